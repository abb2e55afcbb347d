import { mapLimit } from '../../lang/map-limit.ts'
import type { Digest } from '../../oci/digest.ts'
import { childrenOf, type FetchedManifest } from '../../oci/manifest.ts'
import { referrersTag } from '../../oci/referrers.ts'
import { bringBlobs } from './bring-blobs.ts'
import { type Delivery, deliverParts } from './deliver.ts'
import type { Source } from './ends.ts'
import { type Lane, tryStep } from './lane.ts'
import { readPinned, survey } from './survey.ts'

/** What refers to a manifest: by its subject or, as cosign's older signatures do, by its tag. */
export type Attached = {
  readonly manifest: FetchedManifest
  readonly by: { readonly subject: Digest } | { readonly tag: string }
}

const AT_ONCE = 8

/** All that refers to a manifest, to what is in it, or to what refers to it. */
export async function readAttached(source: Source, root: FetchedManifest): Promise<readonly Attached[]> {
  const tags = await source.tags()
  const attached = new Map<Digest, Attached>()
  const seen = new Set<Digest>()
  const read = async ({ descriptor: { digest }, content }: FetchedManifest): Promise<void> => {
    if (seen.has(digest)) return
    seen.add(digest)
    await mapLimit(await source.referrers(digest), AT_ONCE, async (one) => {
      const manifest = await readPinned({ source }, one.digest)
      attached.set(one.digest, { manifest, by: { subject: digest } })
      await read(manifest)
    })
    const own = tags.filter((tag) => tag.startsWith(`${referrersTag(digest)}.`))
    await mapLimit(own, AT_ONCE, async (tag) => {
      const manifest = await source.tagged(tag)
      if (manifest !== undefined) attached.set(manifest.descriptor.digest, { manifest, by: { tag } })
    })
    await mapLimit(childrenOf(content), AT_ONCE, async (child) => {
      await read(await readPinned({ source }, child.digest))
    })
  }
  await read(root)
  return [...attached.values()]
}

/** Brings what is attached to a lane that has what it is attached to. */
export async function attach(delivery: Delivery, lane: Lane, all: readonly Attached[]): Promise<void> {
  const { sink } = lane
  const missing = await mapLimit(all, AT_ONCE, async (one) => {
    const { digest } = one.manifest.descriptor
    const has = await tryStep(lane, async () => {
      if ('tag' in one.by) return (await sink.head({ tag: one.by.tag })) === digest
      // What was not there a moment ago has no referrers.
      if (lane.before === 'nothing') return false
      return (await sink.referrers(one.by.subject)).some((other) => other.digest === digest)
    })
    return has === false ? [one] : []
  })
  for (const { manifest, by } of missing.flat()) {
    lane.wants.clear()
    lane.parts.length = 0
    await tryStep(lane, async () => {
      await survey(delivery, manifest, [{ lane, old: undefined }])
      bringBlobs(delivery.freight, [...lane.wants.values()])
      await deliverParts(delivery, lane)
      if (lane.failure !== undefined) return
      if ('tag' in by) await sink.put(manifest, [by])
      else await sink.putReferrer(manifest)
      lane.attached += 1
    })
  }
  lane.referrers = all.length
}
