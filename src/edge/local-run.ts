import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import type { Run } from '../github/run.ts'

const execute = promisify(execFile)

/** What the command was told to pretend. */
export type Pretence = { readonly event: string | undefined; readonly ref: string | undefined }

/**
 * The run of a person on a laptop, as git tells it: the checked-out branch and commit, the owner and
 * repository of `origin`. The event is `workflow_dispatch` unless told, which pushes only when asked to.
 */
export async function readLocalRun(folder: string, pretence: Pretence): Promise<Run> {
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const { stdout } = await execute('git', args, { cwd: folder })
      return stdout.trim()
    } catch {
      return ''
    }
  }
  const [origin, branch, sha, head] = await Promise.all([
    git('config', '--get', 'remote.origin.url'),
    git('symbolic-ref', '--quiet', '--short', 'HEAD'),
    git('rev-parse', '--verify', '--quiet', 'HEAD'),
    git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'),
  ])
  const [owner, repository] = ownerAndRepository(origin, folder)
  const event = pretence.event ?? 'workflow_dispatch'
  const ref = pretence.ref ?? `refs/heads/${branch || 'main'}`
  const defaultBranch = head.replace(/^origin\//, '') || 'main'
  return {
    event,
    ref,
    sha: sha || '0'.repeat(40),
    owner,
    repository,
    defaultBranch,
    private: false,
    actor: '',
    serverUrl: 'https://github.com',
    id: '',
    attempt: 1,
    pullRequest: event.startsWith('pull_request')
      ? pretendPullRequest(ref, branch, sha, defaultBranch)
      : undefined,
    payload: {},
  }
}

function pretendPullRequest(ref: string, branch: string, sha: string, baseRef: string): Run['pullRequest'] {
  const number = Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1] ?? 1)
  return { number, headRef: branch, baseRef, headSha: sha, fork: false }
}

/** From `git@host:owner/name.git` or a URL; without a remote the folder's name stands in. */
function ownerAndRepository(origin: string, folder: string): readonly [string, string] {
  const [, owner, repository] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(origin) ?? []
  return owner !== undefined && repository !== undefined ? [owner, repository] : ['local', basename(folder)]
}
