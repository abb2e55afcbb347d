import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job, Plan } from '../plan/plan.ts'

/** The ids of the build secrets that this run was given. */
export type GivenSecrets = ReadonlySet<string>

/**
 * Why a job is skipped: it, or an image that it stands on and that is built in this run, needs a build secret that
 * GitHub keeps from runs like this one. Undefined where nothing is missing.
 * @throws UserError naming what was not given to a run that may have secrets
 */
export function findWithheld(plan: Plan, job: Job, run: Run, given: GivenSecrets): Notice | undefined {
  const missing = missingOf(job, given)
  const hidden = isKeptFromSecrets(run)
  if (missing.length > 0 && !hidden) throw notGiven(job, missing)
  const culprit = hidden ? findCulprit(plan, job, given) : undefined
  if (culprit === undefined) return undefined
  const reason = `the build secret ${missingOf(culprit, given).join(', ')}, which GitHub gives to no run for a fork or by Dependabot`
  const message =
    culprit.id === job.id
      ? `image "${job.id}" is skipped: it needs ${reason}`
      : `image "${job.id}" is blocked: "${culprit.id}" below it needs ${reason}`
  return { level: 'notice', message }
}

function notGiven({ id, dockerfile }: Job, missing: readonly string[]): UserError {
  return new UserError({
    position: { file: dockerfile },
    message: `image "${id}" needs the build secret ${missing.join(', ')}, and build-secrets does not hold it; is the secret behind it set for this run?`,
  })
}

/** @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions */
function isKeptFromSecrets({ event, pullRequest, actor }: Run): boolean {
  if (event === 'pull_request_target') return false
  return pullRequest?.fork === true || actor === 'dependabot[bot]'
}

function missingOf({ build, decision }: Job, given: GivenSecrets): readonly string[] {
  return decision === 'reuse' ? [] : (build?.secrets ?? []).filter((id) => !given.has(id))
}

function findCulprit(plan: Plan, job: Job, given: GivenSecrets): Job | undefined {
  if (missingOf(job, given).length > 0) return job
  if (job.decision === 'reuse') return undefined
  for (const { id } of job.parents) {
    const parent = plan.jobs.find((other) => other.id === id)
    const culprit = parent === undefined ? undefined : findCulprit(plan, parent, given)
    if (culprit !== undefined) return culprit
  }
  return undefined
}
