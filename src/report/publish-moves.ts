import { formatReference } from '../oci/reference.ts'
import type { PublishPlan, TagMove } from '../publish/decide.ts'
import { toCode, toText } from './markdown.ts'
import { some } from './plan.ts'
import { toShortDigest } from './publish-table.ts'
import type { Report } from './report.ts'
import { toShortTable } from './short-table.ts'

/** What a dry run of publish tells: the names that would be given, and what they name now; what would move comes first. */
export function reportMoves({ looks, held, notices }: PublishPlan): Report {
  const moves = looks.filter(({ move, before }) => before !== move.digest)
  const kept = looks.filter(({ move, before }) => before === move.digest)
  const rows = [
    ...moves.map(({ move, before }) =>
      toRow(move, before === undefined ? 'new' : `moves from ${toCode(toShortDigest(before))}`),
    ),
    ...held.map(({ move }) => toRow(move, 'held')),
    ...kept.map(({ move }) => toRow(move, 'kept')),
  ]
  return {
    outputs: {
      moves: moves.map(({ move: { reference, digest } }) => ({
        reference: formatReference(reference),
        digest,
      })),
    },
    summary: [
      '## Publish (dry run)',
      '',
      `${some(moves.length, 'name')} would move, ${kept.length} are right already, ${held.length} are held.`,
      '',
      ...toShortTable(
        ['Image', 'Name', 'Digest', 'Now', 'Rule'],
        rows,
        (count) => `${count} names more; the output moves has all that would move`,
      ),
      '',
    ].join('\n'),
    notices,
    failures: [],
  }
}

const toRow = ({ id, reference, digest, rule }: TagMove, now: string): readonly string[] => [
  toText(id),
  toCode(formatReference(reference)),
  toCode(toShortDigest(digest)),
  now,
  toCode(rule),
]
