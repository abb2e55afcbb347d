import { createGate, type Gate } from '../../lang/map-limit.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Berth, Landed } from './landed.ts'
import { arrive, tryStep, type Want } from './lane.ts'
import { type Leading, lead } from './lead-blob.ts'

/** What all copies of one copier share. */
export type Freight = {
  readonly landed: Landed
  /** How many blobs are read at once from sources. */
  readonly gate: Gate
  /** Whom the others do not wait for any more, and how many blobs they are still owed. */
  readonly behind: Map<string, { owed: number; readonly gate: Gate }>
  /** Milliseconds that mirrors wait for each other. */
  readonly grace: number
  /** Registries that do not mount what nothing but an upload has put there: `late` ones want a manifest before. */
  readonly mounting: Map<string, 'late' | 'never'>
}

/** What is owed to a slow mirror goes out in so many streams. */
const STREAMS_TO_SLOW = 4

export function gateBehind({ behind }: Freight, registry: string): { owed: number; readonly gate: Gate } {
  const known = behind.get(registry) ?? { owed: 0, gate: createGate(STREAMS_TO_SLOW) }
  behind.set(registry, known)
  return known
}

/**
 * Brings all blobs to who wants them; the arrivals tell. One lane of each registry takes a blob from the source,
 * all these from one reading; the registry's other lanes then mount it.
 */
export function bringBlobs(freight: Freight, wants: readonly Want[]): void {
  const groups = new Map<Digest, Want[]>()
  for (const want of wants.toSorted((one, other) => one.lane.order - other.lane.order)) {
    const group = groups.get(want.blob.digest) ?? []
    groups.set(want.blob.digest, group)
    group.push(want)
  }
  for (const group of groups.values()) bringBlob(freight, group)
}

function bringBlob(freight: Freight, wants: readonly Want[]): void {
  const leading: Leading[] = []
  for (const want of wants) {
    const { lane, blob } = want
    const claim = freight.landed.claim(blob.digest, lane)
    if (!(claim instanceof Promise)) leading.push({ want, claim })
    else if (freight.mounting.get(lane.sink.registry) === 'never') leading.push({ want, claim: NO_CLAIM })
    else watch(want, follow(freight, want, claim))
  }
  if (leading.length === 0) return
  const work = freight.gate(() => lead(freight, leading))
  for (const { want } of leading) watch(want, work)
}

/** Who uploads although another one does, too: the registry does not mount. */
const NO_CLAIM: Leading['claim'] = { arrived: () => undefined, failed: () => undefined }

/** A bug must not leave anybody waiting. */
function watch({ arrival }: Want, work: Promise<unknown>): void {
  work.catch(arrival.reject)
}

async function follow(freight: Freight, want: Want, flight: Promise<Berth | undefined>): Promise<void> {
  const { lane, blob } = want
  const berth = await flight
  if (lane.failure !== undefined) return want.arrival.resolve()
  if (berth === undefined) return bringBlob(freight, [want])
  if (berth.lane.sink.repository === lane.sink.repository) return arrive(want, 'mount')
  await waitForManifest(freight, want, berth)
  const how = await tryStep(lane, async () => {
    const upload = await lane.sink.open(blob, berth.lane.sink.repository)
    if (upload === undefined) return 'mount' as const
    noteRefusal(freight, want, berth)
    await upload.put(
      () => contentFor(want, berth),
      (offset) => contentFor(want, berth, offset),
    )
    return 'upload' as const
  })
  if (how === undefined) want.arrival.resolve()
  else arrive(want, how)
}

/** Some registries (ECR) mount only what a manifest names. Who is first in order waits for nobody, so all come to an end. */
async function waitForManifest({ mounting }: Freight, { lane }: Want, berth: Berth): Promise<void> {
  if (mounting.get(lane.sink.registry) === 'late' && berth.lane.order < lane.order)
    await berth.lane.done.promise
}

function noteRefusal({ mounting }: Freight, { lane }: Want, { by, lane: other }: Berth): void {
  if (by === 'told') return
  const isDone = other.failure === undefined && other.done.isSettled()
  const { registry } = lane.sink
  if (isDone) mounting.set(registry, 'never')
  else if (!mounting.has(registry)) mounting.set(registry, 'late')
}

/** What has arrived next door is read there: the source is what everybody waits for. */
function contentFor({ blob, source }: Want, { by, lane }: Berth, offset?: number): AsyncIterable<Uint8Array> {
  return by === 'arrived' ? lane.sink.blob(blob, offset) : source.blob(blob, offset)
}
