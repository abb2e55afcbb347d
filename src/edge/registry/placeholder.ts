import { randomUUID } from 'node:crypto'
import { annotationKeys } from '../../oci/annotations.ts'
import { describe } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { encodeManifest } from '../../oci/manifest.ts'
import { OCI_INDEX } from '../../oci/mediatype.ts'
import type { ManifestBytes } from '../../world/registry.ts'

/** An index that nothing else is: a tag that names it can be deleted with it, and nobody loses anything. */
export function createPlaceholder(): ManifestBytes & { readonly digest: Digest } {
  const annotations = { [annotationKeys.description]: `to be deleted ${randomUUID()}` }
  const bytes = encodeManifest({ mediaType: OCI_INDEX, manifests: [], annotations })
  return { bytes, mediaType: OCI_INDEX, digest: describe(bytes, OCI_INDEX).digest }
}
