import { UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, type Reference, type Repository, referenceIn } from '../oci/reference.ts'
import { referrersTag } from '../oci/referrers.ts'
import type { Plan } from '../plan/plan.ts'
import { isRecordTag } from '../record/record.ts'
import { placeName } from './decide.ts'

/** What a manifest or an index holds together. */
export type ManifestFacts = {
  readonly children: readonly Digest[]
  /** What refers to it: signatures, attestations. */
  readonly referrers: readonly Digest[]
  /** When it was made, in milliseconds since 1970; undefined where it does not tell. */
  readonly created: number | undefined
}

/** All that a repository was found to hold. */
export type RepositoryFacts = {
  readonly place: Repository
  /** `records`: only records go; `everything`: the namespace of a branch that is no more. */
  readonly extent: 'records' | 'everything'
  /** Tags that are not even looked at. */
  readonly isPassedOver: (tag: string) => boolean
  readonly tags: ReadonlyMap<string, Digest>
  readonly manifests: ReadonlyMap<Digest, ManifestFacts>
}

export type PruneRules = {
  /** Tags that are never deleted: names, with `*` for any letters. */
  readonly protect: readonly string[]
  /** Records of the plan at hand. */
  readonly keep: ReadonlySet<string>
  /** Only what was made before is deleted, in milliseconds since 1970; undefined for whatever its age. */
  readonly before: number | undefined
  /** How many images are deleted at most. */
  readonly limit: number
}

/** One image to be deleted with what hangs on it, in this order: who is cut off leaves nothing broken. */
export type Deletion = {
  readonly place: Repository
  readonly tags: readonly string[]
  readonly digests: readonly Digest[]
  readonly created: number | undefined
}

export type PrunePlan = {
  readonly deletions: readonly Deletion[]
  /** How many more would go, were it not for the limit. */
  readonly spared: number
}

/**
 * Decides what is deleted, oldest first: nothing that a name reaches, and nothing that is in doubt. What was pushed to
 * be tested (`fp-…-untested`) and failed, or lost its job, is a record like others: it goes when it is old, unless it
 * is of the plan at hand.
 */
export function decidePruning(repositories: readonly RepositoryFacts[], rules: PruneRules): PrunePlan {
  const all = repositories
    .flatMap((facts) => decideRepository(facts, rules))
    .toSorted((left, right) => (left.created ?? 0) - (right.created ?? 0))
  return { deletions: all.slice(0, rules.limit), spared: Math.max(0, all.length - rules.limit) }
}

function decideRepository(facts: RepositoryFacts, rules: PruneRules): readonly Deletion[] {
  const { tags, manifests, place } = facts
  const listed = [...tags].map(([tag, digest]) => ({ tag, digest }))
  const going = listed.filter(({ tag, digest }) => mayGo(tag, manifests.get(digest), facts, rules))
  const staying = listed.filter((one) => !going.includes(one) && !isReferrersTag(one.tag))
  const kept = reach(
    staying.map(({ digest }) => digest),
    manifests,
  )
  const roots = new Set(going.map(({ digest }) => digest).filter((digest) => !kept.has(digest)))
  const inner = new Set([...roots].flatMap((digest) => manifests.get(digest)?.children ?? []))
  const taken = new Set<Digest>()
  return [...roots]
    .filter((digest) => !inner.has(digest))
    .map((digest) => {
      const doomed = [...reach([digest], manifests)].filter((one) => !kept.has(one) && !taken.has(one))
      for (const one of doomed) taken.add(one)
      const schema = doomed.map(referrersTag)
      const named = listed.filter(({ tag, digest: of }) => doomed.includes(of) || schema.includes(tag))
      const lists = named.map(({ digest: of }) => of)
      return {
        place,
        tags: named.map(({ tag }) => tag),
        digests: [...new Set([...doomed, ...lists])].filter((one) => !kept.has(one)),
        created: manifests.get(digest)?.created,
      }
    })
}

function mayGo(
  tag: string,
  manifest: ManifestFacts | undefined,
  { extent, place }: RepositoryFacts,
  { protect, keep, before }: PruneRules,
): boolean {
  if (isReferrersTag(tag) || protect.some((pattern) => matches(pattern, tag))) return false
  if (extent === 'everything') return true
  const isKept = [...keep].some((record) => isRecordOf(formatReference(referenceIn(place, { tag })), record))
  if (!isRecordTag(tag) || isKept) return false
  if (before === undefined) return true
  return manifest?.created !== undefined && manifest.created < before
}

/** The record itself, or that of one of its platforms. */
const isRecordOf = (reference: string, record: string): boolean =>
  reference === record || reference.startsWith(`${record}-`)

/** `sha256-<hex>`, also with `.sig` and the like behind it: it belongs to its subject and goes with it. */
const isReferrersTag = (tag: string): boolean => /^sha(?:256|512)-[0-9a-f]{64}/.test(tag)

function matches(pattern: string, tag: string): boolean {
  const expression = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${expression.join('.*')}$`).test(tag)
}

/** These digests with their children and what refers to any of them, outermost first. */
function reach(roots: readonly Digest[], manifests: ReadonlyMap<Digest, ManifestFacts>): ReadonlySet<Digest> {
  const found = new Set<Digest>(roots)
  // A set that grows while it is walked is walked to its end.
  for (const digest of found) {
    const { children = [], referrers = [] } = manifests.get(digest) ?? {}
    for (const next of [...children, ...referrers]) found.add(next)
  }
  return found
}

/**
 * The tags in a repository under which its images keep their build caches, `cache-<image>-…`. They belong to the cache,
 * which writes them anew while others build: only the namespace of a deleted branch is emptied of them, too.
 */
export function toCacheCheck(plan: Plan, repository: string): (tag: string) => boolean {
  const own = plan.jobs.filter((job) => job.repository === repository)
  return (tag) => own.some(({ id }) => tag.startsWith(`cache-${id}-`))
}

/** The repositories of a plan, each once. */
export function repositoriesOf(plan: Plan): readonly string[] {
  return [...new Set(plan.jobs.map(({ repository }) => repository))]
}

/**
 * The repositories that this fleet had in the namespace of a branch.
 * @throws UserError for a namespace that is, or holds, the one that is published to
 */
export function inNamespace(plan: Plan, namespace: string): readonly string[] {
  const own = `${plan.namespace}/`
  const gone = `${namespace.replace(/\/$/, '')}/`
  const mirrored = plan.mirrors.flatMap(({ destinations }) => destinations)
  if (own.startsWith(gone) || mirrored.some((place) => `${place}/`.startsWith(gone))) {
    throw new UserError(
      `prune-namespaces: ${namespace} is published to, or holds what is; name the namespace of a deleted branch`,
    )
  }
  return repositoriesOf(plan)
    .filter((repository) => repository.startsWith(own))
    .map((repository) => `${gone}${repository.slice(own.length)}`)
}

/** What a deletion is called in words. */
export function nameOf({ place, tags, digests }: Deletion): string {
  const [tag = digests[0] ?? ''] = tags
  return `${placeName(place)}:${tag}`
}

/**
 * The requests of a deletion: whole images before their parts, each by its digest. Who is killed in between leaves
 * no tag that names half an image; the parts that it leaves have no name, and are the registry's to collect.
 */
export function toReferences({ place, digests }: Deletion): readonly Reference[] {
  return digests.map((digest) => referenceIn(place, { digest }))
}
