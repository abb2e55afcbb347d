import type { Digest } from '../../oci/digest.ts'
import type { FetchedManifest } from '../../oci/manifest.ts'
import type { Source } from './ends.ts'

/** Manifests that were read already, or are being read: a digest's bytes are the same wherever they lie. */
export type KnownManifests = Map<Digest, Promise<FetchedManifest | undefined>>

/** A source that reads each manifest once. */
export function withKnown(source: Source, known: KnownManifests): Source {
  const read = (digest: Digest): Promise<FetchedManifest | undefined> => {
    const reading = source.manifest(digest)
    known.set(digest, reading)
    const forget = (): void => {
      if (known.get(digest) === reading) known.delete(digest)
    }
    reading.then((found) => found ?? forget(), forget)
    return reading
  }
  return { ...source, manifest: (digest) => known.get(digest) ?? read(digest) }
}
