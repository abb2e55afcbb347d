import { z } from 'zod'

/** A scalar of the fleet file, as it is spelled there. */
const scalar = z.union([z.string(), z.boolean()]).transform(String)

const strings = z.array(scalar)

/** A list, or a block of lines. */
const lines = z
  .union([strings, z.string().transform((block) => block.split('\n'))])
  .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''))

const record = z.record(z.string(), scalar)

const attributes = z.array(record)

/** The keys that an image, `defaults` and a source's `defaults` may have. */
const imageKeys = {
  context: z.string().exactOptional().describe('build context, relative to the repository'),
  dockerfile: z.string().exactOptional().describe('default: Dockerfile in the context'),
  target: z.string().exactOptional().describe('stage to build'),
  args: record.exactOptional().describe('build arguments; values are templates'),
  'build-contexts': record.exactOptional().describe('named build contexts'),
  platforms: strings.exactOptional().describe('os/architecture[/variant]; default: the builder’s own'),
  tags: lines
    .exactOptional()
    .describe('tag rules in docker/metadata-action’s language; other lines are raw tags'),
  flavor: lines.exactOptional(),
  labels: record.exactOptional(),
  annotations: record.exactOptional(),
  repository: z.string().exactOptional().describe('path below the namespace; default: the image’s name'),
  aliases: strings.exactOptional().describe('more repositories below the namespace'),
  provides: strings.exactOptional().describe('further references under which Dockerfiles know this image'),
  needs: strings.exactOptional().describe('images it stands on, beyond what its Dockerfile tells'),
  groups: strings.exactOptional(),
  version: scalar.exactOptional(),
  rebuild: z
    .enum(['changed', 'version'])
    .exactOptional()
    .describe('version: a published version is final, and is built again only when the version changes'),
  attributes: record.exactOptional(),
  publish: z.boolean().exactOptional().describe('false: it exists for its children only'),
}

const defaults = z.strictObject(imageKeys)

const image = z.strictObject({
  ...imageKeys,
  axes: z.record(z.string(), strings).exactOptional().describe('a product, as in a GitHub matrix'),
  include: attributes.exactOptional(),
  exclude: attributes.exactOptional(),
})

const mirror = z.strictObject({ destinations: strings.min(1, 'name at least one registry with a namespace') })

const source = z.strictObject({
  'build-summary': z.string().describe('path of a build_summary.json'),
  defaults: defaults.exactOptional(),
})

/** The shape of `fleet.yml`. The published JSON Schema is made from it. */
export const fleetSchema = z.strictObject({
  version: z.literal('1', 'write version: 1'),
  registry: z.string().exactOptional(),
  namespace: z.string().exactOptional(),
  defaults: defaults.exactOptional(),
  images: z.record(z.string(), image.nullable()).exactOptional(),
  sources: z.array(source).exactOptional(),
  sync: z.array(mirror).exactOptional(),
})

export type FleetFile = z.output<typeof fleetSchema>
export type ImageEntry = z.output<typeof image>
export type ImageDefaults = z.output<typeof defaults>
