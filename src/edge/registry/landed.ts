import type { Digest } from '../../oci/digest.ts'

/** Where in each registry a blob has arrived, or is about to: nobody uploads one digest twice at the same time. */
export type Landed = {
  /** The repository that has the blob, once it is there; undefined when nobody has begun: then it is the caller's. */
  readonly claim: (
    registry: string,
    digest: Digest,
    repository: string,
  ) => Promise<string | undefined> | Claim
  readonly forget: (registry: string, digest: Digest) => void
}

/** The caller brings the blob, and says here what came of it; after `arrived`, `failed` means nothing. */
export type Claim = { readonly arrived: () => void; readonly failed: () => void }

export function createLanded(): Landed {
  const flights = new Map<string, Promise<string | undefined>>()
  const keyOf = (registry: string, digest: Digest): string => `${registry} ${digest}`
  return {
    claim: (registry, digest, repository) => {
      const key = keyOf(registry, digest)
      const flight = flights.get(key)
      if (flight !== undefined) return flight
      let settle = (_: string | undefined): void => undefined
      flights.set(
        key,
        new Promise((resolve) => {
          settle = resolve
        }),
      )
      let isSettled = false
      const arrived = (): void => {
        isSettled = true
        settle(repository)
      }
      const failed = (): void => {
        if (isSettled) return
        flights.delete(key)
        settle(undefined)
      }
      return { arrived, failed }
    },
    forget: (registry, digest) => {
      flights.delete(keyOf(registry, digest))
    },
  }
}
