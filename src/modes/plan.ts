import { reportPlan } from '../report/plan.ts'
import { toPlanImages } from '../report/plan-images.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, type Values } from '../request/request.ts'
import { expandWave } from './expand-wave.ts'
import { lintFleet } from './lint-fleet.ts'
import { makePlan, type PlanWorld } from './make-plan.ts'
import { PLAN, writePlan } from './read-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `mode: plan`: decides, tells, and hands the plan to the jobs that follow. With `wave`, it tells one shard of it. */
export async function plan(values: Values, world: PlanWorld): Promise<Report> {
  if (['plan', 'wave', 'shard'].some((name) => values[name] !== undefined))
    return await expandWave(values, world)
  await unpackContext(values, world)
  const made = await makePlan(values, world)
  const lint = await lintFleet(made, world.contexts)
  const report = reportPlan(made.plan, PLAN, made.notices, lint)
  await writePlan(made.plan, world.artifacts)
  if (!toBoolean(values, 'json')) return report
  return { ...report, outputs: { ...report.outputs, images: toPlanImages(made.plan) } }
}
