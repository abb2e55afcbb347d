import type { CacheWish } from '../build/caches.ts'
import { splitLines } from '../build/csv.ts'
import type { BuildSettings } from '../fleet/build-settings.ts'
import type { Values } from '../request/request.ts'

/** What a request says of all builds of a fleet; an image's own settings come first. */
export type BuildOptions = {
  readonly cache: CacheWish
  readonly builder: string | undefined
}

export function toBuildOptions(values: Values): BuildOptions {
  const { cache } = values
  const from = splitLines(values['cache-from'] ?? '')
  const to = splitLines(values['cache-to'] ?? '')
  return {
    cache: {
      ...(cache === undefined ? {} : { cache }),
      ...(from.length === 0 ? {} : { cacheFrom: from }),
      ...(to.length === 0 ? {} : { cacheTo: to }),
    },
    builder: values['builder'],
  }
}

/** An image's own cache replaces the one for all. */
export function toCacheWish(own: BuildSettings | undefined, all: CacheWish): CacheWish {
  const { cache, cacheFrom, cacheTo, cacheMode } = own ?? {}
  const mode = cacheMode === undefined ? {} : { cacheMode }
  if (cache === undefined && cacheFrom === undefined && cacheTo === undefined) return { ...all, ...mode }
  return { ...own }
}
