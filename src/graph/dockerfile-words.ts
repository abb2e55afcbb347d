import { UserError } from '../lang/user-error.ts'
import { checkOperator, modify, replacePattern } from './dockerfile-operators.ts'
import { createWordList, type WordList } from './dockerfile-word-list.ts'

/** The character that escapes the next one, and that continues a line at its end. */
export type Escaper = '\\' | '`'

/** A word after substitution, and the variables that it names and that have no value. */
export type Expansion = { readonly text: string; readonly unset: readonly string[] }

type Rules = {
  readonly escaper: Escaper
  readonly lookup: (name: string) => string | undefined
  /** Quotes stay in the text; escapes do; a variable without a value stays as it is written. */
  readonly keepQuotes: boolean
  readonly keepEscapes: boolean
  readonly keepUnset: boolean
}

/** Where a word is being read, and how deep within `${…}`. The only thing here that changes. */
type Scan = {
  readonly letters: readonly string[]
  at: number
  depth: number
  readonly unset: Set<string>
  /** Gets the words of the line, where somebody wants them. */
  readonly words?: WordList
}

const SPECIAL = '@*#?-$!0'
const DEPTH = 100

/**
 * Substitutes variables and removes quotes and escapes as BuildKit does in `FROM` and `ARG`.
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError (without a place) when the syntax is wrong or `${NAME:?message}` refuses
 */
export function expandWord(word: string, escaper: Escaper, lookup: Rules['lookup']): Expansion {
  if (!/[$'"\\`]/.test(word)) return { text: word, unset: [] }
  const scan: Scan = { letters: [...word], at: 0, depth: 0, unset: new Set() }
  const rules: Rules = { escaper, lookup, keepQuotes: false, keepEscapes: false, keepUnset: false }
  return { text: readUntil(scan, undefined, rules), unset: [...scan.unset] }
}

/**
 * The words of a shell's command line, with their quotes or without; `<< EOF` is one word, variables stay.
 * Undefined where a quote is not closed.
 */
export function splitShellWords(line: string, quotes: 'kept' | 'removed'): readonly string[] | undefined {
  const isKept = quotes === 'kept'
  const words = createWordList()
  const scan: Scan = { letters: [...line], at: 0, depth: 0, unset: new Set(), words }
  const lookup = (): undefined => undefined
  const rules: Rules = { escaper: '\\', lookup, keepQuotes: isKept, keepEscapes: isKept, keepUnset: true }
  try {
    readUntil(scan, undefined, rules)
    return words.finish()
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Reads to the stop character, which is taken too, or to the end. */
function readUntil(scan: Scan, stop: string | undefined, rules: Rules): string {
  let text = ''
  scan.depth += 1
  const words = scan.depth === 1 ? scan.words : undefined
  if (scan.depth > DEPTH) throw new UserError(`substitutions lie in each other more than ${DEPTH} deep`)
  for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
    if (letter === stop) {
      scan.at += 1
      scan.depth -= 1
      return text
    }
    const part = readPart(scan, letter, rules)
    text += part
    if (letter === '$' || part === letter) words?.add(part)
    else words?.addWhole(part)
  }
  if (stop !== undefined) throw new UserError(`${JSON.stringify(stop)} is missing`)
  return text
}

function readPart(scan: Scan, letter: string, rules: Rules): string {
  if (letter === '$') return readVariable(scan, rules)
  if (letter === "'") return readSingleQuoted(scan, rules)
  if (letter === '"') return readDoubleQuoted(scan, rules)
  if (letter === '<') return readPossibleHeredoc(scan)
  scan.at += 1
  if (letter !== rules.escaper) return letter
  const escaped = scan.letters[scan.at] ?? ''
  scan.at += 1
  // What is escaped never parts words, hence the longer text even where the escape is dropped.
  return rules.keepEscapes ? `${letter}${escaped}` : escaped
}

function readSingleQuoted(scan: Scan, { keepQuotes }: Rules): string {
  const end = scan.letters.indexOf("'", scan.at + 1)
  if (end < 0) throw new UserError("the closing ' is missing")
  const inside = scan.letters.slice(scan.at + 1, end).join('')
  scan.at = end + 1
  return keepQuotes ? `'${inside}'` : inside
}

function readDoubleQuoted(scan: Scan, rules: Rules): string {
  let inside = ''
  scan.at += 1
  for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
    if (letter === '"') {
      scan.at += 1
      return rules.keepQuotes ? `"${inside}"` : inside
    }
    inside += letter === '$' ? readVariable(scan, rules) : readQuotedLetter(scan, letter, rules)
  }
  throw new UserError('the closing " is missing')
}

/** Within double quotes only `"`, `$` and the escape itself can be escaped. */
function readQuotedLetter(scan: Scan, letter: string, { escaper, keepEscapes }: Rules): string {
  scan.at += 1
  const next = scan.letters[scan.at]
  if (letter !== escaper || next === undefined || !['"', '$', escaper].includes(next)) return letter
  scan.at += 1
  return keepEscapes ? `${letter}${next}` : next
}

function readPossibleHeredoc(scan: Scan): string {
  scan.at += 1
  if (scan.letters[scan.at] !== '<') return '<'
  const start = scan.at
  do scan.at += 1
  while (/^[\t\r ]$/.test(scan.letters[scan.at] ?? ''))
  return `<${scan.letters.slice(start, scan.at).join('')}`
}

function readVariable(scan: Scan, rules: Rules): string {
  scan.at += 1
  if (scan.letters[scan.at] !== '{') {
    const name = readName(scan)
    if (name === '') return '$'
    return lookUp(scan, name, rules) ?? (rules.keepUnset ? `$${name}` : '')
  }
  scan.at += 1
  const name = readName(scan)
  const operator = scan.letters[scan.at] ?? ''
  if (name === '' || operator === '') throw new UserError('"$" and "{" must be followed by a name and "}"')
  scan.at += 1
  if (operator === '}') return lookUp(scan, name, rules) ?? (rules.keepUnset ? `\${${name}}` : '')
  if (operator === '/') return readReplacement(scan, name, rules)
  return readModified(scan, { name, operator }, rules)
}

/** A name, a number, or one of the shell's special parameters. */
function readName(scan: Scan): string {
  const first = scan.letters[scan.at] ?? ''
  const isPart = /\p{Nd}/u.test(first) ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}_]$/u
  const start = scan.at
  while (isPart.test(scan.letters[scan.at] ?? '')) scan.at += 1
  if (scan.at === start && first !== '' && SPECIAL.includes(first)) scan.at += 1
  return scan.letters.slice(start, scan.at).join('')
}

function lookUp(scan: Scan, name: string, { lookup }: Rules): string | undefined {
  const value = lookup(name)
  if (value === undefined) scan.unset.add(name)
  return value
}

/** `${NAME:-word}` and its kin. */
function readModified(scan: Scan, start: { name: string; operator: string }, rules: Rules): string {
  const { name } = start
  const colon = start.operator === ':' ? ':' : ''
  const operator = colon === '' ? start.operator : (scan.letters[scan.at] ?? '')
  if (colon !== '') scan.at += 1
  checkOperator({ name, colon, operator })
  const isPattern = operator === '#' || operator === '%'
  const word = readUntil(scan, '}', { ...rules, keepEscapes: isPattern })
  const hasDefault = operator === '-' || operator === '+'
  const value = hasDefault ? rules.lookup(name) : lookUp(scan, name, rules)
  if (value === undefined && rules.keepUnset) return `\${${name}${colon}${operator}${word}}`
  return modify({ name, colon, operator, word }, value)
}

function readReplacement(scan: Scan, name: string, rules: Rules): string {
  const isAll = scan.letters[scan.at] === '/'
  if (isAll) scan.at += 1
  const raw: Rules = { ...rules, keepEscapes: true }
  const pattern = readUntil(scan, '/', raw)
  const replacement = readUntil(scan, '}', raw)
  const value = lookUp(scan, name, rules)
  if (value === undefined && rules.keepUnset) return `\${${name}/${pattern}/${replacement}}`
  return replacePattern(value ?? '', { pattern, replacement, times: isAll ? 'all' : 'first' })
}
