import { UserError } from '../lang/user-error.ts'
import type { Plan } from '../plan/plan.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, type Values } from '../request/request.ts'
import type { CommitStatus } from '../world/commit-status.ts'
import type { World } from '../world/world.ts'

/**
 * Runs a publication and, where asked, shows on the commit what came of it. A status that cannot be set
 * is said, and changes nothing of what was published.
 */
export async function withStatus(
  plan: Plan,
  values: Values,
  { setStatus }: Pick<World, 'setStatus'>,
  step: () => Promise<Report>,
): Promise<Report> {
  if (!toBoolean(values, 'status') || toBoolean(values, 'dry-run')) return await step()
  const tell = async (state: CommitStatus['state'], description: string): Promise<string | undefined> => {
    try {
      await setStatus({ sha: plan.sha, state, context: `imagefleet/${plan.namespace}`, description })
      return undefined
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return error.message
    }
  }
  try {
    const report = await step()
    const [failure] = report.failures
    const said = failure?.message ?? `${plan.jobs.length} images are published`
    const refusal = await tell(failure === undefined ? 'success' : 'failure', said)
    if (refusal === undefined) return report
    return { ...report, notices: [...report.notices, { level: 'warning', message: refusal }] }
  } catch (error) {
    await tell(
      'failure',
      error instanceof UserError ? (error.problems[0]?.message ?? '') : 'nothing was published',
    )
    throw error
  }
}
