import { z } from 'zod'

/** @see https://github.com/opencontainers/image-spec/blob/main/annotations.md */
export const annotationsSchema = z.record(z.string(), z.string()).readonly()

export type Annotations = z.infer<typeof annotationsSchema>

/** The keys that the image spec defines and that we write or read. */
export const annotationKeys = {
  created: 'org.opencontainers.image.created',
  url: 'org.opencontainers.image.url',
  source: 'org.opencontainers.image.source',
  version: 'org.opencontainers.image.version',
  revision: 'org.opencontainers.image.revision',
  licenses: 'org.opencontainers.image.licenses',
  title: 'org.opencontainers.image.title',
  description: 'org.opencontainers.image.description',
  refName: 'org.opencontainers.image.ref.name',
  baseDigest: 'org.opencontainers.image.base.digest',
  baseName: 'org.opencontainers.image.base.name',
} as const

const REFERENCE_TYPE = 'vnd.docker.reference.type'

/** Whether a child of an index is BuildKit's attestation of another child, not an image. Its platform is unknown/unknown. */
export function isAttestation(child: { readonly annotations?: Annotations }): boolean {
  return child.annotations?.[REFERENCE_TYPE] === 'attestation-manifest'
}
