import type { RepositoryFacts } from '../github/repository.ts'
import type { Render, Variables } from './render.ts'

/** What the standard labels and annotations tell of an image. */
export type Description = {
  readonly repository: RepositoryFacts
  readonly version: string | undefined
  readonly created: Date
  readonly revision: string
}

/** A label or an annotation. */
export type Label = readonly [key: string, value: string]

/** The annotations of the OCI image specification that can be told of every image. */
export function standardLabels({ repository, version, created, revision }: Description): readonly Label[] {
  const { name, description, url, license } = repository
  const values = { title: name, description, url, source: url, version: version ?? '' }
  return Object.entries({ ...values, created: created.toISOString(), revision, licenses: license }).map(
    ([key, value]) => [`org.opencontainers.image.${key}`, value],
  )
}

/** Reads `key=value`; undefined when there is no `=`. */
function parseLabel(text: string): Label | undefined {
  const equals = text.indexOf('=')
  return equals < 0 ? undefined : [text.slice(0, equals), text.slice(equals + 1)]
}

/** Labels under their keys, in the order of the keys; a later one replaces an earlier one. */
export function mergeLabels(...lists: readonly (readonly Label[])[]): readonly Label[] {
  const labels = new Map(lists.flat())
  return [...labels].sort(([left], [right]) => left.localeCompare(right, 'en'))
}

/** Fills in the lines of a `labels` or `annotations` input; those without `=` are told apart. */
export function renderLabels(
  lines: readonly string[],
  render: Render,
  variables: Variables,
): { readonly labels: readonly Label[]; readonly ignored: readonly string[] } {
  const rendered = lines.map((line) => render(line, variables))
  return {
    labels: rendered.flatMap((line) => {
      const label = parseLabel(line)
      return label === undefined ? [] : [label]
    }),
    ignored: rendered.filter((line) => line !== '' && !line.includes('=')),
  }
}

export function formatLabel([key, value]: Label): string {
  return `${key}=${value}`
}

/** Upstream's annotations: every label once a level, `manifest:key=value`. */
export function toAnnotations(labels: readonly Label[], levels: readonly string[]): readonly string[] {
  return levels.flatMap((level) => labels.map((label) => `${level}:${formatLabel(label)}`))
}

/** An object for JSON and bake; as upstream has it, of a value with several lines only the first. */
export function toRecord(labels: readonly Label[]): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(([key, value]) => [key, /^.*/.exec(value)?.[0] ?? '']))
}
