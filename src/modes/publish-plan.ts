import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { FetchedManifest } from '../oci/manifest.ts'
import { parseReference, referenceIn } from '../oci/reference.ts'
import type { Plan } from '../plan/plan.ts'
import { decidePublish, type PublishPlan, type TagMove } from '../publish/decide.ts'
import type { TagResult } from '../publish/result.ts'
import type { World } from '../world/world.ts'

export type PublishWorld = Pick<World, 'log' | 'reader' | 'writer'>

/** How many requests to a registry are under way at once. */
const REQUESTS = 8

/**
 * Looks which images are really there, and decides their names.
 * @throws UserError naming every image of the plan that is missing; then no name was moved
 */
export async function observePublish(plan: Plan, { reader }: Pick<World, 'reader'>): Promise<PublishPlan> {
  const presences = await mapLimit(plan.jobs, REQUESTS, async (job) => ({
    job,
    digest: (await reader.head(parseReference(job.record)))?.digest,
  }))
  return decidePublish(plan, presences)
}

/** Gives each image its names: what a tag names already is left alone. */
export async function moveTags(publish: PublishPlan, world: PublishWorld): Promise<readonly TagResult[]> {
  const manifests = new Map<string, Promise<FetchedManifest>>()
  return await mapLimit(publish.moves, REQUESTS, async (move) => {
    const before = await world.reader.head(move.reference)
    if (before?.digest === move.digest) return { move, state: 'kept' as const }
    const key = `${move.reference.repository}@${move.digest}`
    const manifest = manifests.get(key) ?? readManifest(move, world)
    manifests.set(key, manifest)
    const { bytes, descriptor } = await manifest
    await world.writer.putManifest(move.reference, { bytes, mediaType: descriptor.mediaType })
    return { move, state: before === undefined ? ('new' as const) : ('moved' as const) }
  })
}

async function readManifest({ reference, digest }: TagMove, world: PublishWorld): Promise<FetchedManifest> {
  const manifest = await world.reader.manifest(referenceIn(reference, { digest }))
  if (manifest === undefined)
    throw new UserError(`${reference.repository}@${digest} is gone from the registry`)
  return manifest
}
