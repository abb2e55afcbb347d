import { type Deletion, nameOf, type PrunePlan } from '../publish/prune.ts'
import { toCode, toTable } from './markdown.ts'
import { some } from './plan.ts'
import type { Report } from './report.ts'

/** What became of a pruning: what would be deleted, or what was. */
export type Pruned = PrunePlan & {
  readonly state: 'dry run' | 'done'
  readonly failures: readonly string[]
}

const TABLE_ROWS = 200

/** What pruning tells: each image that went, or that would. */
export function reportPruned({ deletions, spared, state, failures }: Pruned): Report {
  const rows = deletions.slice(0, TABLE_ROWS).map(toRow)
  const more = spared === 0 ? '' : ` ${spared} more are left for the next time (prune-limit).`
  const verb = state === 'done' ? 'deleted' : 'would be deleted'
  return {
    outputs: { pruned: state === 'done' ? deletions.length : 0 },
    summary: [
      state === 'done' ? '## Pruned' : '## Prune (dry run)',
      '',
      `${some(deletions.length, 'image')} ${verb}.${more}`,
      '',
      ...(rows.length === 0 ? [] : [toTable(['Image', 'Tags', 'Manifests', 'Made'], rows), '']),
    ].join('\n'),
    notices: [],
    failures: failures.map((message) => ({ message: `prune: ${message}` })),
  }
}

function toRow(deletion: Deletion): readonly string[] {
  const { tags, digests, created } = deletion
  return [
    toCode(nameOf(deletion)),
    String(tags.length),
    String(digests.length),
    created === undefined ? '' : new Date(created).toISOString().slice(0, 10),
  ]
}

/** Two reports of one run, one after the other. */
export function joinReports(first: Report, second: Report | undefined): Report {
  if (second === undefined) return first
  return {
    outputs: { ...first.outputs, ...second.outputs },
    summary: [first.summary, second.summary].join('\n'),
    notices: [...first.notices, ...second.notices],
    failures: [...first.failures, ...second.failures],
  }
}
