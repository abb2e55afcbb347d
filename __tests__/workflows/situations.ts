import { isJob } from '@actions/workflow-parser/model/type-guards'
import type { Job as WorkflowJob } from '@actions/workflow-parser/model/workflow-template'
import { toPolicy } from '../../src/github/policy.ts'
import { type Run, toRun } from '../../src/github/run.ts'
import type { Job, Plan } from '../../src/plan/plan.ts'
import { reportPlan } from '../../src/report/plan.ts'
import { evaluate, readWorkflow, type Status } from './github.ts'

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What befalls a run of the reusable workflow. */
export type Situation = {
  /** What mode plan put into its outputs. */
  readonly plan: Readonly<Record<string, string>>
  /** Jobs that do not end well although they ran. */
  readonly results?: Readonly<Record<string, Result>>
  /** Somebody cancels the run when this job has ended. */
  readonly cancelledAfter?: string
}

/** A run of a workflow as GitHub would do it: its own parser and evaluator decide which jobs start. */
export async function play(file: string, situation: Situation): Promise<Readonly<Record<string, Result>>> {
  const { template, errors } = await readWorkflow(file)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const ended = new Map<string, Result>()
  let cancelled = false
  for (const job of template.jobs) {
    const id = job.id.value
    const needs = (job.needs ?? []).map(({ value }) => value)
    const results = needs.map((need) => ended.get(need) ?? 'success')
    const contexts = {
      needs: Object.fromEntries(
        needs.map((need, index) => [
          need,
          {
            result: results[index],
            outputs: need === 'plan' && results[index] === 'success' ? situation.plan : {},
          },
        ]),
      ),
      inputs: {},
    }
    const status = {
      cancelled,
      failed: results.includes('failure'),
      succeeded: !cancelled && results.every((result) => result === 'success'),
    }
    const starts = decide(job.if.expression, contexts, status)
    const result = starts === true ? runJob(id, job, { contexts, situation }) : starts
    ended.set(id, result === false ? 'skipped' : result)
    cancelled ||= situation.cancelledAfter === id || result === 'cancelled'
  }
  return Object.fromEntries(ended)
}

/** An expression that GitHub cannot evaluate fails the job. */
function decide(expression: string, contexts: object, status: Status): boolean | 'failure' {
  try {
    return Boolean(evaluate(expression, contexts, status))
  } catch {
    return 'failure'
  }
}

type Running = { readonly contexts: object; readonly situation: Situation }

/** A job of `exit 1` steps ends as their conditions say; any other as the situation says. */
function runJob(id: string, job: object, { contexts, situation }: Running): Result {
  const steps = isJob(job as WorkflowJob) ? (job as WorkflowJob).steps : []
  const checks = steps.filter((step) => 'run' in step && step.run.toString().endsWith('exit 1'))
  const fails = checks.some(({ if: condition }) => {
    const fine = { cancelled: false, failed: false, succeeded: true }
    return condition !== undefined && decide(condition.expression, contexts, fine) !== false
  })
  return fails ? 'failure' : (situation.results?.[id] ?? 'success')
}

/** A run of an event, as the runner describes it. */
export function runOf(event: string, payload: object = {}, ref = 'refs/heads/main'): Run {
  const variables = {
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: 'acme/images',
    GITHUB_REF: ref,
    GITHUB_SHA: '0'.repeat(40),
  }
  return toRun(variables, { repository: { default_branch: 'main' }, ...payload })
}

/** The outputs of mode plan for a fleet with these images in its waves, and these that are reused. */
export function planned(
  run: Run,
  waves: readonly (readonly string[])[],
  { reused = [], push = 'auto' }: { readonly reused?: readonly string[]; readonly push?: string } = {},
): Readonly<Record<string, string>> {
  const choice = push === 'true' || push === 'false' ? push : 'auto'
  const policy = toPolicy(run, choice)
  const built = waves.flatMap((ids, index) => ids.map((id) => toJob(id, index + 1)))
  const plan: Plan = {
    schema: 2,
    event: run.event,
    ref: run.ref,
    sha: run.sha,
    now: '2026-01-01T00:00:00.000Z',
    push: policy.push,
    mirror: policy.mirror,
    policy: policy.reason,
    jobs: [...reused.map((id) => toJob(id, 0)), ...built],
    skips: [],
    rows: built.map(({ id, wave, runner }) => ({ id, wave, runner, builds: [{ job: id }], seconds: 1 })),
    mirrors: [{ destinations: ['quay.io/acme'] }],
    namespace: 'ghcr.io/acme',
  }
  const entries = Object.entries(reportPlan(plan, 'imagefleet-plan', []).outputs)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}

function toJob(id: string, wave: number): Job {
  return {
    id,
    name: id,
    wave,
    runner: 'ubuntu-24.04',
    decision: wave === 0 ? 'reuse' : 'build',
    reason: { kind: 'never published', text: '' },
    fingerprint: `sha256:${'0'.repeat(64)}`,
    repository: `ghcr.io/acme/${id}`,
    record: `ghcr.io/acme/${id}:fp-0`,
    tags: [],
    parents: [],
    bases: [],
    context: id,
    dockerfile: `${id}/Dockerfile`,
    args: {},
    buildContexts: {},
    platforms: [],
    labels: {},
    annotations: {},
    attributes: { runtime: '17.3-LTS' },
  }
}
