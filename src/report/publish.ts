import type { Notice } from '../github/notice.ts'
import type { Problem } from '../lang/user-error.ts'
import { formatReference } from '../oci/reference.ts'
import { type PublishImage, type PublishPlan, placeName } from '../publish/decide.ts'
import { type TagResult, toFailures, toSubjects } from '../publish/result.ts'
import type { Size } from '../publish/size.ts'
import { formatSeconds, toGantt } from './gantt.ts'
import { toCode, toTable, toText } from './markdown.ts'
import { tagOf } from './plan.ts'
import type { Json, Report } from './report.ts'
import { formatBytes } from './units.ts'

/** GitHub drops a summary of more than 1 MiB; this keeps far below. */
const TABLE_ROWS = 1_000

/** What a dry run of publish tells: the names that would be given, and what they name now. */
export function reportMoves({ looks, held, notices }: PublishPlan): Report {
  const rows = looks.map(({ move: { id, reference, digest, rule }, before }) => [
    toText(id),
    toCode(formatReference(reference)),
    toCode(short(digest)),
    before === undefined ? 'new' : before === digest ? 'kept' : `moves from ${toCode(short(before))}`,
    toCode(rule),
  ])
  const stays = held.map(({ move: { id, reference, digest, rule } }) => [
    toText(id),
    toCode(formatReference(reference)),
    toCode(short(digest)),
    'held',
    toCode(rule),
  ])
  return {
    outputs: {
      moves: looks
        .filter(({ move, before }) => before !== move.digest)
        .map(({ move: { reference, digest } }) => ({ reference: formatReference(reference), digest })),
    },
    summary: [
      '## Publish (dry run)',
      '',
      toTable(['Image', 'Name', 'Digest', 'Now', 'Rule'], [...rows, ...stays]),
      '',
    ].join('\n'),
    notices,
    failures: [],
  }
}

/** All that there is to tell of a publication. */
export type Publication = {
  /** What was published: a namespace, or a promotion. */
  readonly title: string
  readonly images: readonly PublishImage[]
  readonly results: readonly TagResult[]
  readonly sizes: ReadonlyMap<string, Size>
  /** Images that are not complete, where the rest was published all the same. */
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  readonly summaryFile: string
}

/** What publish tells: one row an image, with its digest, size, time and names, and when each was built. */
export function reportPublished(publication: Publication): Report {
  const { title, images, results, problems, summaryFile } = publication
  const count = (...states: readonly TagResult['state'][]): number =>
    results.filter(({ state }) => states.includes(state)).length
  const moved = count('new', 'moved')
  const failures = [...problems, ...toFailures(results)]
  const gantt = toGantt(images)
  return {
    outputs: { subjects: toSubjects(results), moved, 'summary-file': summaryFile },
    summary: [
      failures.length === 0 ? '## Published' : '## Published in part',
      '',
      `${images.length} images of ${toText(title)}: ${moved} names moved, ${count('kept')} were right already${told(count('held'), 'held')}${told(count('failed', 'not tried'), 'not moved')}.`,
      '',
      toTable(
        ['Image', 'Platforms', 'Decision', 'Digest', 'Size', 'Cached', 'Time', 'Tags'],
        images.slice(0, TABLE_ROWS).map((image) => toRow(image, publication)),
      ),
      ...(images.length > TABLE_ROWS
        ? ['', `… and ${images.length - TABLE_ROWS} more in ${summaryFile}.`]
        : []),
      ...(gantt === undefined ? [] : ['', '```mermaid', gantt, '```']),
      '',
    ].join('\n'),
    notices: [...publication.notices, ...remarks(results)],
    failures,
  }
}

const told = (count: number, what: string): string => (count === 0 ? '' : `, ${count} ${what}`)

const short = (digest: string): string => digest.slice(0, 19)

function remarks(results: readonly TagResult[]): readonly Notice[] {
  return results.flatMap(({ move, state, remark }) =>
    remark === undefined || state === 'failed' || state === 'held'
      ? []
      : [{ level: 'warning' as const, message: `${formatReference(move.reference)}: ${remark}` }],
  )
}

function toRow(image: PublishImage, { results, sizes }: Publication): readonly string[] {
  const { id, platforms, decision, digest, steps, seconds } = image
  return [
    toText(id),
    platforms === undefined ? '' : toText(platforms.join(' ') || 'native'),
    toText(decision),
    toCode(short(digest)),
    formatSize(sizes.get(id)),
    steps === undefined ? '' : `${steps.cached} of ${steps.all}`,
    seconds === undefined ? '' : formatSeconds(seconds),
    namesOf(image, results),
  ]
}

/** `316.8 MB (+1.2 MB)`. */
export function formatSize(size: Size | undefined): string {
  if (size === undefined) return ''
  if (size.before === undefined) return formatBytes(size.bytes)
  const change = size.bytes - size.before
  const sign = change < 0 ? '−' : '+'
  return `${formatBytes(size.bytes)} (${change === 0 ? '±0' : `${sign}${formatBytes(Math.abs(change))}`})`
}

/** Names in the image's own repository are shown by their tags alone. */
function namesOf({ id, place }: PublishImage, results: readonly TagResult[]): string {
  return results
    .filter(({ move }) => move.id === id)
    .map(({ move: { reference }, state }) => {
      const full = formatReference(reference)
      const name = toCode(placeName(reference) === placeName(place) ? tagOf(full) : full)
      return state === 'kept' ? name : `${name} (${state})`
    })
    .join(' ')
}

/** The same for programs: the content of the summary file. */
export function toSummaryJson({ title, images, results, sizes, problems }: Publication): Json {
  return {
    schema: 1,
    title,
    complete: problems.length === 0 && toFailures(results).length === 0,
    images: images.map((image) => {
      const { id, place, digest, platforms, decision, seconds, steps } = image
      const size = sizes.get(id)
      return {
        id,
        repository: placeName(place),
        digest,
        ...(platforms === undefined ? {} : { platforms }),
        decision,
        ...(size === undefined ? {} : { size: size.bytes }),
        ...(size?.before === undefined ? {} : { sizeBefore: size.before }),
        ...(seconds === undefined ? {} : { seconds }),
        ...(steps === undefined ? {} : { steps: steps.all, cached: steps.cached }),
        tags: results.filter(({ move }) => move.id === id).map(toTagJson),
      }
    }),
    problems: problems.map(({ message }) => message),
  }
}

function toTagJson({ move: { reference, rule }, state, before, remark }: TagResult): Json {
  return {
    reference: formatReference(reference),
    rule,
    state,
    ...(before === undefined ? {} : { before }),
    ...(remark === undefined ? {} : { remark }),
  }
}
