import { UserError } from '../lang/user-error.ts'

/** `${value#pattern}` and `${value%pattern}`; a pattern that begins with the operator again takes the longest match. */
export function trimPattern(value: string, word: string, side: 'start' | 'end'): string {
  const isLongest = word.startsWith(side === 'start' ? '#' : '%')
  const pattern = isLongest ? word.slice(1) : word
  const any = isLongest ? '[^\\n]*' : '[^\\n]*?'
  if (side === 'start') return value.replace(new RegExp(`^${toSource(tokensOf(pattern), any)}`, 'u'), '')
  // A regular expression cannot find the shortest match at the end: look for it backwards.
  const backwards = [...value].reverse().join('')
  const rest = backwards.replace(new RegExp(`^${toSource(tokensOf(pattern).reverse(), any)}`, 'u'), '')
  return [...rest].reverse().join('')
}

/** `${value/pattern/replacement}` and, for all matches, `${value//pattern/replacement}`. */
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
    if (text.length > 1 || text === '\\') return { text: unescape(text), kind: 'letter' }
    return { text, kind: 'letter' }
  })
}

function unescape(text: string): string {
  const letter = text.slice(1)
  if (letter !== '' && '*?\\}/'.includes(letter)) return letter
  throw new UserError(`${JSON.stringify(text)} escapes nothing in a pattern; only * ? \\ } / can be escaped`)
}

function toSource(tokens: readonly Token[], any: string): string {
  return tokens
    .map(({ text, kind }) => {
      if (kind === 'any') return any
      return kind === 'one' ? '[^\\n]' : text.replace(/[\\^$.*+?()[\]{}|/]/u, (letter) => `\\${letter}`)
    })
    .join('')
}
