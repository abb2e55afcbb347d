import type { UserError } from '../lang/user-error.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import type { FetchedManifest } from '../oci/manifest.ts'
import type { PinnedReference, Reference, Repository } from '../oci/reference.ts'
import type { RegistryError } from '../oci/registry-error.ts'

/**
 * What may be asked of registries. Every answer `undefined` means that the registry itself said "not there";
 * whatever else goes wrong is a `RegistryError`.
 */
export type RegistryReader = {
  /** What a tag or digest names now. Not counted as a pull. */
  readonly head: (reference: Reference) => Promise<Descriptor | undefined>
  /** The manifest or index itself, its digest verified. */
  readonly manifest: (reference: Reference) => Promise<FetchedManifest | undefined>
  /** Asks when it is iterated. Fails at the end, instead of ending, when size or digest are not the descriptor's. */
  readonly blob: (repository: Repository, descriptor: Descriptor) => AsyncIterable<Uint8Array>
  /** All tags, in the registry's order; undefined where there is no such repository. */
  readonly tags: (repository: Repository) => Promise<readonly string[] | undefined>
  /** What refers to a digest, by the referrers API or the tag schema. */
  readonly referrers: (repository: Repository, subject: Digest) => Promise<readonly Descriptor[]>
}

/** Content that can be read again from its start as often as a broken upload needs it. */
export type Content = () => AsyncIterable<Uint8Array>

/** A blob that is not in a repository yet, and the open upload that waits for its bytes. */
export type Upload = { readonly put: (content: Content) => Promise<void> }

/** The bytes of a manifest, to be stored as they are. */
export type ManifestBytes = { readonly bytes: Uint8Array; readonly mediaType: string }

export type RegistryWriter = {
  /** Stores a manifest under a tag or, without one, its digest; the arrival is proven. */
  readonly putManifest: (reference: Reference, manifest: ManifestBytes) => Promise<Digest>
  /** Stores a blob unless it is there already; the content is then not read. */
  readonly putBlob: (repository: Repository, descriptor: Descriptor, content: Content) => Promise<void>
  /**
   * Takes a blob over from another repository of the same registry, without moving bytes.
   * @returns undefined when the repository has it now, else an upload to put its bytes into
   */
  readonly mountBlob: (
    repository: Repository,
    descriptor: Descriptor,
    from: string,
  ) => Promise<Upload | undefined>
  /** Deletes a tag or a digest; it is no failure when it is gone already. */
  readonly deleteManifest: (reference: Reference) => Promise<void>
}

/** Content in an OCI image layout, a folder with `index.json` and `blobs/`. */
type LayoutReference = { readonly folder: string; readonly digest: Digest }

/** Where a copy goes: tags of a repository (none: the digest alone), or a layout, whose index gets the tags as names. */
export type CopyDestination = (Repository | { readonly folder: string }) & {
  readonly tags: readonly string[]
}

/** A copy's source is pinned: tags are resolved by who decides to copy. */
export type CopyRequest = {
  readonly source: PinnedReference | LayoutReference
  readonly destinations: readonly CopyDestination[]
}

/** What became of one destination. `kept`: every tag was right already, nothing was written. */
export type CopyOutcome = { readonly destination: CopyDestination } & (
  | { readonly state: 'kept' }
  | { readonly state: 'copied'; readonly blobs: number; readonly bytes: number }
  /** A `RegistryError`, or a `UserError` where a layout or a manifest is not what it should be. */
  | { readonly state: 'failed'; readonly error: RegistryError | UserError }
)

/** Copies a manifest or an index and all it names, byte for byte: blobs, then children, then parents, then tags. */
export type RegistryCopier = {
  /**
   * One outcome a destination, in their order: one that fails does not stop the others.
   * The source's failure is every destination's.
   */
  readonly copy: (request: CopyRequest) => Promise<readonly CopyOutcome[]>
}
