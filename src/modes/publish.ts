import { UserError } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import { demand, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { readResults } from './publish-gather.ts'
import { type PublishWorld, publishPlan } from './publish-plan.ts'
import { promote } from './publish-promote.ts'
import { withStatus } from './publish-status.ts'
import { readPlan } from './read-plan.ts'

/**
 * `mode: publish`: gives the images of a plan their names, once every one of them is there; with `source`, gives
 * names to what exists.
 */
export async function publish(
  values: Values,
  world: PublishWorld & Pick<World, 'setStatus'>,
): Promise<Report> {
  if (values['source'] !== undefined) {
    if (values['plan'] !== undefined)
      throw new UserError('plan and source are both set; one of them is published')
    return await promote(values, world)
  }
  for (const name of ['tags', 'destinations']) {
    if (values[name] !== undefined)
      throw new UserError(`${name} is set, but without source the plan names the tags`)
  }
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const results = await readResults(plan, world.artifacts)
  return await withStatus(plan, values, world, () => publishPlan({ plan, results }, values, world))
}
