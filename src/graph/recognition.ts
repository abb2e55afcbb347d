import type { Notice } from '../github/notice.ts'
import { formatReference, type Reference, repositoryOf } from '../oci/reference.ts'
import type { Base } from './bases.ts'
import { normalizeReference, toLookup } from './reference.ts'

/** Which images are known by a full reference, and which tags are known in a repository of ours. */
export type KnownNames = {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>
}

const SHOWN = 10

/** @throws UserError when one of the references is none */
export function toKnownNames(references: Iterable<readonly [string, readonly string[]]>): KnownNames {
  const ids = new Map<string, Set<string>>()
  const tags = new Map<string, Set<string>>()
  for (const [id, texts] of references) {
    for (const text of texts) {
      const reference = toLookup(text)
      add(ids, formatReference(reference), id)
      add(tags, placeOf(reference), reference.tag ?? '')
    }
  }
  return { ids, tags }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set.add(value))
}

const placeOf = (reference: Reference): string => formatReference(repositoryOf(reference))

/** What a base is: other images that are known by its reference, or, where there is none, foreign. */
export type Recognized = { readonly ids: readonly string[]; readonly notices: readonly Notice[] }

/**
 * Recognizes a base of this image. A foreign one that lies in a repository of ours, under a tag that no image gets,
 * comes with a warning.
 */
export function recognize(base: Base, id: string, names: KnownNames): Recognized {
  // Most are written just as they are known, and need not be parsed.
  const known = names.ids.get(base.reference) ?? names.ids.get(normalizeReference(base.reference))
  if (known !== undefined) return { ids: [...known].filter((other) => other !== id), notices: [] }
  const reference = toLookup(base.reference)
  const tags = names.tags.get(placeOf(reference))
  if (tags === undefined || reference.tag === undefined) return { ids: [], notices: [] }
  const shown = [...tags].slice(0, SHOWN).join(', ')
  const message = `${base.reference} lies in a repository of this fleet, but no image gets the tag "${reference.tag}" (it has ${shown}); what the registry holds under it is used`
  return { ids: [], notices: [{ level: 'warning', message, position: base.position }] }
}
