import { z } from 'zod'

const texts = z.array(z.union([z.string(), z.boolean()]).transform(String)).readonly()

/** Where what was published is copied to, and how; also part of plans. */
export const mirrorSchema = z.strictObject({
  destinations: z
    .array(z.string())
    .min(1, 'name at least one registry with a namespace')
    .readonly()
    .describe('registries with a namespace, such as quay.io/acme'),
  images: texts.exactOptional().describe('names and globs of images; default: all that are published'),
  tags: texts.exactOptional().describe('tags, globs, /expressions/ or semver: ranges; default: all'),
  exclude: texts.exactOptional().describe('tags that are left out'),
  platforms: texts.exactOptional().describe('os/architecture[/variant]; default: all, byte for byte'),
  referrers: z.boolean().exactOptional().describe('signatures and the like; default: false'),
  backup: z
    .string()
    .exactOptional()
    .describe('template of the tag that keeps what a tag named before; knows tag and today'),
})

/** Registries with a namespace, and what of a fleet goes there. */
export type Mirror = Readonly<z.output<typeof mirrorSchema>>
