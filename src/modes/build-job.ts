import { type JobRequest, type ParentSource, toJobRequest } from '../build/job-request.ts'
import { type BuildResult, layoutName } from '../build/result.ts'
import { UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { World } from '../world/world.ts'

export type BuildWorld = Pick<World, 'log' | 'files' | 'docker' | 'reader' | 'artifacts' | 'ticks'>

/**
 * Builds one image of a plan on this run's parents, and pushes it to its record or, on a run that may not push,
 * hands it to its children as an OCI layout.
 * @throws UserError naming the image when its build fails or a parent is not there
 */
export async function buildJob(plan: Plan, job: Job, world: BuildWorld): Promise<BuildResult> {
  const started = world.ticks()
  const parents = await observeParents(plan, job, world)
  const folder = plan.push ? undefined : await world.files.temporary('layout')
  const output: JobRequest['output'] =
    folder === undefined ? { kind: 'push', reference: job.record } : { kind: 'layout', folder }
  const request = toJobRequest({ job, parents, output })
  const outcome = await world.log.group(`Build ${job.id}`, () => world.docker.build(request, world.log.info))
  if (outcome.exitCode !== 0) throw buildFailed(job, outcome.lastLines)
  if (folder !== undefined) await world.artifacts.upload(layoutName(job.id), { folder })
  return {
    schema: 1,
    id: job.id,
    fingerprint: job.fingerprint,
    digest: outcome.metadata?.digest ?? (await readArrived(job, world)),
    pushed: plan.push,
    seconds: Math.round((world.ticks() - started) / 100) / 10,
  }
}

async function observeParents(
  plan: Plan,
  job: Job,
  world: BuildWorld,
): Promise<ReadonlyMap<string, ParentSource>> {
  const sources = await Promise.all(
    job.parents.map(async ({ id }) => {
      const parent = plan.jobs.find((other) => other.id === id)
      if (parent === undefined) throw new UserError(`the plan has no image "${id}", a parent of "${job.id}"`)
      return [id, await observeParent(plan, parent, world)] as const
    }),
  )
  return new Map(sources)
}

async function observeParent(plan: Plan, parent: Job, world: BuildWorld): Promise<ParentSource> {
  if (plan.push || parent.digest !== undefined) {
    const digest = parent.digest ?? (await readArrived(parent, world))
    return { kind: 'registry', repository: parent.repository, digest }
  }
  const folder = await world.files.temporary('parent')
  const files = await world.artifacts.download(layoutName(parent.id), folder)
  const index = files === undefined ? undefined : await world.files.read(`${folder}/index.json`)
  if (index === undefined) throw new UserError(`the parent "${parent.id}" was not built in this run`)
  return { kind: 'layout', folder, digest: onlyDigest(index, parent) }
}

/** A layout that buildx wrote names one manifest or index. */
function onlyDigest(index: string, { id }: Job): string {
  const digest = /"digest"\s*:\s*"(sha256:[0-9a-f]{64})"/.exec(index)?.[1]
  if (digest === undefined) throw new UserError(`the OCI layout of "${id}" has no manifest in its index.json`)
  return digest
}

async function readArrived(job: Job, { reader }: BuildWorld): Promise<string> {
  const descriptor = await reader.head(parseReference(job.record))
  if (descriptor !== undefined) return descriptor.digest
  throw new UserError(`image "${job.id}" is not in the registry: ${job.record} does not exist`)
}

function buildFailed(job: Job, lastLines: readonly string[]): UserError {
  const last = lastLines.at(-1) ?? 'buildx printed nothing'
  return new UserError({
    position: { file: job.dockerfile },
    message: `the build of image "${job.id}" failed: ${last}`,
  })
}
