import type { ChangedFiles } from '../plan/affected.ts'

/** What is known to differ: files, and the commit that they are compared with; or why nobody can say. */
export type Changed =
  | { readonly kind: 'files'; readonly files: ChangedFiles; readonly from: string | undefined }
  | { readonly kind: 'unknown'; readonly reason: string }

/** What git, or GitHub where git has no history, knows of earlier states of the workspace. It never fails. */
export type Changes = {
  /** What changed since this left `ref`; without one, since what the run's event builds on. */
  readonly since: (ref: string | undefined) => Promise<Changed>
  /** What differs from a commit; undefined where git does not have it. */
  readonly sinceCommit: (commit: string) => Promise<ChangedFiles | undefined>
  /** The text of a file at a commit; undefined where there was no such file. */
  readonly readAt: (commit: string, path: string) => Promise<string | undefined>
}
