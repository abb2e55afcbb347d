import { mapLimit } from '../lang/map-limit.ts'
import { formatReference } from '../oci/reference.ts'
import {
  at,
  decideHeld,
  type ListedTags,
  type Look,
  type PublishImage,
  type PublishPlan,
  placeName,
  refuseConflicts,
  repositoriesToList,
  type TagMove,
} from '../publish/decide.ts'
import type { World } from '../world/world.ts'

type LookingWorld = Pick<World, 'reader' | 'ticks'>

const REQUESTS = 8

/**
 * Looks at every name, one HEAD each, and decides which are given. Nothing is written: a registry that does not
 * answer, or a tag that may not move, stops everything before any name has moved.
 * @throws UserError naming each tag that is given once and has another digest
 */
export async function observeNames(
  images: readonly PublishImage[],
  moves: readonly TagMove[],
  world: LookingWorld,
): Promise<PublishPlan> {
  const held = decideHeld(moves, await listTags(moves, world))
  const holding = new Set(held.map(({ move }) => move))
  const rest = moves.filter((move) => !holding.has(move))
  const looks = await mapLimit(rest, REQUESTS, (move) => look(move, world))
  refuseConflicts(looks)
  const notices = held.map(({ move, reason }) => ({
    ...at(move),
    level: 'notice' as const,
    message: `${formatReference(move.reference)}: ${reason}`,
  }))
  return { images, looks, held, notices }
}

export async function look(move: TagMove, { reader, ticks }: LookingWorld): Promise<Look> {
  const before = (await reader.head(move.reference))?.digest
  return { move, before, at: ticks() }
}

/** One listing a repository, where a floating tag needs it. A listing that fails is an error, never an empty one. */
export async function listTags(
  moves: readonly TagMove[],
  { reader }: Pick<World, 'reader'>,
): Promise<ListedTags> {
  const places = repositoriesToList(moves)
  const lists = await mapLimit(
    places,
    REQUESTS,
    async (place) => [placeName(place), (await reader.tags(place)) ?? []] as const,
  )
  return new Map(lists)
}
