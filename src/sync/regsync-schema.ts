import { z } from 'zod'
import type { Notice } from '../github/notice.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import type { Key, Source } from '../lang/yaml.ts'

const texts = z.array(z.string()).optional()

const tagSet = z.object({ allow: texts, deny: texts, semverRange: texts })
const repos = z.object({ allow: texts, deny: texts })

const shared = {
  backup: z.string().optional(),
  platform: z.string().optional(),
  platforms: texts,
  referrers: z.boolean().optional(),
  digestTags: z.boolean().optional(),
  tags: tagSet.optional(),
  tagSets: z.array(tagSet).optional(),
}

const step = z.object({
  source: z.string(),
  target: z.string(),
  type: z.enum(['image', 'repository', 'registry'], 'write image, repository or registry'),
  repos: repos.optional(),
  ...shared,
})

export const regsyncSchema = z.object({
  version: z.literal('1', 'only version: 1 is known').optional(),
  defaults: z.object(shared).optional(),
  sync: z.array(step).min(1, 'name at least one source'),
})

export type Step = z.output<typeof step>
export type TagSet = z.output<typeof tagSet>

const TAG_KEYS = Object.keys(tagSet.shape)

/** Keys that say how it works, and what does so here. */
const HOW: Readonly<Record<string, string>> = {
  creds: "use registry-auths, auth-file or Docker's configuration",
  interval: 'use a schedule of the workflow',
  schedule: 'use a schedule of the workflow',
  ratelimit: 'registries are asked as fast as they allow',
  parallel: 'registries are asked as fast as they allow',
  skipDockerConfig: "Docker's configuration is always read",
  fastCheck: 'what is equal is always passed over',
  forceRecursive: 'what is equal is always passed over',
  referrerSlow: 'it is always so',
  mediaTypes: 'all are copied',
  hooks: 'regsync does not run them either',
  cacheCount: 'it has no meaning here',
  cacheTime: 'it has no meaning here',
  blobLimit: 'it has no meaning here',
  userAgent: 'it has no meaning here',
}

/**
 * Names every key that is not read: those that say how in notices.
 * @throws UserError naming those that say what is copied, because the copy would be another
 */
export function unmapped(file: Source): readonly Notice[] {
  const found = unknownKeys(file.value)
  const wrong = found.flatMap((path): Problem[] =>
    String(path.at(-1)) in HOW
      ? []
      : [
          {
            position: file.keyPosition(path),
            path: path.join('.'),
            message: 'has no equal here; leave it out',
          },
        ],
  )
  if (wrong.length > 0) throw new UserError(wrong)
  return found.map((path) => ({
    level: 'warning',
    message: `${path.join('.')} is not read: ${HOW[String(path.at(-1))]}`,
    position: file.keyPosition(path),
  }))
}

function unknownKeys(content: unknown): (readonly Key[])[] {
  const steps = listOf(at(content, 'sync')).flatMap((one, index) => [
    ...excess(one, Object.keys(step.shape), ['sync', index]),
    ...excess(at(one, 'tags'), TAG_KEYS, ['sync', index, 'tags']),
    ...excess(at(one, 'repos'), Object.keys(repos.shape), ['sync', index, 'repos']),
    ...listOf(at(one, 'tagSets')).flatMap((set, at) => excess(set, TAG_KEYS, ['sync', index, 'tagSets', at])),
  ])
  const defaults = at(content, 'defaults')
  return [
    // `x-*` keys are for YAML anchors.
    ...excess(content, Object.keys(regsyncSchema.shape), []).filter(
      (path) => !String(path[0]).startsWith('x-'),
    ),
    ...excess(defaults, Object.keys(shared), ['defaults']),
    ...excess(at(defaults, 'tags'), TAG_KEYS, ['defaults', 'tags']),
    ...steps,
  ]
}

function excess(value: unknown, known: readonly string[], path: readonly Key[]): (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => [...path, key])
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
