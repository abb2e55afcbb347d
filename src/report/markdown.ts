/** A Markdown table. Cells are data: what would break the table or become markup is escaped. */
export function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Plain text in a Markdown cell or line. */
export function toText(text: string): string {
  const line = text.replaceAll(/[\r\n]+/g, ' ')
  // An underscore within a word is no markup.
  return line.replaceAll(/[\\|<>*`[\]]|(?<!\w)_|_(?!\w)/g, '\\$&')
}

/** A name in code type; a backtick in it cannot end it. */
export function toCode(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll(/[\r\n`|]+/g, ' ')}\``
}
