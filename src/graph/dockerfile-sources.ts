import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Instruction } from './dockerfile-lines.ts'

/** What `COPY --from=` or `RUN --mount=…,from=` names, as written. */
export type Source = { readonly kind: 'copy' | 'mount'; readonly from: string }

/** The stages, references and build contexts that an instruction takes files from, beside its own context. */
export function sourcesOf(instruction: Instruction): readonly Source[] {
  if (instruction.keyword === 'COPY') {
    const from = instruction.flags.findLast(({ name }) => name === 'from')?.value
    return from ? [{ kind: 'copy', from }] : []
  }
  return mountsOf(instruction).flatMap((mount): readonly Source[] => {
    const from = mount.get('from')
    return from ? [{ kind: 'mount', from }] : []
  })
}

/** The fields of each `RUN --mount=`, keys in lower case. */
export function mountsOf({ keyword, flags }: Instruction): readonly ReadonlyMap<string, string>[] {
  if (keyword !== 'RUN') return []
  return flags
    .filter(({ name, value }) => name === 'mount' && value !== undefined)
    .map(({ value = '' }) => new Map(fieldsOf(value).map(toEntry)))
}

function toEntry(field: string): readonly [string, string] {
  const [key = '', ...value] = field.split('=')
  return [key.toLowerCase(), value.join('=')]
}

/** The fields of one CSV record. Where its quotes are wrong they count as letters: the builder will refuse them. */
function fieldsOf(text: string): readonly string[] {
  if (!text.includes('"')) return text.split(',')
  try {
    const [record = []]: string[][] = parseCsv(text)
    return record
  } catch (error) {
    if (error instanceof CsvError) return text.split(',')
    throw error
  }
}
