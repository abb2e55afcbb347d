import type { Node } from '../graph/graph.ts'
import { platformSuffix } from '../record/record.ts'
import type { Build, Job, Plan } from './plan.ts'
import { hasRunners, type RunnerMap } from './runner.ts'

/**
 * The images whose platforms are built apart, each on a runner of its own: where the platforms have different
 * runners, or an image below is built so and there is no whole of it to stand on yet.
 * @param nodes parents before their children
 */
export function toApart(nodes: readonly Node[], runners: RunnerMap): ReadonlySet<string> {
  const apart = new Set<string>()
  for (const { image, parents } of nodes) {
    const many = image.platforms.length > 1
    if (many && (hasRunners(image.platforms, runners) || parents.some(({ id }) => apart.has(id)))) {
      apart.add(image.id)
    }
  }
  return apart
}

/** The name of a build, of its row and of its result. */
export function toBuildId({ job, platform }: Build): string {
  return platform === undefined ? job : `${job}${platformSuffix(platform)}`
}

/**
 * A plan as one platform sees it: where images are built apart, their parts stand in for them.
 * What was planned for a job then holds for its part: its record, its parents, its artifacts.
 */
export function toPart(plan: Plan, { platform }: Build): Plan {
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
