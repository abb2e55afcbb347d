import { encodeResult, RESULT_FILE, resultName } from '../build/result.ts'
import { UserError } from '../lang/user-error.ts'
import { toBuildId, toPart } from '../plan/apart.ts'
import type { Build, Plan } from '../plan/plan.ts'
import type { Report } from '../report/report.ts'
import { demand, type Values } from '../request/request.ts'
import { type BuildWorld, buildJob, type JobOutcome } from './build-job.ts'
import { toBuildOptions } from './build-options.ts'
import { freeDisk } from './free-disk.ts'
import type { BuildSetting } from './prepare-job.ts'
import { readPlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: build` with a plan: builds all of one of its rows, in order, and writes each result. */
export async function build(values: Values, world: BuildWorld): Promise<Report> {
  const options = toBuildOptions(values)
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const builds = findBuilds(plan, demand(values, 'job'))
  await unpackContext(values, world)
  await freeDisk(options.freeDisk, world.docker.machine, world.log)
  const outcomes = new Map<string, JobOutcome>()
  for (const one of builds) {
    outcomes.set(toBuildId(one), await tryBuild({ plan, options }, one, { outcomes, world }))
  }
  return toReport([...outcomes.values()])
}

function toReport(outcomes: readonly JobOutcome[]): Report {
  const [only] = outcomes
  return {
    outputs: outcomes.length === 1 && only?.kind === 'built' ? { digest: only.result.digest } : {},
    summary: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.summary] : [])).join('\n'),
    notices: outcomes.flatMap(({ notices }) => notices),
    failures: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? outcome.error.problems : [])),
  }
}

/** A row by its id, or any one image of the plan. */
function findBuilds({ rows, jobs }: Plan, id: string): readonly Build[] {
  const row = rows.find((one) => one.id === id)
  if (row !== undefined) return row.builds
  if (jobs.some((job) => job.id === id)) return [{ job: id }]
  const ids = rows.map((one) => one.id).join(', ')
  throw new UserError(
    `job: the plan has no image "${id}"; it has ${ids || jobs.map((one) => one.id).join(', ')}`,
  )
}

type Trying = { readonly outcomes: ReadonlyMap<string, JobOutcome>; readonly world: BuildWorld }

/** An image that fails, or cannot be tried, takes only those along that stand on it. */
async function tryBuild(setting: BuildSetting, one: Build, { outcomes, world }: Trying): Promise<JobOutcome> {
  const id = toBuildId(one)
  const part = toPart(setting.plan, one)
  const job = part.jobs.find((own) => own.id === id) ?? part.jobs.find((own) => own.id === one.job)
  if (job === undefined) throw new UserError(`the plan has no image "${one.job}"`)
  const below = job.parents.find((parent) => (outcomes.get(parent.id)?.kind ?? 'built') !== 'built')
  if (below !== undefined) {
    const why = outcomes.get(below.id)?.kind === 'skipped' ? 'was skipped' : 'failed'
    return failed(new UserError(`image "${id}" was not built, because "${below.id}" below it ${why}`))
  }
  try {
    const outcome = await buildJob({ ...setting, plan: part }, job, world)
    if (outcome.kind !== 'built') return outcome
    const result = { ...outcome.result, id: one.job }
    await world.artifacts.upload(resultName(id), { texts: { [RESULT_FILE]: encodeResult(result) } })
    return { ...outcome, result }
  } catch (error) {
    if (error instanceof UserError) return failed(error)
    throw error
  }
}

const failed = (error: UserError): JobOutcome => ({ kind: 'failed', notices: [], summary: '', error })
