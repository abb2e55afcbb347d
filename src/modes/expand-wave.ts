import { toShardMatrix } from '../plan/matrix.ts'
import type { Report } from '../report/report.ts'
import { demand, toCount, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { readPlan } from './read-plan.ts'

/** `mode: plan` for a shard of a plan that was made before: its matrix, which was too much for an output of the plan. */
export async function expandWave(values: Values, { artifacts }: Pick<World, 'artifacts'>): Promise<Report> {
  const plan = await readPlan(demand(values, 'plan'), artifacts)
  const matrix = toShardMatrix(plan, { wave: toCount(values, 'wave'), shard: toCount(values, 'shard') })
  return { outputs: { matrix }, summary: '', notices: [], failures: [] }
}
