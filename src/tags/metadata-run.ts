import { type Run, read } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import { SHORT_SHA } from './variables.ts'

/** docker/metadata-action's environment switches, as they are set; empty ones count as not set. */
export type Switches = {
  readonly DOCKER_METADATA_PR_HEAD_SHA?: string | undefined
  readonly DOCKER_METADATA_SHORT_SHA_LENGTH?: string | undefined
  readonly DOCKER_METADATA_ANNOTATIONS_LEVELS?: string | undefined
  readonly DOCKER_METADATA_SET_OUTPUT_ENV?: string | undefined
}

/** What git tells of the work tree, for `context: git`. */
export type GitContext = { readonly ref: string; readonly sha: string; readonly commitDate: Date }

/**
 * The run as docker/metadata-action sees it: `pull_request_target` is on the pull request's merge ref, and
 * DOCKER_METADATA_PR_HEAD_SHA puts the head of a pull request in the place of the merge commit.
 */
export function toMetadataRun(run: Run, { DOCKER_METADATA_PR_HEAD_SHA }: Switches): Run {
  const target = run.event.includes('pull_request_target')
  const ref = target ? `refs/pull/${String(read(run.payload, 'number'))}/merge` : run.ref
  const head = read(run.payload, 'pull_request', 'head', 'sha')
  const wantsHead = /true/i.test(DOCKER_METADATA_PR_HEAD_SHA ?? '') && run.event.includes('pull_request')
  return { ...run, ref, sha: wantsHead && typeof head === 'string' ? head : run.sha }
}

/** When the commit was made, where the payload of a push tells. */
export function commitDateIn({ payload, sha }: Run): Date | undefined {
  const commits = read(payload, 'commits')
  const listed: readonly unknown[] = Array.isArray(commits) ? commits : []
  const commit = [...listed, read(payload, 'head_commit')].find((candidate) => read(candidate, 'id') === sha)
  const timestamp = read(commit, 'timestamp')
  return typeof timestamp === 'string' && timestamp !== '' ? new Date(timestamp) : undefined
}

/** @throws UserError when the variable is set to what is no number */
export function toShortSha({ DOCKER_METADATA_SHORT_SHA_LENGTH }: Switches): number {
  if (!DOCKER_METADATA_SHORT_SHA_LENGTH) return SHORT_SHA
  const length = Number(DOCKER_METADATA_SHORT_SHA_LENGTH)
  if (!Number.isNaN(length)) return length
  throw new UserError(
    `DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ${DOCKER_METADATA_SHORT_SHA_LENGTH}; write 7, say`,
  )
}

export function toLevels({ DOCKER_METADATA_ANNOTATIONS_LEVELS }: Switches): readonly string[] {
  return (DOCKER_METADATA_ANNOTATIONS_LEVELS || 'manifest').split(',')
}

/**
 * Whether every output becomes a variable of the later steps too, which it does unless told otherwise.
 * @throws UserError when the variable is no boolean
 */
export function exportsOutputs({ DOCKER_METADATA_SET_OUTPUT_ENV }: Switches): boolean {
  const text = DOCKER_METADATA_SET_OUTPUT_ENV || 'true'
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text)) return true
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text)) return false
  throw new UserError(`DOCKER_METADATA_SET_OUTPUT_ENV: "${text}" is not a boolean; write true or false`)
}
