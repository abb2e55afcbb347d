/** What git and GitHub know of the repository's refs and commits; undefined where nobody can tell. */
export type Refs = {
  /** The commit that is checked out. */
  readonly head: () => Promise<string | undefined>
  /** The names of all tags, without `refs/tags/`; never those of a shallow clone, which are only some. */
  readonly tags: () => Promise<readonly string[] | undefined>
  /** The names of all branches, without `refs/heads/`; never those of a shallow clone. */
  readonly branches: () => Promise<readonly string[] | undefined>
  readonly commitDate: (sha: string) => Promise<Date | undefined>
}
