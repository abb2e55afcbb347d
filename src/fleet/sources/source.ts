import type { Position } from '../../lang/user-error.ts'
import type { RuleText } from '../../tags/rule-attributes.ts'
import type { Image } from '../image.ts'
import type { ParsedFleet } from '../parse.ts'
import { rulesAt } from '../rules.ts'
import type { ImageDefaults } from '../schema.ts'
import { type Bake, parseBake } from './bake.ts'
import { parseBuildSummary, type Summary } from './build-summary.ts'
import { type ContextsTree, parseContexts } from './contexts.ts'
import type { Defaults } from './defaults.ts'

/** Where a source lies, as the fleet file or the request names it. */
type SourcePlace =
  | { readonly kind: 'build-summary'; readonly file: string }
  | { readonly kind: 'contexts'; readonly folder: string }
  | {
      readonly kind: 'bake'
      readonly files: readonly string[]
      readonly targets: readonly string[]
      readonly set: readonly string[]
    }

/** A source, who names it, and what holds for its images where they say nothing themselves. */
export type NamedSource = {
  readonly place: SourcePlace
  readonly position: Position
  readonly defaults: Defaults
}

/** What was read of a source. */
export type SourceContent = { readonly position: Position } & (
  | ({ readonly kind: 'build-summary' } & Summary)
  | ({ readonly kind: 'contexts' } & ContextsTree)
  | ({ readonly kind: 'bake' } & Bake)
)

/** @throws UserError with all that is wrong in the source */
export function parseSource(content: SourceContent): readonly Image[] {
  switch (content.kind) {
    case 'build-summary':
      return parseBuildSummary(content)
    case 'contexts':
      return parseContexts(content)
    case 'bake':
      return parseBake(content)
  }
}

/** The sources that a fleet file names, in its order. */
export function sourcesOf(parsed: ParsedFleet): readonly NamedSource[] {
  const { source, content } = parsed
  return (content.sources ?? []).map((entry, index): NamedSource => {
    const path = ['sources', index]
    const tags = rulesAt(source, [...path, 'defaults', 'tags'])
    const defaults = defaultsOf(parsed, entry.defaults, tags)
    if (entry['build-summary'] !== undefined) {
      const place = { kind: 'build-summary', file: entry['build-summary'] } as const
      return { place, position: source.position([...path, place.kind]), defaults }
    }
    if (entry.contexts !== undefined) {
      const place = { kind: 'contexts', folder: entry.contexts } as const
      return { place, position: source.position([...path, place.kind]), defaults }
    }
    const { bake: files = [], targets = [], set = [] } = entry
    const place = { kind: 'bake', files, targets, set } as const
    return { place, position: source.position([...path, place.kind]), defaults }
  })
}

/** What holds for the images of a source: the fleet file's defaults beneath the source's own. */
export function defaultsOf(
  parsed: ParsedFleet | undefined,
  own: ImageDefaults = {},
  tags?: readonly RuleText[],
): Defaults {
  const { tags: _, ...keys } = { ...parsed?.content.defaults, ...own }
  const common = parsed === undefined ? undefined : rulesAt(parsed.source, ['defaults', 'tags'])
  return { keys, tags: tags ?? common }
}
