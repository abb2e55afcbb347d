import { type Instruction, splitInstruction } from './dockerfile-lines.ts'
import type { Escaper } from './dockerfile-words.ts'

/** One name that an `ARG` declares, with its default as written. */
export type Argument = { readonly name: string; readonly value: string | undefined; readonly line: number }

/** Words parted by spaces outside of quotes; quotes and escapes stay. */
const WORDS: Readonly<Record<Escaper, RegExp>> = {
  '\\': /(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?|[^\s"'\\])+/g,
  '`': /(?:`[\s\S]|"(?:`[\s\S]|[^"`])*"?|'[^']*'?|[^\s"'`])+/g,
}

/** What these instructions declare, themselves or as triggers. One `ARG` may declare several names. */
export function argumentsOf(instructions: readonly Instruction[], escaper: Escaper): readonly Argument[] {
  return instructions
    .map((one) => (one.keyword === 'ONBUILD' ? { ...one, ...splitInstruction(one.rest, escaper) } : one))
    .filter(({ keyword }) => keyword === 'ARG')
    .flatMap(({ rest, line }) => (rest.match(WORDS[escaper]) ?? []).map((word) => toArgument(word, line)))
}

function toArgument(word: string, line: number): Argument {
  const equals = word.indexOf('=')
  if (equals < 0) return { name: word, value: undefined, line }
  return { name: word.slice(0, equals), value: word.slice(equals + 1), line }
}
