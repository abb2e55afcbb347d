import { UserError } from '../lang/user-error.ts'
import { toBuildId } from '../plan/apart.ts'
import type { Durations } from '../plan/rows.ts'
import type { FoundResult } from '../publish/gather.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, type Values } from '../request/request.ts'
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
  world: PublishWorld & Pick<World, 'setStatus' | 'durations'>,
): Promise<Report> {
  refuseMixture(values)
  if (values['source'] !== undefined) return await promote(values, world)
  const plan = await readPlan(planOf(values), world.artifacts)
  const results = await readResults(plan, world.artifacts)
  if (plan.push && !toBoolean(values, 'dry-run')) await world.durations.save(toDurations(results))
  return await withStatus(plan, values, world, () => publishPlan({ plan, results }, values, world))
}

function planOf({ plan }: Values): string {
  if (plan !== undefined) return plan
  throw new UserError(
    'neither plan nor source is set; write plan: imagefleet-plan for what mode plan and its builds left, or source: and a reference for what exists already',
  )
}

/** What the next plan orders its jobs by: each build by its id, a platform that was built apart by its own. */
function toDurations(results: readonly FoundResult[]): Durations {
  const entries = results.map(({ platform, result: { id, seconds } }) => {
    const build = { job: id, ...(platform === undefined ? {} : { platform }) }
    return [toBuildId(build), seconds] as const
  })
  return Object.fromEntries(entries)
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
