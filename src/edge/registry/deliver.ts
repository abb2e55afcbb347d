import { mapLimit } from '../../lang/map-limit.ts'
import { blobsOf, type FetchedManifest, isIndex } from '../../oci/manifest.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import { bringBlobs, type Freight } from './bring-blobs.ts'
import type { Name } from './ends.ts'
import { isRunning, type Lane, tryStep } from './lane.ts'
import { lacksBlobs } from './put-manifest.ts'
import { type Survey, survey } from './survey.ts'

export type Delivery = Survey & { readonly freight: Freight }

const PARTS_AT_ONCE = 8

/** Waits for a lane's blobs, and puts its parts: children before parents. */
export async function deliverParts(delivery: Delivery, lane: Lane): Promise<void> {
  await Promise.all([...lane.wants.values()].map(({ arrival }) => arrival.promise))
  const indexes = lane.parts.filter(({ manifest }) => isIndex(manifest.content))
  const leaves = lane.parts.filter(({ manifest }) => !isIndex(manifest.content))
  await mapLimit(leaves, PARTS_AT_ONCE, ({ manifest, name }) => put(delivery, lane, manifest, name))
  for (const { manifest, name } of indexes) await put(delivery, lane, manifest, name)
}

/** Names come last, when all that they stand for is there. */
export async function deliver(delivery: Delivery, lane: Lane, root: FetchedManifest): Promise<void> {
  await deliverParts(delivery, lane)
  if (isRunning(lane)) await tryStep(lane, () => keepBackups(lane))
  if (isRunning(lane)) await putNames(delivery, lane, root, lane.pending ?? [])
}

/** Gives what a tag names another one, where that is wanted and the tag is about to move. */
async function keepBackups({ destination, pending = [], shown, sink }: Lane): Promise<void> {
  for (const name of pending) {
    const backup = 'tag' in name ? destination.backups?.[name.tag] : undefined
    const old = 'tag' in name ? shown.get(name.tag) : undefined
    const manifest = backup === undefined || old === undefined ? undefined : await sink.read(old)
    if (backup !== undefined && manifest !== undefined) await sink.put(manifest, [{ tag: backup }])
  }
}

async function put(
  delivery: Delivery,
  lane: Lane,
  manifest: FetchedManifest,
  name: Name | 'child',
): Promise<void> {
  await putNames(delivery, lane, manifest, name === 'child' ? 'child' : [name])
}

/** Puts a manifest; when the registry turns out to lack what it seemed to have, that is brought once more. */
async function putNames(
  delivery: Delivery,
  lane: Lane,
  manifest: FetchedManifest,
  names: readonly Name[] | 'child',
): Promise<void> {
  await tryStep(lane, async () => {
    try {
      await lane.sink.put(manifest, names)
    } catch (error) {
      if (!(error instanceof RegistryError) || !lacksBlobs(error)) throw error
      await bringAgain(delivery, lane, manifest)
      if (lane.failure === undefined) await lane.sink.put(manifest, names)
    }
  })
}

async function bringAgain(delivery: Delivery, lane: Lane, manifest: FetchedManifest): Promise<void> {
  const { freight } = delivery
  for (const { digest } of blobsOf(manifest.content)) freight.landed.forget(digest, lane.sink.registry)
  lane.wants.clear()
  lane.parts.length = 0
  await survey(delivery, manifest, [{ lane, old: undefined }])
  bringBlobs(freight, [...lane.wants.values()])
  await deliverParts(delivery, lane)
}
