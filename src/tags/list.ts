import { type Position, UserError } from '../lang/user-error.ts'

/** One field of a row, without the quotes that it stood in. */
export type Field = { readonly text: string; readonly quoted: boolean }

/** One line of a list input; several lines where quotes hold a line break. `line` counts from 0. */
export type Row = { readonly line: number; readonly fields: readonly Field[] }

const COMMENT_OR_BLANK = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y
const QUOTED = /"((?:[^"]|"")*)"(?!")/y
const QUOTED_VALUE = /([\w-]+=)"((?:[^"]|"")*)"(?=[,\n]|$)/y
const PLAIN = /[^,\n]*/y

/**
 * Reads a list input as the docker actions do: one row a line, fields by comma, quotes hold commas and
 * line breaks, `""` is a quote. Blank lines and comments, indented ones too, are left out.
 * @throws UserError when a quote is never closed
 */
export function parseRows(input: string, position?: Position): Row[] {
  const text = input.trim().replace(/\r\n?/g, '\n')
  const rows: Row[] = []
  let offset = 0
  let line = 0
  while (offset < text.length) {
    const skipped = matchAt(COMMENT_OR_BLANK, text, offset)?.[0]
    const row = skipped ? undefined : readRow(text, offset, position)
    if (row?.fields.some(({ text }, index) => index > 0 || text !== ''))
      rows.push({ line, fields: row.fields })
    const end = row?.end ?? offset + (skipped?.length ?? 0)
    line += text.slice(offset, end).split('\n').length - 1
    offset = end
  }
  return rows
}

/**
 * Splits one entry of a list into its fields; `name="a,b"` is the same as `"name=a,b"`.
 * @throws UserError when a quote stands anywhere else
 */
export function parseFields(entry: string): readonly Field[] {
  const fields: Field[] = []
  for (let offset = 0; offset <= entry.length; ) {
    const field = readValue(entry, offset) ?? readField(entry, offset)
    if (field === undefined) throw unclosed(entry.slice(offset))
    if (!field.quoted && field.text.includes('"')) throw strayQuote(entry)
    fields.push({ text: field.text, quoted: field.quoted })
    if (entry[field.end] !== ',') break
    offset = field.end + 1
  }
  return fields
}

function readValue(entry: string, offset: number): Read | undefined {
  const match = matchAt(QUOTED_VALUE, entry, offset)
  if (match === undefined) return undefined
  return { text: `${match[1]}${unquote(match[2])}`, quoted: true, end: offset + match[0].length }
}

/** The entries of an input whose lines hold one value each: commas are part of it. */
export function parseLines(input: string): string[] {
  return parseRows(input).map((row) => joinFields(row).trim())
}

/** The row as upstream's first pass leaves it: its fields with commas between them. */
export function joinFields({ fields }: Row): string {
  return fields.map(({ text }) => text).join(',')
}

/** The row with the quotes that a second pass needs to find the same fields again. */
export function quoteFields({ fields }: Row): string {
  if (fields.length === 1) return fields[0]?.text ?? ''
  return fields.map(quoteField).join(',')
}

function quoteField({ text, quoted }: Field): string {
  const needed = quoted && text.includes(',') && !text.startsWith('"')
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}

type Read = Field & { readonly end: number }

type ReadRow = { readonly fields: readonly Field[]; readonly end: number }

function readRow(text: string, start: number, position: Position | undefined): ReadRow {
  const fields: Field[] = []
  let offset = start
  for (;;) {
    const field = readField(text, offset)
    if (field === undefined) throw unclosed(text.slice(offset), position)
    const { end } = field
    fields.push({ text: field.text, quoted: field.quoted })
    if (text[end] !== ',') return { fields, end: end + 1 }
    offset = end + 1
  }
}

/** Undefined when a quote is never closed. */
function readField(text: string, offset: number): Read | undefined {
  const plain = (start: number): string => matchAt(PLAIN, text, start)?.[0] ?? ''
  if (text[offset] !== '"') {
    const found = plain(offset)
    return { text: found, quoted: false, end: offset + found.length }
  }
  const quoted = matchAt(QUOTED, text, offset)
  if (quoted === undefined) return undefined
  const end = offset + quoted[0].length
  const rest = plain(end)
  // A quote that does not end its field is an ordinary character, and so is the one that opened it.
  if (rest !== '') return { text: `"${unquote(quoted[1])}"${rest}`, quoted: false, end: end + rest.length }
  return { text: unquote(quoted[1]), quoted: true, end }
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text) ?? undefined
}

const unquote = (quoted = ''): string => quoted.replaceAll('""', '"')

function unclosed(rest: string, position?: Position): UserError {
  const [shown] = rest.split('\n')
  const message = `${shown}: the quote is never closed; write a second ", or "" for a quote inside`
  return new UserError({ message, ...(position === undefined ? {} : { position }) })
}

function strayQuote(entry: string): UserError {
  return new UserError(
    `${entry}: a quote in the middle; write "name=value" around all of an attribute, and {{date 'YYYY'}} with single quotes`,
  )
}
