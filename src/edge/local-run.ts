import { basename } from 'node:path'
import type { PullRequest, Run } from '../github/run.ts'
import type { Git } from './git.ts'

/** What the command was told to pretend. */
export type Pretence = { readonly event: string | undefined; readonly ref: string | undefined }

/**
 * The run of a person on a laptop, as git tells it: the checked-out branch and commit, the owner and
 * repository of `origin`. The event is `workflow_dispatch` unless told, which pushes only when asked to.
 */
export async function readLocalRun(git: Git, folder: string, pretence: Pretence): Promise<Run> {
  const [origin = '', branch = 'main', sha = '0'.repeat(40), head = ''] = await Promise.all([
    git('config', '--get', 'remote.origin.url'),
    git('symbolic-ref', '--quiet', '--short', 'HEAD'),
    git('rev-parse', '--verify', '--quiet', 'HEAD'),
    git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'),
  ])
  const { owner, repository } = ownerAndRepository(origin, folder)
  const event = pretence.event ?? 'workflow_dispatch'
  const ref = pretence.ref ?? `refs/heads/${branch}`
  const defaultBranch = head.replace(/^origin\//, '') || 'main'
  return {
    event,
    ref,
    sha,
    owner,
    repository,
    defaultBranch,
    private: false,
    actor: '',
    serverUrl: 'https://github.com',
    id: '',
    attempt: 1,
    pullRequest: event.startsWith('pull_request')
      ? pretendPullRequest(ref, { headRef: branch, baseRef: defaultBranch, headSha: sha })
      : undefined,
    payload: {},
  }
}

function pretendPullRequest(
  ref: string,
  ends: Pick<PullRequest, 'headRef' | 'baseRef' | 'headSha'>,
): PullRequest {
  return { ...ends, number: Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1] ?? 1), fork: false }
}

/** From `git@host:owner/name.git` or a URL; without a remote the folder's name stands in. */
function ownerAndRepository(origin: string, folder: string): Pick<Run, 'owner' | 'repository'> {
  const [, owner, repository] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(origin) ?? []
  return owner !== undefined && repository !== undefined
    ? { owner, repository }
    : { owner: 'local', repository: basename(folder) }
}
