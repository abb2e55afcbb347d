import { z } from 'zod'

const texts = z.array(z.union([z.string(), z.boolean()]).transform(String))
const count = z
  .string()
  .regex(/^[1-9]\d*$/, 'write a whole number from 1 up')
  .transform(Number)

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 }

const age = z
  .string()
  .regex(/^[1-9]\d*[hdw]$/, 'write such as 30d: hours (h), days (d) or weeks (w)')
  .transform((text) => Number(text.slice(0, -1)) * (HOURS[text.slice(-1)] ?? 1))

const prune = z.strictObject({
  protect: texts.exactOptional().describe('tags that are never deleted, beside fp-* and those of digests'),
  limit: count.exactOptional().describe('delete nothing when more than so many would go; default: 10'),
})

/** What each entry may say, and `defaults` for all of them. */
const options = {
  destinations: texts
    .exactOptional()
    .describe('repositories, or tags; templates know registry, repository, namespace, name and tag'),
  exclude: texts.exactOptional().describe('tags that are left out'),
  newest: count.exactOptional().describe('of the tags that are found, so many: the highest versions first'),
  'max-age': age.exactOptional().describe('of these, what was created since, such as 30d; reads each image'),
  platforms: texts.exactOptional().describe('os/architecture[/variant]; default: all, byte for byte'),
  referrers: z.boolean().exactOptional().describe('signatures and the like; default: false'),
  immutable: texts.exactOptional().describe('tags that never move: not asked for again where they are'),
  mutable: texts.exactOptional().describe('tags that do; without immutable, all others never move'),
  backup: z
    .string()
    .exactOptional()
    .describe('template of the tag that keeps what a tag named before; knows tag and today'),
  prune: z.union([z.boolean(), prune]).exactOptional().describe('delete what left the source'),
}

const entry = z.strictObject({
  source: z.string().describe('a reference, or a repository with tags'),
  tags: texts.exactOptional().describe('tags, globs, /expressions/ or semver: ranges'),
  ...options,
})

/** The shape of a sync file. */
export const syncSchema = z.strictObject({
  version: z.literal('1', 'write version: 1'),
  defaults: z.strictObject(options).exactOptional(),
  sync: z.array(entry).min(1, 'name at least one source'),
})

export type SyncEntry = z.output<typeof entry>
export type SyncDefaults = Omit<SyncEntry, 'source' | 'tags'>
