import type { Problem } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference } from '../oci/reference.ts'
import type { Plan } from '../plan/plan.ts'
import { at, type PublishImage, type PublishPlan, placeName, type TagMove } from './decide.ts'
import type { Published } from './published.ts'

/** What became of one name. */
export type TagResult = {
  readonly move: TagMove
  /** `held`: a higher version has it. `not tried`: something before it failed. */
  readonly state: 'new' | 'moved' | 'kept' | 'held' | 'failed' | 'not tried'
  /** What it named before. */
  readonly before?: Digest
  /** Why it failed or was held, or what else is to be said of it. */
  readonly remark?: string
}

export function isRight({ state }: TagResult): boolean {
  return state === 'new' || state === 'moved' || state === 'kept'
}

/** The list of what is published now, for sync: each repository with the names that are right in it. */
export function toPublished(
  plan: Plan,
  images: readonly PublishImage[],
  results: readonly TagResult[],
): Published {
  return {
    schema: 1,
    namespace: plan.namespace,
    mirrors: plan.mirrors,
    mirror: plan.mirror,
    images: images.flatMap(({ id, digest }) => {
      const own = results.filter((result) => result.move.id === id && isRight(result))
      const places = new Set(own.map(({ move }) => placeName(move.reference)))
      return [...places].map((repository) => ({
        id,
        repository,
        digest,
        tags: own.flatMap(({ move: { reference } }) =>
          placeName(reference) === repository && reference.tag !== undefined ? [reference.tag] : [],
        ),
      }))
    }),
  }
}

/** `name@digest` lines without the tag, as attestation tools take them. */
export function toSubjects(results: readonly TagResult[]): string {
  const lines = results
    .filter(isRight)
    .map(({ move: { reference, digest } }) => `${placeName(reference)}@${digest}`)
  return [...new Set(lines)].join('\n')
}

/** Names that are held are results too. */
export function heldResults({ held }: Pick<PublishPlan, 'held'>): readonly TagResult[] {
  return held.map(({ move, reason }) => ({ move, state: 'held' as const, remark: reason }))
}

/** Each name that could not be given; one line for all that were not tried then. */
export function toFailures(results: readonly TagResult[]): readonly Problem[] {
  const failed = results.filter(({ state }) => state === 'failed')
  const waiting = results.filter(({ state }) => state === 'not tried')
  const moved = results.filter(({ state }) => state === 'new' || state === 'moved')
  const names = (some: readonly TagResult[]): string =>
    some.map(({ move }) => formatReference(move.reference)).join(', ') || 'none'
  return [
    ...failed.map(({ move, remark }) => ({
      ...at(move),
      message: `${formatReference(move.reference)} was not moved to ${move.digest}: ${remark}`,
    })),
    ...(failed.length === 0
      ? []
      : [
          {
            message: `the names are given in part. Moved: ${names(moved)}. Not moved: ${names([...failed, ...waiting])}. Run again: what is right is left alone`,
          },
        ]),
  ]
}
