import { isBakeable, toTargetNames } from '../build/bake-file.ts'
import { createBakeWatch } from '../build/bake-watch.ts'
import { demandOf } from '../build/builder-choice.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job } from '../plan/plan.ts'
import { type BuildWorld, type JobOutcome, settle, toResult } from './build-job.ts'
import { chooseBuilder } from './choose-builder.ts'
import { observeParents } from './observe-parents.ts'
import { type BuildSetting, type PreparedJob, prepareJob, readImageFacts } from './prepare-job.ts'

type BuiltJob = Extract<JobOutcome, { kind: 'built' }>

/** What one buildx builds, by the names that it has there. */
export type Together = ReadonlyMap<string, PreparedJob>

/**
 * The images of a plan that one `docker buildx bake` may build: starting a buildx for each takes longer than
 * building what only copies. They run nothing, so that none keeps its children waiting; none has a cache to write,
 * a secret or a test; and their parents are built along with them, or are there.
 */
export async function chooseTogether(setting: BuildSetting, world: BuildWorld): Promise<Together> {
  const { plan } = setting
  const names = toTargetNames(plan.jobs.map(({ id }) => id))
  const jobs = new Map(plan.jobs.map((job) => [job.id, job]))
  const chosen = new Map<string, string>()
  const together = new Map<string, PreparedJob>()
  for (const job of plan.jobs) {
    const target = names.get(job.id) ?? job.id
    const prepared = mayShare(jobs, job, chosen) ? await tryPrepare(setting, job, chosen, world) : undefined
    if (prepared === undefined || !isBakeable(prepared.request)) continue
    chosen.set(job.id, target)
    together.set(target, prepared)
  }
  return together.size < 2 ? new Map() : together
}

function mayShare(jobs: ReadonlyMap<string, Job>, job: Job, chosen: ReadonlyMap<string, string>): boolean {
  const { test = [], checks = false } = job.build ?? {}
  if (job.decision !== 'build' || test.length > 0 || checks) return false
  const parents = job.parents.flatMap(({ id }) => jobs.get(id) ?? [])
  return parents.every(
    ({ id, decision, platforms }) =>
      decision !== 'build' || (chosen.has(id) && platforms.join() === job.platforms.join()),
  )
}

/** What cannot be built is told by its own build. */
async function tryPrepare(
  setting: BuildSetting,
  job: Job,
  chosen: ReadonlyMap<string, string>,
  world: BuildWorld,
): Promise<PreparedJob | undefined> {
  try {
    const { isLong } = await readImageFacts(job, new Map(), world)
    if (isLong) return undefined
    const parents = await observeParents(setting.plan, job, world, chosen)
    return await prepareJob(setting, { job, parents }, world)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/**
 * Builds them with one buildx.
 * @returns the results by id; none where any of the builds failed, for that ends the others too: each is then to be
 * built by itself, from what BuildKit has kept
 */
export async function buildTogether(
  { plan, options }: BuildSetting,
  together: Together,
  world: BuildWorld,
): Promise<ReadonlyMap<string, BuiltJob>> {
  const { docker, log, ticks } = world
  const requests = [...together].map(([target, { request }]) => ({ target, request }))
  const demanding = requests.find(({ request }) => demandOf(request) !== undefined) ?? requests[0]
  if (demanding === undefined) return new Map()
  const builder = await chooseBuilder(demanding.request, options, world)
  const watch = createBakeWatch([...together.keys()], ticks)
  const begun = ticks()
  const { exitCode, metadata } = await log.group(`Build ${together.size} images that only copy`, () =>
    docker.buildAll({ builds: requests, builder }, (line) => {
      watch.see(line)
      log.info(line)
    }),
  )
  if (exitCode !== 0) {
    log.info('imagefleet: a build failed, and so ended the others: each image is now built by itself')
    return new Map()
  }
  const results = [...together].map(async ([target, prepared]): Promise<[string, BuiltJob][]> => {
    const digest = metadata.get(target)?.digest
    if (digest === undefined) return []
    await settle(prepared, digest, world)
    const { started, ended, steps } = watch.read(target) ?? {
      started: begun,
      ended: ticks(),
      steps: undefined,
    }
    const result = toResult(plan, prepared.job, { digest, started, ended, steps })
    return [[prepared.job.id, { kind: 'built', result, notices: prepared.notices }]]
  })
  return new Map((await Promise.all(results)).flat())
}
