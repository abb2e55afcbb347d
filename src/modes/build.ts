import { type BuildResult, encodeResult, RESULT_FILE, resultName } from '../build/result.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { toBuildId, toPart } from '../plan/apart.ts'
import type { Build, Plan } from '../plan/plan.ts'
import type { Report } from '../report/report.ts'
import { demand, type Values } from '../request/request.ts'
import { type BuildWorld, buildJob } from './build-job.ts'
import { readPlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: build` with a plan: builds all of one of its rows, in order, and writes each result. */
export async function build(values: Values, world: BuildWorld): Promise<Report> {
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const builds = findBuilds(plan, demand(values, 'job'))
  await unpackContext(values, world)
  const failed = new Set<string>()
  const failures: Problem[] = []
  const results: BuildResult[] = []
  for (const one of builds) {
    const outcome = await tryBuild(plan, one, { failed, world })
    if ('digest' in outcome) results.push(outcome)
    else {
      failed.add(toBuildId(one))
      failures.push(...outcome.problems)
    }
  }
  const [only] = results
  return {
    outputs: only === undefined || builds.length > 1 ? {} : { digest: only.digest },
    summary: '',
    notices: [],
    failures,
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

type Trying = { readonly failed: ReadonlySet<string>; readonly world: BuildWorld }

/** An image that fails takes only those along that stand on it. */
async function tryBuild(
  plan: Plan,
  one: Build,
  { failed, world }: Trying,
): Promise<BuildResult | { readonly problems: readonly Problem[] }> {
  const id = toBuildId(one)
  const part = toPart(plan, one)
  const job = part.jobs.find((own) => own.id === id) ?? part.jobs.find((own) => own.id === one.job)
  if (job === undefined) throw new UserError(`the plan has no image "${one.job}"`)
  const below = job.parents.find((parent) => failed.has(parent.id))
  if (below !== undefined) {
    return { problems: [{ message: `image "${id}" was not built, because "${below.id}" below it failed` }] }
  }
  try {
    const result = await buildJob(part, job, world)
    const own = { ...result, id: one.job }
    await world.artifacts.upload(resultName(id), { texts: { [RESULT_FILE]: encodeResult(own) } })
    return own
  } catch (error) {
    if (error instanceof UserError) return { problems: error.problems }
    throw error
  }
}
