import type { Notice } from '../github/notice.ts'
import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, type Reference, type Repository, repositoryOf } from '../oci/reference.ts'
import { decideFloating, type Floating, versionsOfTags } from '../tags/floating.ts'
import type { ImageBuild, Steps } from './image-builds.ts'

/** An image that gets names. */
export type PublishImage = {
  readonly id: string
  /** Where its content lies. */
  readonly place: Repository
  readonly digest: Digest
  /** Missing where nobody asked. */
  readonly platforms?: readonly string[]
  /** Why it is as it is, such as `build: parent rebuilt`. */
  readonly decision: string
  readonly wave: number
  /** How this run built it; empty where it did not. */
  readonly builds: readonly ImageBuild[]
  /** Missing where nothing tells. */
  readonly steps?: Steps
}

/** One name to be given, and what it shall name. */
export type TagMove = {
  readonly id: string
  readonly reference: Reference
  readonly rule: string
  readonly digest: Digest
  /** Where the content lies. */
  readonly from: Repository
  /** It may move only forward. */
  readonly floating?: Floating
  /** It may be given once: to name it anew with another digest is a conflict. */
  readonly immutable?: true
  /** Where the image is declared. */
  readonly position?: Position
}

/** A name, and what it named when it was looked at. */
export type Look = { readonly move: TagMove; readonly before: Digest | undefined; readonly at: number }

/** A name that stays where it is, and why. */
export type HeldTag = { readonly move: TagMove; readonly reason: string }

/** The names of a fleet: what is given, and what is left alone. */
export type PublishPlan = {
  readonly images: readonly PublishImage[]
  readonly looks: readonly Look[]
  readonly held: readonly HeldTag[]
  readonly notices: readonly Notice[]
}

/** The place that a notice or a problem is about, where it is known. */
export function at({ position }: { readonly position?: Position | undefined }): Pick<Problem, 'position'> {
  return position === undefined ? {} : { position }
}

/** The tags of a repository as its registry lists them. */
export type ListedTags = ReadonlyMap<string, readonly string[]>

export const placeName = (reference: Repository): string => formatReference(repositoryOf(reference))

/** The repositories whose tags have to be listed before floating tags can be decided. */
export function repositoriesToList(moves: readonly TagMove[]): readonly Repository[] {
  const wanted = moves.filter(({ floating }) => (floating?.shapes.length ?? 0) > 0)
  return [...new Map(wanted.map(({ reference }) => [placeName(reference), repositoryOf(reference)])).values()]
}

/** Decides which floating names may move now: none whose version a tag in the registry exceeds. */
export function decideHeld(moves: readonly TagMove[], listed: ListedTags): readonly HeldTag[] {
  return moves.flatMap((move) => {
    const reason = whyHeld(move, listed)
    return reason === undefined ? [] : [{ move, reason }]
  })
}

export function whyHeld({ reference, rule, floating }: TagMove, listed: ListedTags): string | undefined {
  if (floating === undefined) return undefined
  const tags = listed.get(placeName(reference)) ?? []
  const tag = reference.tag ?? ''
  const { held, notices } = decideFloating([{ tag, rule, floating }], () => versionsOfTags(tags, floating))
  return held.length === 0 ? undefined : (notices[0]?.message ?? 'a higher version is there')
}

/**
 * Refuses to begin where a name that may be given once has another digest.
 * @throws UserError naming every such tag
 */
export function refuseConflicts(looks: readonly Look[]): void {
  const problems = looks.filter(isConflict).map(toConflict)
  if (problems.length > 0) throw new UserError(problems)
}

export function isConflict({ move, before }: Look): boolean {
  return move.immutable === true && before !== undefined && before !== move.digest
}

function toConflict({ move, before }: Look): Problem {
  return {
    ...at(move),
    message: `${formatReference(move.reference)} exists and names ${before}, not ${move.digest} of image "${move.id}"; such a tag is never overwritten, and no name was moved`,
  }
}

/** Names that are given once come first, those that people pull by habit last: whoever sees these sees the rest. */
export function inOrder(looks: readonly Look[]): readonly Look[] {
  const rank = ({ move }: Look): number => (move.immutable ? 0 : move.floating === undefined ? 1 : 2)
  return looks.toSorted((left, right) => rank(left) - rank(right))
}
