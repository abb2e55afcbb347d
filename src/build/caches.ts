import type { BuildSettings } from '../fleet/build-settings.ts'
import type { Notice } from '../github/notice.ts'
import {
  type Backend,
  type CacheChoice,
  type CacheEntry,
  formatCacheEntry,
  parseCacheChoice,
  parseCacheEntry,
  withDefault,
} from './cache-entry.ts'
import { toBranchKey, toCacheTag, toScope } from './cache-names.ts'
import type { CacheRights } from './cache-rights.ts'
import { parseFields } from './csv.ts'
import { isTypeField } from './exporters.ts'

/** What was asked for: a backend, or entries as buildx takes them, which win. */
export type CacheWish = Pick<BuildSettings, 'cache' | 'cacheFrom' | 'cacheTo' | 'cacheMode'>

export type CacheFacts = {
  readonly id: string
  readonly platforms: readonly string[]
  /** `registry/repository` of the image, and the first name that it gets. */
  readonly repository: string
  readonly name: string | undefined
  readonly ref: string
  readonly defaultBranch: string | undefined
  /** How many stages the build runs. */
  readonly stages: number
  /** What the event allows. */
  readonly policy: 'write' | 'read'
  /** Whether the run writes to the registry at all. */
  readonly push: boolean
  readonly rights: CacheRights
}

/** The words for `--cache-from` and `--cache-to`. */
export type CachePlan = {
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The same for every image of a run, so that they can be told once. */
  readonly notices: readonly Notice[]
}

type Entries = { readonly from: readonly CacheEntry[]; readonly to: readonly CacheEntry[] }

/**
 * Decides where a build reads and writes its cache. Each image and platform has a place of its own, or the last
 * writer would take the others' away; a branch reads the default branch's entry too.
 * @throws UserError when what was asked for is no cache
 */
export function planCaches(wish: CacheWish, facts: CacheFacts): CachePlan {
  const explicit = wish.cacheFrom !== undefined || wish.cacheTo !== undefined
  const { from, to } = explicit ? toGiven(wish, facts) : toChosen(wish, facts)
  const imports = from.filter(({ type }) => type !== 'gha' || facts.rights.read)
  const exports = to.filter(({ type }) => refusalOf(type, facts, explicit) === undefined)
  const notices = to.flatMap(({ type }) => refusalOf(type, facts, explicit) ?? [])
  const absent = [...from, ...to].some(({ type }) => type === 'gha') && facts.rights.service === 'absent'
  return {
    from: imports.map(formatCacheEntry),
    to: exports.map((entry) => formatCacheEntry(finishExport(entry, wish, facts))),
    notices: absent ? [NO_SERVICE] : notices.filter(({ message }) => message !== '').slice(0, 1),
  }
}

function toGiven({ cacheFrom = [], cacheTo = [] }: CacheWish, facts: CacheFacts): Entries {
  const read = (text: string): CacheEntry => {
    const entry = parseCacheEntry(text)
    return entry.type === 'gha' ? withDefault(entry, 'scope', toScope(facts)) : entry
  }
  return { from: cacheFrom.map(read), to: cacheTo.map(read) }
}

function toChosen({ cache }: CacheWish, facts: CacheFacts): Entries {
  const fallback = facts.rights.service === 'there' ? 'gha' : 'none'
  const choice = parseCacheChoice(cache ?? fallback)
  return toEntries[choice.backend](choice, facts)
}

type ToEntries = (choice: CacheChoice, facts: CacheFacts) => Entries

const toEntries: Readonly<Record<Backend, ToEntries>> = {
  none: () => ({ from: [], to: [] }),
  /** The service itself looks into the default branch's entries after the branch's own. */
  gha: ({ fields }, facts) => {
    const entry = withDefault({ type: 'gha', fields }, 'scope', toScope(facts))
    return { from: [entry], to: [entry] }
  },
  registry: ({ fields }, facts) => {
    const given = fields.find(([key]) => key === 'ref')?.[1]
    const rest = fields.filter(([key]) => key !== 'ref')
    return byBranch(facts, (branch) => ({
      type: 'registry',
      fields: [['ref', `${given ?? facts.repository}:${toCacheTag(facts, branch)}`], ...rest],
    }))
  },
  s3: ({ fields }, facts) => byBranch(facts, (branch) => named('s3', fields, facts, branch)),
  azblob: ({ fields }, facts) => byBranch(facts, (branch) => named('azblob', fields, facts, branch)),
  local: ({ fields }, facts) => {
    const folder = fields.find(([key]) => key === 'dest' || key === 'src')?.[1] ?? '.imagefleet/cache'
    const rest = fields.filter(([key]) => key !== 'dest' && key !== 'src')
    const at = (branch: string): string => `${folder}/${toCacheTag(facts, branch)}`
    const { from } = byBranch(facts, (branch) => ({ type: 'local', fields: [['src', at(branch)]] }))
    const [own = ''] = branchKeys(facts)
    return { from, to: [{ type: 'local', fields: [['dest', at(own)], ...rest] }] }
  },
  /** It travels within the image, so that it is read from the name the image has. */
  inline: (_, { name }) => ({
    from: name === undefined ? [] : [{ type: 'registry', fields: [['ref', name]] }],
    to: [{ type: 'inline', fields: [] }],
  }),
}

function named(
  type: 's3' | 'azblob',
  fields: CacheEntry['fields'],
  facts: CacheFacts,
  branch: string,
): CacheEntry {
  return { type, fields: [...fields, ['name', toCacheTag(facts, branch)]] }
}

/** The branch's own entry, and the default branch's to read where it is another. */
function byBranch(facts: CacheFacts, toEntry: (branch: string) => CacheEntry): Entries {
  const [own, ...others] = branchKeys(facts).map(toEntry)
  return own === undefined ? { from: [], to: [] } : { from: [own, ...others], to: [own] }
}

function branchKeys({ ref, defaultBranch }: CacheFacts): readonly string[] {
  const main = defaultBranch === undefined ? [] : [toBranchKey(`refs/heads/${defaultBranch}`)]
  return [...new Set([toBranchKey(ref), ...main])]
}

/** A failed export never fails a good build. What only names a mode or a media type is said unless told. */
function finishExport(entry: CacheEntry, { cacheMode }: CacheWish, { stages }: CacheFacts): CacheEntry {
  if (entry.type === 'inline') return entry
  const mode = withDefault(entry, 'mode', cacheMode ?? (stages > 1 ? 'max' : 'min'))
  const safe = withDefault(mode, 'ignore-error', 'true')
  return entry.type === 'registry' ? withDefault(safe, 'image-manifest', 'true') : safe
}

/**
 * The exports of a single build that its token allows: the others would fail it, for all that it built.
 * An entry that brings a token of its own is left alone.
 */
export function dropReadOnly(
  cacheTo: readonly string[],
  { service, write }: CacheRights,
): Pick<CachePlan, 'to' | 'notices'> {
  const isRefused = (text: string): boolean => {
    const fields = parseFields(text)
    return (
      fields.some((field) => isTypeField(field, 'gha')) && !fields.some((field) => /^token\s*=/.test(field))
    )
  }
  const to = service === 'absent' || write ? cacheTo : cacheTo.filter((text) => !isRefused(text))
  return { to, notices: to.length === cacheTo.length ? [] : [READ_ONLY] }
}

const SILENT: Notice = { level: 'notice', message: '' }
const NO_SERVICE: Notice = {
  level: 'warning',
  message:
    "cache: gha needs GitHub's cache service, and this step was not told where it is; it is there for actions on GitHub's runners, not for run: steps. Builds go on without a cache.",
}
const READ_ONLY: Notice = {
  level: 'notice',
  message:
    "GitHub's cache is read-only for this job (its token or ACTIONS_CACHE_MODE says so), so builds read the cache and do not write it",
}

/** Why a cache is not written, as a notice, or a silent one where the plan says it already; else undefined. */
function refusalOf(type: string, facts: CacheFacts, explicit: boolean): Notice | undefined {
  if (type === 'inline') return facts.push ? undefined : SILENT
  if (facts.policy === 'read') return SILENT
  if (type === 'gha' && !facts.rights.write) return READ_ONLY
  if (type === 'registry' && !facts.push) return SILENT
  // Nobody but a second run for the same tag would ever read it.
  return facts.ref.startsWith('refs/tags/') && !explicit ? SILENT : undefined
}
