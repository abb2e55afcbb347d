import type { Report } from '../report/report.ts'
import { demand, type Values } from '../request/request.ts'
import { readResults } from './publish-gather.ts'
import { type PublishWorld, publishPlan } from './publish-plan.ts'
import { readPlan } from './read-plan.ts'

/** `mode: publish`: gives the images of a plan their names, once every one of them is there. */
export async function publish(values: Values, world: PublishWorld): Promise<Report> {
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const results = await readResults(plan, world.artifacts)
  return await publishPlan({ plan, results }, values, world)
}
