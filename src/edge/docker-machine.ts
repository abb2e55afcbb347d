import { statfs } from 'node:fs/promises'
import { toChildEnvironment } from '../build/child-environment.ts'
import type { Docker } from '../world/docker.ts'
import type { Environment } from './environment.ts'
import { runProcess } from './process.ts'
import { hasCode, messageOf } from './system-error.ts'

/** The machine that Docker runs on. */
export function createMachine(variables: Environment, folder: string): Docker['machine'] {
  const environment = toChildEnvironment(variables)
  return {
    isHostedRunner: variables['RUNNER_ENVIRONMENT'] === 'github-hosted' && variables['RUNNER_OS'] === 'Linux',
    readFreeBytes: async () => {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
    run: async ({ file, args }, more, write) => {
      try {
        const command = { file, args, environment: { ...environment, ...more } }
        const { exitCode, lastLines } = await runProcess(command, write)
        return { exitCode, lastLines }
      } catch (error) {
        if (!hasCode(error, 'ENOENT', 'EACCES')) throw error
        return { exitCode: 127, lastLines: [messageOf(error)] }
      }
    },
  }
}
