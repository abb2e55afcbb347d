import type { Notice } from '../github/notice.ts'
import { collect, type Position, UserError } from '../lang/user-error.ts'
import type { Platform } from '../oci/platform.ts'
import { parseReference, type Reference, type Repository } from '../oci/reference.ts'
import { checkDestination } from './destination.ts'
import type { Pattern } from './pattern.ts'
import { isOneOf, type Search } from './select.ts'

/** One image to mirror, and the tags that it gets where the destination names none; without any, it goes by digest. */
export type SyncItem = { readonly source: Reference; readonly tags: readonly string[] }

/** What may be deleted at a destination because the source has it no longer. */
export type Prune = {
  readonly protect: readonly Pattern[]
  /** More than so many are never deleted in one run. */
  readonly limit: number
}

/** How images are mirrored. */
export type SyncOptions = {
  /** None: all that the image has, byte for byte. Some: the digest changes with them. */
  readonly platforms: readonly Platform[]
  readonly referrers: 'with' | 'without'
  /** Tags that never move: what a destination has of them is not asked for again. `mutable` wins. */
  readonly immutable: readonly Pattern[]
  readonly mutable: readonly Pattern[]
  /** A template of the tag that keeps what a tag named before it moves. */
  readonly backup?: string
  readonly prune?: Prune
}

/** A source and where it goes. Destinations are templates of references; without a tag they keep the source's. */
export type SyncRule = {
  readonly source: Repository
  readonly wanted: { readonly items: readonly SyncItem[] } | { readonly search: Search }
  readonly destinations: readonly string[]
  readonly options: SyncOptions
  readonly position?: Position
}

/** A whole registry and where it goes: which repositories it has is found out later. */
export type RegistryRule = {
  readonly registry: string
  /** Which repositories are meant: what one of `include` matches, and none of `exclude`. */
  readonly include: readonly Pattern[]
  readonly exclude: readonly Pattern[]
  readonly searches: readonly Search[]
  /** Stands before the repositories' names. */
  readonly target: string
  readonly options: SyncOptions
  readonly position: Position
}

export type SyncSpec = {
  readonly rules: readonly SyncRule[]
  readonly registries?: readonly RegistryRule[]
  readonly notices: readonly Notice[]
}

/** What is to be mirrored of a registry that has these repositories. */
export function toRepositoryRules(rule: RegistryRule, repositories: readonly string[]): readonly SyncRule[] {
  const { registry, include, exclude, searches, target, options, position } = rule
  return repositories
    .filter((name) => isOneOf(name, include) && !isOneOf(name, exclude))
    .flatMap((repository) =>
      searches.map((search) => ({
        source: { registry, repository },
        wanted: { search },
        destinations: [`${target}/${repository}`],
        options,
        position,
      })),
    )
}

export const plainOptions: SyncOptions = { platforms: [], referrers: 'without', immutable: [], mutable: [] }

/**
 * One source and where it goes. A destination without a tag keeps the source's.
 * @throws UserError naming each reference that is malformed, and a source without tag and digest
 */
export function toRule(source: string, destinations: readonly string[]): SyncRule {
  const reference = parseReference(source)
  if (reference.tag === undefined && reference.digest === undefined) {
    throw new UserError(`${source} names a whole repository; name a tag or a digest of it`)
  }
  return {
    source: { registry: reference.registry, repository: reference.repository },
    wanted: { items: [toItem(reference)] },
    destinations: collect(destinations, checkDestination),
    options: plainOptions,
  }
}

export function toItem(source: Reference): SyncItem {
  return { source, tags: source.tag === undefined ? [] : [source.tag] }
}
