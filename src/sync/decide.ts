import { UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatPlatform } from '../oci/platform.ts'
import {
  formatReference,
  type PinnedReference,
  type Reference,
  type Repository,
  repositoryOf,
} from '../oci/reference.ts'
import type { CopyResult } from './result.ts'
import type { SyncOptions } from './spec.ts'
import { isImmutable, repositoryName, type Wish } from './wish.ts'

/** The names that a copy has in one repository; none where it goes by its digest. */
export type CopyTarget = { readonly repository: Repository; readonly tags: readonly string[] }

/** The references that are written: each tag or, without any, the digest. */
export function namesOf({ repository, tags }: CopyTarget, digest: Digest): readonly Reference[] {
  if (tags.length === 0) return [{ ...repository, digest }]
  return tags.map((tag) => ({ ...repository, tag }))
}

/** One manifest or index that is copied, with all it names, to one or more repositories. */
export type Copy = {
  readonly source: PinnedReference
  readonly targets: readonly CopyTarget[]
  readonly options: SyncOptions
}

/** What sources name now, by reference: a digest, nothing, or why that is not known. */
export type Observed = ReadonlyMap<string, Digest | Error | undefined>

/** The tags of destinations, by repository; missing where nobody had to ask. */
export type Standing = ReadonlyMap<string, ReadonlySet<string>>

/** What is there already under a tag that never moves; its source need not be asked. */
export function splitStanding(
  wishes: readonly Wish[],
  standing: Standing,
): { readonly kept: readonly CopyResult[]; readonly open: readonly Wish[] } {
  const isThere = ({ place, options }: Wish): boolean =>
    place.tag !== undefined &&
    isImmutable(options, place.tag) &&
    standing.get(repositoryName(place))?.has(place.tag) === true
  return {
    kept: wishes.filter(isThere).map((wish) => ({ ...toRow(wish), outcome: { state: 'kept' } })),
    open: wishes.filter((wish) => !isThere(wish)),
  }
}

export type CopyPlan = {
  readonly copies: readonly Copy[]
  /** What cannot be copied, because its source is not there or did not say. */
  readonly failed: readonly CopyResult[]
}

/** Decides what is copied where: each digest of a repository once, to all its destinations. */
export function decideCopies(wishes: readonly Wish[], observed: Observed): CopyPlan {
  const groups = new Map<string, Copy>()
  const failed: CopyResult[] = []
  for (const wish of wishes) {
    const found = wish.source.digest ?? observed.get(formatReference(wish.source))
    if (typeof found === 'string') {
      const key = groupOf(wish, found)
      const copy = groups.get(key) ?? {
        source: { ...repositoryOf(wish.source), digest: found },
        targets: [],
        options: wish.options,
      }
      groups.set(key, { ...copy, targets: addTarget(copy.targets, wish) })
    } else {
      const error =
        found ?? new UserError(`source: ${formatReference(wish.source)} is not there, so it cannot be copied`)
      failed.push({ ...toRow(wish), outcome: { state: 'failed', error } })
    }
  }
  return { copies: [...groups.values()], failed }
}

function groupOf({ source, options }: Wish, digest: Digest): string {
  const { platforms, referrers, backup = '' } = options
  const way = [platforms.map(formatPlatform).join(','), referrers, backup]
  return JSON.stringify([repositoryName(source), digest, ...way])
}

/** The places of wishes: each repository once, with all its tags. */
export function uniteTargets(wishes: readonly Wish[]): readonly CopyTarget[] {
  return wishes.reduce<readonly CopyTarget[]>(addTarget, [])
}

function addTarget(targets: readonly CopyTarget[], { place }: Wish): readonly CopyTarget[] {
  const name = repositoryName(place)
  const tags = place.tag === undefined ? [] : [place.tag]
  const other = targets.find(({ repository }) => repositoryName(repository) === name)
  if (other === undefined) return [...targets, { repository: repositoryOf(place), tags }]
  return targets.map((target) => (target === other ? { ...target, tags: [...target.tags, ...tags] } : target))
}

function toRow({ source, place }: Wish): Omit<CopyResult, 'outcome'> {
  const tags = place.tag === undefined ? [] : [place.tag]
  return { source, destination: repositoryOf(place), tags }
}
