import type { Notice } from '../github/notice.ts'
import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import type { Dialect } from './dialect.ts'
import { parseRows, quoteFields } from './list.ts'
import { attempt } from './problems.ts'
import {
  choose,
  type Draft,
  demand,
  type RuleText,
  type RuleType,
  readAttributes,
  refusal,
  toNumber,
  toRegExp,
  unknownAttributes,
} from './rule-attributes.ts'

type Common = RuleText & {
  /** A template that must render to `true` or `false`. */
  readonly enable: string
  readonly priority: number
  /** Undefined: the flavor's holds. */
  readonly prefix: string | undefined
  readonly suffix: string | undefined
}

export type VersionRule = Common & {
  readonly type: 'semver' | 'pep440'
  readonly pattern: string
  readonly value: string
  readonly match: RegExp | undefined
}

export type MatchRule = Common & {
  readonly type: 'match'
  readonly pattern: RegExp
  readonly value: string
  readonly group: number
}

/** One line of docker/metadata-action's rule language. */
export type Rule =
  | VersionRule
  | MatchRule
  | (Common & { readonly type: 'schedule'; readonly pattern: string })
  | (Common & { readonly type: 'edge'; readonly branch: string })
  | (Common & { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' })
  | (Common & { readonly type: 'raw'; readonly value: string })
  | (Common & { readonly type: 'sha'; readonly format: 'short' | 'long' })

const PRIORITY: Readonly<Record<RuleType, number>> = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
}

/** What holds where no rule is given. */
const DEFAULT_RULES: readonly RuleText[] = [
  { text: 'type=schedule' },
  { text: 'type=ref,event=branch' },
  { text: 'type=ref,event=tag' },
  { text: 'type=ref,event=pr' },
]

/** Rules in the order of their priorities, and what is odd about them. */
export type ParsedRules = { readonly rules: readonly Rule[]; readonly notices: readonly Notice[] }

/**
 * Parses rules, a text for each or a block of lines. No rule at all means the default ones.
 * @throws UserError with every rule that is wrong: its text, its place and what is allowed
 */
export function parseRules(texts: readonly RuleText[], dialect: Dialect): ParsedRules {
  const problems: Problem[] = []
  const lines = texts.flatMap((text) => attempt(problems, () => splitLines(text)) ?? [])
  const given = lines.length === 0 && problems.length === 0 ? DEFAULT_RULES : lines
  const parsed = given.flatMap((line) => attempt(problems, () => parseRule(line, dialect)) ?? [])
  if (problems.length > 0) throw new UserError(problems)
  return {
    rules: parsed.map(({ rule }) => rule).toSorted((left, right) => right.priority - left.priority),
    notices: parsed.flatMap(({ notices }) => notices),
  }
}

function splitLines({ text, position }: RuleText): RuleText[] {
  return parseRows(text, position).map((row) => {
    const line = { text: quoteFields(row).trim() }
    return position === undefined ? line : { ...line, position: below(position, row.line) }
  })
}

function below(position: Position, lines: number): Position {
  return position.line === undefined || lines === 0 ? position : { ...position, line: position.line + lines }
}

/** What upstream lets pass in silence is a notice; in a fleet it is an error. */
function parseRule(source: RuleText, dialect: Dialect): { rule: Rule; notices: Notice[] } {
  const draft = readAttributes(source)
  const odd = unknownAttributes(draft).map((message) => `${message} (in ${source.text})`)
  if (dialect === 'fleet' && odd.length > 0) throw refusal(source, ...odd)
  const place = source.position === undefined ? {} : { position: source.position }
  return {
    rule: toRule(draft),
    notices: odd.map((message) => ({ level: 'warning', message, ...place })),
  }
}

function toRule(draft: Draft): Rule {
  const { source, type, attributes } = draft
  const common: Common = {
    ...source,
    enable: attributes.get('enable') ?? 'true',
    priority: toNumber(draft, 'priority', PRIORITY[type]),
    prefix: attributes.get('prefix'),
    suffix: attributes.get('suffix'),
  }
  switch (type) {
    case 'schedule':
      return { ...common, type, pattern: attributes.get('pattern') ?? 'nightly' }
    case 'semver':
    case 'pep440':
      return { ...common, ...toVersionRule(draft), type }
    case 'match':
      return { ...common, ...toMatchRule(draft), type }
    case 'edge':
      return { ...common, type, branch: attributes.get('branch') ?? '' }
    case 'ref': {
      const event = choose(draft, 'event', ['branch', 'tag', 'pr'])
      return { ...common, type, event, prefix: common.prefix ?? (event === 'pr' ? 'pr-' : undefined) }
    }
    case 'raw':
      return { ...common, type, value: demand(draft, 'value') }
    case 'sha': {
      const format = attributes.has('format') ? choose(draft, 'format', ['short', 'long']) : 'short'
      return { ...common, type, format, prefix: common.prefix ?? 'sha-' }
    }
  }
}

function toVersionRule(draft: Draft): Pick<VersionRule, 'pattern' | 'value' | 'match'> {
  const match = draft.attributes.get('match')
  return {
    pattern: demand(draft, 'pattern'),
    value: draft.attributes.get('value') ?? '',
    match: match ? toRegExp(draft, match) : undefined,
  }
}

/** The pattern is a bare expression, or one between slashes with flags behind it. */
function toMatchRule(draft: Draft): Pick<MatchRule, 'pattern' | 'value' | 'group'> {
  const pattern = demand(draft, 'pattern')
  const [, body, flags] = /^\/(.+)\/(.*)$/.exec(pattern) ?? []
  return {
    pattern: toRegExp(draft, body ?? pattern, flags),
    value: draft.attributes.get('value') ?? '',
    group: toNumber(draft, 'group', 0),
  }
}
