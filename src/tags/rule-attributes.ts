import { nearest, type Position, UserError } from '../lang/user-error.ts'
import { parseFields } from './list.ts'

/** A rule, or a block of lines that are rules, and where its first line stands. */
export type RuleText = { readonly text: string; readonly position?: Position }

const OWN = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match'],
  pep440: ['pattern', 'value', 'match'],
  match: ['pattern', 'value', 'group'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format'],
} as const

export type RuleType = keyof typeof OWN

const COMMON = ['enable', 'priority', 'prefix', 'suffix']

/** The names that may stand before a `=` in a rule of this type. */
const allowed = (type: RuleType): readonly string[] => [...OWN[type], ...COMMON]

/** A rule whose fields are known, but not yet whether they make sense. */
export type Draft = {
  readonly source: RuleText
  readonly type: RuleType
  readonly attributes: ReadonlyMap<string, string>
}

/** @throws UserError when the type is not one of the eight */
export function readAttributes(source: RuleText): Draft {
  const attributes = new Map<string, string>()
  let type: RuleType = 'raw'
  for (const { text } of parseFields(source.text)) {
    const [name, value] = splitField(text)
    if (name === 'type') type = toType(value, source)
    else attributes.set(name, value)
  }
  return { source, type, attributes }
}

/** What does not begin like `name=` is the rule's value, and so is `{{date 'YYYY' tz='UTC'}}`. */
function splitField(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([^={]+)=(.*)$/s.exec(text) ?? []
  return name === undefined || value === undefined
    ? ['value', text.trim()]
    : [name.trim().toLowerCase(), value.trim()]
}

function toType(value: string, source: RuleText): RuleType {
  if (isType(value)) return value
  const types = Object.keys(OWN)
  const near = nearest(value, types)
  const remedy = near === undefined ? `known are ${types.join(', ')}` : `did you mean ${near}?`
  throw refusal(source, `Unknown tag type attribute: ${value}; ${remedy}`)
}

const isType = (value: string): value is RuleType => Object.hasOwn(OWN, value)

/** What to say of attributes that the type does not have. */
export function unknownAttributes({ type, attributes }: Draft): string[] {
  const known = allowed(type)
  return [...attributes.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearest(name, known)
      const remedy = near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`
      return `type=${type} has no attribute ${name}; ${remedy}`
    })
}

const EXAMPLE = {
  pattern: 'pattern={{version}}, or for type=match pattern=v(.*)',
  event: 'event=branch, event=tag or event=pr',
  format: 'format=short or format=long',
  value: 'value=…',
} as const

/** @throws UserError when the attribute is missing */
export function demand({ source, attributes }: Draft, name: keyof typeof EXAMPLE): string {
  const value = attributes.get(name)
  if (value !== undefined) return value
  throw refusal(source, `Missing ${name} attribute for ${source.text}; write ${EXAMPLE[name]}`)
}

/** @throws UserError when the attribute is missing or none of the choices */
export function choose<T extends string>(draft: Draft, name: keyof typeof EXAMPLE, choices: readonly T[]): T {
  const value = demand(draft, name)
  const choice = choices.find((known) => known === value)
  if (choice !== undefined) return choice
  throw refusal(draft.source, `Invalid ${name} for ${draft.source.text}; write ${EXAMPLE[name]}`)
}

/** @throws UserError when the attribute is no number */
export function toNumber(
  { source, attributes }: Draft,
  name: 'priority' | 'group',
  fallback: number,
): number {
  const text = attributes.get(name)
  const number = text === undefined ? fallback : Number(text)
  if (!Number.isNaN(number)) return number
  const label = name === 'group' ? 'match group' : name
  throw refusal(source, `Invalid ${label} for ${source.text}; write a number, such as ${name}=${fallback}`)
}

/** @throws UserError when the expression or its flags are malformed */
export function toRegExp({ source }: Draft, body: string, flags = ''): RegExp {
  try {
    return new RegExp(body, flags)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(source, `${reason} in ${source.text}; write a JavaScript regular expression`)
  }
}

/** An error, or several, at the place of the rule. */
export function refusal({ position }: RuleText, ...messages: readonly string[]): UserError {
  const place = position === undefined ? {} : { position }
  return new UserError(messages.map((message) => ({ message, ...place })))
}
