import type { Problem } from '../lang/user-error.ts'
import { type Directives, parseDirectives } from './dockerfile-directives.ts'
import { type Escaper, splitShellWords } from './dockerfile-words.ts'

/** `--name=value` before an instruction's arguments. */
type Flag = { readonly name: string; readonly value: string | undefined }

/** One instruction: its lines joined, its heredocs passed over. */
export type Instruction = {
  /** In upper case. */
  readonly keyword: string
  readonly flags: readonly Flag[]
  /** All behind the keyword and its flags, before substitution. */
  readonly rest: string
  /** Where it begins, from 1. */
  readonly line: number
}

export type Lines = Directives & { readonly instructions: readonly Instruction[] }

/** As in BuildKit, which refuses longer ones. */
const LINE_LENGTH = 65_535

/**
 * Cuts a Dockerfile into instructions: parser directives, comments, continued lines and heredocs.
 * @see https://docs.docker.com/reference/dockerfile/#format
 */
export function parseLines(file: string, text: string): Lines {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map(withoutReturn)
  const directives = parseDirectives(file, lines)
  const problems = [...directives.problems, ...longLines(file, lines)]
  const instructions: Instruction[] = []
  for (let at = 0; at < lines.length; ) {
    const logical = readLogical(lines, at, directives.escaper)
    const line = at + 1
    at = logical.next
    if (logical.text.trim() === '') continue
    instructions.push({ ...splitInstruction(logical.text, directives.escaper), line })
    for (const heredoc of heredocsOf(logical.text, directives.escaper)) {
      const end = endOf(heredoc, lines, at)
      if (end === undefined) problems.push(unterminated({ file, line }, heredoc.name))
      at = (end ?? lines.length) + 1
    }
  }
  return { ...directives, problems, instructions }
}

function longLines(file: string, lines: readonly string[]): Problem[] {
  const message = `the line has more than ${LINE_LENGTH} characters, which BuildKit refuses; part it with line continuations`
  return [...lines.entries()]
    .filter(([, { length }]) => length > LINE_LENGTH)
    .map(([index]) => ({ position: { file, line: index + 1 }, message }))
}

function unterminated(position: { file: string; line: number }, name: string): Problem {
  return { position, message: `the heredoc <<${name} has no end; write a line that is just ${name}` }
}

// Not /\r+$/, which takes quadratic time.
function withoutReturn(line: string): string {
  let end = line.length
  while (line.charAt(end - 1) === '\r') end -= 1
  return line.slice(0, end)
}

/** Joins a line with those that continue it; comments and empty lines between them are left out. */
function readLogical(
  lines: readonly string[],
  start: number,
  escaper: Escaper,
): { readonly text: string; readonly next: number } {
  let { text, isContinued } = cutContinuation(withoutComment((lines[start] ?? '').trimStart()), escaper)
  const parts = [text]
  let at = start + 1
  for (; isContinued && at < lines.length; at += 1) {
    const line = withoutComment(lines[at] ?? '')
    if (line.trim() === '') continue
    ;({ text, isContinued } = cutContinuation(line, escaper))
    parts.push(text)
  }
  return { text: parts.join(''), next: at }
}

const withoutComment = (line: string): string => (line.trimStart().startsWith('#') ? '' : line)

function cutContinuation(line: string, escaper: Escaper): { text: string; isContinued: boolean } {
  const end = line.trimEnd()
  const isContinued =
    end.endsWith(escaper) && end.at(-2) !== escaper && /^[ \t]*$/.test(line.slice(end.length))
  return isContinued ? { text: end.slice(0, -1), isContinued } : { text: line, isContinued }
}

/** Splits `COPY --from=build /a /b` into its keyword, its flags and the rest. */
export function splitInstruction(text: string, escaper: Escaper): Omit<Instruction, 'line'> {
  const [, keyword = '', behind = ''] = /^([^\t\v\f\r ]*)([\s\S]*)$/.exec(text.trim()) ?? []
  const flags: Flag[] = []
  let rest = behind.trimStart()
  while (rest.startsWith('--')) {
    const { word, length } = readFlag(rest, escaper)
    rest = rest.slice(length).trimStart()
    if (word === '--') break
    const [name = '', ...value] = word.slice(2).split('=')
    flags.push({ name, value: value.length === 0 ? undefined : value.join('=') })
  }
  return { keyword: keyword.toUpperCase(), flags, rest }
}

/** One flag without its quotes and escapes, and how much of the text it took. */
function readFlag(text: string, escaper: Escaper): { readonly word: string; readonly length: number } {
  let word = ''
  let quote = ''
  let at = 0
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (quote === '' && /\s/.test(letter)) break
    if (letter === quote) quote = ''
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter
    else if (letter !== escaper) word += letter
    else {
      at += 1
      word += text.charAt(at)
    }
  }
  return { word, length: at }
}

/** The arguments of an instruction that takes a JSON list or words; undefined where it is no JSON list. */
export function parseJsonWords(rest: string): readonly string[] | undefined {
  if (!rest.startsWith('[')) return undefined
  try {
    const value: unknown = JSON.parse(rest)
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

type Heredoc = { readonly name: string; readonly isChomped: boolean }

/** The heredocs that a line opens: in RUN, COPY and ADD, and in ONBUILD before these. */
function heredocsOf(text: string, escaper: Escaper): readonly Heredoc[] {
  if (!text.includes('<<')) return []
  const outer = splitInstruction(text, escaper)
  const { keyword, rest } = outer.keyword === 'ONBUILD' ? splitInstruction(outer.rest, escaper) : outer
  if (!['RUN', 'COPY', 'ADD'].includes(keyword) || parseJsonWords(rest) !== undefined) return []
  return (splitShellWords(text, 'kept') ?? []).flatMap((word) => toHeredoc(word) ?? [])
}

function toHeredoc(word: string): Heredoc | undefined {
  const [, dash, raw = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? []
  const [name, ...more] = splitShellWords(raw, 'removed') ?? []
  return name === undefined || more.length > 0 ? undefined : { name, isChomped: dash === '-' }
}

/** The line that ends a heredoc. */
function endOf({ name, isChomped }: Heredoc, lines: readonly string[], start: number): number | undefined {
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if ((isChomped ? line.replace(/^\t+/, '') : line) === name) return at
  }
  return undefined
}
