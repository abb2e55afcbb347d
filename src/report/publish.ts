import { formatReference } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'
import type { PublishPlan } from '../publish/decide.ts'
import { type TagResult, toSubjects } from '../publish/result.ts'
import { toCode, toTable, toText } from './markdown.ts'
import { tagOf } from './plan.ts'
import type { Report } from './report.ts'

/** What a dry run of publish tells: the names that would be given. */
export function reportMoves({ moves }: PublishPlan): Report {
  const rows = moves.map(({ id, reference, digest, rule }) => [
    toText(id),
    toCode(formatReference(reference)),
    toCode(digest.slice(0, 19)),
    toCode(rule),
  ])
  return {
    outputs: {
      moves: moves.map(({ reference, digest }) => ({ reference: formatReference(reference), digest })),
    },
    summary: ['## Publish (dry run)', '', toTable(['Image', 'Name', 'Digest', 'Rule'], rows), ''].join('\n'),
    notices: [],
    failures: [],
  }
}

/** What publish tells: one row an image, with its digest, why it was built, and what became of its names. */
export function reportPublished(plan: Plan, { images }: PublishPlan, results: readonly TagResult[]): Report {
  const rows = images.map(({ job, digest }) => [
    toText(job.id),
    toText(job.platforms.join(' ') || 'native'),
    toText(`${job.decision}: ${job.reason.kind}`),
    toCode(digest.slice(0, 19)),
    namesOf(job, results),
  ])
  const moved = results.filter(({ state }) => state !== 'kept').length
  return {
    outputs: { subjects: toSubjects(results), moved },
    summary: [
      '## Published',
      '',
      `${images.length} images of ${toText(plan.namespace)}: ${moved} names moved, ${results.length - moved} were right already.`,
      '',
      toTable(['Image', 'Platforms', 'Decision', 'Digest', 'Tags'], rows),
      '',
    ].join('\n'),
    notices: [],
    failures: [],
  }
}

function namesOf(job: Job, results: readonly TagResult[]): string {
  const own = results.filter(({ move }) => move.id === job.id)
  return own
    .map(({ move, state }) => {
      const name = toCode(tagOf(formatReference(move.reference)))
      return state === 'kept' ? name : `${name} (${state})`
    })
    .join(' ')
}
