import { UserError } from '../lang/user-error.ts'
import { decodePlan, encodePlan, type Plan } from '../plan/plan.ts'
import type { Artifacts } from '../world/artifacts.ts'

export const PLAN = 'imagefleet-plan'
const PLAN_FILE = 'plan.json'

export async function writePlan(plan: Plan, artifacts: Artifacts): Promise<void> {
  await artifacts.upload(PLAN, { texts: { [PLAN_FILE]: encodePlan(plan) } })
}

/** @throws UserError when there is no such artifact, or it holds no plan */
export async function readPlan(name: string, artifacts: Artifacts): Promise<Plan> {
  const texts = await artifacts.read(name)
  const text = texts?.[PLAN_FILE]
  if (text === undefined) {
    throw new UserError(`plan: there is no artifact "${name}" with a ${PLAN_FILE}; run mode plan before`)
  }
  return decodePlan(text, `${name}/${PLAN_FILE}`)
}
