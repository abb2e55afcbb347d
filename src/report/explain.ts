import type { Notice } from '../github/notice.ts'
import type { Below, ExplainedJob, Explanation, FingerprintParts } from '../plan/explain.ts'
import type { Report } from './report.ts'

/** Names shown of what stands on an image; a base of a large fleet has thousands. */
const CHILDREN = 12
const LABEL = 18

/** What `explain` tells: an object, or the same in words. */
export function reportExplanation(
  explanation: Explanation,
  as: 'json' | 'text',
  notices: readonly Notice[],
): Report {
  return {
    outputs: explanation,
    summary: '',
    ...(as === 'json' ? {} : { text: formatExplanation(explanation) }),
    notices,
    failures: [],
  }
}

export function formatExplanation(explanation: Explanation): string {
  const { image, entry, declared, decision, reason, tags, fingerprint, platforms } = explanation
  const variant = entry === image ? '' : `, a variant of ${entry}`
  return [
    `${image} (${declared}${variant})`,
    '',
    ...field('decision', [`${decision}: ${reason.kind}: ${reason.text}`]),
    ...field('job', explanation.jobs.map(formatJob)),
    ...field('platforms', platforms.length === 0 ? [] : [platforms.join(', ')]),
    ...field('tags', align(tags.map(({ reference, rule }) => [reference, rule]))),
    ...field('stands on', align([...explanation.parents, ...explanation.bases].map(toCells))),
    ...field('below', [formatChildren(explanation)]),
    ...(fingerprint === undefined
      ? field('fingerprint', ['not computed: the image is not looked at any further'])
      : [
          ...field('record', [[fingerprint.record, fingerprint.built ?? ''].join(' ').trimEnd()]),
          ...field('fingerprint', [`${fingerprint.digest}, made from`]),
          ...formatParts(fingerprint.parts, explanation),
        ]),
    '',
  ].join('\n')
}

/** A label, and lines beside it. */
function field(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL)}${line}`)
}

function formatJob({ id, wave, runner, platform, builds }: ExplainedJob): string {
  const what = platform === undefined ? '' : ` for ${platform}`
  const shared = builds.length > 1 ? `, which builds ${builds.join(', then ')}` : ''
  return `${id} in wave ${wave} on ${runner}${what}${shared}`
}

const KINDS: Readonly<Record<string, string>> = {
  from: 'FROM',
  copy: 'COPY --from',
  mount: 'RUN --mount=from',
  onbuild: 'ONBUILD',
  frontend: '# syntax',
  needs: 'needs',
}

function toCells({ image, kind, name, at, decision, digest }: Below): readonly string[] {
  const as = name === undefined || name === image ? '' : ` ${name}`
  return [image, decision ?? digest ?? '', `${KINDS[kind] ?? kind}${as} (${at})`]
}

function formatChildren({ children, descendants }: Explanation): string {
  if (children.length === 0) return 'nothing stands on it'
  const more = children.length > CHILDREN ? ` and ${children.length - CHILDREN} more` : ''
  const deeper = descendants > children.length ? `, ${descendants} with all that stands on those` : ''
  const verb = children.length === 1 ? 'stands' : 'stand'
  return `${children.length} ${verb} on it${deeper}: ${children.slice(0, CHILDREN).join(', ')}${more}`
}

/** Parts that are a digest of a file or folder say of which one. */
function formatParts(
  parts: FingerprintParts,
  { dockerfile, context }: Pick<Explanation, 'dockerfile' | 'context'>,
): readonly string[] {
  const paths = new Map([
    ['dockerfile', dockerfile],
    ['context', context],
  ])
  return Object.entries(parts).flatMap(([name, value]) => {
    const lines =
      typeof value === 'string'
        ? [[value, paths.get(name) ?? ''].join('  ').trimEnd()]
        : Array.isArray(value)
          ? value
          : align(Object.entries(value).map(([key, text]) => [key, String(text)]))
    return field(`  ${toWords(name)}`, lines)
  })
}

/** `buildContexts` in words. */
const toWords = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** Cells of a column begin at one place. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, { length }] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, length)
  }
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
