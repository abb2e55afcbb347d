import { isDefaultBranch, type Run, read } from '../github/run.ts'
import { toBranchHead, toBranchSuffix, toSlug } from './branch.ts'
import { NUMBER } from './number.ts'
import type { Variables } from './render.ts'

/** The names of docker/metadata-action, with its texts `true` and `false`. */
export function toMetadataVariables(run: Run, shortSha: number): Variables {
  const isDefault = isDefaultForUpstream(run)
  return {
    ...refVariables(run, shortSha),
    is_default_branch: String(isDefault),
    is_not_default_branch: String(!isDefault),
  }
}

/** What is known of an image besides the run: its axes and attributes, `image`, `version`. */
export type ImageVariables = Readonly<Record<string, string>>

/** The same names with booleans, the names that only a fleet has, and the image's own. */
export function toFleetVariables(run: Run, image: ImageVariables, shortSha = SHORT_SHA): Variables {
  const isDefault = isDefaultBranch(run) || run.event === 'schedule'
  return {
    ...image,
    ...refVariables(run, shortSha),
    is_default_branch: isDefault,
    is_not_default_branch: !isDefault,
    branch_slug: toSlug(run),
    branch_head: toBranchHead(run),
    branch_suffix: toBranchSuffix(run),
    owner: run.owner,
    repository: run.repository,
    sha8: run.sha.slice(0, 8),
    number: NUMBER,
  }
}

/** How many characters of a commit upstream shows where nothing else was asked for. */
export const SHORT_SHA = 7

function refVariables(run: Run, shortSha: number): Variables {
  return {
    branch: after('refs/heads/', run.ref),
    tag: after('refs/tags/', run.ref),
    sha: run.sha.slice(0, Math.max(0, shortSha)),
    base_ref: baseRefOf(run),
  }
}

/** What stands behind the prefix; empty where the text does not begin with it. */
export function after(prefix: string, text: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : ''
}

function baseRefOf({ ref, payload }: Run): string {
  const pushed = ref.startsWith('refs/tags/') ? read(payload, 'base_ref') : undefined
  if (typeof pushed === 'string') return pushed.replace(/^refs\/heads\//, '')
  const base = ref.startsWith('refs/pull/') ? read(payload, 'pull_request', 'base', 'ref') : undefined
  return typeof base === 'string' ? base : ''
}

/** Events that always run for the last commit of the default branch. */
const DEFAULT_BRANCH_EVENTS = /create|discussion|issues|schedule/

function isDefaultForUpstream({ event, ref, defaultBranch }: Run): boolean {
  const branch = ref.replace(/^refs\/heads\//, '')
  return branch !== '' && (branch === defaultBranch || DEFAULT_BRANCH_EVENTS.test(event))
}
