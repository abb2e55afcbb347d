import type { Notice } from '../github/notice.ts'
import type { Position, Problem } from '../lang/user-error.ts'
import { UserError } from '../lang/user-error.ts'
import { isTag } from '../oci/tag.ts'
import { evaluate, type Outcome, type Scope } from './evaluate.ts'
import type { Flavor } from './flavor.ts'
import { type Floating, floatingLatest, floatingLine, type Shape, shapeOf } from './floating.ts'
import { NUMBER, type Numbered } from './number.ts'
import { attempt, explain } from './problems.ts'
import type { Rule } from './rule.ts'

/** A tag, and which rule made it. It is data: it goes into a plan as it is. */
export type NamedTag = {
  readonly tag: string
  /** The rule as it was written; for `latest` the one whose value decided. */
  readonly rule: string
  /** It still holds `{{number}}`: ask `numberTags` for the number. */
  readonly numbered?: Numbered
  /** It may move only forward: ask `decideFloating` before it is written. */
  readonly floating?: Floating
}

/** The names that one image gets in one run. */
export type Resolution = {
  /** The first tag, which labels and the `version` output show; undefined when there is none. */
  readonly version: string | undefined
  readonly tags: readonly NamedTag[]
  readonly notices: readonly Notice[]
}

/**
 * Applies rules, which stand in the order of their priorities. Total and deterministic: the same question has
 * the same answer. Tags are made fit: what may not stand in one becomes `-`.
 * @throws UserError with every rule that cannot be applied; in a fleet also with every tag that no registry takes
 */
export function resolveTags(rules: readonly Rule[], scope: Scope): Resolution {
  const problems: Problem[] = []
  const applied = rules.flatMap((rule) => attempt(problems, () => apply(rule, scope)) ?? [])
  const effective = applied.filter((entry) => entry.tag !== '')
  const shapes: Shapes = () => effective.flatMap(({ tag, outcome }) => shapeOf(tag, outcome) ?? [])
  const versions = unique(effective.map((entry) => toNamedTag(entry, scope.flavor, shapes)))
  const latest = toLatest(effective[0], scope, shapes)
  // Upstream says `latest` twice where a rule says it too.
  const tags = scope.dialect === 'fleet' ? unique([...versions, ...latest]) : [...versions, ...latest]
  const illegal = tags.filter(({ tag }) => !isTag(tag.replace(NUMBER, '1')))
  if (scope.dialect === 'fleet') {
    const ours = tags.filter(({ tag }) => RECORD.test(tag)).map(refuseRecord)
    problems.push(...illegal.map((named) => ({ ...refuse(named), ...placeOf(named, rules) })), ...ours)
  }
  if (problems.length > 0) throw new UserError(problems)
  return {
    version: versions[0]?.tag,
    tags,
    notices: [
      ...applied.flatMap(({ rule, outcome }) =>
        outcome.warnings.map((message) => warn(message, rule.position)),
      ),
      ...illegal.map((named) => warn(refuse(named).message, placeOf(named, rules).position)),
    ],
  }
}

type Applied = {
  readonly rule: Rule
  readonly outcome: Outcome
  /** Fit for a registry, as far as letters go; empty when the rule does not apply. */
  readonly tag: string
}

function apply(rule: Rule, scope: Scope): Applied {
  const outcome = explain(rule.text, rule.position, () => evaluate(rule, scope))
  const { value, affixes } = outcome
  const text =
    value === undefined || affixes === undefined ? '' : `${affixes.prefix}${value}${affixes.suffix}`
  return { rule, outcome, tag: text.split(NUMBER).map(toFit).join(NUMBER) }
}

const toFit = (text: string): string => text.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')

/** Few tags float, and only for those it matters how the image's other tags look. */
type Shapes = () => readonly Shape[]

function toNamedTag({ rule, outcome, tag }: Applied, flavor: Flavor, shapes: Shapes): NamedTag {
  const [prefix = '', suffix] = tag.split(NUMBER)
  const named = { tag, rule: rule.text, ...(suffix === undefined ? {} : { numbered: { prefix, suffix } }) }
  if (flavor.latest !== 'highest') return named
  const floating = floatingLine(rule, outcome, shapes)
  return floating === undefined ? named : { ...named, floating }
}

/** The first of each tag: a rule of higher priority made it. */
function unique(tags: readonly NamedTag[]): readonly NamedTag[] {
  if (tags.length < 2) return tags
  const seen = new Set<string>()
  return tags.filter(({ tag }) => !seen.has(tag) && seen.add(tag))
}

/** `latest` follows what the first effective rule says of itself, unless the flavor says it for all. */
function toLatest(first: Applied | undefined, scope: Scope, shapes: Shapes): readonly NamedTag[] {
  const { flavor } = scope
  if (first === undefined || flavor.latest === 'false') return []
  if (flavor.latest !== 'true' && !first.outcome.latest) return []
  const named = { tag: latestTag(scope), rule: first.rule.text }
  return [
    flavor.latest === 'highest'
      ? { ...named, floating: floatingLatest(first.outcome, flavor, shapes()) }
      : named,
  ]
}

/** How the flavor spells `latest`. */
export function latestTag({ flavor, variables, dialect, render }: Scope): string {
  // Upstream does not fill in a template that stands in the flavor here.
  const fill = (text: string): string => (dialect === 'fleet' ? render(text, variables) : text)
  const prefix = flavor.prefixLatest ? fill(flavor.prefix) : ''
  const suffix = flavor.suffixLatest ? fill(flavor.suffix) : ''
  return toFit(`${prefix}latest${suffix}`)
}

/** The tags under which a fleet records what it built. */
const RECORD = /^fp-[0-9a-f]{40}/

function refuseRecord({ tag, rule }: NamedTag): Problem {
  return { message: `${rule} makes the tag "${tag}", which imagefleet keeps for its records; write another` }
}

function refuse({ tag, rule }: NamedTag): Problem {
  const remedy = 'a tag is a letter, digit or "_" and up to 127 more of these, "." and "-"'
  return { message: `no registry accepts the tag "${tag}" that ${rule} makes; ${remedy}` }
}

function placeOf({ rule }: NamedTag, rules: readonly Rule[]): { readonly position?: Position } {
  const position = rules.find(({ text }) => text === rule)?.position
  return position === undefined ? {} : { position }
}

function warn(message: string, position: Position | undefined): Notice {
  return { level: 'warning', message, ...(position === undefined ? {} : { position }) }
}
