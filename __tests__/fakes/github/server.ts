import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Artifact, createArtifactStore } from './artifact-service.ts'
import { createBlobs } from './blobs.ts'
import { createCacheService } from './cache-service.ts'
import { answerCacheV1, CACHE_V1_PREFIX } from './cache-v1.ts'
import { type Cache, createCaches } from './caches.ts'
import { type Answer, type Ask, json } from './exchange.ts'
import { answerRest, artifactRoutes, type Canned, repositoryRoutes } from './rest.ts'
import { type Claims, createToken, scopesOf } from './token.ts'
import { answerTwirp } from './twirp.ts'

export type GitHubOptions = {
  readonly repository?: string
  readonly defaultBranch?: string
  /** The run that `env` and `token` speak of, unless told. */
  readonly runId?: string
  readonly ref?: string
}

export type RecordedRequest = {
  readonly method: string
  readonly path: string
  /** Without the signature of signed urls. */
  readonly query: string
  readonly status: number
}

/** Requests that match are answered with a status, and nothing is done, `times` times (once unless told). */
export type Failure = {
  readonly method?: string
  readonly path: RegExp
  readonly status: number
  readonly times?: number
}

export type GitHub = {
  readonly url: string
  /** What a runner would set, of what speaks of GitHub's services and the run. */
  readonly env: (claims?: Partial<Claims>) => Record<string, string>
  readonly token: (claims?: Partial<Claims>) => string
  readonly artifacts: readonly Artifact[]
  /** Adds an artifact of one file to the run, without a request. */
  readonly addArtifact: (name: string, file: readonly [path: string, content: string]) => void
  readonly caches: readonly Cache[]
  readonly requests: readonly RecordedRequest[]
  readonly fail: (failure: Failure) => void
  /** Adds a canned answer to the REST API, or replaces one: `GET /repos/acme/fleet/pulls/7/files`. */
  readonly answer: (route: string, canned: Canned) => void
  readonly close: () => Promise<void>
}

/** GitHub as a job sees it: the results service (artifacts, caches), its blob storage, and a little of the REST API. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { repository = 'acme/fleet', defaultBranch = 'main', runId = '4711' } = options
  const ref = options.ref ?? `refs/heads/${defaultBranch}`
  const services = createServices(repository, defaultBranch, () => url)
  const { failures, requests } = services
  const server = createServer((request, response) => {
    const reply = async (): Promise<void> => {
      const ask = await readAsk(request)
      const answer = services.answer(ask)
      requests.push({ method: ask.method, path: ask.path, query: unsigned(ask.query), status: answer.status })
      write(response, answer, ask.method)
    }
    reply().catch((error) => response.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const token = (claims: Partial<Claims> = {}): string =>
    createToken({ runId, job: 'job-1', scopes: scopesOf(ref, `refs/heads/${defaultBranch}`), ...claims })
  return {
    url,
    token,
    env: (claims = {}) => ({
      ...serviceVariables(url),
      ACTIONS_RUNTIME_TOKEN: token(claims),
      GITHUB_REPOSITORY: repository,
      GITHUB_RUN_ID: claims.runId ?? runId,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REF: ref,
    }),
    artifacts: services.store.artifacts,
    addArtifact: (name, file) => services.store.add(runId, name, file),
    caches: services.caches.entries,
    requests,
    fail: (failure) => void failures.push({ ...failure, left: failure.times ?? 1 }),
    answer: (route, canned) => void services.routes.set(route, canned),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Clients use the origin, append to the path or concatenate: only a root with a slash suits all. */
const serviceVariables = (url: string): Record<string, string> => ({
  ACTIONS_RESULTS_URL: `${url}/`,
  ACTIONS_CACHE_URL: `${url}/`,
  ACTIONS_CACHE_SERVICE_V2: 'True',
  GITHUB_API_URL: url,
  // Any other host is taken for an Enterprise Server, which has neither; nothing contacts this one.
  GITHUB_SERVER_URL: 'https://github.com',
})

function createServices(repository: string, defaultBranch: string, origin: () => string) {
  const blobs = createBlobs(origin)
  const caches = createCaches(blobs)
  const store = createArtifactStore(blobs)
  const twirp = { CacheService: createCacheService(caches, blobs), ArtifactService: store.service }
  const routes = new Map([
    ...repositoryRoutes(repository, defaultBranch),
    ...artifactRoutes(repository, store, blobs),
  ])
  const failures: (Failure & { left: number })[] = []
  const answer = (ask: Ask): Answer => {
    const failure = failures.find((one) => one.left > 0 && isHit(one, ask))
    if (failure !== undefined) {
      failure.left -= 1
      return json(failure.status, { code: 'internal', msg: 'told to fail', message: 'told to fail' })
    }
    if (ask.path.startsWith('/twirp/')) return answerTwirp(twirp, ask)
    if (ask.path.startsWith('/blobs/')) return blobs.answer(ask)
    return ask.path.startsWith(CACHE_V1_PREFIX) ? answerCacheV1(caches, blobs, ask) : answerRest(routes, ask)
  }
  const requests: RecordedRequest[] = []
  return { caches, store, routes, failures, requests, answer }
}

const isHit = ({ method, path }: Failure, ask: Ask): boolean =>
  (method ?? ask.method) === ask.method && path.test(ask.path)

function unsigned(query: URLSearchParams): string {
  return new URLSearchParams([...query].filter(([name]) => name !== 'sig')).toString()
}

async function readAsk(request: IncomingMessage): Promise<Ask> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { method = 'GET', headers } = request
  return { method, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks) }
}

function write(response: ServerResponse, { status, headers = {}, body }: Answer, method: string): void {
  const length = body === undefined && status !== 204 ? 0 : body?.length
  response.writeHead(status, { ...headers, ...(length === undefined ? {} : { 'content-length': length }) })
  response.end(method === 'HEAD' ? undefined : body)
}
