import { z } from 'zod'
import { decode, type Origin } from '../lang/decode.ts'
import { parseJson } from '../lang/json.ts'
import { UserError } from '../lang/user-error.ts'
import { annotationsSchema } from './annotations.ts'
import { type Descriptor, descriptorSchema } from './descriptor.ts'
import { DOCKER_INDEX, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from './mediatype.ts'

const shared = {
  artifactType: z.string().exactOptional(),
  subject: descriptorSchema.readonly().exactOptional(),
  annotations: annotationsSchema.exactOptional(),
}

const manifestSchema = z.object({
  mediaType: z.enum([OCI_MANIFEST, DOCKER_MANIFEST]).default(OCI_MANIFEST),
  config: descriptorSchema.readonly(),
  layers: z.array(descriptorSchema.readonly()).readonly(),
  ...shared,
})

const indexSchema = z.object({
  mediaType: z.enum([OCI_INDEX, DOCKER_INDEX]).default(OCI_INDEX),
  manifests: z.array(descriptorSchema.readonly()).readonly(),
  ...shared,
})

/**
 * One image for one platform (or an artifact).
 * @see https://github.com/opencontainers/image-spec/blob/main/manifest.md
 */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/**
 * Manifests that together are one image, or whatever else belongs together; it may hold indexes.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
export type Index = Readonly<z.infer<typeof indexSchema>>

/** A manifest or an index as it was received. Whoever passes it on passes on `bytes`: written anew, its digest would change. */
export type FetchedManifest = {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly content: Manifest | Index
}

export function isIndex(content: Manifest | Index): content is Index {
  return 'manifests' in content
}

/**
 * Reads a manifest or an index. Its kind is told by its shape: registries send wrong content types.
 * @throws UserError with each field that is wrong
 */
export function decodeManifest(bytes: Uint8Array, origin: Origin): Manifest | Index {
  const value = parseJson(new TextDecoder().decode(bytes), origin.file)
  const { schemaVersion, hasManifests, hasLayers } = shapeOf(value)
  if (schemaVersion === 1) {
    throw refusal(origin, 'is in docker schema 1, which registries no longer take; push the image anew')
  }
  // What is both could be read as one image here and as another there (CVE-2021-41190).
  if (hasManifests && hasLayers)
    throw refusal(origin, 'has "manifests" and "layers"; it must be an index or a manifest')
  if (hasManifests) return decode(indexSchema, value, origin)
  if (hasLayers) return decode(manifestSchema, value, origin)
  throw refusal(origin, 'has neither "manifests" nor "layers": it is no index and no manifest')
}

function shapeOf(value: unknown): { schemaVersion: unknown; hasManifests: boolean; hasLayers: boolean } {
  const fields = typeof value === 'object' && value !== null ? value : {}
  return {
    schemaVersion: 'schemaVersion' in fields ? fields.schemaVersion : undefined,
    hasManifests: 'manifests' in fields,
    hasLayers: 'layers' in fields || 'config' in fields,
  }
}

function refusal({ file, position }: Origin, message: string): UserError {
  return new UserError({ position: position?.([]) ?? { file }, message })
}

/** The bytes of a manifest or an index that we make ourselves. */
export function encodeManifest(content: Manifest | Index): Uint8Array {
  const { mediaType, ...fields } = content
  return new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, undefined, 2))
}

/** The blobs that a manifest names, in the order of its text; none for an index. */
export function blobsOf(content: Manifest | Index): readonly Descriptor[] {
  return isIndex(content) ? [] : [content.config, ...content.layers]
}

/** The manifests that an index names; none for a manifest. */
export function childrenOf(content: Manifest | Index): readonly Descriptor[] {
  return isIndex(content) ? content.manifests : []
}
