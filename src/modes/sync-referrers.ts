import { mapLimit } from '../lang/map-limit.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import type { Repository } from '../oci/reference.ts'
import { referrersTag } from '../oci/referrers.ts'
import type { Copy } from '../sync/decide.ts'
import { addReferrers, digestTagsOf, subjectsOf } from '../sync/referrers.ts'
import type { CopyOutcome } from '../sync/result.ts'
import { sumUp } from './sync-platforms.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

/** What refers to a digest. */
type Referred = { readonly subject: Digest; readonly referrers: readonly Descriptor[] }

/** Lists of tags are asked for once in a run. */
const tagLists = new WeakMap<SyncWorld['reader'], Map<string, Promise<readonly string[]>>>()

/** Brings signatures, attestations and the like after an image, to wherever it arrived. */
export async function copyReferrers(
  { source, targets }: Copy,
  outcomes: readonly CopyOutcome[],
  world: SyncWorld,
): Promise<readonly CopyOutcome[]> {
  const image = await world.reader.manifest(source)
  const subjects = image === undefined ? [source.digest] : subjectsOf(image)
  const referred = await findReferred(source, subjects, world)
  const tags = digestTagsOf(await listTags(source, world), subjects)
  return await mapLimit(targets, targets.length, async ({ repository }): Promise<CopyOutcome> => {
    const outcome = outcomes[targets.findIndex((target) => target.repository === repository)]
    if (outcome === undefined || outcome.state === 'failed') return outcome ?? { state: 'kept' }
    try {
      const brought = [
        ...(await bringReferred(source, referred, repository, world)),
        ...(await bringTags(source, tags, repository, world)),
      ]
      return brought.find(({ state }) => state === 'failed') ?? withMore(outcome, brought)
    } catch (error) {
      return { state: 'failed', error: toFailure(error) }
    }
  })
}

function withMore(outcome: CopyOutcome, brought: readonly CopyOutcome[]): CopyOutcome {
  if (brought.every(({ state }) => state === 'kept')) return outcome
  const { blobs, bytes } = sumUp([outcome, ...brought])
  const digest = outcome.state === 'copied' ? outcome.digest : undefined
  return { state: 'copied', blobs, bytes, ...(digest === undefined ? {} : { digest }) }
}

/** A signature may be signed itself, so what is found is looked at too. */
async function findReferred(
  place: Repository,
  subjects: readonly Digest[],
  { reader }: SyncWorld,
): Promise<readonly Referred[]> {
  const seen = new Set<Digest>(subjects)
  const found: Referred[] = []
  for (let open = subjects; open.length > 0; ) {
    const level = await mapLimit(open, 8, async (subject) => ({
      subject,
      referrers: await reader.referrers(place, subject),
    }))
    const some = level.filter(({ referrers }) => referrers.length > 0)
    found.push(...some)
    open = some
      .flatMap(({ referrers }) => referrers.map(({ digest }) => digest))
      .filter((one) => !seen.has(one))
    for (const digest of open) seen.add(digest)
  }
  return found
}

async function bringReferred(
  source: Copy['source'],
  referred: readonly Referred[],
  target: Repository,
  { copier, reader, writer }: SyncWorld,
): Promise<readonly CopyOutcome[]> {
  const outcomes = await mapLimit(referred, 2, async ({ subject, referrers }) => {
    const copied = await mapLimit(referrers, 2, ({ digest }) =>
      copier.copy({ source: { ...source, digest }, destinations: [{ ...target, tags: [] }] }),
    )
    // A registry that has the API lists them by itself; for any other, the list is a tag.
    const list = addReferrers(await reader.referrers(target, subject), referrers)
    if (list !== undefined) await writer.putManifest({ ...target, tag: referrersTag(subject) }, list)
    return copied.flat()
  })
  return outcomes.flat()
}

async function bringTags(
  { registry, repository }: Copy['source'],
  tags: readonly string[],
  target: Repository,
  { copier, reader }: SyncWorld,
): Promise<readonly CopyOutcome[]> {
  const outcomes = await mapLimit(tags, 2, async (tag) => {
    const digest = (await reader.head({ registry, repository, tag }))?.digest
    if (digest === undefined) return []
    return await copier.copy({
      source: { registry, repository, digest },
      destinations: [{ ...target, tags: [tag] }],
    })
  })
  return outcomes.flat()
}

async function listTags(
  { registry, repository }: Repository,
  { reader }: SyncWorld,
): Promise<readonly string[]> {
  const lists = tagLists.get(reader) ?? new Map<string, Promise<readonly string[]>>()
  tagLists.set(reader, lists)
  const key = `${registry}/${repository}`
  const list = lists.get(key) ?? reader.tags({ registry, repository }).then((tags) => tags ?? [])
  lists.set(key, list)
  return await list
}
