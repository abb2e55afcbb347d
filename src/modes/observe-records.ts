import { mapLimit } from '../lang/map-limit.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, referenceIn } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { ImageFacts } from '../plan/decide.ts'
import { toRecordTag } from '../record/record.ts'
import type { RegistryReader } from '../world/registry.ts'

/** Where the record of an image may lie, the place that this run writes to first. */
export type RecordPlace = { readonly fingerprint: Digest; readonly repositories: readonly Repository[] }

/** What was found of one image, and where. */
export type ObservedRecord = { readonly repository: Repository; readonly record: ImageFacts['record'] }

const REQUESTS = 16

/**
 * Asks whether each fingerprint was built: one HEAD an image.
 * @param silence what to make of a registry that gives no answer: a run that pushes must know
 * @throws RegistryError when a registry gives no answer and silence is `refuse`
 */
export async function observeRecords(
  places: readonly RecordPlace[],
  reader: RegistryReader,
  silence: 'refuse' | 'cannot tell',
): Promise<readonly ObservedRecord[]> {
  return await mapLimit(places, REQUESTS, async (place) => {
    try {
      return await findRecord(place, reader)
    } catch (error) {
      if (silence === 'refuse' || !(error instanceof RegistryError)) throw error
      return { repository: firstOf(place), record: 'cannot tell' }
    }
  })
}

async function findRecord(place: RecordPlace, reader: RegistryReader): Promise<ObservedRecord> {
  const tag = toRecordTag(place.fingerprint)
  for (const repository of place.repositories) {
    const found = await reader.head(referenceIn(repository, { tag }))
    if (found !== undefined) return { repository, record: { digest: found.digest } }
  }
  return { repository: firstOf(place), record: 'not there' }
}

function firstOf({ repositories }: RecordPlace): Repository {
  const [first] = repositories
  if (first === undefined) throw new Error('an image has no repository')
  return first
}
