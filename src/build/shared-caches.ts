import type { Image } from '../fleet/image.ts'
import { UserError } from '../lang/user-error.ts'
import { type CacheEntry, parseCacheChoice, parseCacheEntry } from './cache-entry.ts'

/** The attributes that say where an entry of this type lies, and what each is when it is not given. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gha: { scope: '' },
  registry: { ref: '' },
  local: { dest: '' },
  s3: { bucket: '', region: '', prefix: '', name: 'buildkit' },
  azblob: { account_url: '', container: '', prefix: '', name: 'buildkit' },
}

/** Where several images write their caches, so that each takes away what the one before has written. */
export function findSharedCaches<I extends Pick<Image, 'id' | 'build'>>(
  images: readonly I[],
): ReadonlyMap<string, readonly I[]> {
  const writers = new Map<string, Set<I>>()
  for (const image of images) {
    for (const place of entriesOf(image).flatMap(placeOf)) {
      const known = writers.get(place) ?? new Set()
      writers.set(place, known.add(image))
    }
  }
  return new Map([...writers].flatMap(([place, of]) => (of.size > 1 ? [[place, [...of]] as const] : [])))
}

/** What a fleet's `cache` leaves open has the image's name in it, and is shared with nobody. */
function entriesOf({ build }: Pick<Image, 'build'>): readonly CacheEntry[] {
  try {
    if (build?.cacheTo !== undefined) return build.cacheTo.map(parseCacheEntry)
    const { backend, fields } = parseCacheChoice(build?.cache ?? 'none')
    return backend === 'gha' ? [{ type: backend, fields }] : []
  } catch (error) {
    // What is no cache entry is refused, in its own words, by the build.
    if (error instanceof UserError) return []
    throw error
  }
}

function placeOf({ type, fields }: CacheEntry): readonly string[] {
  const given = new Map(fields)
  const names = Object.entries(PLACES[type] ?? {})
  const place = names.flatMap(([name, fallback]) => {
    const value = given.get(name) ?? fallback
    return value === '' ? [] : [`${name}=${value}`]
  })
  // Without a scope each image has its own.
  return place.length === 0 ? [] : [[`type=${type}`, ...place].join(',')]
}
