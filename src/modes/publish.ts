import type { Plan } from '../plan/plan.ts'
import { encodePublished, PUBLISHED, PUBLISHED_FILE } from '../publish/published.ts'
import { toPublished } from '../publish/result.ts'
import { reportMoves, reportPublished } from '../report/publish.ts'
import type { Report } from '../report/report.ts'
import { demand, toBoolean, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { moveTags, observePublish, type PublishWorld } from './publish-plan.ts'
import { readPlan } from './read-plan.ts'

/** `mode: publish`: gives the images of a plan their names, once every one of them is there. */
export async function publish(
  values: Values,
  world: PublishWorld & Pick<World, 'artifacts'>,
): Promise<Report> {
  const plan = await readPlan(demand(values, 'plan'), world.artifacts)
  return await publishPlan(plan, values, world)
}

/** The same for a plan in hand. */
export async function publishPlan(
  plan: Plan,
  values: Values,
  world: PublishWorld & Pick<World, 'artifacts'>,
): Promise<Report> {
  const decided = await observePublish(plan, world)
  if (toBoolean(values, 'dry-run')) return reportMoves(decided)
  const results = await moveTags(decided, world)
  const published = toPublished(plan, decided)
  await world.artifacts.upload(PUBLISHED, { texts: { [PUBLISHED_FILE]: encodePublished(published) } })
  return reportPublished(plan, decided, results)
}
