import { reportFleet } from '../report/fleet.ts'
import { reportPlan } from '../report/plan.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, toCount, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { buildAll } from './build-all.ts'
import { toBuildOptions } from './build-options.ts'
import { toCacheNotices } from './cache-notices.ts'
import { freeDisk } from './free-disk.ts'
import { lintFleet } from './lint-fleet.ts'
import { makePlan } from './make-plan.ts'
import { toPruning } from './prune.ts'
import { publishPlan } from './publish-plan.ts'
import { withStatus } from './publish-status.ts'
import { PLAN, writePlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: fleet`: plans, builds and publishes on this machine. */
export async function fleet(values: Values, world: World): Promise<Report> {
  const options = toBuildOptions(values)
  await unpackContext(values, world)
  const made = await makePlan(values, world)
  const { plan, notices } = made
  const planned = reportPlan(plan, PLAN, notices, await lintFleet(made, world.contexts))
  if (toBoolean(values, 'dry-run')) return planned
  // What publishing would refuse is refused before anything is built.
  toPruning(plan, values, world)
  await writePlan(plan, world.artifacts)
  const { docker, log } = world
  if (plan.jobs.some(({ decision }) => decision === 'build')) {
    await freeDisk(options.freeDisk, docker.machine, log)
  }
  const builds = await buildAll({ plan, options }, toCount(values, 'concurrency'), world)
  await world.durations.save(Object.fromEntries(builds.results.map(({ id, seconds }) => [id, seconds])))
  const results = builds.results.map((result) => ({ name: 'the build on this machine', result }))
  const mayPublish = plan.push && (builds.failures.length === 0 || !toBoolean(values, 'atomic'))
  const publishing = () => publishPlan({ plan, results }, values, world)
  const published = mayPublish ? await withStatus(plan, values, world, publishing) : undefined
  const crowded = toCacheNotices(plan, options, docker.cacheRights)
  return reportFleet({ planned, builds: { ...builds, notices: [...crowded, ...builds.notices] }, published })
}
