import { mapLimit } from '../../lang/map-limit.ts'
import { UserError } from '../../lang/user-error.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { blobsOf, childrenOf, type FetchedManifest } from '../../oci/manifest.ts'
import { isForeignType } from '../../oci/mediatype.ts'
import { equalPlatforms } from '../../oci/platform.ts'
import { defer } from './deferred.ts'
import type { Source } from './ends.ts'
import type { Landed } from './landed.ts'
import { type Lane, tryStep } from './lane.ts'

/** What finds out what lanes lack. */
export type Survey = { readonly source: Source; readonly landed: Landed }

/** A lane, and what it has in the place of the manifest that is looked at. */
export type Surveyed = { readonly lane: Lane; readonly old: FetchedManifest | undefined }

const CHILDREN_AT_ONCE = 8

/** Reads what is pinned; that it is gone is a failure here. */
export async function readPinned(
  { source }: Pick<Survey, 'source'>,
  digest: Digest,
): Promise<FetchedManifest> {
  const found = await source.manifest(digest)
  if (found === undefined)
    throw new UserError(`source: it has no manifest ${digest}; was it deleted meanwhile?`)
  return found
}

/**
 * Notes all that lanes lack of what a manifest names: blobs as wants, children as parts. An older manifest in the
 * same place proves what is there already, with one request instead of one for each blob.
 */
export async function survey(
  means: Survey,
  { content }: FetchedManifest,
  lanes: readonly Surveyed[],
): Promise<void> {
  if (lanes.length === 0) return
  const blobs = await present(means, unique(blobsOf(content)))
  for (const one of lanes) noteBlobs(means, blobs, one)
  await mapLimit(unique(childrenOf(content)), CHILDREN_AT_ONCE, (child) => surveyChild(means, child, lanes))
}

function noteBlobs({ source, landed }: Survey, blobs: readonly Descriptor[], { lane, old }: Surveyed): void {
  const proven = new Set(old === undefined ? [] : blobsOf(old.content).map(({ digest }) => digest))
  const { registry: mirror } = lane.sink
  const fresh = blobs.filter(({ digest }) => !lane.wants.has(digest))
  for (const { digest } of fresh.filter(({ digest }) => proven.has(digest))) landed.note(digest, lane)
  for (const blob of fresh.filter(({ digest }) => !proven.has(digest)))
    lane.wants.set(blob.digest, { lane, blob, source, arrival: defer() })
  const bytes = fresh.reduce((sum, { size }) => sum + size, 0)
  if (fresh.length > 0) lane.tell({ kind: 'wanted', mirror, blobs: fresh.length, bytes })
  for (const { digest, size } of fresh.filter(({ digest }) => proven.has(digest)))
    lane.tell({ kind: 'blob', mirror, digest, bytes: size, by: 'proof' })
}

async function surveyChild(means: Survey, child: Descriptor, lanes: readonly Surveyed[]): Promise<void> {
  const found = await mapLimit(lanes, lanes.length, (one) => lookForChild(child, one))
  const lacking = found.flatMap((one) => (one === undefined || one.lane.failure !== undefined ? [] : [one]))
  if (lacking.length === 0) return
  const manifest = await readPinned(means, child.digest)
  await survey(means, manifest, lacking)
  for (const { lane } of lacking) {
    if (!lane.parts.some((part) => part.manifest.descriptor.digest === child.digest))
      lane.parts.push({ manifest, name: 'child' })
  }
}

/** What a lane has in a child's place; undefined when it has the child itself. */
async function lookForChild(child: Descriptor, { lane, old }: Surveyed): Promise<Surveyed | undefined> {
  const before = old === undefined ? [] : childrenOf(old.content)
  return tryStep(lane, async () => {
    const isListed = before.some(({ digest }) => digest === child.digest)
    if (isListed && (await lane.sink.head({ digest: child.digest })) !== undefined) return undefined
    const same = before.find(({ platform }) => isSame(platform, child.platform))
    return { lane, old: same === undefined ? undefined : await readOld(lane, same.digest) }
  })
}

function isSame(one: Descriptor['platform'], other: Descriptor['platform']): boolean {
  if (one === undefined || other === undefined) return false
  // An attestation has no platform of its own, and nothing to share.
  return one.os !== 'unknown' && equalPlatforms(one, other)
}

/** What only spares requests may be missing or broken. */
export async function readOld({ sink }: Lane, digest: Digest): Promise<FetchedManifest | undefined> {
  return sink.read(digest).catch(() => undefined)
}

/** Layers that may be elsewhere are copied where the source has them. */
async function present({ source }: Survey, blobs: readonly Descriptor[]): Promise<readonly Descriptor[]> {
  const kept = await mapLimit(blobs, CHILDREN_AT_ONCE, async (blob) => {
    const isElsewhere = isForeignType(blob.mediaType) || (blob.urls ?? []).length > 0
    return isElsewhere && !(await source.has(blob)) ? [] : [blob]
  })
  return kept.flat()
}

function unique(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(descriptors.map((one) => [one.digest, one])).values()]
}
