import { collect, type Problem, UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import {
  formatReference,
  parseReference,
  type Reference,
  type Repository,
  repositoryOf,
} from '../oci/reference.ts'
import { findCollisions } from '../tags/collisions.ts'
import { NUMBER, type Numbered, numberTags } from '../tags/number.ts'
import type { NamedTag } from '../tags/resolve.ts'
import { placeName, type TagMove } from './decide.ts'

/** Something that exists, and the names that it shall get as it is. */
export type Promotion = {
  readonly id: string
  readonly source: Reference
  readonly digest: Digest
  readonly targets: readonly Repository[]
  readonly tags: readonly NamedTag[]
}

/** The last part of a repository, which names the image in templates. */
export function imageName({ repository }: Repository): string {
  return repository.slice(repository.lastIndexOf('/') + 1)
}

/**
 * Reads the sources, a reference a line.
 * @throws UserError naming each that is malformed or names a whole repository
 */
export function parseSources(lines: readonly string[]): readonly Reference[] {
  return collect(lines, (line) => {
    const reference = parseReference(line)
    if (reference.tag !== undefined || reference.digest !== undefined) return reference
    throw new UserError(`${line} names a whole repository; name a tag or a digest of it`)
  })
}

/** Refuses what is not there: a release is made of all of its images, or not at all. */
export function refuseMissing(
  sources: readonly { readonly source: Reference; readonly digest: Digest | undefined }[],
): void {
  const problems: readonly Problem[] = sources
    .filter(({ digest }) => digest === undefined)
    .map(({ source }) => ({ message: `source: ${formatReference(source)} is not there; no name was moved` }))
  if (problems.length > 0) throw new UserError(problems)
}

/** The series of numbered releases that are wanted; all images of a release share their numbers. */
export function seriesOf(promotions: readonly Promotion[]): readonly Numbered[] {
  const all = promotions.flatMap(({ tags }) =>
    tags.flatMap(({ numbered }) => (numbered === undefined ? [] : [numbered])),
  )
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

export const keyOf = ({ prefix, suffix }: Numbered): string => `${prefix}${NUMBER}${suffix}`

/** The number after the highest that any of the listed tags has in its place. */
export function nextNumber(numbered: Numbered, listed: readonly string[]): number {
  const [named] = numberTags([{ tag: NUMBER, rule: '', numbered }], listed)
  return Number(named?.tag)
}

/** The number that each series gets, by its key. */
export type Numbers = ReadonlyMap<string, number>

/**
 * The names to be given.
 * @throws UserError with every reference that two sources would get, and every tag that is none
 */
export function toPromotionMoves(promotions: readonly Promotion[], numbers: Numbers): readonly TagMove[] {
  const moves = promotions.flatMap((promotion) =>
    promotion.targets.flatMap((target) =>
      promotion.tags.map((named) => toMove(promotion, target, named, numbers)),
    ),
  )
  const collisions = findCollisions(
    moves.map(({ id, digest, reference, rule }) => ({
      image: `${id}@${digest}`,
      reference: formatReference(reference),
      rule,
    })),
  )
  if (collisions.length > 0) throw new UserError(collisions)
  return [...new Map(moves.map((move) => [formatReference(move.reference), move])).values()]
}

function toMove(
  { id, source, digest }: Promotion,
  target: Repository,
  { tag, rule, floating, numbered }: NamedTag,
  numbers: Numbers,
): TagMove {
  const number = numbered === undefined ? undefined : numbers.get(keyOf(numbered))
  const full = number === undefined ? tag : tag.replace(NUMBER, String(number))
  return {
    id,
    reference: parseReference(`${placeName(target)}:${full}`),
    rule,
    digest,
    from: repositoryOf(source),
    ...(floating === undefined ? {} : { floating }),
    ...(numbered === undefined ? {} : { immutable: true }),
  }
}
