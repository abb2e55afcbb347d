import { z } from 'zod'
import { buildKeys } from './build-settings.ts'
import { mirrorSchema } from './mirror.ts'

/** A scalar of the fleet file, as it is spelled there. */
const scalar = z.union([z.string(), z.boolean()]).transform(String)

const strings = z.array(scalar)

/** A list, or a block of lines. */
const lines = z
  .union([strings, z.string().transform((block) => block.split('\n'))])
  .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''))

const record = z.record(z.string(), scalar)

/** Rows of attributes, as `rows:` and the files that it points into hold them. */
export const rowsSchema = z.array(record)

/** The keys that an image, `defaults` and a source's `defaults` may have. */
const imageKeys = {
  context: z.string().exactOptional().describe('build context, relative to the repository'),
  dockerfile: z.string().exactOptional().describe('default: Dockerfile in the context'),
  target: z.string().exactOptional().describe('stage to build'),
  args: record.exactOptional().describe('build arguments; values are templates'),
  'build-contexts': record.exactOptional().describe('named build contexts'),
  platforms: strings.exactOptional().describe('os/architecture[/variant]; default: the builder’s own'),
  runner: z
    .string()
    .exactOptional()
    .describe(
      'runner of its jobs: a label, or lines of PLATFORM-PREFIX=LABEL; default: the parameter runner',
    ),
  tags: lines
    .exactOptional()
    .describe('tag rules in docker/metadata-action’s language; other lines are raw tags'),
  flavor: lines.exactOptional().describe('docker/metadata-action’s flavor'),
  labels: record.exactOptional().describe('values are templates'),
  annotations: record.exactOptional().describe('values are templates'),
  repository: z.string().exactOptional().describe('path below the namespace; default: the image’s name'),
  aliases: strings
    .exactOptional()
    .describe('more repositories below the namespace; repository:tag gets that one tag only'),
  provides: strings.exactOptional().describe('further references under which Dockerfiles know this image'),
  needs: strings.exactOptional().describe('images it stands on, beyond what its Dockerfile tells'),
  groups: strings.exactOptional().describe('for the selection: group=…'),
  version: scalar.exactOptional().describe('{{version}} in templates'),
  rebuild: z
    .enum(['changed', 'version'])
    .exactOptional()
    .describe('version: a published version is final, and is built again only when the version changes'),
  attributes: record.exactOptional().describe('for templates, the selection and the matrix row'),
  publish: z.boolean().exactOptional().describe('false: it exists for its children only'),
  ...buildKeys,
}

const defaults = z.strictObject(imageKeys)

const image = z.strictObject({
  ...imageKeys,
  axes: z.record(z.string(), strings).exactOptional().describe('a product, as in a GitHub matrix'),
  rows: z
    .union([rowsSchema, z.string()])
    .exactOptional()
    .describe(
      'a list of attribute maps, or file.json#/json/pointer; each row with each combination of the axes',
    ),
  include: rowsSchema.exactOptional().describe('as in a GitHub matrix'),
  exclude: rowsSchema.exactOptional().describe('as in a GitHub matrix'),
})

const source = z
  .strictObject({
    'build-summary': z.string().exactOptional().describe('path of a build_summary.json'),
    contexts: z.string().exactOptional().describe('a folder of NN-name/{Dockerfile,info.edn}'),
    bake: lines.exactOptional().describe('a bake file, or several'),
    targets: strings.exactOptional().describe('bake: targets and groups; default: default'),
    set: strings.exactOptional().describe('bake: TARGET.KEY=VALUE, as docker buildx bake --set'),
    defaults: defaults.exactOptional().describe('any key of an image, for those of this source'),
  })
  .refine((given) => sourceKinds.filter((kind) => kind in given).length === 1, {
    message: 'a source is one of build-summary, contexts and bake; write exactly one of them',
  })
  .refine((given) => 'bake' in given || !('targets' in given || 'set' in given), {
    message: 'targets and set belong to a bake file; add bake, or remove them',
  })

const sourceKinds = ['build-summary', 'contexts', 'bake'] as const

/** The shape of `fleet.yml`. The published JSON Schema is made from it. */
export const fleetSchema = z.strictObject({
  version: z.literal('1', 'write version: 1'),
  registry: z.string().exactOptional().describe('such as ghcr.io, which is the default'),
  namespace: z.string().exactOptional().describe('a template; default {{owner}}'),
  defaults: defaults.exactOptional().describe('any key of an image, for all'),
  images: z.record(z.string(), image.nullable()).exactOptional().describe('by name'),
  sources: z.array(source).exactOptional().describe('images that are described somewhere else'),
  sync: z.array(mirrorSchema).exactOptional().describe('where what was published is copied to'),
})

export type FleetFile = z.output<typeof fleetSchema>
export type ImageEntry = z.output<typeof image>
export type ImageDefaults = z.output<typeof defaults>
