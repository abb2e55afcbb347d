import type { Descriptor } from './descriptor.ts'
import { algorithmOf, type Digest, hexOf } from './digest.ts'
import { type FetchedManifest, isIndex } from './manifest.ts'

/**
 * The tag under which a registry without the referrers API keeps the list of what refers to a digest.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
export function referrersTag(subject: Digest): string {
  return `${algorithmOf(subject)}-${hexOf(subject).slice(0, 64)}`
}

/** The entry of a list of referrers for a manifest that has a subject: registries write it like this, and so must we. */
export function toReferrer({ descriptor, content }: FetchedManifest): Descriptor {
  const artifactType = content.artifactType ?? (isIndex(content) ? undefined : content.config.mediaType)
  const { mediaType, digest, size } = descriptor
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
  }
}
