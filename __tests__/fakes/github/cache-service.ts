import type { Blobs } from './blobs.ts'
import { type Cache, type Caches, READ_DENIED, WRITE_DENIED } from './caches.ts'
import { text } from './exchange.ts'
import type { Claims } from './token.ts'
import { type Fields, TwirpError, type TwirpMethods } from './twirp.ts'

/** Version 2 of the cache protocol. */
export function createCacheService(caches: Caches, blobs: Blobs): TwirpMethods {
  return {
    CreateCacheEntry(body, claims) {
      const entry = caches.reserve(keyOf(body), claims)
      if (entry === 'denied') return { ok: false, message: WRITE_DENIED }
      if (entry === 'exists') throw new TwirpError('already_exists', 'cache entry with the same key exists')
      return { ok: true, signed_upload_url: blobs.signedUrl(entry.blob) }
    },
    FinalizeCacheEntryUpload(body, claims) {
      const entry = findReserved(caches, body, claims)
      const size = entry.blob.bytes?.length
      if (text(body, 'size_bytes') !== String(size)) {
        throw new TwirpError('invalid_argument', `size_bytes is not the ${size} bytes that were uploaded`)
      }
      entry.finalized = true
      return { ok: true, entry_id: String(entry.id) }
    },
    GetCacheEntryDownloadURL(body, claims) {
      const { key, version } = keyOf(body)
      const restoreKeys = Array.isArray(body['restore_keys']) ? body['restore_keys'].map(String) : []
      const entry = caches.find([key, ...restoreKeys], version, claims)
      if (entry === 'denied') throw new TwirpError('permission_denied', READ_DENIED)
      if (entry === undefined) return { ok: false }
      return { ok: true, signed_download_url: blobs.signedUrl(entry.blob), matched_key: entry.key }
    },
  }
}

function keyOf(body: Fields): { readonly key: string; readonly version: string } {
  const [key, version] = [text(body, 'key'), text(body, 'version')]
  if (!key || !version) throw new TwirpError('invalid_argument', 'key and version are required')
  return { key, version }
}

function findReserved({ entries }: Caches, body: Fields, { scopes }: Claims): Cache {
  const { key, version } = keyOf(body)
  const entry = entries.find(
    (one) => !one.finalized && scopes[one.scope] === 'write' && one.key === key && one.version === version,
  )
  if (entry === undefined) throw new TwirpError('not_found', 'no such reservation')
  return entry
}
