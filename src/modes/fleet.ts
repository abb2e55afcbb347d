import { reportFleet } from '../report/fleet.ts'
import { reportPlan } from '../report/plan.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, toCount, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { buildAll } from './build-all.ts'
import { makePlan } from './make-plan.ts'
import { publishPlan } from './publish.ts'
import { PLAN, writePlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: fleet`: plans, builds and publishes on this machine. */
export async function fleet(values: Values, world: World): Promise<Report> {
  await unpackContext(values, world)
  const { plan, notices } = await makePlan(values, world)
  const planned = reportPlan(plan, PLAN, notices)
  if (toBoolean(values, 'dry-run')) return planned
  await writePlan(plan, world.artifacts)
  const builds = await buildAll(plan, toCount(values, 'concurrency'), world)
  await world.durations.save(Object.fromEntries(builds.results.map(({ id, seconds }) => [id, seconds])))
  const published =
    builds.failures.length === 0 && plan.push ? await publishPlan(plan, values, world) : undefined
  return reportFleet({ planned, builds, published })
}
