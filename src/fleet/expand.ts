import { posix } from 'node:path'
import { collect, type Position, UserError } from '../lang/user-error.ts'
import { formatPlatform, parsePlatform } from '../oci/platform.ts'
import { hasExpression } from '../tags/render.ts'
import type { RuleText } from '../tags/rule-attributes.ts'
import { renderTemplate } from '../tags/template.ts'
import { countProduct, toVariants, type Variant } from './axes.ts'
import { toBuildSettings } from './build-settings.ts'
import type { Image } from './image.ts'
import type { ImageEntry } from './schema.ts'

/** A row of attributes and its place. */
export type Row = { readonly variant: Variant; readonly position: Position }

/** An entry of a fleet with the defaults beneath it. */
export type Entry = {
  readonly name: string
  /** Its `tags` and `rows` are those beside it. */
  readonly entry: Omit<ImageEntry, 'tags' | 'rows'>
  readonly tags: readonly RuleText[]
  /** Undefined: the entry has none. */
  readonly rows?: readonly Row[] | undefined
  readonly position: Position
}

/** Images of a fleet: GitHub runs at most 65,536 jobs for it. */
const LIMIT = 100_000
/** How often a variant may be held against an `include` or `exclude`. */
const COMPARISONS = 10_000_000

/** @throws UserError when they are more than a fleet can have */
export function refuseTooMany(count: number, what: string, position: Position): void {
  if (count <= LIMIT) return
  const message = `${count.toLocaleString('en')} ${what} are too many; the limit is ${LIMIT.toLocaleString('en')}`
  throw new UserError({ position, message })
}

/**
 * Makes an entry's images: one for each combination of its axes and rows.
 * @throws UserError with the problems of all variants
 */
export function expand(given: Entry): readonly Image[] {
  const { entry, position } = given
  const { axes = {}, include = [], exclude = [] } = entry
  const rows = given.rows?.map(({ variant }) => variant)
  const count = countProduct({ axes, rows })
  refuseTooMany(count, 'variants', position)
  if (count * (include.length + exclude.length) > COMPARISONS) {
    const message = `${count} variants with ${include.length} includes and ${exclude.length} excludes are too many; write rows instead`
    throw new UserError({ position, message })
  }
  const variants = toVariants({ axes, rows, include, exclude })
  if (variants.length === 0) {
    const message =
      rows?.length === 0 ? 'rows is empty; write one row' : 'every variant is excluded; exclude fewer'
    throw new UserError({ position, message })
  }
  const placeOf = toPlaces(given)
  const whole = toWhole(given)
  return collect(variants, (variant) => toImage(whole, variant, placeOf(variant)))
}

/** Where a variant was declared: at its row, where it is of one. */
function toPlaces({ rows = [], position }: Entry): (variant: Variant) => Position {
  const names = new Set(rows.flatMap(({ variant }) => Object.keys(variant)))
  const keyOf = (variant: Variant): string => JSON.stringify([...names].map((name) => variant[name] ?? null))
  const places = new Map(rows.map((row) => [keyOf(row.variant), row.position]))
  return (variant) => places.get(keyOf(variant)) ?? position
}

const nothing = {
  args: {},
  'build-contexts': {},
  platforms: [],
  flavor: [],
  labels: {},
  annotations: {},
  aliases: [],
  provides: [],
  needs: [],
  groups: [],
  publish: true,
} as const

/** Nothing is left out that all images have. */
function toWhole({ name, entry, tags, position }: Entry) {
  return { ...nothing, context: name, repository: name, ...entry, name, tags, place: position }
}

type WholeEntry = ReturnType<typeof toWhole>

function toImage(given: WholeEntry, variant: Variant, position: Position): Image {
  const { name, tags, place } = given
  const id = [name, ...Object.values(variant).map(toIdPart)].filter((part) => part !== '').join('-')
  const attributes = { ...given.attributes, ...variant }
  const version = given.version === undefined ? {} : { version: given.version }
  const variables = { ...attributes, ...version, image: id, name }
  const render = (text: string): string => renderTemplate(text, variables, place)
  const context = posix.normalize(render(given.context))
  const build = toBuildSettings(given, render)
  return {
    id,
    name,
    position,
    context,
    dockerfile: posix.normalize(render(given.dockerfile ?? posix.join(context, 'Dockerfile'))),
    target: given.target && render(given.target),
    args: renderAll(given.args, render),
    buildContexts: renderAll(given['build-contexts'], render),
    platforms: toPlatforms(given.platforms, place),
    ...(given.runner === undefined ? {} : { runner: render(given.runner) }),
    tags,
    flavor: given.flavor,
    labels: given.labels,
    annotations: given.annotations,
    repository: render(given.repository),
    aliases: renderList(given.aliases, render),
    provides: renderList(given.provides, render),
    needs: renderList(given.needs, render),
    groups: given.groups,
    version: given.version && render(given.version),
    ...(given.rebuild === 'version' ? { rebuild: given.rebuild } : {}),
    attributes,
    publish: given.publish,
    ...(build === undefined ? {} : { build }),
  }
}

/** An id is part of the names of artifacts and folders. */
const toIdPart = (value: string): string => value.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '')

type Texts = Readonly<Record<string, string>>

/** What holds no template is the same for all variants, and shared by them. */
function renderAll(texts: Texts, render: (text: string) => string): Texts {
  if (!Object.values(texts).some(hasExpression)) return texts
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, render(text)]))
}

function renderList(texts: readonly string[], render: (text: string) => string): readonly string[] {
  return texts.some(hasExpression) ? texts.map(render) : texts
}

function toPlatforms(platforms: readonly string[], position: Position): readonly string[] {
  return collect(platforms, (platform) => {
    try {
      return formatPlatform(parsePlatform(platform))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      throw new UserError({ position, path: 'platforms', message: error.message }, { cause: error })
    }
  })
}
