import { toCheckNotices } from '../build/checks.ts'
import { toJobFailure } from '../build/job-failure.ts'
import type { BuildRequest } from '../build/request.ts'
import { type BuildResult, layoutName } from '../build/result.ts'
import { createStepCounter, type StepCount } from '../build/steps.ts'
import { findWithheld } from '../build/withheld.ts'
import type { Notice } from '../github/notice.ts'
import type { UserError } from '../lang/user-error.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { BuildOutcome } from '../world/docker.ts'
import type { World } from '../world/world.ts'
import { chooseBuilder } from './choose-builder.ts'
import { observeParents, readArrived } from './observe-parents.ts'
import { type BuildSetting, type PreparedJob, prepareJob } from './prepare-job.ts'
import { recordTested, testImage } from './test-image.ts'

export type BuildWorld = Pick<
  World,
  'run' | 'log' | 'files' | 'docker' | 'reader' | 'writer' | 'copier' | 'artifacts' | 'ticks'
>

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
  const prepared = await prepareJob(setting, { job, parents }, world)
  const { request, notices } = prepared
  const builder = await chooseBuilder(request, options, world)
  const { outcome, steps } = await runBuild(job, { ...request, builder }, world)
  if (outcome.exitCode !== 0) return { kind: 'failed', notices, ...toJobFailure(job, outcome) }
  const digest = outcome.metadata?.digest ?? (await readArrived(job, world))
  await settle(prepared, digest, world)
  const result = toResult(plan, job, { digest, started, ended: world.ticks(), steps })
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

/** Tests what was built, and only then records it or hands it over. */
export async function settle({ job, output }: PreparedJob, digest: string, world: BuildWorld): Promise<void> {
  if (output.kind === 'layout') {
    await testImage(job, job.record, world)
    await world.artifacts.upload(layoutName(job.id), { folder: output.folder })
    return
  }
  await testImage(job, `${job.repository}@${digest}`, world)
  if (output.reference !== job.record) await recordTested(job, world)
}

/** What is known of a build that is done; its times in milliseconds since 1970. */
export type Built = {
  readonly digest: string
  readonly started: number
  readonly ended: number
  readonly steps: StepCount | undefined
}

export function toResult(plan: Plan, { id, fingerprint }: Job, built: Built): BuildResult {
  const { digest, started, ended, steps } = built
  return {
    ...{ schema: 1, id, fingerprint, digest, pushed: plan.push },
    started: new Date(started).toISOString(),
    seconds: Math.round((ended - started) / 100) / 10,
    ...(steps === undefined ? {} : { steps }),
  }
}

function findingsOf({ build, dockerfile }: Job, { metadata }: BuildOutcome): readonly Notice[] {
  return build?.checks === true && metadata !== undefined ? toCheckNotices(metadata, dockerfile) : []
}
