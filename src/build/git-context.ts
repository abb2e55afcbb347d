import type { Run } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'

/** How the commit is written behind the repository's URL: `#commit`, or `?ref=commit` for buildx 0.29 and later. */
export type GitContextForm = 'fragment' | 'query'

/** Which commit of a pull request is built: the merge that GitHub made, or what the author pushed. */
export type PullRequestSide = 'merge' | 'head'

/** The build context that needs no checkout: the repository at the commit of the event, fetched by BuildKit. */
export function toGitContext(run: Run, side: PullRequestSide, form: GitContextForm): string {
  const url = `${run.serverUrl}/${run.owner}/${run.repository}.git`
  const commit = toCommit(run, side)
  return form === 'query' ? `${url}?ref=${commit}` : `${url}#${commit}`
}

function toCommit(run: Run, side: PullRequestSide): string {
  const ref = toFullRef(run.ref, side)
  if (ref.startsWith('refs/pull/') && ref.endsWith('/head')) return run.pullRequest?.headSha || ref
  return run.sha || ref
}

function toFullRef(ref: string, side: PullRequestSide): string {
  if (!ref.startsWith('refs/')) return `refs/heads/${ref}`
  return ref.startsWith('refs/pull/') && side === 'head' ? ref.replace(/\/merge$/, '/head') : ref
}

/** Where a provenance says that the image was built. */
export function toBuilderId({ serverUrl, owner, repository, id, attempt }: Run): string {
  return `${serverUrl}/${owner}/${repository}/actions/runs/${id}/attempts/${attempt}`
}

/**
 * Replaces `{{defaultContext}}` by the git context.
 * @throws UserError for any other name: it would silently become nothing
 */
export function fillContext(template: string, defaultContext: string): string {
  return template.replace(/\{\{\{?[&\s]*([^{}]*?)\s*\}\}\}?/g, (_, name: string) => {
    if (name === 'defaultContext') return defaultContext
    throw new UserError(`${template}: {{${name}}} is unknown here; only {{defaultContext}} is replaced`)
  })
}
