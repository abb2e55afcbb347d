import { toDot } from '../report/dot.ts'
import { toFlowchart } from '../report/mermaid.ts'
import type { Report } from '../report/report.ts'
import { toWord, type Values } from '../request/request.ts'
import { makePlan, type PlanWorld } from './make-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `imagefleet graph`: plans, and prints who stands on whom. Nothing is written. */
export async function graph(values: Values, world: PlanWorld): Promise<Report> {
  const format = toWord(values, 'format', ['mermaid', 'dot'])
  await unpackContext(values, world)
  const { plan, notices } = await makePlan(values, world)
  const text = format === 'dot' ? toDot(plan) : toFlowchart(plan)
  return { outputs: {}, summary: '', text: `${text}\n`, notices, failures: [] }
}
