import { collect, type Position, type Problem, UserError } from '../lang/user-error.ts'
import type { Reference, Repository } from '../oci/reference.ts'
import { formatReference, referenceIn, repositoryOf } from '../oci/reference.ts'
import { type Place, placesOf } from './destination.ts'
import { isOneOf } from './select.ts'
import type { SyncItem, SyncOptions, SyncRule } from './spec.ts'

/** One source and one name that it is to have. */
export type Wish = {
  readonly source: Reference
  readonly place: Place
  readonly options: SyncOptions
  readonly position?: Position
}

/**
 * Every name that the items of a rule are to have.
 * @throws UserError when a destination's template gives no reference for one of them
 */
export function toWishes(
  { destinations, options, position }: SyncRule,
  items: readonly SyncItem[],
): readonly Wish[] {
  const where = position === undefined ? {} : { position }
  return collect(items, (item) =>
    destinations.flatMap((destination) => {
      try {
        return placesOf(item, destination).map((place) => ({ source: item.source, place, options, ...where }))
      } catch (error) {
        if (!(error instanceof UserError) || position === undefined) throw error
        throw new UserError(error.problems.map((problem) => ({ position, ...problem })))
      }
    }),
  ).flat()
}

/**
 * Each wish once.
 * @throws UserError naming both sources wherever two would be copied to one name
 */
export function uniteWishes(wishes: readonly Wish[]): readonly Wish[] {
  const claims = new Map<string, Wish>()
  const problems: Problem[] = []
  for (const wish of wishes) {
    const name = nameOf(wish)
    const other = claims.get(name)
    if (other === undefined) claims.set(name, wish)
    else if (!isSameSource(other.source, wish.source)) {
      const sources = [other, wish].map(({ source }) => formatReference(source)).join(' and ')
      problems.push({
        ...(wish.position && { position: wish.position }),
        message: `${sources} would both be copied to ${name}; give them different names`,
      })
    }
  }
  if (problems.length > 0) throw new UserError(problems)
  return [...claims.values()]
}

/** Without a tag, a name is its digest's, and as many may have it as there are digests. */
function nameOf({ source, place }: Wish): string {
  const { tag } = place
  if (tag !== undefined) return formatReference(referenceIn(place, { tag }))
  return formatReference({ ...repositoryOf(place), ...(source.digest && { digest: source.digest }) })
}

function isSameSource(one: Reference, other: Reference): boolean {
  if (one.digest !== undefined && one.digest === other.digest) return true
  return formatReference(one) === formatReference(other)
}

/** Whether a tag is one that never moves, so that having it is enough. */
export function isImmutable({ immutable, mutable }: SyncOptions, tag: string): boolean {
  return isOneOf(tag, immutable) && !isOneOf(tag, mutable)
}

/** What a repository is called in maps and reports. */
export function repositoryName(place: Repository): string {
  return formatReference(repositoryOf(place))
}
