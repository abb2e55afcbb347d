import { posix } from 'node:path'
import { collect, type Position, UserError } from '../lang/user-error.ts'
import { formatPlatform, parsePlatform } from '../oci/platform.ts'
import { renderTemplate } from '../tags/template.ts'
import { toVariants, type Variant } from './axes.ts'
import type { Image } from './image.ts'
import type { ImageEntry } from './schema.ts'

/** An entry of a fleet with the defaults beneath it. */
export type Entry = {
  readonly name: string
  readonly entry: ImageEntry
  readonly position: Position
}

/**
 * Makes an entry's images: one for each combination of its axes.
 * @throws UserError with the problems of all variants
 */
export function expand(given: Entry): readonly Image[] {
  const { entry, position } = given
  const { axes = {}, include = [], exclude = [] } = entry
  const variants = toVariants({ axes, include, exclude })
  if (variants.length === 0) {
    throw new UserError({ position, message: 'every variant is excluded; exclude fewer' })
  }
  return collect(variants, (variant) => toImage(given, variant))
}

const nothing = {
  args: {},
  'build-contexts': {},
  platforms: [],
  tags: [],
  flavor: [],
  labels: {},
  annotations: {},
  aliases: [],
  provides: [],
  needs: [],
  groups: [],
  publish: true,
} as const

function toImage({ name, entry, position }: Entry, variant: Variant): Image {
  const id = [name, ...Object.values(variant).filter((value) => value !== '')].join('-')
  const given = { context: name, repository: name, ...nothing, ...entry }
  const attributes = { ...given.attributes, ...variant }
  const version = given.version === undefined ? {} : { version: given.version }
  const render = (text: string): string =>
    renderTemplate(text, { ...attributes, ...version, image: id, name }, position)
  const context = posix.normalize(render(given.context))
  return {
    id,
    name,
    position,
    context,
    dockerfile: posix.normalize(render(given.dockerfile ?? posix.join(context, 'Dockerfile'))),
    target: given.target && render(given.target),
    args: renderAll(given.args, render),
    buildContexts: renderAll(given['build-contexts'], render),
    platforms: toPlatforms(given.platforms, position),
    tags: given.tags,
    flavor: given.flavor,
    labels: given.labels,
    annotations: given.annotations,
    repository: render(given.repository),
    aliases: given.aliases.map(render),
    provides: given.provides.map(render),
    needs: given.needs.map(render),
    groups: given.groups,
    version: given.version && render(given.version),
    ...(given.rebuild === 'version' ? { rebuild: given.rebuild } : {}),
    attributes,
    publish: given.publish,
  }
}

type Texts = Readonly<Record<string, string>>

function renderAll(texts: Texts, render: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, render(text)]))
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
