import type { Refs } from '../world/refs.ts'
import type { Git } from './git.ts'
import type { GitHubApi } from './github-api.ts'

const PLACES = { tags: 'refs/tags/', heads: 'refs/remotes/origin/' } as const

/** GitHub is asked first, where we may; a whole clone tells the same. */
export function createRefs(git: Git, api: GitHubApi | undefined): Refs {
  const list = async (kind: keyof typeof PLACES): Promise<readonly string[] | undefined> =>
    (await api?.refs(kind).catch(() => undefined)) ?? (await listLocal(git, PLACES[kind]))
  return {
    head: () => git('rev-parse', '--verify', '--quiet', 'HEAD'),
    tags: () => list('tags'),
    branches: () => list('heads'),
    commitDate: async (sha) => {
      const date = await git('show', '--no-patch', '--format=%cI', sha)
      return date ? new Date(date) : await api?.commitDate(sha).catch(() => undefined)
    },
  }
}

/** @returns undefined in a shallow clone, which knows only some */
async function listLocal(git: Git, place: string): Promise<readonly string[] | undefined> {
  if ((await git('rev-parse', '--is-shallow-repository')) !== 'false') return undefined
  const refs = await git('for-each-ref', '--format=%(refname)', place)
  return refs
    ?.split('\n')
    .filter((ref) => ref !== '')
    .map((ref) => ref.slice(place.length))
}
