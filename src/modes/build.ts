import { encodeResult, RESULT_FILE, resultName } from '../build/result.ts'
import { UserError } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import { demand, type Values } from '../request/request.ts'
import { type BuildWorld, buildJob } from './build-job.ts'
import { toBuildOptions } from './build-options.ts'
import { freeDisk } from './free-disk.ts'
import { readPlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: build` with a plan: builds one of its jobs and writes the result. */
export async function build(values: Values, world: BuildWorld): Promise<Report> {
  const id = demand(values, 'job')
  const options = toBuildOptions(values)
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const job = plan.jobs.find((one) => one.id === id)
  if (job === undefined) {
    const ids = plan.jobs.map((one) => one.id).join(', ')
    throw new UserError(`job: the plan has no image "${id}"; it has ${ids}`)
  }
  await unpackContext(values, world)
  await freeDisk(options.freeDisk, world.docker.machine, world.log)
  const outcome = await buildJob({ plan, options }, job, world)
  const { notices } = outcome
  if (outcome.kind === 'failed') {
    return { outputs: {}, summary: outcome.summary, notices, failures: outcome.error.problems }
  }
  if (outcome.kind === 'skipped') return { outputs: {}, summary: '', notices, failures: [] }
  const { result } = outcome
  await world.artifacts.upload(resultName(id), { texts: { [RESULT_FILE]: encodeResult(result) } })
  return { outputs: { digest: result.digest }, summary: '', notices, failures: [] }
}
