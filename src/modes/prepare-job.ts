import { planCaches } from '../build/caches.ts'
import { type ImageFacts, toImageFacts } from '../build/image-facts.ts'
import { toJobDetails } from '../build/job-details.ts'
import { type BuildOutput, type ParentSource, toJobRequest } from '../build/job-request.ts'
import type { BuildRequest } from '../build/request.ts'
import type { Notice } from '../github/notice.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { World } from '../world/world.ts'
import { type BuildOptions, toCacheWish } from './build-options.ts'
import { untested } from './test-image.ts'

/** What every job of a plan is built with. */
export type BuildSetting = { readonly plan: Plan; readonly options: BuildOptions }

export type Parents = ReadonlyMap<string, ParentSource>

/** A job whose build is decided. */
export type PreparedJob = {
  readonly job: Job
  readonly output: BuildOutput
  readonly request: BuildRequest
  readonly notices: readonly Notice[]
}

type PrepareWorld = Pick<World, 'run' | 'files' | 'docker'>

/**
 * Decides how a job is built on parents that lie where `parents` says.
 * @throws UserError with every mistake in its Dockerfile, or when that is not there
 */
export async function prepareJob(
  { plan, options }: BuildSetting,
  { job, parents }: { readonly job: Job; readonly parents: Parents },
  world: PrepareWorld,
): Promise<PreparedJob> {
  const { base, stages } = await readImageFacts(job, parents, world)
  const { run, docker } = world
  const { id, platforms, repository } = job
  const cache = planCaches(toCacheWish(job.build, options.cache), {
    id,
    platforms,
    repository,
    name: job.tags[0]?.reference,
    ref: plan.ref,
    defaultBranch: run.defaultBranch,
    stages,
    policy: plan.cache ?? 'read',
    push: plan.push,
    rights: docker.cacheRights,
  })
  const output = await toOutput(plan, job, world)
  const secrets = (job.build?.secrets ?? []).map((id) => ({ id, from: 'given' as const }))
  const details = toJobDetails({ job, plan, run, base, cache, secrets, output })
  return {
    job,
    output,
    request: toJobRequest({ job, parents, output, details }),
    notices: cache.notices,
  }
}

/** @throws UserError with every mistake in the Dockerfile, or when it is not there */
export async function readImageFacts(
  job: Job,
  parents: Parents,
  { files }: Pick<World, 'files'>,
): Promise<ImageFacts> {
  const text = await files.read(job.dockerfile)
  if (text !== undefined) return toImageFacts(text, job, parents)
  const message = `the Dockerfile of image "${job.id}" is not there; check the repository out first`
  throw new UserError({ position: { file: job.dockerfile }, message })
}

/** On a laptop that does not push, the images are for its own engine; a test wants one there, too. */
async function toOutput({ push }: Plan, job: Job, { files, run }: PrepareWorld): Promise<BuildOutput> {
  const isTested = (job.build?.test ?? []).length > 0
  if (push) return { kind: 'push', reference: isTested ? untested(job.record) : job.record, keep: isTested }
  const names = run.id === '' ? job.tags.map(({ reference }) => reference) : []
  const load = isTested ? [...names, job.record] : names
  return { kind: 'layout', folder: await files.temporary('layout'), load }
}
