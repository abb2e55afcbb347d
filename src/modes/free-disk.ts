import { deletions, LITTLE_BYTES, toGigabytes } from '../build/disk-space.ts'
import type { Machine } from '../world/docker.ts'
import type { Log } from '../world/log.ts'

export type DiskChoice = 'auto' | 'true' | 'false'

/** Makes room on a runner that is thrown away afterwards; on any other machine nothing is ever deleted. */
export async function freeDisk(choice: DiskChoice, machine: Machine, log: Log): Promise<void> {
  if (choice === 'false') return
  if (!machine.isHostedRunner) {
    if (choice === 'true')
      log.info("free-disk-space: this is not one of GitHub's hosted runners; nothing is deleted")
    return
  }
  const before = await machine.readFreeBytes()
  if (choice === 'auto' && before >= LITTLE_BYTES) {
    log.info(`free disk space: ${toGigabytes(before)}`)
    return
  }
  await log.group('Free disk space', async () => {
    for (const command of deletions) await machine.run(command, {}, log.info)
    const after = await machine.readFreeBytes()
    log.info(`free disk space: ${toGigabytes(before)} before, ${toGigabytes(after)} after`)
  })
}
