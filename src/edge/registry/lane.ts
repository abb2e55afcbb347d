import type { CopyDestination, CopyOutcome } from '../../world/registry.ts'
import { atSide, type Blamable, isBlamable, type Name, type Sink } from './ends.ts'

/** One destination on its way through a copy. */
export type Lane = {
  readonly destination: CopyDestination
  readonly sink: Sink
  /** Names that do not show the source's digest yet; undefined until they were asked about. */
  pending: readonly Name[] | undefined
  /** Whether a name of it existed before: then it may hold some of the content. */
  before: 'something' | 'nothing' | 'everything'
  blobs: number
  bytes: number
  failure: Blamable | undefined
}

export function toLane(destination: CopyDestination, sink: Sink): Lane {
  return { destination, sink, pending: undefined, before: 'nothing', blobs: 0, bytes: 0, failure: undefined }
}

/**
 * Takes a step for a lane unless it has failed. A failure of the destination ends the lane and nothing else;
 * one of the source is thrown on.
 */
export async function tryStep<T>(
  lane: Lane,
  sourceFailures: WeakSet<Error>,
  step: () => Promise<T>,
): Promise<T | undefined> {
  if (lane.failure !== undefined) return undefined
  try {
    return await step()
  } catch (error) {
    if (!isBlamable(error) || sourceFailures.has(error)) throw error
    lane.failure = atSide('destination', error)
    return undefined
  }
}

export function isRunning({ failure, pending }: Lane): boolean {
  return failure === undefined && pending?.length !== 0
}

export function toOutcome({ destination, failure, pending, blobs, bytes }: Lane): CopyOutcome {
  if (failure !== undefined) return { destination, state: 'failed', error: failure }
  return pending?.length === 0
    ? { destination, state: 'kept' }
    : { destination, state: 'copied', blobs, bytes }
}
