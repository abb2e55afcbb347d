import type { Node } from '../graph/graph.ts'
import { collect } from '../lang/user-error.ts'
import { platformSuffix } from '../record/record.ts'
import type { Build, Job, Plan } from './plan.ts'
import { hasRunners, type RunnerMap, runnersOf } from './runner.ts'

/**
 * The images whose platforms are built apart, each on a runner of its own, since these have different runners.
 * A child whose platforms share a runner is built in one job all the same: its job joins the parent's platforms first.
 * @throws UserError with each image whose own `runner` is wrong
 */
export function toApart(nodes: readonly Node[], runners: RunnerMap): ReadonlySet<string> {
  const apart = collect(nodes, ({ image }) => {
    const { id, platforms } = image
    return hasRunners(platforms, runnersOf(image, runners)) ? [id] : []
  })
  return new Set(apart.flat())
}

/** The name of a build, of its row and of its result. */
export function toBuildId({ job, platform }: Build): string {
  return platform === undefined ? job : `${job}${platformSuffix(platform)}`
}

/** Whether a build makes several platforms at once: it stands on the wholes of its parents. */
export function isWhole({ platforms }: Pick<Job, 'platforms'>, { platform }: Build): boolean {
  return platform === undefined && platforms.length > 1
}

/**
 * A plan as one build sees it. Where images are built apart, and it makes one platform, their parts of that platform
 * stand in for them: what was planned for a job then holds for its part, its record, its parents, its artifacts.
 */
export function toPart(plan: Plan, build: Build): Plan {
  const own = plan.jobs.find(({ id }) => id === build.job)
  if (own !== undefined && isWhole(own, build)) return plan
  const platform = build.platform ?? own?.platforms[0]
  const parts = new Map(plan.jobs.map((job) => [job.id, partOf(job, platform)]))
  const jobs = [...parts.values()].map((job) => ({
    ...job,
    parents: job.parents.map((parent) => ({ ...parent, id: parts.get(parent.id)?.id ?? parent.id })),
  }))
  return { ...plan, jobs }
}

/** A child that says no platform is built for its runner's, which is the first that a parent has or linux/amd64. */
function partOf(job: Job, platform = 'linux/amd64'): Job {
  const { apart, ...whole } = job
  const part = apart?.find((one) => one.platform === platform) ?? apart?.[0]
  if (part === undefined) return job
  return {
    ...whole,
    id: toBuildId({ job: job.id, platform: part.platform }),
    platform: part.platform,
    platforms: [part.platform],
    record: `${job.record}${platformSuffix(part.platform)}`,
    ...(part.digest === undefined ? {} : { digest: part.digest }),
  }
}
