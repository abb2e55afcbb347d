import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { Key } from '../lang/yaml.ts'
import { parsePlatform } from '../oci/platform.ts'
import { parseReference, type Reference } from '../oci/reference.ts'
import { checkDestination } from './destination.ts'
import { checkDestinations, type ForeignFile } from './foreign.ts'
import { type Pattern, parsePattern, toExpression, toSemverPattern } from './pattern.ts'
import { collectAt, gather, readAt } from './place.ts'
import { regsyncSchema, type Step, type TagSet, unmapped } from './regsync-schema.ts'
import type { Search } from './select.ts'
import {
  plainOptions,
  type RegistryRule,
  type SyncOptions,
  type SyncRule,
  type SyncSpec,
  toItem,
} from './spec.ts'

/**
 * regsync's YAML, as far as it says what is copied where.
 * @see https://regclient.org/usage/regsync/
 * @throws UserError with every key that we cannot honour, and every reference and expression that is wrong
 */
export function parseRegsync(foreign: ForeignFile): SyncSpec {
  const { file } = foreign
  checkDestinations(foreign, { file: file.file }, 'in the file')
  const { sync, defaults = {} } = decode(regsyncSchema, file.value, file)
  const [notices, rules] = gather(
    () => unmapped(file),
    () =>
      collect(sync.entries(), ([index, given]) => {
        const step = { ...defaults, ...given }
        const path = ['sync', index]
        return step.type === 'registry'
          ? { registries: [toRegistryRule(foreign, path, step)], rules: [] }
          : { registries: [], rules: toRules(foreign, path, step) }
      }),
  )
  return {
    rules: rules.flatMap((one) => one.rules),
    registries: rules.flatMap((one) => one.registries),
    notices,
  }
}

function toRegistryRule(foreign: ForeignFile, path: readonly Key[], step: Step): RegistryRule {
  const { file } = foreign
  const { allow, deny = [] } = step.repos ?? {}
  const [registry, target, options, searches, include, exclude] = gather(
    () => readAt(file, [...path, 'source'], () => toRegistry(fill(step.source, foreign))),
    () => readAt(file, [...path, 'target'], () => toPrefix(fill(step.target, foreign))),
    () => toOptions(foreign, path, step),
    () => toSearches(foreign, path, step),
    () => collectAt(file, [...path, 'repos', 'allow'], allow ?? ['.*'], whole),
    () => collectAt(file, [...path, 'repos', 'deny'], deny, whole),
  )
  const position = file.position([...path, 'source'])
  return { registry, include, exclude, searches, target, options, position }
}

/** `registry.example.com[:port]` */
function toRegistry(text: string): string {
  const { registry, repository } = parseReference(`${text}/name`)
  if (repository === 'name') return registry
  throw new UserError(`${JSON.stringify(text)} is no registry; write its host[:port] alone, or another type`)
}

/** A registry, or a namespace in one. */
function toPrefix(text: string): string {
  checkDestination(`${text}/name`)
  return text
}

/** Its expressions match whole names. */
const whole = (text: string): Pattern => toExpression(text, `^(?:${text})$`)

function toRules(foreign: ForeignFile, path: readonly Key[], step: Step): SyncRule[] {
  const { file } = foreign
  const position = file.position([...path, 'source'])
  const [source, target, options, searches] = gather(
    () => readAt(file, [...path, 'source'], () => parseReference(fill(step.source, foreign))),
    () => readAt(file, [...path, 'target'], () => checkDestination(fill(step.target, foreign))),
    () => toOptions(foreign, path, step),
    () => toSearches(foreign, path, step),
  )
  const { registry, repository } = source
  const shared = { source: { registry, repository }, destinations: [target], options, position }
  if (step.type === 'repository') return searches.map((search) => ({ ...shared, wanted: { search } }))
  return [{ ...shared, wanted: { items: [toImage(source)] } }]
}

/** As regclient has it, an image without a tag is its `latest`. */
function toImage(source: Reference): ReturnType<typeof toItem> {
  return toItem(
    source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source,
  )
}

/** Its texts are Go templates; of these we know `{{env "NAME"}}`. */
function fill(text: string, { variable }: ForeignFile): string {
  const filled = text.replaceAll(/\{\{\s*env\s+"(\w+)"\s*\}\}/g, (_, name: string) => {
    const value = variable(name)
    if (value === undefined) throw new UserError(`${JSON.stringify(text)} needs ${name}, which is not set`)
    return value
  })
  if (!filled.includes('{{')) return filled
  throw new UserError(
    `${JSON.stringify(text)} is a template that we cannot fill; of those we know {{env "NAME"}}`,
  )
}

function toOptions({ file }: ForeignFile, path: readonly Key[], step: Step): SyncOptions {
  const given = [...(step.platform === undefined ? [] : [step.platform]), ...(step.platforms ?? [])]
  const place = [...path, step.platform === undefined ? 'platforms' : 'platform']
  const [platforms, backup] = gather(
    () => readAt(file, place, () => collect(given, parsePlatform)),
    () =>
      step.backup === undefined ? undefined : readAt(file, [...path, 'backup'], () => toBackup(step.backup)),
  )
  return {
    ...plainOptions,
    platforms,
    referrers: step.referrers === true || step.digestTags === true ? 'with' : 'without',
    ...(backup === undefined ? {} : { backup }),
  }
}

/** `backup-{{.Ref.Tag}}` */
function toBackup(text = ''): string {
  const template = text.replaceAll(/\{\{\s*\.Ref\.Tag\s*\}\}/g, '{{tag}}')
  if (/^[\w.-]*\{\{tag\}\}[\w.-]*$/.test(template)) return template
  throw new UserError(
    `${JSON.stringify(text)} is a backup that we cannot make; write such as old-{{.Ref.Tag}}`,
  )
}

function toSearches(
  { file }: ForeignFile,
  path: readonly Key[],
  { type, tags, tagSets = [] }: Step,
): Search[] {
  if (type === 'image') return []
  const sets = [
    ...(tags === undefined ? [] : [{ set: tags, place: [...path, 'tags'] }]),
    ...tagSets.map((set, index) => ({ set, place: [...path, 'tagSets', index] })),
  ]
  if (sets.length === 0) return [{ include: [parsePattern('*')], exclude: [] }]
  return collect(sets, ({ set, place }) =>
    toSearch(set, (key, read) => collectAt(file, [...place, key], set[key] ?? [], read)),
  )
}

type ReadList = (key: keyof TagSet, read: (text: string) => Pattern) => readonly Pattern[]

function toSearch({ allow = [], semverRange = [] }: TagSet, read: ReadList): Search {
  if (allow.length > 0 && semverRange.length > 0) {
    throw new UserError('has allow and semverRange; write them as two tagSets')
  }
  const [allowed, ranges, exclude] = gather(
    () => read('allow', whole),
    () => read('semverRange', (text) => toSemverPattern(text, text)),
    () => read('deny', whole),
  )
  const include = [...allowed, ...ranges]
  return { include: include.length > 0 ? include : [parsePattern('*')], exclude }
}
