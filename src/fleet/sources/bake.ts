import { posix } from 'node:path'
import { z } from 'zod'
import { decodeJson } from '../../lang/decode.ts'
import { collect, type Position, type Problem, UserError } from '../../lang/user-error.ts'
import { expand, refuseTooMany } from '../expand.ts'
import type { Image } from '../image.ts'
import { toNaming } from './bake-names.ts'
import { type Defaults, literal } from './defaults.ts'

const texts = z.record(z.string(), z.string())
const list = z.array(z.string())

const targetSchema = z.looseObject({
  context: z.string().default('.'),
  dockerfile: z.string().default('Dockerfile'),
  contexts: texts.default({}),
  args: z.record(z.string(), z.string().nullable()).default({}),
  labels: z.record(z.string(), z.string().nullable()).default({}),
  annotations: list.default([]),
  tags: list.default([]),
  platforms: list.default([]),
  target: z.string().exactOptional(),
  network: z.string().exactOptional(),
})

/** What `docker buildx bake --print` prints. */
const bakeSchema = z.object({
  group: z.record(z.string(), z.object({ targets: list })).default({}),
  target: z.record(z.string(), targetSchema).default({}),
})

type BakeTarget = z.output<typeof targetSchema>

/** What buildx printed of one or more bake files. */
export type Bake = {
  readonly files: readonly { readonly file: string; readonly text: string }[]
  readonly printed: string
  readonly defaults: Defaults
  /** `registry/namespace`: what of a tag stands behind it is a repository of the fleet. */
  readonly root: string
  readonly position: Position
}

/**
 * Makes an image of every target. A target that others take as a named context is their parent; one that is linked
 * only, or has no tag, exists for its children only.
 * @throws UserError with each target that asks for what a fleet cannot give
 */
export function parseBake(bake: Bake): readonly Image[] {
  const { group, target } = decodeJson(bakeSchema, bake.printed, { file: bake.files[0]?.file ?? 'bake' })
  const names = Object.keys(target)
  if (names.length === 0)
    throw new UserError({ position: bake.position, message: 'the bake file has no target' })
  refuseTooMany(names.length, 'targets', bake.position)
  const linked = new Set(
    Object.values(target).flatMap(({ contexts }) => Object.values(contexts).flatMap(toLink)),
  )
  const asked = new Set(membersOf('default', group))
  return collect(names, (name) => {
    const given = target[name]
    if (given === undefined) return []
    const position = placeOf(name, bake)
    refuse(name, given, position)
    const groups = Object.keys(group).filter((key) => key !== name && membersOf(key, group).includes(name))
    const isAsked = asked.size === 0 || asked.has(name)
    return toImages(given, { name, bake, position, groups, isAsked, isLinked: linked.has(name) })
  }).flat()
}

const toLink = (value: string): string[] =>
  value.startsWith('target:') ? [value.slice('target:'.length)] : []

type Groups = Readonly<Record<string, { readonly targets: readonly string[] }>>

/** The targets of a group, through groups in it; a matrix is a group as well. */
function membersOf(name: string, groups: Groups, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const members = groups[name]?.targets ?? []
  const within = new Set([...seen, name])
  return members.flatMap((member) =>
    groups[member] === undefined || within.has(member) ? [member] : membersOf(member, groups, within),
  )
}

/** What makes another image, or none at all, when it is left out. */
const REFUSED: Readonly<Record<string, string>> = {
  'dockerfile-inline': 'write it into a Dockerfile of its own: the jobs that build it start from a checkout',
  secret: 'a plan holds no secrets yet; take it out with set: TARGET.secret=',
  ssh: 'a plan holds no agent yet; take it out with set: TARGET.ssh=',
  'extra-hosts': 'a plan cannot hold it',
  'shm-size': 'a plan cannot hold it; set it on the builder',
  ulimits: 'a plan cannot hold it; set it on the builder',
  entitlements: 'a plan cannot hold it; allow it on the builder',
  call: 'a fleet builds images; leave such targets out with targets',
}

function refuse(name: string, given: BakeTarget, position: Position): void {
  const path = `target.${name}`
  const problems: Problem[] = Object.entries(REFUSED)
    .filter(([key]) => isSet(given[key]) && given[key] !== 'build')
    .map(([key, remedy]) => ({ position, path, message: `${key} is not possible here; ${remedy}` }))
  if (given.network !== undefined && given.network !== 'default') {
    problems.push({
      position,
      path,
      message: `network "${given.network}" is not possible here; leave it out`,
    })
  }
  if (/^(?:[a-z+]+:\/\/(?!\/)|git@)/.test(given.context) && !given.context.startsWith('cwd://')) {
    const message = `the context ${given.context} is not in this repository; check it out, and name the folder`
    problems.push({ position, path, message })
  }
  if (problems.length > 0) throw new UserError(problems)
}

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === 'object' && Object.keys(value).length === 0)

type Place = {
  readonly name: string
  readonly bake: Bake
  readonly position: Position
  readonly groups: string[]
  readonly isAsked: boolean
  readonly isLinked: boolean
}

function toImages(given: BakeTarget, place: Place): readonly Image[] {
  const { name, bake, position, groups, isAsked, isLinked } = place
  const { keys } = bake.defaults
  const links = Object.values(given.contexts).flatMap(toLink)
  const { tags, ...naming } = toNaming(given.tags, { name, root: bake.root, position })
  const context = given.context.replace(/^cwd:\/\//, '') || '.'
  const rules = tags.length > 0 ? tags : (bake.defaults.tags ?? [])
  return expand({
    name,
    position,
    tags: rules,
    entry: {
      flavor: ['latest=false'],
      ...keys,
      ...naming,
      context: literal(context),
      dockerfile: literal(inContext(given.dockerfile, context)),
      ...(given.target === undefined ? {} : { target: literal(given.target) }),
      args: { ...keys.args, ...literals(given.args) },
      labels: { ...keys.labels, ...literals(given.labels) },
      annotations: { ...keys.annotations, ...Object.fromEntries(given.annotations.map(toAnnotation)) },
      'build-contexts': { ...keys['build-contexts'], ...literals(toContexts(given.contexts)) },
      ...(given.platforms.length === 0 ? {} : { platforms: given.platforms }),
      provides: [...(keys.provides ?? []), ...naming.provides, ...(isLinked ? [toLinkName(name)] : [])],
      needs: [...new Set([...(keys.needs ?? []), ...links])],
      groups: [...new Set([...(keys.groups ?? []), ...groups])],
      publish: isAsked && rules.length > 0 && keys.publish !== false,
    },
  })
}

/** buildx looks for a Dockerfile in the context, unless its path is a whole one. */
function inContext(dockerfile: string, context: string): string {
  return posix.isAbsolute(dockerfile) ? dockerfile : posix.join(context, dockerfile)
}

/** An argument without a value is one that the environment has not either. */
function literals(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, literal(value)]])),
  )
}

function toAnnotation(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  return equals < 0 ? [text, ''] : [text.slice(0, equals), literal(text.slice(equals + 1))]
}

/** A reference that nobody else has, by which the graph finds a linked target again. */
const toLinkName = (target: string): string => `target.bake.invalid/target:${target}`

function toContexts(contexts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contexts).map(([key, value]) => {
      const [target] = toLink(value)
      return [key, target === undefined ? value : `docker-image://${toLinkName(target)}`]
    }),
  )
}

/** The line of a target's block; a target that a matrix made has none of its own. */
function placeOf(name: string, { files, position }: Bake): Position {
  const quoted = name.replaceAll(/[^\w-]/g, '\\$&')
  const patterns = [`target\\s+"?${quoted}"?\\s*\\{`, `"${quoted}"\\s*:`, `${quoted}:`]
  for (const pattern of patterns) {
    const expression = new RegExp(`^\\s*${pattern}`)
    for (const { file, text } of files) {
      const line = text.split('\n').findIndex((one) => expression.test(one))
      if (line >= 0) return { file, line: line + 1 }
    }
  }
  return files[0] === undefined ? position : { file: files[0].file }
}
