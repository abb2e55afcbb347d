/** What a terminal can show: how wide it is, and whether it has colours. */
export type Screen = { readonly columns: number; readonly colours: boolean }

const BOLD = '1'
const DIM = '2'
/** Words that tell good from bad at a glance. */
const COLOURS: Readonly<Record<string, string>> = {
  build: '33',
  reuse: '32',
  skip: DIM,
  error: '31',
  warning: '33',
}

/** A column is not made narrower than this. */
const NARROW = 12
const GAP = '  '

/**
 * Markdown as a terminal shows it: tables in columns that fit its width, headings bold, no markup. What only a
 * browser can draw is left out.
 */
export function toTerminal(markdown: string, screen: Screen): string {
  const shown: string[] = []
  let fence: string | undefined
  let table: string[][] = []
  for (const line of [...printable(markdown).split('\n'), '']) {
    const opens = /^```(\w*)/.exec(line)
    if (fence === undefined && line.startsWith('|')) {
      table.push(toCells(line))
      continue
    }
    shown.push(...layOut(table, screen))
    table = []
    if (opens !== null) fence = fence === undefined ? opens[1] : undefined
    else if (fence === undefined) shown.push(toLine(line, screen))
    else if (fence !== 'mermaid') shown.push(line)
  }
  return shown
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()
}

/** A word in its colour, where there are colours and it has one. */
export function paint(word: string, { colours }: Pick<Screen, 'colours'>, code = COLOURS[word]): string {
  return colours && code !== undefined ? `\u001B[${code}m${word}\u001B[0m` : word
}

/** Names are data: none of them moves the cursor. */
const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\n]/gu, '')

function toLine(line: string, screen: Screen): string {
  const heading = /^#+ (.*)$/.exec(line)
  return heading === null ? toPlain(line) : paint(toPlain(heading[1] ?? ''), screen, BOLD)
}

/** Text in code type is taken as it stands; elsewhere a backslash hides what follows from Markdown. */
function toPlain(text: string): string {
  return text
    .split(/(?<!\\)`/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(/(?<!\\)\*+/g, '')
            .replaceAll(/\\([^\w\s])/g, '$1')
            .replaceAll(/\\_/g, '_'),
    )
    .join('')
}

const toCells = (line: string): string[] =>
  line
    .slice(1)
    .split(/(?<!\\)\|/)
    .slice(0, -1)
    .map((cell) => toPlain(cell.trim()))

/** Columns in which nothing stands are left out. */
function layOut(table: readonly (readonly string[])[], screen: Screen): readonly string[] {
  const [heads = [], , ...rows] = table
  const used = heads.flatMap((_, column) => (rows.some((row) => row[column]) ? [column] : []))
  const widths = narrow(
    used.map((column) => [heads, ...rows].reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)),
    screen.columns,
  )
  const toRow = (row: readonly string[], code?: string): string =>
    used
      .map((column, index) => {
        const cell = cut(row[column] ?? '', widths[index] ?? 0)
        const padding = index === used.length - 1 ? '' : ' '.repeat((widths[index] ?? 0) - cell.length)
        return `${paint(cell, screen, code ?? COLOURS[cell])}${padding}`
      })
      .join(GAP)
      .trimEnd()
  return rows.length === 0 ? [] : [toRow(heads, BOLD), ...rows.map((row) => toRow(row))]
}

/** What stands further right counts for less: columns give way from there, but for the first, which is the name. */
function narrow(widths: readonly number[], columns: number): readonly number[] {
  const room = columns - GAP.length * (widths.length - 1)
  let over = widths.reduce((sum, width) => sum + width, 0) - room
  const narrowed = widths.toReversed().map((width, index) => {
    const isFirst = index === widths.length - 1
    const given = isFirst ? 0 : Math.max(0, Math.min(over, width - NARROW))
    over -= given
    return width - given
  })
  return narrowed.toReversed()
}

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
