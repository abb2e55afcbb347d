import { formatReference, type Repository } from '../oci/reference.ts'
import type { CopyPlan } from '../sync/decide.ts'
import type { CopyResult } from '../sync/result.ts'
import { toCode, toTable, toText } from './markdown.ts'
import type { Json, Report } from './report.ts'
import { formatBytes } from './units.ts'

/** What a dry run of sync tells: each copy, pinned. */
export function reportCopyPlan(plan: CopyPlan): Report {
  const rows = plan.flatMap(({ source, tags, destinations }) =>
    destinations.map((destination) => ({
      source: formatReference(source),
      tags,
      destination: nameOf(destination),
    })),
  )
  return {
    outputs: { report: rows },
    summary: [
      '## Sync (dry run)',
      '',
      toTable(
        ['Source', 'Destination', 'Tags'],
        rows.map(({ source, tags, destination }) => [
          toCode(source),
          toCode(destination),
          tags.map(toCode).join(' '),
        ]),
      ),
      '',
    ].join('\n'),
    notices: [],
    failures: [],
  }
}

/** What sync tells: one row a destination and repository, and a failure for each that did not arrive. */
export function reportCopies(results: readonly CopyResult[]): Report {
  const count = (state: CopyResult['outcome']['state']): number =>
    results.filter(({ outcome }) => outcome.state === state).length
  return {
    outputs: {
      copied: count('copied'),
      kept: count('kept'),
      failed: count('failed'),
      report: results.map(toJson),
    },
    summary: [
      '## Sync',
      '',
      `${count('copied')} copied, ${count('kept')} were right already, ${count('failed')} failed.`,
      '',
      toTable(['Destination', 'Tags', 'Digest', 'Result'], results.map(toRow)),
      '',
    ].join('\n'),
    notices: [],
    failures: results.flatMap(({ destination, outcome }) =>
      outcome.state === 'failed' ? [{ message: `${nameOf(destination)}: ${outcome.error.message}` }] : [],
    ),
  }
}

function toRow({ destination, source, tags, outcome }: CopyResult): readonly string[] {
  return [
    toCode(nameOf(destination)),
    tags.map(toCode).join(' '),
    toCode(source.digest.slice(0, 19)),
    outcome.state === 'copied'
      ? `copied ${outcome.blobs} blobs, ${formatBytes(outcome.bytes)}`
      : toText(outcome.state),
  ]
}

function toJson({ source, tags, destination, outcome }: CopyResult): Json {
  return {
    source: formatReference(source),
    destination: nameOf(destination),
    tags,
    digest: source.digest,
    state: outcome.state,
    ...(outcome.state === 'copied' ? { blobs: outcome.blobs, bytes: outcome.bytes } : {}),
    ...(outcome.state === 'failed' ? { error: outcome.error.message } : {}),
  }
}

const nameOf = ({ registry, repository }: Repository): string => formatReference({ registry, repository })
