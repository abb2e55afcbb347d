import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { parseYaml, type Source } from '../lang/yaml.ts'
import { type Entry, expand, refuseTooMany } from './expand.ts'
import type { Fleet, Image } from './image.ts'
import { toRows } from './rows.ts'
import { rulesAt } from './rules.ts'
import { type FleetFile, fleetSchema } from './schema.ts'
import { parseSource, type SourceContent } from './sources/source.ts'

/** A file's path and its text. */
export type TextFile = { readonly file: string; readonly text: string }

/** Files by their paths, as the fleet file names them. */
export type Texts = ReadonlyMap<string, string>

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

/** What stands beside the fleet file. */
export type Beside = {
  /** The files that `rows:` point into. */
  readonly texts?: Texts
  readonly sources?: readonly SourceContent[]
}

/**
 * Unites the images of the fleet file and of all sources.
 * @throws UserError with all problems of all files; two images with one id are one
 */
export function toFleet(parsed: ParsedFleet | undefined, beside: Beside = {}): Fleet {
  const { texts = new Map(), sources = [] } = beside
  const content = parsed?.content
  const steps = [
    ...(parsed === undefined ? [] : [() => expandAll(parsed, texts)]),
    ...sources.map((source) => () => parseSource(source)),
  ]
  const images = collect(steps, (step) => step()).flat()
  const file = parsed?.source.file ?? sources[0]?.position.file ?? ''
  refuseTooMany(images.length, 'images', { file })
  refuseTwins(images)
  return {
    file,
    registry: content?.registry ?? 'ghcr.io',
    namespace: content?.namespace ?? '{{owner}}',
    images,
    sync: (content?.sync ?? []).map((mirror, index) => ({
      ...mirror,
      position: parsed?.source.position(['sync', index]) ?? { file: '' },
    })),
  }
}

function expandAll(parsed: ParsedFleet, texts: Texts): readonly Image[] {
  const names = Object.keys(parsed.content.images ?? {})
  refuseTooMany(names.length, 'images', parsed.source.keyPosition(['images']))
  return collect(names, (name) => expand(toEntry(name, parsed, texts))).flat()
}

function toEntry(name: string, parsed: ParsedFleet, texts: Texts): Entry {
  const { source, content } = parsed
  const given = content.images?.[name]
  const { tags: _, rows, ...entry } = { ...content.defaults, ...given }
  return {
    name,
    entry,
    tags: rulesAt(source, ['images', name, 'tags']) ?? rulesAt(source, ['defaults', 'tags']) ?? [],
    rows: rows === undefined ? undefined : toRows(rows, name, parsed, texts),
    position: source.keyPosition(['images', name]),
  }
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
