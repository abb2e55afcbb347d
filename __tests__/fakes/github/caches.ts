import type { Blob, Blobs } from './blobs.ts'
import type { Claims } from './token.ts'

/** An entry of the cache, as both protocols see it. */
export type Cache = {
  readonly id: number
  /** The git ref it belongs to. */
  readonly scope: string
  readonly key: string
  readonly version: string
  readonly blob: Blob
  readonly createdAt: Date
  /** An entry can be found only after its upload was finalized. */
  finalized: boolean
}

export type Caches = {
  readonly entries: readonly Cache[]
  /** Reserves a key in the ref that the token may write. */
  readonly reserve: (wanted: CacheKey, claims: Claims) => Cache | 'denied' | 'exists'
  readonly find: (keys: readonly string[], version: string, claims: Claims) => Cache | 'denied' | undefined
}

export type CacheKey = { readonly key: string; readonly version: string }

export const WRITE_DENIED = 'cache write denied: this token may only read caches'
export const READ_DENIED = 'cache read denied: this token may not read caches'

export function createCaches(blobs: Blobs): Caches {
  const entries: Cache[] = []
  return {
    entries,
    reserve({ key, version }, { scopes }) {
      const scope = Object.keys(scopes).find((ref) => scopes[ref] === 'write')
      if (scope === undefined) return 'denied'
      const taken = entries.some((one) => one.scope === scope && one.key === key && one.version === version)
      if (taken) return 'exists'
      const id = entries.length + 1
      const entry = { id, scope, key, version, blob: blobs.create(), createdAt: new Date(), finalized: false }
      entries.push(entry)
      return entry
    },
    find(keys, version, { scopes }) {
      const refs = Object.keys(scopes)
      if (refs.length === 0) return 'denied'
      const usable = entries.filter((one) => one.finalized && one.version === version)
      const found = refs.map((ref) =>
        match(
          usable.filter((one) => one.scope === ref),
          keys,
        ),
      )
      return found.find((entry) => entry !== undefined)
    },
  }
}

/** The first key exactly, else the newest entry that begins with the first key that any begins with. */
function match(entries: readonly Cache[], keys: readonly string[]): Cache | undefined {
  const exact = entries.find((one) => one.key === keys[0])
  const byPrefix = keys.map((key) => entries.findLast((one) => one.key.startsWith(key)))
  return exact ?? byPrefix.find((entry) => entry !== undefined)
}
