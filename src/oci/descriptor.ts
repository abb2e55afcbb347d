import { z } from 'zod'
import { annotationsSchema } from './annotations.ts'
import { type Digest, digestOf, isDigest } from './digest.ts'
import { platformSchema } from './platform.ts'

const digestSchema = z.custom<Digest>(
  (value) => typeof value === 'string' && isDigest(value),
  'must be sha256: and 64 hexadecimal digits, or sha512: and 128',
)

/**
 * What content is, how large, and its digest. Read tolerantly: unknown fields are passed over.
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
export const descriptorSchema = z.object({
  mediaType: z.string(),
  digest: digestSchema,
  size: z.int().nonnegative(),
  urls: z.array(z.string()).readonly().exactOptional(),
  annotations: annotationsSchema.exactOptional(),
  artifactType: z.string().exactOptional(),
  platform: platformSchema.readonly().exactOptional(),
})

export type Descriptor = Readonly<z.infer<typeof descriptorSchema>>

/** The descriptor of these bytes. */
export function describe(bytes: Uint8Array, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}
