import { UserError } from '../lang/user-error.ts'

/** The pull request of a `pull_request` or `pull_request_target` event. */
export type PullRequest = {
  readonly number: number
  /** Branch names, without `refs/heads/`. */
  readonly headRef: string
  readonly baseRef: string
  /** The commit that the author pushed; `Run.sha` is the merge commit. */
  readonly headSha: string
  /** The head lies in another repository, or nobody can say where: then nothing of it is trusted. */
  readonly fork: boolean
}

/** One run of a workflow, or what a person on a laptop asked to pretend. */
export type Run = {
  /** `push`, `pull_request`, `workflow_dispatch`, … */
  readonly event: string
  /** The full ref: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; empty where the event has none. */
  readonly ref: string
  /** Empty where the event has none. */
  readonly sha: string
  readonly owner: string
  /** The repository's name without its owner. */
  readonly repository: string
  /** Unknown where neither the event's payload nor git tells. */
  readonly defaultBranch: string | undefined
  readonly private: boolean
  readonly actor: string
  readonly serverUrl: string
  readonly id: string
  readonly attempt: number
  readonly pullRequest: PullRequest | undefined
  /** The event's payload as GitHub sent it: data from outside. */
  readonly payload: unknown
}

/** The variables of a runner that describe the run, as documented under "Default environment variables". */
export type RunVariables = { readonly [name: string]: string | undefined }

/**
 * Makes a run of the runner's variables and the event's payload.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 * @throws UserError when the variables name no repository
 */
export function toRun(variables: RunVariables, payload: unknown): Run {
  const [owner = '', repository = ''] = (variables['GITHUB_REPOSITORY'] ?? '').split('/')
  if (repository === '') {
    throw new UserError('GITHUB_REPOSITORY is not set to owner/name; GitHub sets it for every step')
  }
  const event = variables['GITHUB_EVENT_NAME'] ?? ''
  return {
    event,
    ref: variables['GITHUB_REF'] ?? '',
    sha: variables['GITHUB_SHA'] ?? '',
    owner,
    repository,
    defaultBranch: text(payload, 'repository', 'default_branch'),
    private: read(payload, 'repository', 'private') === true,
    actor: variables['GITHUB_ACTOR'] ?? '',
    serverUrl: variables['GITHUB_SERVER_URL'] || 'https://github.com',
    id: variables['GITHUB_RUN_ID'] ?? '',
    attempt: Number(variables['GITHUB_RUN_ATTEMPT'] || 1),
    pullRequest: event.startsWith('pull_request') ? toPullRequest(payload) : undefined,
    payload,
  }
}

function toPullRequest(payload: unknown): PullRequest | undefined {
  const number = read(payload, 'pull_request', 'number')
  if (typeof number !== 'number') return undefined
  const head = text(payload, 'pull_request', 'head', 'repo', 'full_name')
  const base = text(payload, 'pull_request', 'base', 'repo', 'full_name')
  return {
    number,
    headRef: text(payload, 'pull_request', 'head', 'ref') ?? '',
    baseRef: text(payload, 'pull_request', 'base', 'ref') ?? '',
    headSha: text(payload, 'pull_request', 'head', 'sha') ?? '',
    // A deleted fork leaves `head.repo` null.
    fork: head === undefined || head !== base,
  }
}

/** The value under these keys of a payload, undefined where any of them is missing. */
export function read(payload: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    payload,
  )
}

function text(payload: unknown, ...keys: readonly string[]): string | undefined {
  const value = read(payload, ...keys)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The branch that a run is on: a pull request's head, a pushed branch; undefined for a tag. */
export function branchOf(run: Run): string | undefined {
  if (run.pullRequest !== undefined) return run.pullRequest.headRef
  return run.ref.startsWith('refs/heads/') ? run.ref.slice('refs/heads/'.length) : undefined
}

export function isDefaultBranch(run: Run): boolean {
  return run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`
}
