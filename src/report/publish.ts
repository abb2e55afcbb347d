import type { Notice } from '../github/notice.ts'
import type { Problem } from '../lang/user-error.ts'
import { formatReference } from '../oci/reference.ts'
import { groupBy } from '../plan/groups.ts'
import { at, type PublishImage, placeName } from '../publish/decide.ts'
import { secondsOf } from '../publish/image-builds.ts'
import { type TagResult, toFailures, toSubjects } from '../publish/result.ts'
import type { Size } from '../publish/size.ts'
import { toGantt } from './gantt.ts'
import { toText } from './markdown.ts'
import { some } from './plan.ts'
import { toPublishTable } from './publish-table.ts'
import type { Json, Report } from './report.ts'

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
      `${some(images.length, 'image')} of ${toText(title)}: ${some(moved, 'name')} moved, ${count('kept')} were right already${told(count('held'), 'held')}${told(count('failed', 'not tried'), 'not moved')}.`,
      '',
      ...toPublishTable(publication),
      ...(gantt === undefined ? [] : ['', '```mermaid', gantt, '```']),
      '',
    ].join('\n'),
    notices: [...publication.notices, ...remarks(results)],
    failures,
  }
}

const told = (count: number, what: string): string => (count === 0 ? '' : `, ${count} ${what}`)

function remarks(results: readonly TagResult[]): readonly Notice[] {
  return results.flatMap(({ move, state, remark }) =>
    remark === undefined || state === 'failed' || state === 'held'
      ? []
      : [
          {
            level: 'warning' as const,
            message: `${formatReference(move.reference)}: ${remark}`,
            ...at(move),
          },
        ],
  )
}

/** The same for programs: the content of the summary file. */
export function toSummaryJson({ title, images, results, sizes, problems }: Publication): Json {
  const byImage = groupBy(results, ({ move }) => move.id)
  return {
    schema: 1,
    title,
    complete: problems.length === 0 && toFailures(results).length === 0,
    images: images.map((image) => {
      const { id, place, digest, platforms, decision, builds, steps } = image
      const seconds = secondsOf(builds)
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
        tags: (byImage.get(id) ?? []).map(toTagJson),
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
