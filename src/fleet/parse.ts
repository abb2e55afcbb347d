import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { parseYaml, type Source } from '../lang/yaml.ts'
import { expand } from './expand.ts'
import type { Fleet, Image } from './image.ts'
import { type FleetFile, fleetSchema } from './schema.ts'
import { parseBuildSummary } from './sources/build-summary.ts'

/** A file's path and its text. */
export type TextFile = { readonly file: string; readonly text: string }

/** The fleet file, checked and typed, with the places of its values. */
export type ParsedFleet = { readonly source: Source; readonly content: FleetFile }

/**
 * Checks a fleet file.
 * @throws UserError with every key and value that is wrong, each with its place
 */
export function parseFleetFile({ file, text }: TextFile): ParsedFleet {
  const source = parseYaml(file, text)
  return { source, content: decode(fleetSchema, source.value, source) }
}

/** The files that other sources of a fleet file are described in, relative to the repository. */
export function sourceFiles({ source, content }: ParsedFleet) {
  return (content.sources ?? []).map((entry, index) => ({
    file: entry['build-summary'],
    defaults: entry.defaults ?? {},
    position: source.position(['sources', index, 'build-summary']),
  }))
}

/** A build summary and what the fleet file, if it names it, says of its images. */
export type SummaryFile = TextFile & { readonly defaults: NonNullable<FleetFile['defaults']> }

/**
 * Unites the images of the fleet file and of the summaries.
 * @throws UserError with all problems of all files; two images with one id are one
 */
export function toFleet(parsed: ParsedFleet | undefined, summaries: readonly SummaryFile[]): Fleet {
  const content = parsed?.content
  const declared = parsed === undefined ? [] : expandAll(parsed)
  const summarised = collect(summaries, (summary) =>
    parseBuildSummary({ ...summary, defaults: { ...content?.defaults, ...summary.defaults } }),
  )
  const images = [...declared, ...summarised.flat()]
  refuseTwins(images)
  return {
    file: parsed?.source.file ?? summaries[0]?.file ?? '',
    registry: content?.registry ?? 'ghcr.io',
    namespace: content?.namespace ?? '{{owner}}',
    images,
    sync: content?.sync ?? [],
  }
}

function expandAll({ source, content }: ParsedFleet): readonly Image[] {
  const entries = Object.entries(content.images ?? {})
  const images = collect(entries, ([name, entry]) =>
    expand({
      name,
      entry: { ...content.defaults, ...entry },
      position: source.keyPosition(['images', name]),
    }),
  )
  return images.flat()
}

function refuseTwins(images: readonly Image[]): void {
  const seen = new Map<string, Image>()
  collect(images, (image) => {
    const twin = seen.get(image.id)
    seen.set(image.id, image)
    if (twin === undefined) return
    const where = `${twin.position.file}:${twin.position.line ?? 1}`
    throw new UserError({
      position: image.position,
      message: `"${image.id}" is an image already (${where}); give each its own name, or its own axes' values`,
    })
  })
}
