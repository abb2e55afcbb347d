import { foldNotices } from '../github/fold-notices.ts'
import type { Matrix } from '../github/matrix.ts'
import type { Notice } from '../github/notice.ts'
import { formatPosition } from '../lang/user-error.ts'
import { groupBy } from '../plan/groups.ts'
import { toWaveMatrices, type Waves } from '../plan/matrix.ts'
import type { Job, Plan, Row } from '../plan/plan.ts'
import { emulatedOn } from '../plan/runner.ts'
import { toCode, toTable, toText } from './markdown.ts'
import { toFlowchart } from './mermaid.ts'
import type { Report } from './report.ts'
import { toTree } from './tree.ts'

/** GitHub drops a summary of more than 1 MiB, and people read less: beyond this, counts stand for what is not built. */
const TABLE_ROWS = 500

const LEGEND =
  '*A thick line is built, a dashed one reused, a dotted one skipped; a number is of images that share a box.*'

/**
 * What mode plan tells: the matrices for the jobs, and for people the table and the graph.
 * @param lint what is worth a look; it stands in the summary, too
 */
export function reportPlan(
  plan: Plan,
  artifact: string,
  notices: readonly Notice[],
  lint: readonly Notice[] = [],
): Report {
  const waves = toWaveMatrices(plan)
  const building = plan.jobs.filter(({ decision }) => decision === 'build')
  const only = toOnly(waves)
  const emulated = findEmulated(plan)
  return {
    outputs: {
      waves,
      ...(only === undefined ? {} : { matrix: only }),
      'has-work': plan.jobs.some(({ decision }) => decision !== 'skip'),
      count: building.length,
      plan: artifact,
      push: plan.push,
      mirror: plan.mirror && plan.mirrors.length > 0,
      qemu: emulated.length > 0,
    },
    summary: toSummary(plan, emulated, [...drawForBrowser(plan), ...toLintList(lint)]),
    // A terminal has told the lint already, with the other notices.
    screen: toSummary(plan, emulated, drawForTerminal(plan)),
    notices: foldNotices([...notices, ...lint]),
    failures: [],
  }
}

/** The matrix of a plan that has only one. */
function toOnly(waves: Waves): Matrix | undefined {
  const [matrix, ...others] = waves.flat()
  if (others.length > 0) return undefined
  return typeof matrix === 'number' ? undefined : (matrix ?? { include: [] })
}

/** The platforms that no runner of theirs has. */
function findEmulated({ rows, jobs }: Plan): readonly string[] {
  const platforms = new Map(jobs.map((job) => [job.id, job.platforms]))
  const emulated = rows.flatMap(({ runner, builds }) =>
    builds.flatMap(({ job, platform }) =>
      emulatedOn(runner, platform === undefined ? (platforms.get(job) ?? []) : [platform]).map(
        (one) => `${one} on ${runner}`,
      ),
    ),
  )
  return [...new Set(emulated)].sort()
}

function toSummary(plan: Plan, emulated: readonly string[], more: readonly string[]): string {
  const cached = plan.cache === 'read' ? ' Its builds read caches and write none.' : ''
  return [
    '## Plan',
    '',
    `${counted(plan)}; this run ${plan.push ? 'pushes' : 'does not push'} (${toText(plan.policy)}).${cached}`,
    ...(emulated.length === 0 ? [] : ['', `Emulated, which needs QEMU: ${toText(emulated.join(', '))}.`]),
    '',
    ...toImageTable(plan),
    ...more,
    '',
  ].join('\n')
}

const drawForBrowser = (plan: Plan): readonly string[] =>
  plan.jobs.length === 0 ? [] : ['', '```mermaid', toFlowchart(plan), '```', '', LEGEND]

function drawForTerminal(plan: Plan): readonly string[] {
  const tree = toTree(plan)
  return tree === '' ? [] : ['', '```text', tree, '```']
}

function toLintList(lint: readonly Notice[]): readonly string[] {
  if (lint.length === 0) return []
  const items = lint.map(({ message, position }) => {
    const place = position === undefined ? '' : `${formatPosition(position)}: `
    return `- ${toText(`${place}${message}`)}`
  })
  return ['', '### Worth a look', '', ...items]
}

function counted({ jobs, skips, rows }: Plan): string {
  const count = (decision: Job['decision']): number => jobs.filter((job) => job.decision === decision).length
  const skipped = count('skip') + skips.length
  const waves = new Set(rows.map(({ wave }) => wave)).size
  const laidOut = rows.length === 0 ? '' : ` in ${some(rows.length, 'job')} and ${some(waves, 'wave')}`
  return `${count('build')} to build${laidOut}, ${count('reuse')} to reuse, ${skipped} to skip`
}

export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What is built comes in the table first where there is too much for one. */
function toImageTable({ jobs, skips, rows }: Plan): readonly string[] {
  const few = jobs.length + skips.length <= TABLE_ROWS
  const listed = few ? jobs : jobs.filter(({ decision }) => decision === 'build').slice(0, TABLE_ROWS)
  const runners = toRunners(rows)
  const table = [
    ...listed.map((job) => toRow(job, runners)),
    ...(few ? skips : []).map(({ id, reason }) => [
      toText(id),
      '',
      'skip',
      toText(formatReason(reason)),
      '',
      '',
    ]),
  ]
  if (few && table.length === 0) return []
  const rest = [...jobs.filter((job) => !listed.includes(job)), ...(few ? [] : skips)]
  const counts = [...groupBy(rest, ({ reason }) => reason.kind)].map(([kind, of]) => `${of.length} ${kind}`)
  return [
    toTable(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], table),
    ...(counts.length === 0 ? [] : ['', `… and ${rest.length} more in the plan: ${counts.join(', ')}.`]),
  ]
}

function toRow(job: Job, runners: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [
    toText(job.id),
    job.decision === 'build' ? String(job.wave) : '',
    job.decision,
    toText(formatReason(job.reason)),
    job.tags.map(({ reference }) => toCode(tagOf(reference))).join(' '),
    toText((runners.get(job.id) ?? []).join(', ')),
  ]
}

const formatReason = ({ kind, text }: Job['reason']): string => `${kind}: ${text}`

/** The runners of each image, and whose job it shares. */
function toRunners(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const runners = new Map<string, string[]>()
  for (const { runner, builds } of rows) {
    for (const { job } of builds) {
      const [first] = builds
      const shared = first === undefined || first.job === job ? '' : ` with ${first.job}`
      runners.set(job, [...(runners.get(job) ?? []), `${runner}${shared}`])
    }
  }
  return runners
}

/** The tag alone: the repository is the same in all rows of an image, and would only make the table wide. */
export function tagOf(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1)
}
