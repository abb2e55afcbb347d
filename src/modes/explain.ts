import { explainImage } from '../plan/explain.ts'
import type { FingerprintInput } from '../plan/fingerprint.ts'
import { reportExplanation } from '../report/explain.ts'
import type { Report } from '../report/report.ts'
import { demand, toBoolean, type Values } from '../request/request.ts'
import { makePlan, type PlanWorld } from './make-plan.ts'
import { unpackContext } from './unpack-context.ts'

/** `imagefleet explain IMAGE`: plans, and tells all about one image. Nothing is written. */
export async function explain(values: Values, world: PlanWorld): Promise<Report> {
  const id = demand(values, 'image')
  await unpackContext(values, world)
  let input: FingerprintInput | undefined
  const onFingerprint = (image: string, made: FingerprintInput): void => {
    if (image === id) input = made
  }
  const { plan, graph, notices } = await makePlan(values, world, { onFingerprint })
  const explanation = explainImage(id, { plan, graph, input })
  return reportExplanation(explanation, toBoolean(values, 'json') ? 'json' : 'text', notices)
}
