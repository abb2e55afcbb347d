import { parseEDNString } from 'edn-data'
import { type Position, UserError } from '../../lang/user-error.ts'

/** A value of an EDN map, and where its key stands. */
export type EdnEntry = { readonly value: unknown; readonly position: Position }

const OPENERS: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [']', '['],
  [')', '('],
])

/** Strings, comments and characters, in which a bracket is none. */
const OPAQUE = /"(?:\\[\s\S]|[^"\\])*"?|;[^\n]*|\\(?:\w+|[\s\S])/g

/**
 * Reads a file that holds one EDN map with keywords for keys, such as Clojure's `info.edn`.
 * The library takes what is cut off or closed twice without a word, so brackets are counted first; and it
 * is given the map's inside as a list, for it would drop a key without a value.
 * @see https://github.com/edn-format/edn
 * @throws UserError with the place of what is wrong
 */
export function parseEdnMap(file: string, text: string): ReadonlyMap<string, EdnEntry> {
  const bare = text.replaceAll(OPAQUE, (opaque) =>
    opaque.replaceAll(/[^\n]/g, opaque.startsWith(';') ? ' ' : '_'),
  )
  const at = (offset: number): Position => toPosition(file, text, offset)
  checkBrackets(bare, text, at)
  const { index: open = 0 } = /[^\s,]/.exec(bare) ?? {}
  const close = bare.replace(/[\s,]+$/, '').length - 1
  if (bare[open] !== '{' || matchingEnd(bare, open) !== close) {
    throw new UserError({ position: at(open), message: 'not one EDN map; write {:version "1.0.0"}' })
  }
  const values = readValues(text.slice(open + 1, close), at(open))
  if (values.length % 2 !== 0) {
    throw new UserError({ position: at(open), message: 'not EDN: the last key of the map has no value' })
  }
  return toEntries(values, (key) => at(Math.max(open, bare.indexOf(`:${key}`, open))))
}

function readValues(inside: string, position: Position): readonly unknown[] {
  try {
    const values: unknown = parseEDNString(`[${inside}\n]`, { mapAs: 'map', setAs: 'array', listAs: 'array' })
    if (Array.isArray(values)) return values
    throw new TypeError('a character that is a bracket cannot be read')
  } catch (error) {
    throw new UserError({ position, message: `not EDN: ${String(error)}` }, { cause: error })
  }
}

function toEntries(
  values: readonly unknown[],
  place: (key: string) => Position,
): ReadonlyMap<string, EdnEntry> {
  const entries = new Map<string, EdnEntry>()
  for (const [index, key] of values.entries()) {
    if (index % 2 !== 0 || typeof key !== 'object' || key === null || !('key' in key)) continue
    const name = String(key.key)
    const position = place(name)
    if (entries.has(name))
      throw new UserError({ position, message: `not EDN: the key :${name} stands twice` })
    entries.set(name, { value: values[index + 1], position })
  }
  return entries
}

function checkBrackets(bare: string, text: string, at: (offset: number) => Position): void {
  const cut = [...text.matchAll(OPAQUE)].find(([opaque]) => /^"(?:\\[\s\S]|[^"\\])*$/.test(opaque))
  if (cut !== undefined)
    throw new UserError({ position: at(cut.index), message: 'not EDN: this string is never closed' })
  const open: { readonly bracket: string; readonly offset: number }[] = []
  for (const { 0: bracket, index: offset } of bare.matchAll(/[{}[\]()]/g)) {
    const opener = OPENERS.get(bracket)
    if (opener === undefined) open.push({ bracket, offset })
    else if (open.pop()?.bracket !== opener) {
      throw new UserError({ position: at(offset), message: `not EDN: this "${bracket}" closes nothing` })
    }
  }
  const last = open.at(-1)
  if (last !== undefined) {
    throw new UserError({
      position: at(last.offset),
      message: `not EDN: this "${last.bracket}" is never closed`,
    })
  }
}

/** Where the bracket that opens here is closed; brackets are known to match. */
function matchingEnd(bare: string, open: number): number {
  let depth = 0
  for (const { 0: bracket, index } of bare.slice(open).matchAll(/[{}[\]()]/g)) {
    depth += OPENERS.has(bracket) ? -1 : 1
    if (depth === 0) return open + index
  }
  return -1
}

function toPosition(file: string, text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
