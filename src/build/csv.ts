import { UserError } from '../lang/user-error.ts'

const LINE_END = /\r\n|\r|\n/y
const PLAIN = /[^,\r\n]*/y
const QUOTED = /"((?:[^"]|"")*)"(?!")/y

/**
 * Reads comma-separated text as the docker actions do: quotes at a field's start hold commas and line breaks,
 * `""` in them is a quote, quotes elsewhere are ordinary characters. Empty lines are left out.
 * @throws UserError when a quote is never closed
 */
export function parseRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (let offset = 0; offset < text.length; ) {
    const start = offset
    const field = readField(text, start)
    offset = field.end
    record.push(field.text)
    const lineEnd = matchAt(LINE_END, text, offset)
    if (lineEnd === undefined && offset < text.length) {
      offset += 1
      // A comma at the very end opens one more field.
      if (offset === text.length) record.push('')
      else continue
    }
    if (record.length > 1 || field.end > start) records.push(record)
    record = []
    offset += lineEnd?.length ?? 0
  }
  return records
}

/** The items of an input that takes lines or commas. */
export function parseItems(text: string): string[] {
  return tidy(
    parseRecords(text.trim()).flatMap(([first = '', ...rest]) =>
      rest.length === 0 ? first.split(',') : [first, ...rest],
    ),
  )
}

/** The items of an input that takes lines: the comma belongs to the item, quotes hold several lines together. */
export function parseLines(text: string): string[] {
  return tidy(parseRecords(text.trim()).map((fields) => fields.join(',')))
}

/** The lines of an input whose quotes are for buildx to read. */
export function splitLines(text: string): string[] {
  return tidy(text.split(/\r\n|\r|\n/))
}

/** The fields of one `type=…,name=…` as buildx reads them, trimmed. */
export function parseFields(item: string): string[] {
  const fields = parseRecords(item).flat()
  return fields.map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .trim(),
  )
}

/** The opposite of `parseFields`: a field with a comma or a quote in it gets quotes. */
export function formatFields(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')
}

const tidy = (items: readonly string[]): string[] =>
  items.map((item) => item.trim()).filter((item) => item !== '')

function readField(text: string, offset: number): { readonly text: string; readonly end: number } {
  if (text[offset] !== '"') {
    const plain = matchAt(PLAIN, text, offset) ?? ''
    return { text: plain, end: offset + plain.length }
  }
  const quoted = matchAt(QUOTED, text, offset)
  if (quoted === undefined) {
    const [shown] = text.slice(offset + 1).split(/[=\r\n]/)
    throw new UserError(
      `"${shown}…: the quote is never closed; end the entry with ", and write "" for a quote inside`,
    )
  }
  const inside = quoted.slice(1, -1).replaceAll('""', '"')
  const rest = matchAt(PLAIN, text, offset + quoted.length) ?? ''
  const end = offset + quoted.length + rest.length
  // Where text follows the second quote, both were ordinary characters.
  return { text: rest === '' ? inside : `"${inside}"${rest}`, end }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}
