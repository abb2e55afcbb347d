import type { Blobs } from './blobs.ts'
import { type Cache, type Caches, READ_DENIED, WRITE_DENIED } from './caches.ts'
import { type Answer, type Ask, fields, header, json, notFound, text } from './exchange.ts'
import { type Claims, readToken } from './token.ts'

export const CACHE_V1_PREFIX = '/_apis/artifactcache/'

/** Version 1 of the cache protocol, on the same entries as version 2. */
export function answerCacheV1(caches: Caches, blobs: Blobs, ask: Ask): Answer {
  const claims = readToken(ask)
  if (claims === undefined) return json(401, { message: 'no valid runtime token' })
  const [resource = '', id] = ask.path.slice(CACHE_V1_PREFIX.length).split('/')
  if (ask.method === 'GET' && resource === 'cache') return find(caches, blobs, ask, claims)
  if (resource !== 'caches') return notFound()
  if (ask.method === 'POST' && id === undefined) return reserve(caches, ask, claims)
  const entry = caches.entries.find((one) => String(one.id) === id && !one.finalized)
  if (entry === undefined || claims.scopes[entry.scope] !== 'write') return notFound()
  if (ask.method === 'PATCH') return write(entry, ask)
  return ask.method === 'POST' ? finalize(entry, ask) : notFound()
}

function find(caches: Caches, blobs: Blobs, { query }: Ask, claims: Claims): Answer {
  const keys = (query.get('keys') ?? '').split(',')
  const entry = caches.find(keys, query.get('version') ?? '', claims)
  if (entry === 'denied') return json(403, { message: READ_DENIED })
  if (entry === undefined) return { status: 204 }
  return json(200, { cacheKey: entry.key, scope: entry.scope, archiveLocation: blobs.signedUrl(entry.blob) })
}

function reserve(caches: Caches, ask: Ask, claims: Claims): Answer {
  const body = fields(ask)
  const key = text(body, 'key') ?? ''
  const entry = caches.reserve({ key, version: text(body, 'version') ?? '' }, claims)
  if (entry === 'denied') return json(403, { message: WRITE_DENIED })
  if (entry !== 'exists') return json(201, { cacheId: entry.id })
  const typeKey = 'ArtifactCacheItemAlreadyExistsException'
  return json(409, { message: `Cache already exists. Key: ${key}`, typeKey })
}

/** Chunks come in any order and say where they belong. */
function write({ blob }: Cache, ask: Ask): Answer {
  const [, first] = /^bytes (\d+)-\d+\/\*$/.exec(header(ask, 'content-range') ?? '') ?? []
  if (first === undefined) return json(400, { message: 'no usable Content-Range' })
  blob.blocks.set(first, ask.body)
  return { status: 204 }
}

function finalize(entry: Cache, ask: Ask): Answer {
  const { blob } = entry
  const chunks = [...blob.blocks].toSorted(([one], [other]) => Number(one) - Number(other))
  const bytes = Buffer.concat(chunks.map(([, chunk]) => chunk))
  if (text(fields(ask), 'size') !== String(bytes.length))
    return json(400, { message: 'size is not what came' })
  blob.bytes = bytes
  blob.blocks.clear()
  entry.finalized = true
  return { status: 204 }
}
