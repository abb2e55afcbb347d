import { RegistryError } from '../../oci/registry-error.ts'
import type { Deed } from './error.ts'
import type { Timing } from './retry.ts'
import type { Call } from './session.ts'

/** Notices that a registry is gone, so that it fails at once and not anew with each blob. */
export type Breaker = {
  /** @throws RegistryError while the registry counts as gone */
  readonly check: (deed: Deed) => void
  readonly answered: () => void
  /** @returns the error */
  readonly failed: (call: Call, error: unknown) => unknown
}

/** Requests in a row that had no answer in all their tries. */
const LOST = 3
/** Milliseconds after which it is tried again. */
const REST = 60_000

export function createBreaker(timing: Timing): Breaker {
  let lost = 0
  let gone: { readonly until: number; readonly reason: string } | undefined
  const answered = (): void => {
    lost = 0
    gone = undefined
  }
  return {
    answered,
    check: ({ operation, reference }) => {
      if (gone === undefined || timing.now() >= gone.until) return
      const reason = `${gone.reason}; the registry does not answer, and is not asked again for now`
      throw new RegistryError({ operation, reference, reason })
    },
    failed: ({ repeat }, error) => {
      const isAnswer = !(error instanceof RegistryError) || error.failure.status !== undefined
      if (isAnswer) answered()
      // A broken upload says little: it is sent again by who sent it.
      if (isAnswer || repeat === 'never') return error
      lost += 1
      if (lost >= LOST) gone = { until: timing.now() + REST, reason: error.failure.reason }
      return error
    },
  }
}
