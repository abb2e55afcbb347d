import type { Digest } from '../../oci/digest.ts'
import type { Lane } from './lane.ts'

/** Where a blob is. `told`: a manifest says so; `arrived`: we have seen it arrive. */
export type Berth = { readonly lane: Lane; readonly by: 'told' | 'arrived' }

/** Where in each registry a blob has arrived, or is about to: nobody uploads one digest twice at the same time. */
export type Landed = {
  /** The lane that has the blob, once it is there; undefined when nobody has begun: then it is the caller's. */
  readonly claim: (digest: Digest, lane: Lane) => Promise<Berth | undefined> | Claim
  /** A lane's repository is known to have a blob. */
  readonly note: (digest: Digest, lane: Lane) => void
  /** Where in any registry but this one a blob has arrived, to be read there instead of at the source. */
  readonly elsewhere: (digest: Digest, registry: string) => Lane | undefined
  readonly forget: (digest: Digest, registry: string) => void
}

/** The caller brings the blob, and says here what came of it; after `arrived`, `failed` means nothing. */
export type Claim = { readonly arrived: () => void; readonly failed: () => void }

type Flight = { readonly end: Promise<Berth | undefined>; landed: Lane | undefined }

export function createLanded(): Landed {
  const digests = new Map<Digest, Map<string, Flight>>()
  const flightsOf = (digest: Digest): Map<string, Flight> => {
    const known = digests.get(digest) ?? new Map<string, Flight>()
    digests.set(digest, known)
    return known
  }
  return {
    claim: (digest, lane) => {
      const flights = flightsOf(digest)
      return flights.get(lane.sink.registry)?.end ?? claim(flights, lane)
    },
    note: (digest, lane) => {
      const flights = flightsOf(digest)
      if (flights.has(lane.sink.registry)) return
      flights.set(lane.sink.registry, { end: Promise.resolve({ lane, by: 'told' }), landed: undefined })
    },
    elsewhere: (digest, registry) =>
      [...flightsOf(digest)].find(([name, { landed }]) => name !== registry && landed !== undefined)?.[1]
        .landed,
    forget: (digest, registry) => {
      flightsOf(digest).delete(registry)
    },
  }
}

function claim(flights: Map<string, Flight>, lane: Lane): Claim {
  const { registry } = lane.sink
  let settle = (_: Berth | undefined): void => undefined
  const end = new Promise<Berth | undefined>((resolve) => {
    settle = resolve
  })
  const flight: Flight = { end, landed: undefined }
  flights.set(registry, flight)
  let isSettled = false
  const arrived = (): void => {
    isSettled = true
    flight.landed = lane
    settle({ lane, by: 'arrived' })
  }
  const failed = (): void => {
    if (isSettled) return
    isSettled = true
    if (flights.get(registry) === flight) flights.delete(registry)
    settle(undefined)
  }
  return { arrived, failed }
}
