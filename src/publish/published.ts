import { z } from 'zod'
import { mirrorSchema } from '../fleet/mirror.ts'
import { decodeJson } from '../lang/decode.ts'

const image = z
  .strictObject({
    id: z.string(),
    /** `registry/repository` */
    repository: z.string(),
    digest: z.string(),
    tags: z.array(z.string()).readonly(),
  })
  .readonly()

const schema = z
  .strictObject({
    schema: z.literal(1),
    /** `registry/namespace` that mirrors replace by their own. */
    namespace: z.string(),
    mirrors: z.array(mirrorSchema).readonly(),
    mirror: z.boolean(),
    images: z.array(image).readonly(),
  })
  .readonly()

/** What a run published: the list that sync mirrors, by digest. */
export type Published = z.output<typeof schema>

export const PUBLISHED = 'imagefleet-published'
export const PUBLISHED_FILE = 'published.json'

export function encodePublished(published: Published): string {
  return JSON.stringify(published)
}

/** @throws UserError when the text is not such a list of this version */
export function decodePublished(text: string, file: string): Published {
  return decodeJson(schema, text, { file })
}
