import type { Notice } from '../github/notice.ts'
import type { Problem } from '../lang/user-error.ts'
import { formatReference } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { CopyResult } from '../sync/result.ts'
import { repositoryName } from '../sync/wish.ts'
import { toCode, toTable, toText } from './markdown.ts'
import type { Json, Report } from './report.ts'
import { formatBytes } from './units.ts'

/** What is said beside the results. */
export type Beside = { readonly failures: readonly Problem[]; readonly notices: readonly Notice[] }

/** A summary shows so many rows; the report has all. */
const ROWS = 500

/** What a dry run of sync tells: each copy, pinned, and what is there already. */
export function reportCopyPlan(results: readonly CopyResult[], beside: Beside = nothing): Report {
  const said = `${countOf(results, 'to copy')} to copy, ${countOf(results, 'kept')} are right already, ${countOf(results, 'to remove')} to remove.`
  return {
    outputs: { report: results.map(toJson) },
    summary: toSummary('## Sync (dry run)', said, results),
    notices: beside.notices,
    failures: [...beside.failures, ...failuresOf(results)],
  }
}

/** What sync tells: one row a destination and repository, and a failure for each that did not arrive. */
export function reportCopies(results: readonly CopyResult[], beside: Beside = nothing): Report {
  const [copied, kept, failed, removed] = (['copied', 'kept', 'failed', 'removed'] as const).map((state) =>
    countOf(results, state),
  )
  const pruned = removed === 0 ? '' : `, ${removed} removed`
  return {
    outputs: {
      copied: copied ?? 0,
      kept: kept ?? 0,
      failed: failed ?? 0,
      removed: removed ?? 0,
      report: results.map(toJson),
    },
    summary: toSummary(
      '## Sync',
      `${copied} copied, ${kept} were right already, ${failed} failed${pruned}.`,
      results,
    ),
    notices: beside.notices,
    failures: [...beside.failures, ...failuresOf(results)],
  }
}

/** The whole report as a file. */
export function toReportText(results: readonly CopyResult[], failures: readonly Problem[]): string {
  const content = { results: results.map(toJson), failures: failures.map(({ message }) => message) }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const nothing: Beside = { failures: [], notices: [] }

function countOf(results: readonly CopyResult[], state: CopyResult['outcome']['state']): number {
  return results.filter(({ outcome }) => outcome.state === state).length
}

function failuresOf(results: readonly CopyResult[]): Problem[] {
  return results.flatMap(({ destination, tags, outcome }) =>
    outcome.state === 'failed'
      ? [{ message: `${[repositoryName(destination), ...tags].join(' ')}: ${outcome.error.message}` }]
      : [],
  )
}

/** What moved or failed first: it is what people look for. */
function toSummary(title: string, said: string, results: readonly CopyResult[]): string {
  const isQuiet = ({ outcome }: CopyResult): boolean => outcome.state === 'kept'
  const rows = [...results.filter((one) => !isQuiet(one)), ...results.filter(isQuiet)]
  const table = toTable(['Source', 'Destination', 'Tags', 'Digest', 'Result'], rows.slice(0, ROWS).map(toRow))
  const more = rows.length > ROWS ? ['', `${rows.length - ROWS} more are in the report.`] : []
  return [title, '', said, '', ...(rows.length > 0 ? [table, ''] : []), ...more].join('\n')
}

function toRow(result: CopyResult): readonly string[] {
  const { destination, source, tags } = result
  return [
    toCode(repositoryName(source)),
    toCode(repositoryName(destination)),
    tags.map(toCode).join(' '),
    toCode((digestOf(result) ?? '').slice(0, 19)),
    toText(describe(result)),
  ]
}

function describe({ outcome, source }: CopyResult): string {
  if (outcome.state === 'failed') return `failed (${sideOf(outcome.error)})`
  if (outcome.state !== 'copied') return outcome.state
  const said = `copied ${outcome.blobs} blobs, ${formatBytes(outcome.bytes)}`
  if (outcome.digest === undefined) return said
  return `${said}; some platforms of ${(source.digest ?? '').slice(0, 19)}, hence another digest`
}

function digestOf({ source, outcome }: CopyResult): string | undefined {
  return outcome.state === 'copied' ? (outcome.digest ?? source.digest) : source.digest
}

/** Of which side an error speaks; what names none happened before anything was written. */
function sideOf(error: Error): string {
  const side = error instanceof RegistryError ? error.failure.side : undefined
  return side ?? (error.message.startsWith('source: ') ? 'source' : 'destination')
}

function toJson(result: CopyResult): Json {
  const { source, destination, tags, outcome, seconds } = result
  const digest = digestOf(result)
  return {
    source: formatReference(source),
    destination: repositoryName(destination),
    tags,
    ...(digest === undefined ? {} : { digest }),
    state: outcome.state,
    ...(seconds === undefined ? {} : { seconds }),
    ...(outcome.retries === undefined ? {} : { retries: outcome.retries }),
    ...(outcome.state === 'copied' ? { blobs: outcome.blobs, bytes: outcome.bytes } : {}),
    ...(outcome.state === 'failed' ? { side: sideOf(outcome.error), error: outcome.error.message } : {}),
  }
}
