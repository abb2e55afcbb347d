import { formatReference, type Reference } from './reference.ts'

/** What failed, where, and what the registry itself said of it. */
export type RegistryFailure = {
  readonly side?: 'source' | 'destination'
  /** What was tried, such as `read the manifest`. */
  readonly operation: string
  readonly reference: Reference
  /** The answer's status; undefined when no answer came: "cannot reach" is never "is not there". */
  readonly status?: number
  /** The registry's own code, such as `DENIED`. */
  readonly code?: string
  /** Why, in one line: the registry's own words or the network's. */
  readonly reason: string
}

/** A registry that refused, broke or was not reached. Never thrown for what a registry says is not there. */
export class RegistryError extends Error {
  readonly failure: RegistryFailure

  constructor(failure: RegistryFailure, options?: ErrorOptions) {
    super(formatFailure(failure), options)
    this.name = 'RegistryError'
    this.failure = failure
  }
}

/** `source: cannot read the manifest ghcr.io/acme/base:1: 403 DENIED: requested access is denied` */
function formatFailure({ side, operation, reference, status, code, reason }: RegistryFailure): string {
  const answer = [status, code].filter((part) => part !== undefined).join(' ')
  return [side, `cannot ${operation} ${formatReference(reference)}`, answer, reason]
    .filter(Boolean)
    .join(': ')
}
