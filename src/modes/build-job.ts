import { planCaches } from '../build/caches.ts'
import { toCheckNotices } from '../build/checks.ts'
import { type ImageFacts, toImageFacts } from '../build/image-facts.ts'
import { toJobDetails } from '../build/job-details.ts'
import { toJobFailure } from '../build/job-failure.ts'
import { type BuildOutput, type ParentSource, toJobRequest } from '../build/job-request.ts'
import type { BuildRequest } from '../build/request.ts'
import { type BuildResult, layoutName } from '../build/result.ts'
import { createStepCounter } from '../build/steps.ts'
import { findWithheld } from '../build/withheld.ts'
import type { Notice } from '../github/notice.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { BuildOutcome } from '../world/docker.ts'
import type { World } from '../world/world.ts'
import { type BuildOptions, toCacheWish } from './build-options.ts'
import { chooseBuilder } from './choose-builder.ts'
import { observeParents, readArrived } from './observe-parents.ts'
import { recordTested, testImage, untested } from './test-image.ts'

export type BuildWorld = Pick<
  World,
  'run' | 'log' | 'files' | 'docker' | 'reader' | 'writer' | 'copier' | 'artifacts' | 'ticks'
>

/** What every job of a plan is built with. */
export type BuildSetting = { readonly plan: Plan; readonly options: BuildOptions }

/** What became of one job's build: a result, a failure with its summary, or nothing that it could be built with. */
export type JobOutcome = { readonly notices: readonly Notice[] } & (
  | { readonly kind: 'built'; readonly result: BuildResult }
  | { readonly kind: 'failed'; readonly error: UserError; readonly summary: string }
  | { readonly kind: 'skipped' }
)

/**
 * Builds one image of a plan on this run's parents, and pushes it to its record or, on a run that may not push,
 * hands it to its children as an OCI layout.
 * @throws UserError naming the image when it cannot be tried, such as for a parent that is not there
 */
export async function buildJob(setting: BuildSetting, job: Job, world: BuildWorld): Promise<JobOutcome> {
  const { plan, options } = setting
  const withheld = findWithheld(plan, job, world.run, world.docker.secretIds)
  if (withheld !== undefined) return { kind: 'skipped', notices: [withheld] }
  const started = world.ticks()
  const parents = await observeParents(plan, job, world)
  const output = await toOutput(plan, job, world)
  const facts = await readImageFacts(job, parents, world)
  const { request, notices } = toRequest(setting, { job, parents, output, facts }, world)
  const builder = await chooseBuilder(request, options, world)
  const { outcome, steps } = await runBuild(job, { ...request, builder }, world)
  if (outcome.exitCode !== 0) return { kind: 'failed', notices, ...toJobFailure(job, outcome) }
  const digest = outcome.metadata?.digest ?? (await readArrived(job, world))
  await settle(job, output, digest, world)
  const { id, fingerprint } = job
  const result: BuildResult = {
    ...{ schema: 1, id, fingerprint, digest, pushed: plan.push },
    started: new Date(started).toISOString(),
    seconds: Math.round((world.ticks() - started) / 100) / 10,
    ...(steps === undefined ? {} : { steps }),
  }
  return { kind: 'built', result, notices: [...notices, ...findingsOf(job, outcome)] }
}

/** What buildx prints is counted while it streams. */
async function runBuild({ id }: Job, request: BuildRequest, { docker, log }: BuildWorld) {
  const { see, count } = createStepCounter()
  const outcome = await log.group(`Build ${id}`, () =>
    docker.build(request, (line) => {
      see(line)
      log.info(line)
    }),
  )
  return { outcome, steps: count() }
}

/** On a laptop that does not push, the images are for its own engine; a test wants one there, too. */
async function toOutput({ push }: Plan, job: Job, { files, run }: BuildWorld): Promise<BuildOutput> {
  const isTested = (job.build?.test ?? []).length > 0
  if (push) return { kind: 'push', reference: isTested ? untested(job.record) : job.record }
  const names = run.id === '' ? job.tags.map(({ reference }) => reference) : []
  const load = isTested ? [...names, job.record] : names
  return { kind: 'layout', folder: await files.temporary('layout'), load }
}

/** Tests what was built, and only then records it or hands it over. */
async function settle(job: Job, output: BuildOutput, digest: string, world: BuildWorld): Promise<void> {
  if (output.kind === 'layout') {
    await testImage(job, job.record, world)
    await world.artifacts.upload(layoutName(job.id), { folder: output.folder })
    return
  }
  await testImage(job, `${job.repository}@${digest}`, world)
  if (output.reference !== job.record) await recordTested(job, world)
}

function findingsOf({ build, dockerfile }: Job, { metadata }: BuildOutcome): readonly Notice[] {
  return build?.checks === true && metadata !== undefined ? toCheckNotices(metadata, dockerfile) : []
}

async function readImageFacts(
  job: Job,
  parents: ReadonlyMap<string, ParentSource>,
  { files }: BuildWorld,
): Promise<ImageFacts> {
  const text = await files.read(job.dockerfile)
  if (text !== undefined) return toImageFacts(text, job, parents)
  const message = `the Dockerfile of image "${job.id}" is not there; check the repository out first`
  throw new UserError({ position: { file: job.dockerfile }, message })
}

type Prepared = {
  readonly job: Job
  readonly parents: ReadonlyMap<string, ParentSource>
  readonly output: BuildOutput
  readonly facts: ImageFacts
}

function toRequest(
  { plan, options }: BuildSetting,
  { job, parents, output, facts }: Prepared,
  { run, docker }: BuildWorld,
): { readonly request: BuildRequest; readonly notices: readonly Notice[] } {
  const { id, platforms, repository } = job
  const cache = planCaches(toCacheWish(job.build, options.cache), {
    id,
    platforms,
    repository,
    name: job.tags[0]?.reference,
    ref: plan.ref,
    defaultBranch: run.defaultBranch,
    stages: facts.stages,
    policy: plan.cache ?? 'read',
    push: plan.push,
    rights: docker.cacheRights,
  })
  const { base } = facts
  const secrets = (job.build?.secrets ?? []).map((id) => ({ id, from: 'given' as const }))
  const details = toJobDetails({ job, plan, run, base, cache, secrets, output })
  return { request: toJobRequest({ job, parents, output, details }), notices: cache.notices }
}
