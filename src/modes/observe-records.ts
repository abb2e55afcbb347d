import { mapLimit } from '../lang/map-limit.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, referenceIn } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { ImageFacts } from '../plan/facts.ts'
import { platformSuffix, toRecordTag } from '../record/record.ts'
import type { RegistryReader } from '../world/registry.ts'

/** Where the record of an image may lie, the place that this run writes to first. */
export type RecordPlace = {
  readonly fingerprint: Digest
  readonly repositories: readonly Repository[]
  /** Platforms that are built apart: each has a record of its own until publish has joined them. */
  readonly apart: readonly string[]
}

/** What was found of one image, and where. */
export type ObservedRecord = {
  readonly repository: Repository
  readonly record: ImageFacts['record']
  readonly apart: NonNullable<ImageFacts['apart']>
}

const REQUESTS = 16

/**
 * Asks whether each fingerprint was built: one HEAD an image, and one more for each platform that is built apart.
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
      const apart = place.apart.map((platform) => ({ platform }))
      return { repository: firstOf(place), record: 'cannot tell', apart }
    }
  })
}

async function findRecord(place: RecordPlace, reader: RegistryReader): Promise<ObservedRecord> {
  const tag = toRecordTag(place.fingerprint)
  for (const repository of place.repositories) {
    const found = await reader.head(referenceIn(repository, { tag }))
    // Should it be built all the same, no part of it counts as done.
    const apart = place.apart.map((platform) => ({ platform }))
    if (found !== undefined) return { repository, record: { digest: found.digest }, apart }
  }
  const repository = firstOf(place)
  const apart = await Promise.all(
    place.apart.map(async (platform) => {
      const found = await reader.head(referenceIn(repository, { tag: `${tag}${platformSuffix(platform)}` }))
      return { platform, ...(found === undefined ? {} : { digest: found.digest }) }
    }),
  )
  return { repository, record: 'not there', apart }
}

function firstOf({ repositories }: RecordPlace): Repository {
  const [first] = repositories
  if (first === undefined) throw new Error('an image has no repository')
  return first
}
