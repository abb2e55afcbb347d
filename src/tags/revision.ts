import type { Run } from '../github/run.ts'

/** Which commit of a pull request an image is named after. */
export type RevisionChoice = 'head' | 'merge' | 'checkout'

/**
 * The run with the commit that tags and labels speak of. `head` is what the author pushed, `merge` what GitHub
 * made of it, `checkout` what lies in the work tree, where that is known. Only pull requests differ.
 */
export function withRevision(run: Run, choice: RevisionChoice, checkedOut?: string): Run {
  if (choice === 'checkout') return { ...run, sha: checkedOut ?? run.sha }
  const head = run.pullRequest?.headSha
  return choice === 'head' && head ? { ...run, sha: head } : run
}
