import type { PinnedReference, Repository } from '../oci/reference.ts'

/** What became of one source at one destination. */
export type CopyResult = {
  readonly source: PinnedReference
  readonly tags: readonly string[]
  readonly destination: Repository
  readonly outcome:
    | { readonly state: 'kept' }
    | { readonly state: 'copied'; readonly blobs: number; readonly bytes: number }
    | { readonly state: 'failed'; readonly error: Error }
}
