import type { Digest } from '../oci/digest.ts'
import type { Reference, Repository } from '../oci/reference.ts'

/** What became of one source at one destination, or of tags that were pruned there. */
export type CopyResult = {
  readonly source: Reference
  readonly destination: Repository
  readonly tags: readonly string[]
  readonly outcome: CopyOutcome
  readonly seconds?: number
}

export type CopyOutcome = {
  /** How many requests to its repository, and to the source's, had to be made again. */
  readonly retries?: number
} & (
  | { readonly state: 'kept' }
  | {
      readonly state: 'copied'
      readonly blobs: number
      readonly bytes: number
      /** Another than the source's where platforms were left out. */
      readonly digest?: Digest
    }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'removed' }
  /** What a dry run would have done. */
  | { readonly state: 'to copy' | 'to remove' }
)
