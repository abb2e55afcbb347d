import { type RepositoryFacts, toRepositoryFacts } from '../github/repository.ts'
import { read } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import { type AskMeans, askRepository } from './github-ask.ts'

export type GitHubApi = {
  readonly repository: () => Promise<RepositoryFacts>
  /** When the commit was made; undefined where GitHub has no such commit. */
  readonly commitDate: (sha: string) => Promise<Date | undefined>
  /** All names of a kind, without `refs/tags/` or `refs/heads/`. */
  readonly refs: (kind: 'tags' | 'heads') => Promise<readonly string[] | undefined>
}

const LIMIT = 4 << 20

/**
 * The few questions that names ask of GitHub.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 * @see https://docs.github.com/rest/git/refs#list-matching-references
 */
export function createGitHubApi(means: AskMeans): GitHubApi {
  const { run } = means
  const ask = async (path: string): Promise<unknown> => {
    const { url, status, text } = await askRepository(means, path, LIMIT)
    if (status === 404) return undefined
    if (status !== 200) throw refused(url, status)
    return JSON.parse(text)
  }
  return {
    repository: async () => toRepositoryFacts((await ask('')) ?? read(run.payload, 'repository')),
    commitDate: async (sha) => {
      const date = read(await ask(`/commits/${sha}`), 'commit', 'committer', 'date')
      return typeof date === 'string' ? new Date(date) : undefined
    },
    refs: async (kind) => {
      const answer = await ask(`/git/matching-refs/${kind}/`)
      if (!Array.isArray(answer)) return undefined
      return answer.map((entry) => String(read(entry, 'ref')).replace(`refs/${kind}/`, ''))
    },
  }
}

function refused(url: URL, status: number): UserError {
  const remedy = 'check github-token and the permission contents: read'
  return new UserError(`GitHub answered ${status} to ${url.pathname}; ${remedy}`)
}
