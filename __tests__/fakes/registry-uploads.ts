import { randomUUID } from 'node:crypto'
import {
  blobsIn,
  type Features,
  inRepository,
  type Reply,
  type Request,
  refusal,
  type Store,
  sha256,
} from './registry-store.ts'

const STATE = 'a%2Bb~c=='

/** Answers what begins, goes on with and ends uploads. */
export function answerUpload(
  store: Store,
  features: Features,
  request: Request,
  at: { repository: string; id: string },
): Reply {
  const { method, url } = request
  const blobs = inRepository(store.blobs, at.repository)
  if (method === 'GET' || method === 'PATCH') return goOn(store, features, request)
  if (method === 'PUT') return endUpload(store, request, at.repository)
  const mount = url.searchParams.get('mount')
  const from = url.searchParams.get('from')
  if (mount !== null && from !== null && features.mounts !== 'ignored') {
    const content = inRepository(store.blobs, from).get(mount)
    if (content !== undefined && (features.mounts !== 'named' || isNamed(store, from, mount))) {
      blobs.set(mount, content)
      return { status: 201, headers: { 'docker-content-digest': mount } }
    }
  }
  const path = `/v2/${at.repository}/blobs/uploads/${randomUUID()}?_state=${STATE}`
  return {
    status: 202,
    headers: { location: features.location === 'relative' ? path : `http://${request.headers.host}${path}` },
  }
}

function endUpload(store: Store, { url, body }: Request, repository: string): Reply {
  const digest = url.searchParams.get('digest') ?? ''
  if (!url.search.includes(`_state=${STATE}&digest=`)) return refusal(404, 'BLOB_UPLOAD_UNKNOWN')
  const content = Buffer.concat([store.partial.get(url.pathname) ?? new Uint8Array(), body])
  if (sha256(content) !== digest) return refusal(400, 'DIGEST_INVALID')
  inRepository(store.blobs, repository).set(digest, content)
  return { status: 201, headers: { 'docker-content-digest': digest } }
}

/** How much of an upload is there, and more of it. */
function goOn({ partial }: Store, { resume }: Features, { method, url, headers, body }: Request): Reply {
  const before = partial.get(url.pathname)
  if (resume === undefined || before === undefined) return refusal(404, 'BLOB_UPLOAD_UNKNOWN')
  const isNext = headers['content-range']?.startsWith(`${before.length}-`) === true
  if (method === 'PATCH' && (resume === 'refused' || !isNext)) return refusal(416, 'BLOB_UPLOAD_INVALID')
  const now = Buffer.concat([before, body])
  partial.set(url.pathname, now)
  return {
    status: method === 'PATCH' ? 202 : 204,
    headers: { location: `${url.pathname}${url.search}`, range: `0-${now.length - 1}` },
  }
}

function isNamed(store: Store, repository: string, digest: string): boolean {
  const manifests = [...inRepository(store.manifests, repository).values()]
  return manifests.some(({ bytes }) => blobsIn(bytes).includes(digest))
}
