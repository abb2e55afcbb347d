import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import type { FetchedManifest } from '../../oci/manifest.ts'
import type { CopyDestination, CopyOutcome, CopyProgress } from '../../world/registry.ts'
import { type Deferred, defer } from './deferred.ts'
import { atSide, type Blamable, isBlamable, type Name, type Sink, type Source } from './ends.ts'

export type Tell = (progress: CopyProgress) => void

/** A blob that a lane lacks. It arrives, or its lane fails. */
export type Want = {
  readonly lane: Lane
  readonly blob: Descriptor
  readonly source: Source
  readonly arrival: Deferred<void>
}

/** Something to be put that is not what was asked for by name: a child, or what refers to the content. */
type Part = { readonly manifest: FetchedManifest; readonly name: Name | 'child' }

/** One destination on its way through a copy. */
export type Lane = {
  readonly destination: CopyDestination
  readonly sink: Sink
  readonly source: Source
  /** Its place among all lanes: who is first brings what others need, too. */
  readonly order: number
  readonly tell: Tell
  /** Names that do not show the content's digest yet; undefined until they were asked about. */
  pending: readonly Name[] | undefined
  /** Whether a name of it existed before: then it may hold some of the content. */
  before: 'something' | 'nothing' | 'everything'
  /** What a name of it showed instead, and what each tag did. */
  old: Digest | undefined
  readonly shown: Map<string, Digest>
  /** What was asked for, when platforms made another digest of it. */
  digest: Digest | undefined
  readonly wants: Map<Digest, Want>
  /** Children before parents. */
  readonly parts: Part[]
  blobs: number
  bytes: number
  /** How many referrers it has now, and how many of them are new. */
  referrers: number | undefined
  attached: number
  failure: Blamable | undefined
  /** Nothing more will be done for it. */
  readonly done: Deferred<void>
}

export type LaneStart = Pick<Lane, 'destination' | 'sink' | 'source' | 'order' | 'tell'>

export function toLane(start: LaneStart): Lane {
  return {
    ...start,
    pending: undefined,
    before: 'nothing',
    old: undefined,
    shown: new Map(),
    digest: undefined,
    wants: new Map(),
    parts: [],
    blobs: 0,
    bytes: 0,
    referrers: undefined,
    attached: 0,
    failure: undefined,
    done: defer(),
  }
}

/** Takes a step for a lane unless it has failed. A failure, the destination's or the source's, ends the lane and nothing else. */
export async function tryStep<T>(lane: Lane, step: () => Promise<T>): Promise<T | undefined> {
  if (lane.failure !== undefined) return undefined
  try {
    return await step()
  } catch (error) {
    fail(lane, error)
    return undefined
  }
}

/** @throws what is nobody's fault but ours */
export function fail(lane: Lane, error: unknown): void {
  if (!isBlamable(error)) throw error
  lane.failure ??= atSide('destination', error)
}

export function isRunning({ failure, pending }: Lane): boolean {
  return failure === undefined && pending?.length !== 0
}

export function toOutcome(lane: Lane): CopyOutcome {
  const { failure, pending, blobs, bytes, referrers } = lane
  const retries = lane.sink.retries() + lane.source.retries()
  const digest = lane.digest === undefined ? {} : { digest: lane.digest }
  const told = { destination: lane.destination, retries, ...digest }
  if (failure !== undefined) return { ...told, state: 'failed', error: failure }
  // What was right already may still have got a new signature.
  if (pending?.length === 0 && lane.attached === 0) return { ...told, state: 'kept' }
  const attached = referrers === undefined ? {} : { referrers }
  return { ...told, state: 'copied', blobs, bytes, ...attached }
}

/** Notes that a wanted blob is where it belongs. */
export function arrive(want: Want, by: 'upload' | 'mount'): void {
  const { lane, blob } = want
  if (by === 'upload') {
    lane.blobs += 1
    lane.bytes += blob.size
  }
  const { registry: mirror } = lane.sink
  lane.tell({ kind: 'blob', mirror, digest: blob.digest, bytes: blob.size, by })
  want.arrival.resolve()
}
