import { z } from 'zod'

const scalar = z.union([z.string(), z.boolean()]).transform(String)
const words = z.array(scalar)

/** The keys of an image that say how it is built, not what it is. */
export const buildKeys = {
  cache: z
    .string()
    .exactOptional()
    .describe('gha, registry, s3, azblob, local, inline or none; attributes follow behind commas'),
  'cache-from': words.exactOptional().describe('instead of cache: entries as docker buildx build takes them'),
  'cache-to': words.exactOptional().describe('instead of cache: entries as docker buildx build takes them'),
  'cache-mode': z
    .enum(['min', 'max'])
    .exactOptional()
    .describe('default: max where there are several stages'),
  secrets: words.exactOptional().describe('ids of the build secrets that it may see'),
  network: z.string().exactOptional().describe('default, none or host, for RUN'),
  checks: z.boolean().exactOptional().describe('true: findings of the build checks become notices'),
  test: words.exactOptional().describe('a command, word by word, that must succeed before it gets its names'),
  provenance: scalar.exactOptional().describe('false, true, mode=min or mode=max'),
  sbom: scalar.exactOptional().describe('true, or generator=…'),
}

const list = z.array(z.string()).readonly()

/** How an image is built, as a plan carries it: only what was declared. */
export const buildSettings = z
  .strictObject({
    cache: z.string().exactOptional(),
    cacheFrom: list.exactOptional(),
    cacheTo: list.exactOptional(),
    cacheMode: z.enum(['min', 'max']).exactOptional(),
    secrets: list.exactOptional(),
    network: z.string().exactOptional(),
    checks: z.boolean().exactOptional(),
    test: list.exactOptional(),
    provenance: z.string().exactOptional(),
    sbom: z.string().exactOptional(),
  })
  .readonly()

export type BuildSettings = z.output<typeof buildSettings>

const entry = z.object(buildKeys)
const keys = Object.keys(buildKeys)

/** Takes these keys from an image's entry; texts are templates. Undefined where there is none of them. */
export function toBuildSettings(
  given: z.output<typeof entry>,
  render: (text: string) => string,
): BuildSettings | undefined {
  const settings: Record<string, unknown> = {}
  for (const key of keys) {
    const value: unknown = Reflect.get(given, key)
    if (value === undefined) continue
    const name = key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    settings[name] = renderValue(value, render)
  }
  return Object.keys(settings).length === 0 ? undefined : buildSettings.parse(settings)
}

function renderValue(value: unknown, render: (text: string) => string): unknown {
  if (typeof value === 'string') return render(value)
  return Array.isArray(value) ? value.map((item) => render(String(item))) : value
}
