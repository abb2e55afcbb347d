import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { FetchedManifest } from '../oci/manifest.ts'
import { formatReference, referenceIn, repositoryOf } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import { inOrder, isConflict, type Look, placeName, type TagMove, whyHeld } from '../publish/decide.ts'
import type { TagResult } from '../publish/result.ts'
import type { World } from '../world/world.ts'
import { listTags, look } from './publish-names.ts'

export type MovingWorld = Pick<World, 'log' | 'ticks' | 'reader' | 'writer' | 'copier'>

/** What a failure stops: the names of the whole fleet, or those of its image. */
export type Extent = 'fleet' | 'image'

/** How many requests to a registry are under way at once. */
const REQUESTS = 8
/** A look that is older than this, in milliseconds, is taken again just before the name moves. */
const STALE = 15_000

/**
 * Gives the names: what a tag names already is left alone, content is brought to other repositories before any
 * name moves. A failure is an outcome; what it stops is not tried.
 */
export async function moveTags(
  looks: readonly Look[],
  extent: Extent,
  world: MovingWorld,
): Promise<readonly TagResult[]> {
  const scopeOf = ({ id }: TagMove): string => (extent === 'fleet' ? '' : id)
  const stopped = new Set<string>()
  const failures = await bringContent(looks, world)
  for (const { move } of looks) if (failures.has(contentKey(move))) stopped.add(scopeOf(move))
  return await mapLimit(inOrder(looks), REQUESTS, async (one) => {
    const failure = failures.get(contentKey(one.move))
    const result =
      failure === undefined && stopped.has(scopeOf(one.move)) && !isKept(one)
        ? { move: one.move, state: 'not tried' as const }
        : await attempt(one.move, () => moveTag(one, failure, world))
    if (result.state === 'failed') stopped.add(scopeOf(one.move))
    return result
  })
}

const isKept = ({ move, before }: Look): boolean => before === move.digest

/** A registry's refusal, and what a user can mend, is this name's outcome; anything else is our mistake. */
async function attempt(move: TagMove, step: () => Promise<TagResult>): Promise<TagResult> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof RegistryError || error instanceof UserError)) throw error
    return { move, state: 'failed', remark: error.message }
  }
}

async function moveTag(first: Look, failure: string | undefined, world: MovingWorld): Promise<TagResult> {
  const { move } = first
  if (isKept(first)) return { move, state: 'kept', before: move.digest }
  if (failure !== undefined) return { move, state: 'failed', remark: failure }
  const now = world.ticks() - first.at > STALE ? await look(move, world) : first
  const { before } = now
  const named = before === undefined ? {} : { before }
  if (isKept(now)) return { move, state: 'kept', ...named }
  if (isConflict(now)) throw new UserError(`somebody else gave it to ${before} meanwhile`)
  const meddled = before !== first.before
  const held = meddled ? whyHeld(move, await listTags([move], world)) : undefined
  if (held !== undefined) return { move, state: 'held', ...named, remark: held }
  const { bytes, descriptor } = await readManifest(move, world)
  await world.writer.putManifest(move.reference, { bytes, mediaType: descriptor.mediaType })
  world.log.info(`${formatReference(move.reference)} names ${move.digest} now`)
  const remark = meddled ? { remark: `somebody else had moved it to ${before ?? 'nothing'} meanwhile` } : {}
  return { move, state: before === undefined ? 'new' : 'moved', ...named, ...remark }
}

async function readManifest({ from, digest }: TagMove, { reader }: MovingWorld): Promise<FetchedManifest> {
  const manifest = await reader.manifest(referenceIn(from, { digest }))
  if (manifest !== undefined) return manifest
  throw new UserError(`${placeName(from)}@${digest} is gone from the registry`)
}

const contentKey = ({ reference, digest }: TagMove): string => `${placeName(reference)}@${digest}`

/**
 * Brings content to the other repositories and registries in which it gets a name, by digest.
 * @returns why it could not be brought, by where it should be
 */
async function bringContent(
  looks: readonly Look[],
  { copier, log }: MovingWorld,
): Promise<ReadonlyMap<string, string>> {
  const away = looks.filter(
    (one) => !isKept(one) && placeName(one.move.from) !== placeName(one.move.reference),
  )
  const byTarget = new Map(away.map(({ move }) => [contentKey(move), move]))
  const bySource = new Map<string, TagMove[]>()
  for (const move of byTarget.values()) {
    const key = `${placeName(move.from)}@${move.digest}`
    bySource.set(key, [...(bySource.get(key) ?? []), move])
  }
  const failures = new Map<string, string>()
  await mapLimit([...bySource.values()], 4, async (moves) => {
    const [first] = moves
    if (first === undefined) return
    const source = { ...first.from, digest: first.digest }
    const destinations = moves.map(({ reference }) => ({ ...repositoryOf(reference), tags: [] }))
    const outcomes = await copier.copy({ source, destinations })
    for (const [index, outcome] of outcomes.entries()) {
      const move = moves[index]
      if (move === undefined) continue
      log.info(`${contentKey(move)}: ${outcome.state}`)
      if (outcome.state === 'failed') failures.set(contentKey(move), outcome.error.message)
    }
  })
  return failures
}
