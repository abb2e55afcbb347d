import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { Key, Source } from '../lang/yaml.ts'
import { parsePlatform } from '../oci/platform.ts'
import { formatReference, parseReference, type Reference } from '../oci/reference.ts'
import { isTag } from '../oci/tag.ts'
import { checkBackup } from './backup.ts'
import { checkDestination, repositoryAt } from './destination.ts'
import { isPlain, parsePattern } from './pattern.ts'
import { collectAt, gather } from './place.ts'
import { type SyncDefaults, type SyncEntry, syncSchema } from './schema.ts'
import { type SyncOptions, type SyncRule, type SyncSpec, toItem } from './spec.ts'

/** So many tags at most are deleted unless a file says otherwise. */
const PRUNE_LIMIT = 10

/**
 * Reads our own sync file.
 * @throws UserError with every key, reference and pattern that is wrong, each with its place
 */
export function parseOwn(file: Source): SyncSpec {
  const { sync, defaults = {} } = decode(syncSchema, file.value, file)
  const rules = collect(sync.entries(), ([index, entry]) => toRule(file, index, { ...defaults, ...entry }))
  return { rules, notices: [] }
}

function toRule(file: Source, index: number, entry: SyncEntry): SyncRule {
  const path = (...more: readonly Key[]) => ['sync', index, ...more]
  const [[source], destinations, options, wanted] = gather(
    () => collectAt(file, path('source'), [entry.source], parseReference),
    () => toDestinations(file, path('destinations'), entry),
    () => toOptions(file, path(), entry),
    () => toWanted(file, path(), entry),
  )
  if (source === undefined) throw new Error('a source was read and is gone')
  const { registry, repository } = source
  checkPrune(file, path('prune'), { entry, source, destinations })
  return {
    source: { registry, repository },
    wanted,
    destinations,
    options,
    position: file.position(path('source')),
  }
}

function toDestinations(
  file: Source,
  path: readonly Key[],
  { destinations = [] }: SyncDefaults,
): readonly string[] {
  if (destinations.length > 0) return collectAt(file, path, destinations, checkDestination)
  throw new UserError({
    position: file.position(path),
    path: path.join('.'),
    message: 'is missing; name at least one repository, here or in defaults',
  })
}

function toWanted(file: Source, path: readonly Key[], entry: SyncEntry): SyncRule['wanted'] {
  const refuse = (message: string): UserError =>
    new UserError({
      position: file.position([...path, 'source']),
      path: [...path, 'source'].join('.'),
      message,
    })
  const source = collectAt(file, [...path, 'source'], [entry.source], parseReference)[0]
  if (source === undefined) throw refuse('is missing')
  const isImage = source.tag !== undefined || source.digest !== undefined
  if (isImage && entry.tags !== undefined) {
    throw refuse(`${entry.source} has a tag or a digest already; leave it out, or leave out tags`)
  }
  if (isImage) return { items: [toItem(source)] }
  if (entry.tags === undefined || entry.tags.length === 0) {
    throw refuse(
      `${entry.source} names a whole repository; name a tag or a digest of it, or add tags, such as ['*']`,
    )
  }
  return toSearch(file, path, { ...entry, source, tags: entry.tags })
}

type Searched = Omit<SyncEntry, 'source' | 'tags'> & {
  readonly source: Reference
  readonly tags: readonly string[]
}

/** Where each tag is written out, the source's list is not asked for. */
function toSearch(
  file: Source,
  path: readonly Key[],
  { source, tags, exclude = [], newest, 'max-age': maxAge }: Searched,
): SyncRule['wanted'] {
  const [include, excluded] = gather(
    () => collectAt(file, [...path, 'tags'], tags, parsePattern),
    () => collectAt(file, [...path, 'exclude'], exclude, parsePattern),
  )
  if (
    newest === undefined &&
    maxAge === undefined &&
    exclude.length === 0 &&
    tags.every((tag) => isPlain(tag) && isTag(tag))
  ) {
    return { items: [...new Set(tags)].map((tag) => toItem({ ...source, tag })) }
  }
  return {
    search: {
      include,
      exclude: excluded,
      ...(newest === undefined ? {} : { newest }),
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  }
}

function toOptions(file: Source, path: readonly Key[], entry: SyncDefaults): SyncOptions {
  const patterns = (key: 'immutable' | 'mutable') =>
    collectAt(file, [...path, key], entry[key] ?? [], parsePattern)
  const prune = typeof entry.prune === 'object' ? entry.prune : {}
  const [platforms, immutable, mutable, protect, backups] = gather(
    () => collectAt(file, [...path, 'platforms'], entry.platforms ?? [], parsePlatform),
    () => patterns('immutable'),
    () => patterns('mutable'),
    () => collectAt(file, [...path, 'prune', 'protect'], prune.protect ?? [], parsePattern),
    () => collectAt(file, [...path, 'backup'], entry.backup === undefined ? [] : [entry.backup], checkBackup),
  )
  const [backup] = backups
  const others = entry.immutable === undefined && mutable.length > 0 ? [parsePattern('*')] : immutable
  return {
    platforms,
    referrers: entry.referrers === true ? 'with' : 'without',
    immutable: others,
    mutable,
    ...(backup === undefined ? {} : { backup }),
    ...(entry.prune === undefined || entry.prune === false
      ? {}
      : { prune: { protect, limit: prune.limit ?? PRUNE_LIMIT } }),
  }
}

type PruneCheck = {
  readonly entry: SyncEntry
  readonly source: Reference
  readonly destinations: readonly string[]
}

/** What cannot be listed cannot be pruned. */
function checkPrune(file: Source, path: readonly Key[], { entry, source, destinations }: PruneCheck): void {
  if (entry.prune === undefined || entry.prune === false) return
  const refuse = (message: string): UserError =>
    new UserError({ position: file.position(path), path: path.join('.'), message })
  if (entry.tags === undefined) {
    throw refuse(`${formatReference(source)} is one image; prune needs a repository with tags`)
  }
  const scattered = destinations.filter((text) => repositoryAt(text, source) === undefined)
  if (scattered.length > 0) {
    throw refuse(`${scattered.join(' and ')} has a repository for each tag; prune needs one for all of them`)
  }
}
