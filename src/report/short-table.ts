import { toTable } from './markdown.ts'

/** GitHub drops a step's whole summary when it has more than 1 MiB; a fleet's has several parts. */
const TABLE_BYTES = 400_000

/**
 * The lines of a table that GitHub shows however many rows there are: the first ones, then a line that says what was
 * left out.
 * @param rest what so many rows are that are not shown
 */
export function toShortTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  rest: (count: number) => string,
): readonly string[] {
  let bytes = 0
  const end = rows.findIndex((cells) => {
    bytes += new TextEncoder().encode(cells.join(' | ')).length + 5
    return bytes > TABLE_BYTES
  })
  if (end < 0) return [toTable(heads, rows)]
  return [toTable(heads, rows.slice(0, end)), '', `… and ${rest(rows.length - end)}.`]
}
