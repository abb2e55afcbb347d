import { UserError } from '../../lang/user-error.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import type { FetchedManifest } from '../../oci/manifest.ts'
import { type Repository, referenceIn } from '../../oci/reference.ts'
import { RegistryError, type RegistryFailure } from '../../oci/registry-error.ts'
import type { RegistryReader, RegistryWriter, Upload } from '../../world/registry.ts'
import type { PutReferrer } from './put-referrer.ts'
import type { PutTags } from './put-tags.ts'
import type { Sessions } from './sessions.ts'

/** Where a copy reads: a repository or a layout. */
export type Source = {
  /** Where it is, when it is in a registry: there, content can be mounted instead of being moved. */
  readonly place: Repository | undefined
  readonly manifest: (digest: Digest) => Promise<FetchedManifest | undefined>
  /** From a byte on, which is the first unless it is said. */
  readonly blob: (descriptor: Descriptor, offset?: number) => AsyncIterable<Uint8Array>
  readonly has: (descriptor: Descriptor) => Promise<boolean>
  readonly referrers: (subject: Digest) => Promise<readonly Descriptor[]>
  readonly tags: () => Promise<readonly string[]>
  readonly tagged: (tag: string) => Promise<FetchedManifest | undefined>
  /** How often something of it was asked once more. */
  readonly retries: () => number
}

/** Where a copy writes: a repository or a layout. */
export type Sink = {
  /** Content is shared, by mounting, between sinks of the same registry. */
  readonly registry: string
  readonly repository: string
  readonly head: (name: Name) => Promise<Digest | undefined>
  /** What lies there under a digest. */
  readonly read: (digest: Digest) => Promise<FetchedManifest | undefined>
  readonly blob: (descriptor: Descriptor, offset?: number) => AsyncIterable<Uint8Array>
  /** undefined when the sink has the blob now. */
  readonly open: (descriptor: Descriptor, from: string) => Promise<Upload | undefined>
  /** Under all the names, in their order. */
  readonly put: (manifest: FetchedManifest, names: readonly Name[] | 'child') => Promise<void>
  readonly referrers: (subject: Digest) => Promise<readonly Descriptor[]>
  readonly putReferrer: (manifest: FetchedManifest) => Promise<void>
  readonly retries: () => number
}

/** A tag, or the digest itself. */
export type Name = { readonly tag: string } | { readonly digest: Digest }

type SinkMeans = {
  readonly reader: RegistryReader
  readonly writer: RegistryWriter
  readonly putReferrer: PutReferrer
  readonly putTags: PutTags
  readonly sessions: Sessions
}

export function toSink(
  place: Repository,
  { reader, writer, putReferrer, putTags, sessions }: SinkMeans,
): Sink {
  return {
    ...place,
    retries: () => sessions(place.registry).retries(place),
    head: async (name) => (await reader.head(referenceIn(place, name)))?.digest,
    read: (digest) => reader.manifest(referenceIn(place, { digest })),
    blob: (descriptor, offset) => reader.blob(place, descriptor, offset),
    referrers: (subject) => reader.referrers(place, subject),
    putReferrer: (manifest) => putReferrer(place, manifest),
    open: (descriptor, from) => writer.mountBlob(place, descriptor, from),
    put: async ({ bytes, descriptor }, names) => {
      const { digest, mediaType } = descriptor
      const wanted = names === 'child' ? [{ digest }] : names
      const tags = wanted.flatMap((name) => ('tag' in name ? [name.tag] : []))
      if (tags.length > 1 && (await putTags(place, { digest, bytes, mediaType }, tags)) === 'set') return
      // One after the other, in the order that was asked for: the last is often the one that people pull.
      for (const name of wanted)
        await writer.putManifest(referenceIn(place, { ...name, digest }), { bytes, mediaType })
    },
  }
}

/** The repository to mount from before anybody else has brought a blob. */
export function nearestPlace({ place }: Source, { registry, repository }: Sink): string {
  return place?.registry === registry ? place.repository : repository
}

/** A failure of which somebody is to blame but not we. */
export type Blamable = RegistryError | UserError

export function isBlamable(error: unknown): error is Blamable {
  return error instanceof RegistryError || error instanceof UserError
}

/** Puts the side into an error's words, where it is not in them yet. */
export function atSide(side: NonNullable<RegistryFailure['side']>, error: Blamable): Blamable {
  if (error instanceof UserError || error.failure.side !== undefined) return error
  return new RegistryError({ ...error.failure, side }, { cause: error.cause })
}

/** A source whose failures are known as its own, wherever they come to light. */
export function namedSource(source: Source): Source {
  const blame = (error: unknown): unknown => (isBlamable(error) ? atSide('source', error) : error)
  async function* blob(descriptor: Descriptor, offset?: number): AsyncGenerator<Uint8Array> {
    try {
      yield* source.blob(descriptor, offset)
    } catch (error) {
      throw blame(error)
    }
  }
  const watch = <T>(step: Promise<T>): Promise<T> =>
    step.catch((error: unknown) => {
      throw blame(error)
    })
  return {
    place: source.place,
    retries: source.retries,
    manifest: (digest) => watch(source.manifest(digest)),
    has: (descriptor) => watch(source.has(descriptor)),
    referrers: (subject) => watch(source.referrers(subject)),
    tags: () => watch(source.tags()),
    tagged: (tag) => watch(source.tagged(tag)),
    blob,
  }
}
