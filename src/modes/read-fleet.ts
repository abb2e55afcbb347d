import type { Fleet } from '../fleet/image.ts'
import { type ParsedFleet, parseFleetFile, type Texts, toFleet } from '../fleet/parse.ts'
import { rowFilesOf } from '../fleet/rows.ts'
import { defaultsOf, type NamedSource, sourcesOf } from '../fleet/sources/source.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { parametersOf } from '../request/parameters.ts'
import { toList, type Values } from '../request/request.ts'
import { productionNamespace } from '../tags/namespace.ts'
import { attempt } from '../tags/problems.ts'
import { createRender } from '../tags/template.ts'
import type { World } from '../world/world.ts'
import { readSource } from './read-source.ts'

export type FleetWorld = Pick<World, 'run' | 'now' | 'files' | 'docker'>

/**
 * Reads the fleet file and the sources that it or the request names.
 * @throws UserError when there is neither fleet file nor source, or with all that is wrong in them
 */
export async function readFleet(values: Values, world: FleetWorld): Promise<Fleet> {
  const file = values['fleet'] ?? ''
  const text = await world.files.readOwn(file)
  const isAsked = ['build-summary', 'contexts', 'bake-files'].some((name) => values[name] !== undefined)
  if (text === undefined && (!isAsked || file !== defaultOf('fleet'))) throw noFleet(file)
  const parsed = text === undefined ? undefined : parseFleetFile({ file, text })
  const named = [...(parsed === undefined ? [] : sourcesOf(parsed)), ...askedSources(values, parsed)]
  const root = rootOf(values, parsed, world)
  const problems: Problem[] = []
  const contents = await mapLimit(named, 4, async (source) => {
    const outcome = await readSource(source, root, world).catch((error: unknown) => ({ error }))
    if (!('error' in outcome)) return [outcome]
    attempt(problems, () => rethrow(outcome.error))
    return []
  })
  const texts = await readRowFiles(parsed, world)
  const fleet = attempt(problems, () => toFleet(parsed, { texts, sources: contents.flat() }))
  if (fleet === undefined || problems.length > 0) throw new UserError(problems)
  return fleet
}

function rethrow(error: unknown): never {
  throw error
}

const defaultOf = (name: string): string | undefined =>
  parametersOf('plan').find((parameter) => parameter.name === name)?.default

function noFleet(file: string): UserError {
  return new UserError({
    position: { file },
    message:
      'is not there; write a fleet file, or name a build_summary.json with build-summary, a tree of contexts with contexts, or bake files with bake-files',
  })
}

/** What the request itself names, as if the fleet file did. */
function askedSources(values: Values, parsed: ParsedFleet | undefined): readonly NamedSource[] {
  const { 'build-summary': summary, contexts: folder, 'bake-files': bake } = values
  const defaults = defaultsOf(parsed)
  if (bake === undefined && (values['bake-targets'] ?? values['bake-set']) !== undefined) {
    throw new UserError(
      'bake-targets and bake-set belong to bake-files, which is not set; name the bake files',
    )
  }
  const files = toList(values, 'bake-files')
  const targets = toList(values, 'bake-targets')
  const set = (values['bake-set'] ?? '')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const [first = ''] = files
  return [
    ...(summary === undefined
      ? []
      : [
          { place: { kind: 'build-summary', file: summary }, position: { file: summary }, defaults } as const,
        ]),
    ...(folder === undefined
      ? []
      : [{ place: { kind: 'contexts', folder }, position: { file: folder }, defaults } as const]),
    ...(bake === undefined
      ? []
      : [{ place: { kind: 'bake', files, targets, set }, position: { file: first }, defaults } as const]),
  ]
}

/** Where the images lie on the default branch: the same on every branch, as what is built from it has to be. */
function rootOf(values: Values, parsed: ParsedFleet | undefined, { run, now }: FleetWorld): string {
  const { registry, namespace } = { ...parsed?.content, ...values }
  const render = createRender('fleet', { now, commitDate: now })
  const path = productionNamespace({ template: namespace ?? '{{owner}}' }, run, render)
  return [registry ?? 'ghcr.io', path].filter((part) => part !== '').join('/')
}

async function readRowFiles(parsed: ParsedFleet | undefined, { files }: FleetWorld): Promise<Texts> {
  const names = parsed === undefined ? [] : [...new Set(rowFilesOf(parsed))]
  const texts = await mapLimit(names, 4, async (name) => [name, await files.readOwn(name)] as const)
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}
