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
  refuseMixture(values)
  if (values['source'] !== undefined) return await promote(values, world)
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  const results = await readResults(plan, world.artifacts)
  return await withStatus(plan, values, world, () => publishPlan({ plan, results }, values, world))
}

/** What is set and would mean nothing is refused by name. */
function refuseMixture(values: Values): void {
  const isPromotion = values['source'] !== undefined
  if (isPromotion && values['plan'] !== undefined) {
    throw new UserError('plan and source are both set; one of them is published')
  }
  const idle = isPromotion ? ['status', 'prune'] : ['tags', 'destinations']
  const reason = isPromotion
    ? 'with source there is no plan to hold it against'
    : 'without source the plan names the tags'
  const problems = idle
    .filter((name) => (values[name] ?? 'false') !== 'false')
    .map((name) => ({ message: `${name} is set, but ${reason}; remove it` }))
  if (problems.length > 0) throw new UserError(problems)
}
