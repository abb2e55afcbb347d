import type { Artifact, ArtifactStore } from './artifact-service.ts'
import type { Blobs } from './blobs.ts'
import { type Answer, type Ask, header, json, notFound } from './exchange.ts'

/** A canned answer: a value (an array is paged), or a function that looks at the request. */
export type Canned = ((ask: Ask) => Answer) | object

/** Canned answers by route, such as `GET /repos/acme/fleet/commits/*`; `*` is one segment. The last match wins. */
export type Routes = Map<string, Canned>

export function answerRest(routes: Routes, ask: Ask): Answer {
  const route = [...routes].findLast(([pattern]) => isMatch(pattern, `${ask.method} ${ask.path}`))
  if (route === undefined) return notFound()
  const [, canned] = route
  if (typeof canned === 'function') return canned(ask)
  return Array.isArray(canned) ? page(ask, canned, (items) => items) : json(200, canned)
}

function isMatch(pattern: string, route: string): boolean {
  const [wanted, found] = [pattern.split('/'), route.split('/')]
  return (
    wanted.length === found.length && wanted.every((part, index) => part === '*' || part === found[index])
  )
}

function page(ask: Ask, items: readonly object[], wrap: (items: readonly object[]) => object): Answer {
  const size = Math.min(Number(ask.query.get('per_page') ?? 30), 100)
  const number = Number(ask.query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(ask.query)
    query.set('page', String(to))
    return `<http://${ask.headers.host}${ask.path}?${query}>; rel="${rel}"`
  }
  const links = number < last ? [link(number + 1, 'next'), link(last, 'last')] : []
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {}
  return json(200, wrap(items.slice((number - 1) * size, number * size)), headers)
}

/** The artifacts of a run, as anyone with `actions: read` sees them. */
export function artifactRoutes(repository: string, store: ArtifactStore, blobs: Blobs): Routes {
  const base = `/repos/${repository}/actions`
  const find = ({ path }: Ask): Artifact | undefined =>
    store.artifacts.find(({ id }) => String(id) === /\/artifacts\/(\d+)/.exec(path)?.[1])
  const list = (ask: Ask): Answer => {
    const runId = /\/runs\/([^/]+)/.exec(ask.path)?.[1]
    const name = ask.query.get('name')
    const wanted = store.artifacts.filter((one) => one.runId === runId && one.name === (name ?? one.name))
    const newestFirst = wanted.toReversed().map(toItem)
    return page(ask, newestFirst, (artifacts) => ({ total_count: wanted.length, artifacts }))
  }
  const download = (ask: Ask): Answer => {
    if (header(ask, 'authorization') === undefined) return json(401, { message: 'Requires authentication' })
    const found = find(ask)
    return found ? { status: 302, headers: { location: blobs.signedUrl(found.blob) } } : notFound()
  }
  const remove = (ask: Ask): Answer => {
    const found = find(ask)
    if (found === undefined) return notFound()
    store.remove(found.id)
    return { status: 204 }
  }
  return new Map<string, Canned>([
    [`GET ${base}/runs/*/artifacts`, list],
    [`GET ${base}/artifacts/*/zip`, download],
    [`DELETE ${base}/artifacts/*`, remove],
  ])
}

const toItem = ({ id, name, size, digest, createdAt, runId }: Artifact): object => ({
  id,
  name,
  size_in_bytes: size,
  expired: false,
  created_at: createdAt.toISOString(),
  digest,
  workflow_run: { id: Number(runId) },
})

/** What every run asks first. */
export function repositoryRoutes(repository: string, defaultBranch: string): Routes {
  const [owner = '', name = ''] = repository.split('/')
  return new Map<string, Canned>([
    [
      `GET /repos/${repository}`,
      {
        id: 1,
        name,
        full_name: repository,
        owner: { login: owner },
        private: false,
        fork: false,
        default_branch: defaultBranch,
        html_url: `https://github.com/${repository}`,
        description: '',
        license: null,
      },
    ],
    [
      `GET /repos/${repository}/commits/*`,
      ({ path }) =>
        json(200, { sha: path.split('/').at(-1), commit: { committer: { date: '2026-11-20T12:00:00Z' } } }),
    ],
  ])
}
