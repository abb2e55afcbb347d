import { type Problem, UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, type PinnedReference, type Repository } from '../oci/reference.ts'
import type { SyncEntry } from './spec.ts'

/** A source whose tag was turned into a digest; undefined where the registry says that it is not there. */
export type ObservedEntry = SyncEntry & { readonly digest: Digest | undefined }

/** One manifest or index that is copied, with all it names, to one or more repositories. */
export type Copy = {
  readonly source: PinnedReference
  readonly tags: readonly string[]
  readonly destinations: readonly Repository[]
}

export type CopyPlan = readonly Copy[]

/**
 * Decides what is copied where.
 * @throws UserError naming every source that is not there, and every destination that two sources claim
 */
export function decideCopies(entries: readonly ObservedEntry[]): CopyPlan {
  const problems = [...missing(entries), ...collisions(entries)]
  if (problems.length > 0) throw new UserError(problems)
  return entries.flatMap(({ source, digest, tags, destinations }) =>
    digest === undefined ? [] : [{ source: { ...source, digest }, tags, destinations }],
  )
}

function missing(entries: readonly ObservedEntry[]): Problem[] {
  return entries
    .filter(({ digest }) => digest === undefined)
    .map(({ source }) => ({ message: `${formatReference(source)} is not there, so it cannot be copied` }))
}

function collisions(entries: readonly ObservedEntry[]): Problem[] {
  const claims = new Map<string, ObservedEntry>()
  return entries.flatMap((entry) =>
    destinationTags(entry).flatMap((reference) => {
      const other = claims.get(reference)
      claims.set(reference, other ?? entry)
      if (other === undefined || other.digest === entry.digest) return []
      const sources = [other, entry].map(({ source }) => formatReference(source)).join(' and ')
      return [{ message: `${sources} would both be copied to ${reference}; give them different names` }]
    }),
  )
}

function destinationTags({ tags, destinations }: SyncEntry): readonly string[] {
  return destinations.flatMap((destination) => tags.map((tag) => formatReference({ ...destination, tag })))
}
