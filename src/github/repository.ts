import { read } from './run.ts'

/** What GitHub knows of a repository; what it does not know is empty. */
export type RepositoryFacts = {
  readonly name: string
  readonly description: string
  /** Its page, for people. */
  readonly url: string
  /** An SPDX identifier. */
  readonly license: string
  readonly defaultBranch: string
}

/**
 * Reads the answer of `GET /repos/{owner}/{repo}`, or the `repository` of an event's payload: data from outside.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
export function toRepositoryFacts(answer: unknown): RepositoryFacts {
  const text = (...keys: readonly string[]): string => {
    const value = read(answer, ...keys)
    return typeof value === 'string' ? value : ''
  }
  return {
    name: text('name'),
    description: text('description'),
    url: text('html_url'),
    license: text('license', 'spdx_id'),
    defaultBranch: text('default_branch'),
  }
}
