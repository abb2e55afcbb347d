import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../lang/user-error.ts'

/** Runs git in a folder and returns what it prints. */
export type Git = (folder: string, args: readonly string[], input?: string) => Promise<string>

/** Git, with this environment or with our own. It takes no locks: others may work in the same tree. */
export function createGit(environment: Readonly<Record<string, string>> | undefined): Git {
  return (folder, args, input) =>
    new Promise((resolve, reject) => {
      const options = {
        cwd: folder,
        maxBuffer: Number.POSITIVE_INFINITY,
        ...(environment === undefined ? {} : { env: environment }),
      }
      const all = ['--no-optional-locks', '-c', 'core.safecrlf=false', ...args]
      const child = execFile('git', all, options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(toError(error, `git ${args[0]} failed in ${folder}: ${stderr.trim() || error.message}`))
      })
      // A git that dies before it has read all says why with its exit code.
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
    })
}

/** Git's refusal is for the user to read; that there is no git is for us to know. */
function toError(error: Error & { readonly code?: unknown }, message: string): Error {
  return error.code === 'ENOENT' ? error : new UserError(message, { cause: error })
}

/** Whether a git working tree begins here or above. */
export function isInGit(folder: string): boolean {
  const above = dirname(folder)
  return existsSync(join(folder, '.git')) || (above !== folder && isInGit(above))
}

/** What git has about one file: how its index names it, and whether the file is still that. */
export type IndexEntry = {
  readonly path: string
  readonly mode: string
  readonly id: string
  /** False where git was told not to look, or several versions wait for a merge. */
  readonly isSure: boolean
}

/** The index below a folder, the paths whose files are no longer as it says, and what lies there beside it. */
export async function readIndex(
  folder: string,
  git: Git,
): Promise<{
  readonly entries: readonly IndexEntry[]
  readonly changed: ReadonlySet<string>
  readonly others: readonly string[]
}> {
  const [entries, changed, others] = await Promise.all([
    git(folder, ['ls-files', '-s', '-v', '-z']),
    git(folder, ['diff-files', '--name-only', '--relative', '--ignore-submodules=all', '-z']),
    git(folder, ['ls-files', '--others', '-z']),
  ])
  return { entries: split(entries).map(toEntry), changed: new Set(split(changed)), others: split(others) }
}

const split = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\0$/, '').split('\0'))

/** `H 100644 <id> 0<tab>path`; the letter is H for a file that git looks after in the common way. */
function toEntry(line: string): IndexEntry {
  const tab = line.indexOf('\t')
  const [letter, mode = '', id = '', stage] = line.slice(0, tab).split(' ')
  return { path: line.slice(tab + 1), mode, id, isSure: letter === 'H' && stage === '0' }
}
