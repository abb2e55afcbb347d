import type { ParentSource } from '../build/job-request.ts'
import { UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { World } from '../world/world.ts'
import { type JoiningWorld, joinPlatforms } from './join-platforms.ts'
import { readLayout } from './read-layout.ts'

/**
 * Where the parents of a job lie, by id.
 * @param together the names of those that the same buildx builds, by id
 * @throws UserError naming a parent that is not there
 */
export async function observeParents(
  plan: Plan,
  job: Job,
  world: JoiningWorld,
  together: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, ParentSource>> {
  const sources = await Promise.all(
    job.parents.map(async ({ id }) => {
      const target = together.get(id)
      if (target !== undefined) return [id, { kind: 'target', target }] as const
      const parent = plan.jobs.find((other) => other.id === id)
      if (parent === undefined) throw new UserError(`the plan has no image "${id}", a parent of "${job.id}"`)
      return [id, await observeParent(plan, parent, world)] as const
    }),
  )
  return new Map(sources)
}

async function observeParent(plan: Plan, parent: Job, world: JoiningWorld): Promise<ParentSource> {
  if (parent.apart !== undefined) return await joinPlatforms(plan, parent, world)
  if (plan.push || parent.digest !== undefined) {
    const digest = parent.digest ?? (await readArrived(parent, world))
    return { kind: 'registry', repository: parent.repository, digest }
  }
  const folder = await world.files.temporary('parent')
  return { kind: 'layout', folder, digest: await readLayout(parent.id, folder, world) }
}

/** @throws UserError when the image's record is not in the registry */
export async function readArrived(job: Job, { reader }: Pick<World, 'reader'>): Promise<string> {
  const descriptor = await reader.head(parseReference(job.record))
  if (descriptor !== undefined) return descriptor.digest
  throw new UserError(`image "${job.id}" is not in the registry: ${job.record} does not exist`)
}
