import type { UserError } from '../lang/user-error.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import type { FetchedManifest } from '../oci/manifest.ts'
import type { Platform } from '../oci/platform.ts'
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
  /**
   * Asks when it is iterated. Fails at the end, instead of ending, when size or digest are not the descriptor's.
   * From a later byte on, only the size is looked at.
   */
  readonly blob: (
    repository: Repository,
    descriptor: Descriptor,
    offset?: number,
  ) => AsyncIterable<Uint8Array>
  /** All tags, in the registry's order; undefined where there is no such repository. */
  readonly tags: (repository: Repository) => Promise<readonly string[] | undefined>
  /** All repositories of a registry, as far as it shows them; undefined where it has no such list. */
  readonly repositories: (registry: string) => Promise<readonly string[] | undefined>
  /** What refers to a digest, by the referrers API or the tag schema. */
  readonly referrers: (repository: Repository, subject: Digest) => Promise<readonly Descriptor[]>
}

/** Content that can be read again from its start as often as a broken upload needs it. */
export type Content = () => AsyncIterable<Uint8Array>

/** The same content from a byte on. */
export type Tail = (offset: number) => AsyncIterable<Uint8Array>

/**
 * A blob that is not in a repository yet, and the open upload that waits for its bytes. With a tail, an upload that
 * breaks off goes on where it broke, if the registry lets it; else it starts again.
 */
export type Upload = { readonly put: (content: Content, tail?: Tail) => Promise<void> }

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

/** What a tag showed when it was asked about. */
export type Found = Digest | 'absent'

/** Where a copy goes: tags of a repository (none: the digest alone), or a layout, whose index gets the tags as names. */
export type CopyDestination = (Repository | { readonly folder: string }) & {
  readonly tags: readonly string[]
  /** What its tags showed, by tag, so that nobody has to ask again; `look` fills it in. */
  readonly found?: Readonly<Record<string, Found>>
  /** Tags that keep what a tag names, where it is about to name something else; by tag. */
  readonly backups?: Readonly<Record<string, string>>
}

/** A copy's source is pinned: tags are resolved by who decides to copy. */
export type CopyRequest = {
  readonly source: PinnedReference | LayoutReference
  readonly destinations: readonly CopyDestination[]
  /** Of an index only these, which makes another index, with another digest. Without it all, byte for byte. */
  readonly platforms?: readonly Platform[]
  /** Signatures, attestations and whatever else refers to the source or to what is in it are copied, too. */
  readonly referrers?: 'copy'
}

/** What became of one destination. `kept`: every tag was right already, nothing was written. */
export type CopyOutcome = {
  readonly destination: CopyDestination
  /** How many requests to its repository, and to the source's, had to be made again. */
  readonly retries: number
  /** What the tags name now, where it is not the source's digest, since platforms were selected. */
  readonly digest?: Digest
} & (
  | { readonly state: 'kept' }
  | {
      readonly state: 'copied'
      readonly blobs: number
      readonly bytes: number
      /** How many referrers it has now that were asked to be copied. */
      readonly referrers?: number
    }
  /** A `RegistryError`, or a `UserError` where a layout or a manifest is not what it should be. */
  | { readonly state: 'failed'; readonly error: RegistryError | UserError }
)

/** What happens while copies are made; `mirror` is a destination's registry, or the folder of a layout. */
export type CopyProgress =
  /** More content turned out to be wanted there, before it is known what of it is there already. */
  | { readonly kind: 'wanted'; readonly mirror: string; readonly blobs: number; readonly bytes: number }
  /** Bytes went out to it; some may have to go out again. */
  | { readonly kind: 'sent'; readonly mirror: string; readonly bytes: number }
  /** One wanted blob is in its repository now. */
  | {
      readonly kind: 'blob'
      readonly mirror: string
      readonly digest: Digest
      readonly bytes: number
      readonly by: 'upload' | 'mount' | 'proof'
    }
  /** A mirror is too slow to be served with the others, and is served later from one of these. */
  | { readonly kind: 'detached'; readonly mirror: string; readonly digest: Digest }
  /** One destination is done; `request` and `at` are its places in what was asked for. */
  | {
      readonly kind: 'outcome'
      readonly mirror: string
      readonly request: number
      readonly at: number
      readonly outcome: CopyOutcome
    }

/** A copy that may have to be made; its source need not be pinned yet. */
export type CopyQuestion = { readonly source: Reference; readonly destinations: readonly CopyDestination[] }

/**
 * What a question's source names now, and its destinations with what their tags showed. One whose registry did not
 * answer has no `found`: the copy will ask again, and fail with what it is told.
 */
export type CopyAnswer =
  | {
      readonly state: 'found'
      readonly source: PinnedReference
      readonly destinations: readonly CopyDestination[]
    }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly error: RegistryError | UserError }

/** Copies a manifest or an index and all it names, byte for byte: blobs, then children, then parents, then tags. */
export type RegistryCopier = {
  /**
   * One outcome a destination, in their order: one that fails does not stop the others.
   * The source's failure is every destination's.
   */
  readonly copy: (request: CopyRequest) => Promise<readonly CopyOutcome[]>
  /**
   * The same for many at once, with the fewest requests: each blob is read once, goes to each registry once, and
   * is mounted there. One list of outcomes a request, in their order.
   */
  readonly copyAll: (
    requests: readonly CopyRequest[],
    onProgress?: (progress: CopyProgress) => void,
  ) => Promise<readonly (readonly CopyOutcome[])[]>
  /**
   * Resolves sources and looks at destinations, in the way that costs least together with the copies that follow:
   * where a tag is absent the source's manifest is read at once, and kept. One answer a question, in their order.
   */
  readonly look: (questions: readonly CopyQuestion[]) => Promise<readonly CopyAnswer[]>
}
