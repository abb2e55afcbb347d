import { UserError } from '../lang/user-error.ts'

/** `${name:-word}` taken apart: `colon` and `operator` are ":" and "-". */
export type Modified = {
  readonly name: string
  readonly colon: '' | ':'
  readonly operator: string
  readonly word: string
}

/** @throws UserError when there is no such operator */
export function checkOperator({ name, colon, operator }: Omit<Modified, 'word'>): void {
  const known = colon === '' ? '-+?#%' : '-+?'
  if (operator !== '' && known.includes(operator)) return
  throw new UserError(`\${${name}${colon}${operator}…} is unknown; use one of :- - :+ + :? ? # ## % %% / //`)
}

/**
 * What `${name:-word}` and its kin stand for. With a colon an empty value counts as none.
 * @throws UserError when `?` demands a value and there is none
 */
export function modify({ name, colon, operator, word }: Modified, value: string | undefined): string {
  const isSet = value !== undefined && !(colon !== '' && value === '')
  if (operator === '-') return isSet ? value : word
  if (operator === '+') return isSet ? word : ''
  if (operator === '#') return trim(value ?? '', word, 'start')
  if (operator === '%') return trim(value ?? '', word, 'end')
  if (isSet) return value
  throw new UserError(`${name}: ${word || (value === undefined ? 'must be set' : 'must not be empty')}`)
}

/** A pattern that begins with the operator again takes the longest match. */
function trim(value: string, word: string, side: 'start' | 'end'): string {
  const isLongest = word.startsWith(side === 'start' ? '#' : '%')
  const tokens = tokensOf(isLongest ? word.slice(1) : word)
  const any = isLongest ? '[^\\n]*' : '[^\\n]*?'
  if (side === 'start') return value.replace(new RegExp(`^${toSource(tokens, any)}`, 'u'), '')
  // A regular expression cannot find the shortest match at the end: look for it backwards.
  const pattern = new RegExp(`^${toSource(tokens.reverse(), any)}`, 'u')
  return reverse(reverse(value).replace(pattern, ''))
}

const reverse = (text: string): string => [...text].reverse().join('')

/** What `${name/pattern/replacement}` stands for and, for all matches, `${name//pattern/replacement}`. */
export function replacePattern(
  value: string,
  how: { readonly pattern: string; readonly replacement: string; readonly times: 'first' | 'all' },
): string {
  const source = toSource(tokensOf(how.pattern), '[^\\n]*')
  return value.replace(new RegExp(source, how.times === 'all' ? 'gu' : 'u'), () => how.replacement)
}

type Token = { readonly text: string; readonly kind: 'any' | 'one' | 'letter' }

/** A shell's pattern without brackets: `*`, `?`, and a backslash before what stands for itself. */
function tokensOf(pattern: string): Token[] {
  return [...pattern.matchAll(/\\[\s\S]?|[\s\S]/gu)].map(([text]): Token => {
    if (text === '*') return { text, kind: 'any' }
    if (text === '?') return { text, kind: 'one' }
    return { text: text.startsWith('\\') ? toEscaped(text) : text, kind: 'letter' }
  })
}

function toEscaped(text: string): string {
  const letter = text.slice(1)
  if (letter !== '' && '*?\\}/'.includes(letter)) return letter
  throw new UserError(
    `${JSON.stringify(text)} is no escape in a pattern; only * ? \\ } and / can follow a backslash`,
  )
}

function toSource(tokens: readonly Token[], any: string): string {
  return tokens
    .map(({ text, kind }) => {
      if (kind === 'any') return any
      return kind === 'one' ? '[^\\n]' : text.replace(/[\\^$.*+?()[\]{}|/]/u, (letter) => `\\${letter}`)
    })
    .join('')
}
