import type { Notice } from '../github/notice.ts'
import { isDefaultBranch, type Run } from '../github/run.ts'
import type { NamedTag } from './resolve.ts'

/** Tags that a run may write, and what is said of those that it may not. */
export type Permitted = { readonly tags: readonly NamedTag[]; readonly notices: readonly Notice[] }

/** A merge queue tries a commit out that may never be merged: it names nothing. */
export function isMergeQueue({ event, ref }: Run): boolean {
  return event === 'merge_group' || ref.startsWith('refs/heads/gh-readonly-queue/')
}

export function isPullRequest({ event, ref, pullRequest }: Run): boolean {
  return pullRequest !== undefined || event.startsWith('pull_request') || ref.startsWith('refs/pull/')
}

/** What the event allows: no tag in a merge queue, never `latest`, however it is spelled, on a pull request. */
export function permitByEvent(tags: readonly NamedTag[], run: Run, latest: string): Permitted {
  if (isMergeQueue(run)) return { tags: [], notices: [] }
  if (!isPullRequest(run)) return { tags, notices: [] }
  return withhold(tags, (tag) =>
    ['latest', latest].includes(tag) ? 'a pull request never moves it' : undefined,
  )
}

/**
 * What is left to a branch: no tag that the default branch writes to the same repository.
 * `production` are the tags of the same image resolved with `toProductionRun`; empty where the two write to
 * different repositories. Pushes to the default branch, tags, releases and schedules keep everything.
 */
export function permitByBranch(
  tags: readonly NamedTag[],
  run: Run,
  production: readonly NamedTag[],
): Permitted {
  if (isProduction(run)) return { tags, notices: [] }
  const taken = new Set(production.map(({ tag }) => tag))
  return withhold(tags, (tag) => (taken.has(tag) ? 'the default branch writes it' : undefined))
}

/** Whether what a run makes is for users: the default branch, tags, releases and schedules. */
export function isProduction(run: Run): boolean {
  if (isPullRequest(run) || isMergeQueue(run)) return false
  return (
    isDefaultBranch(run) || run.ref.startsWith('refs/tags/') || ['release', 'schedule'].includes(run.event)
  )
}

function withhold(tags: readonly NamedTag[], whyNot: (tag: string) => string | undefined): Permitted {
  const judged = tags.map((named) => ({ named, reason: whyNot(named.tag) }))
  return {
    tags: judged.flatMap(({ named, reason }) => (reason === undefined ? [named] : [])),
    notices: judged.flatMap(({ named, reason }): readonly Notice[] =>
      reason === undefined ? [] : [{ level: 'notice', message: `${named.tag} is not written: ${reason}` }],
    ),
  }
}
