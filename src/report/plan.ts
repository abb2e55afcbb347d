import type { Notice } from '../github/notice.ts'
import { toWaveMatrices } from '../plan/matrix.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { toCode, toTable, toText } from './markdown.ts'
import { toFlowchart } from './mermaid.ts'
import type { Report } from './report.ts'

/** Graphs beyond this are a tangle that nobody reads, and Mermaid refuses soon after. */
const GRAPH_IMAGES = 100
/** GitHub drops a summary of more than 1 MiB; this keeps far below. */
const TABLE_ROWS = 1_000

/** What mode plan tells: the matrices for the jobs, and for people the table and the graph. */
export function reportPlan(plan: Plan, artifact: string, notices: readonly Notice[]): Report {
  const waves = toWaveMatrices(plan)
  const building = plan.jobs.filter(({ decision }) => decision === 'build')
  const [only = { include: [] }] = waves
  return {
    outputs: {
      waves,
      ...(waves.length <= 1 ? { matrix: only } : {}),
      'has-work': plan.jobs.length > 0,
      count: building.length,
      plan: artifact,
      push: plan.push,
      mirror: plan.mirror && plan.mirrors.length > 0,
    },
    summary: summarise(plan),
    notices,
    failures: [],
  }
}

function summarise(plan: Plan): string {
  const { jobs, push, policy } = plan
  const building = jobs.filter(({ decision }) => decision === 'build').length
  const may = push ? 'pushes' : 'does not push'
  const cached = plan.cache === 'read' ? ' Its builds read caches and write none.' : ''
  const shown = jobs.slice(0, TABLE_ROWS)
  return [
    '## Plan',
    '',
    `${building} to build, ${jobs.length - building} to reuse; this run ${may} (${toText(policy)}).${cached}`,
    '',
    toTable(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], shown.map(toRow)),
    ...(jobs.length > shown.length ? ['', `… and ${jobs.length - shown.length} more in the plan.`] : []),
    ...(jobs.length <= GRAPH_IMAGES ? ['', '```mermaid', toFlowchart(plan), '```'] : []),
    '',
  ].join('\n')
}

function toRow(job: Job): readonly string[] {
  return [
    toText(job.id),
    job.decision === 'build' ? String(job.wave) : '',
    job.decision,
    toText(`${job.reason.kind}: ${job.reason.text}`),
    job.tags.map(({ reference }) => toCode(tagOf(reference))).join(' '),
    job.decision === 'build' ? toText(job.runner) : '',
  ]
}

/** The tag alone: the repository is the same in all rows of an image, and would only make the table wide. */
export function tagOf(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1)
}
