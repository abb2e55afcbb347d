import type { PullRequest } from '../../src/github/run.ts'

/** Pull request 7 from a branch of the same repository, with whatever a test says instead. */
export function aPullRequest(change: Partial<PullRequest> = {}): PullRequest {
  return { number: 7, headRef: 'feat/x', baseRef: 'main', headSha: 'b'.repeat(40), fork: false, ...change }
}
