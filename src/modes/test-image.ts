import { toTestCommand } from '../build/test-command.ts'
import { UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import type { Job } from '../plan/plan.ts'
import type { World } from '../world/world.ts'

/**
 * Runs an image's test, where it has one, against the very bytes that were built.
 * @throws UserError naming the image when the test fails
 */
export async function testImage(
  job: Job,
  image: string,
  { docker, log }: Pick<World, 'docker' | 'log'>,
): Promise<void> {
  const command = toTestCommand(job, image)
  if (command === undefined) return
  const { exitCode, lastLines } = await log.group(`Test ${job.id}`, () =>
    docker.machine.run(command, { IMAGE: image }, log.info),
  )
  if (exitCode === 0) return
  const last = lastLines.at(-1)
  const said = last === undefined ? '' : `: ${last}`
  throw new UserError({
    position: { file: job.dockerfile },
    message: `the test of image "${job.id}" failed with exit code ${exitCode}${said}; it gets no name`,
  })
}

/** What is tested lies under this name until the test has passed: under its record it would count as built. */
export const untested = (record: string): string => `${record}-untested`

/** Records an image that has passed its test. */
export async function recordTested(
  job: Job,
  { reader, writer }: Pick<World, 'reader' | 'writer'>,
): Promise<void> {
  const manifest = await reader.manifest(parseReference(untested(job.record)))
  if (manifest === undefined) throw new UserError(`${untested(job.record)} is gone from the registry`)
  const { bytes, descriptor } = manifest
  await writer.putManifest(parseReference(job.record), { bytes, mediaType: descriptor.mediaType })
}
