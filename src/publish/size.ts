import { isAttestation } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { blobsOf, childrenOf, type FetchedManifest } from '../oci/manifest.ts'

/** What an image weighs in a registry, and what the name weighed that it took over. */
export type Size = { readonly bytes: number; readonly before?: number }

/** The platforms of an index, without the attestations about them. */
export function imagesOf({ content }: FetchedManifest): readonly Descriptor[] {
  return childrenOf(content).filter((child) => !isAttestation(child))
}

/** Configurations and layers of all platforms; what several share counts once. */
export function toBytes(manifests: readonly FetchedManifest[]): number {
  const blobs = manifests.flatMap(({ content }) => blobsOf(content))
  const unique = new Map(blobs.map(({ digest, size }) => [digest, size]))
  return [...unique.values()].reduce((sum, size) => sum + size, 0)
}
