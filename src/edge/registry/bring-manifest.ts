import { mapLimit } from '../../lang/map-limit.ts'
import { UserError } from '../../lang/user-error.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { blobsOf, childrenOf, type FetchedManifest } from '../../oci/manifest.ts'
import { isForeignType } from '../../oci/mediatype.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import { type Bringing, bringBlob } from './bring-blob.ts'
import type { Name } from './ends.ts'
import type { Gate } from './gate.ts'
import { isRunning, type Lane, tryStep } from './lane.ts'
import { lacksBlobs } from './put-manifest.ts'

export type Tree = Bringing & {
  /** How many blobs are under way at once, over all copies. */
  readonly gate: Gate
}

const CHILDREN_AT_ONCE = 4
const BLOBS_AT_ONCE = 16

/** Reads what is pinned; that it is gone is a failure here. */
export async function readPinned({ source }: Bringing, digest: Digest): Promise<FetchedManifest> {
  const found = await source.manifest(digest)
  if (found === undefined)
    throw new UserError(`the source has no manifest ${digest}; was it deleted meanwhile?`)
  return found
}

/** Brings all that a manifest names to the lanes: its blobs, or its children with all that they name. */
export async function bringContent(
  tree: Tree,
  { content }: FetchedManifest,
  lanes: readonly Lane[],
): Promise<void> {
  if (lanes.length === 0) return
  await mapLimit(unique(childrenOf(content)), CHILDREN_AT_ONCE, (child) => bringChild(tree, child, lanes))
  const blobs = await present(tree, unique(blobsOf(content)))
  await mapLimit(blobs, BLOBS_AT_ONCE, (blob) =>
    tree.gate(() => bringBlob(tree, blob, lanes.filter(isRunning))),
  )
}

async function bringChild(tree: Tree, child: Descriptor, lanes: readonly Lane[]): Promise<void> {
  const lacking = await lanesWithout(tree, child.digest, lanes.filter(isRunning))
  if (lacking.length === 0) return
  const fetched = await readPinned(tree, child.digest)
  await bringContent(tree, fetched, lacking)
  await mapLimit(lacking, lacking.length, (lane) => putTo(tree, fetched, lane, 'child'))
}

/** Lanes that had something before are asked; to ask an empty repository for each child is of no use. */
async function lanesWithout(tree: Tree, digest: Digest, lanes: readonly Lane[]): Promise<readonly Lane[]> {
  const found = await mapLimit(lanes, lanes.length, async (lane) => {
    if (lane.before === 'nothing') return undefined
    return tryStep(lane, tree.sourceFailures, () => lane.sink.head({ digest }))
  })
  return lanes.filter((_, index) => found[index] === undefined)
}

/** Layers that may be elsewhere are copied where the source has them. */
async function present({ source }: Tree, blobs: readonly Descriptor[]): Promise<readonly Descriptor[]> {
  const kept = await mapLimit(blobs, BLOBS_AT_ONCE, async (blob) => {
    const isElsewhere = isForeignType(blob.mediaType) || (blob.urls ?? []).length > 0
    return isElsewhere && !(await source.has(blob)) ? [] : [blob]
  })
  return kept.flat()
}

function unique(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(descriptors.map((one) => [one.digest, one])).values()]
}

/** Puts a manifest; when the registry turns out to lack blobs that it seemed to have, they are brought once more. */
export async function putTo(
  tree: Tree,
  fetched: FetchedManifest,
  lane: Lane,
  name: Name | 'child',
): Promise<void> {
  await tryStep(lane, tree.sourceFailures, async () => {
    try {
      await lane.sink.put(fetched, name)
    } catch (error) {
      if (!(error instanceof RegistryError) || !lacksBlobs(error)) throw error
      for (const { digest } of blobsOf(fetched.content)) tree.landed.forget(lane.sink.registry, digest)
      await bringContent(tree, fetched, [lane])
      await lane.sink.put(fetched, name)
    }
  })
}
