/** What a commit shows of a fleet, with a link to the run that tells more. */
export type CommitStatus = {
  readonly sha: string
  readonly state: 'success' | 'failure'
  /** The status that replaces an earlier one of the same commit. */
  readonly context: string
  readonly description: string
}

/** @throws UserError when there is no token, or GitHub refuses */
export type SetStatus = (status: CommitStatus) => Promise<void>
