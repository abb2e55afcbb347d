import type { Descriptor } from '../oci/descriptor.ts'
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts'
import { encodeManifest, type FetchedManifest, isIndex } from '../oci/manifest.ts'
import { OCI_INDEX } from '../oci/mediatype.ts'

/** The tags under which cosign keeps what belongs to a digest. */
export function digestTagsOf(tags: readonly string[], subjects: readonly Digest[]): readonly string[] {
  const starts = subjects.map((digest) => `${algorithmOf(digest)}-${hexOf(digest)}.`)
  return tags.filter((tag) => starts.some((start) => tag.startsWith(start)))
}

/** What may be signed: an image, and each of the platforms that an index names. */
export function subjectsOf({ descriptor, content }: FetchedManifest): readonly Digest[] {
  return [descriptor.digest, ...(isIndex(content) ? content.manifests.map(({ digest }) => digest) : [])]
}

/** The list of referrers, with those that it lacks; undefined where it has them all. */
export function addReferrers(
  listed: readonly Descriptor[],
  wanted: readonly Descriptor[],
): { readonly bytes: Uint8Array; readonly mediaType: string } | undefined {
  const known = new Set(listed.map(({ digest }) => digest))
  const lacking = wanted.filter(({ digest }) => !known.has(digest))
  if (lacking.length === 0) return undefined
  const manifests = [...listed, ...lacking]
  return { bytes: encodeManifest({ mediaType: OCI_INDEX, manifests }), mediaType: OCI_INDEX }
}
