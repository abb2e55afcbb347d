import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answerUpload } from './registry-uploads.ts'

/** What a fake registry holds, by repository. */
export type Store = {
  readonly blobs: Map<string, Map<string, Uint8Array>>
  readonly manifests: Map<string, Map<string, { readonly bytes: Uint8Array; readonly type: string }>>
  readonly tags: Map<string, Map<string, string>>
  /** What came of uploads that broke off, by their paths. */
  readonly partial: Map<string, Uint8Array>
}

export type Features = {
  /** `ignored`: every mount is answered with an upload. */
  /** `named`: only what a manifest names is mounted, as ECR does. */
  readonly mounts?: 'honoured' | 'ignored' | 'named'
  /** Several tags in one request. */
  readonly tagging?: 'many'
  readonly referrers?: 'api' | 'none'
  /** Uploads go to a path with a state that must come back letter by letter. */
  readonly location?: 'relative' | 'absolute'
  readonly pageSize?: number
  /** Uploads that broke off: the registry says how much of one it has, and `honoured`, goes on with it. */
  readonly resume?: 'honoured' | 'refused'
  readonly ranges?: 'ignored'
}

export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

export const sha256 = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export const refusal = (status: number, code: string, message = code.toLowerCase()): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ code, message }] }),
})

export function createStore(): Store {
  return { blobs: new Map(), manifests: new Map(), tags: new Map(), partial: new Map() }
}

export function inRepository<T>(map: Map<string, Map<string, T>>, repository: string): Map<string, T> {
  const inner = map.get(repository) ?? new Map<string, T>()
  map.set(repository, inner)
  return inner
}

export type Request = {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Uint8Array
}

/** Answers as a registry does by the distribution spec. */
export function answer(store: Store, features: Features, request: Request): Reply {
  if (request.url.pathname === '/v2/_catalog') return answerCatalog(store)
  const match = /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\/(.*)$/.exec(request.url.pathname)
  if (match === null) return { status: request.url.pathname === '/v2/' ? 200 : 404 }
  const [, repository = '', kind = '', rest = ''] = match
  if (kind === 'manifests')
    return withNews(features, request, answerManifest(store, features, request, { repository, name: rest }))
  if (kind === 'tags') return answerTags(store, features, request, repository)
  if (kind === 'referrers') return answerReferrers(store, features, { repository, subject: rest })
  if (repository.endsWith('/blobs')) return { status: 404 }
  if (rest.startsWith('uploads/'))
    return answerUpload(store, features, request, { repository, id: rest.slice(8) })
  return answerBlob(store, features, request, { repository, digest: rest })
}

function answerCatalog({ tags }: Store): Reply {
  return { status: 200, body: JSON.stringify({ repositories: [...tags.keys()].toSorted() }) }
}

function answerManifest(
  store: Store,
  features: Features,
  { method, url, headers, body }: Request,
  at: { repository: string; name: string },
): Reply {
  const { repository, name } = at
  const manifests = inRepository(store.manifests, repository)
  const tags = inRepository(store.tags, repository)
  if (method === 'PUT') return storeManifest(store, features, { method, url, headers, body }, at)
  const digest = tags.get(name) ?? name
  const found = manifests.get(digest)
  if (found === undefined) return refusal(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  if (method === 'DELETE') {
    if (tags.has(name)) tags.delete(name)
    else {
      // As the CNCF registry does: what named the manifest goes with it.
      manifests.delete(digest)
      for (const [tag, named] of tags) if (named === digest) tags.delete(tag)
    }
    return { status: 202 }
  }
  return {
    status: 200,
    headers: { 'content-type': found.type, 'docker-content-digest': digest },
    body: found.bytes,
  }
}

function storeManifest(
  store: Store,
  features: Features,
  { url, headers, body }: Request,
  { repository, name }: { repository: string; name: string },
): Reply {
  const manifests = inRepository(store.manifests, repository)
  const tags = inRepository(store.tags, repository)
  const missing = blobsIn(body).filter((digest) => !inRepository(store.blobs, repository).has(digest))
  if (missing.length > 0) return refusal(404, 'MANIFEST_BLOB_UNKNOWN', `blobs unknown: ${missing.join(' ')}`)
  const digest = sha256(body)
  if (features.tagging === 'many') for (const tag of url.searchParams.getAll('tag')) tags.set(tag, digest)
  manifests.set(digest, { bytes: body, type: headers['content-type'] ?? '' })
  if (!name.startsWith('sha256:')) tags.set(name, digest)
  return { status: 201, headers: { 'docker-content-digest': digest } }
}

/** Headers of newer registries. */
function withNews({ referrers, tagging }: Features, { method, url, body }: Request, reply: Reply): Reply {
  if (method !== 'PUT' || reply.status !== 201) return reply
  const subject = JSON.parse(Buffer.from(body).toString()).subject?.digest
  const tags = url.searchParams.getAll('tag')
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...(subject === undefined || referrers === 'none' ? {} : { 'oci-subject': subject }),
      ...(tags.length === 0 || tagging !== 'many' ? {} : { 'oci-tag': tags.join(', ') }),
    },
  }
}

export function blobsIn(bytes: Uint8Array): string[] {
  const { config, layers = [] } = JSON.parse(Buffer.from(bytes).toString())
  const list: { digest: string; urls?: string[] }[] = config === undefined ? [] : [config, ...layers]
  return list.filter(({ urls }) => urls === undefined).map(({ digest }) => digest)
}

function answerBlob(
  store: Store,
  { ranges }: Features,
  { headers }: Request,
  at: { repository: string; digest: string },
): Reply {
  const found = inRepository(store.blobs, at.repository).get(at.digest)
  if (found === undefined) return refusal(404, 'BLOB_UNKNOWN')
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  if (start === 0 || ranges === 'ignored')
    return { status: 200, headers: { 'docker-content-digest': at.digest }, body: found }
  const range = `bytes ${start}-${found.length - 1}/${found.length}`
  return { status: 206, headers: { 'content-range': range }, body: found.subarray(start) }
}

function answerTags(
  store: Store,
  { pageSize = 1000 }: Features,
  { url }: Request,
  repository: string,
): Reply {
  const tags = [...(store.tags.get(repository)?.keys() ?? [])]
  if (tags.length === 0) return refusal(404, 'NAME_UNKNOWN')
  const start = tags.indexOf(url.searchParams.get('last') ?? '') + 1
  const page = tags.slice(start, start + pageSize)
  const link = `</v2/${repository}/tags/list?last=${page.at(-1)}>; rel="next"`
  const headers: Record<string, string> = start + pageSize < tags.length ? { link } : {}
  return { status: 200, headers, body: JSON.stringify({ name: repository, tags: page }) }
}

function answerReferrers(
  store: Store,
  features: Features,
  at: { repository: string; subject: string },
): Reply {
  if (features.referrers === 'none') return { status: 404, body: '404 page not found' }
  const manifests = [...inRepository(store.manifests, at.repository)].flatMap(([digest, { bytes, type }]) => {
    const { subject, artifactType } = JSON.parse(Buffer.from(bytes).toString())
    return subject?.digest === at.subject
      ? [{ mediaType: type, digest, size: bytes.length, artifactType }]
      : []
  })
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  return {
    status: 200,
    headers: { 'content-type': mediaType },
    body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
  }
}
