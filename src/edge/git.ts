import type { Environment } from './environment.ts'

/** Asks git; its trimmed answer, or undefined where git refuses, is not there, or nobody gave it a repository. */
export type Git = (...args: readonly string[]) => Promise<string | undefined>

/** `git` in a folder, without the secrets of our own environment. */
export function createGit(folder: string, environment: Environment): Git {
  return async (...args) => {
    const { getExecOutput } = await import('@actions/exec')
    const options = {
      cwd: folder,
      env: toGitEnvironment(environment),
      silent: true,
      ignoreReturnCode: true,
    }
    try {
      const { exitCode, stdout } = await getExecOutput('git', [...args], options)
      return exitCode === 0 ? stdout.trim() : undefined
    } catch {
      return undefined
    }
  }
}

const NEEDED = ['PATH', 'HOME', 'LANG', 'XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL']

/** What git needs to find itself, its configuration and the repository; it is given nothing else. */
export function toGitEnvironment(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    NEEDED.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
