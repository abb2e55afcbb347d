import { decode } from '../lang/decode.ts'
import { type Position, UserError } from '../lang/user-error.ts'
import { type Key, parseYaml, type Source } from '../lang/yaml.ts'
import type { Row } from './expand.ts'
import type { ParsedFleet, Texts } from './parse.ts'
import { follow, parsePointer, splitPointer } from './pointer.ts'
import { rowsSchema } from './schema.ts'

/** The files that `rows:` point into. */
export function rowFilesOf({ content }: ParsedFleet): readonly string[] {
  return Object.values(content.images ?? {}).flatMap((entry) =>
    typeof entry?.rows === 'string' ? [splitPointer(entry.rows).file] : [],
  )
}

type Rows = NonNullable<NonNullable<NonNullable<ParsedFleet['content']['images']>[string]>['rows']>

/**
 * The rows of an entry, from the fleet file or the file that it points into.
 * @throws UserError with the place of the pointer, or of what is wrong behind it
 */
export function toRows(rows: Rows, name: string, { source }: ParsedFleet, texts: Texts): readonly Row[] {
  const path: readonly Key[] = ['images', name, 'rows']
  if (typeof rows !== 'string') return place(rows, path, source)
  const { file, pointer } = splitPointer(rows)
  try {
    const keys = parsePointer(pointer)
    const pointed = parseRowFile(file, texts.get(file))
    const value = follow(pointed.value, keys)
    const position = (inner: readonly Key[]): Position => pointed.position([...keys, ...inner])
    const decoded = decode(rowsSchema, value, { file, position, keyPosition: position })
    return place(decoded, keys, pointed)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const at = { position: source.position(path), path: path.join('.') }
    throw new UserError(
      error.problems.map((problem) => (problem.position ? problem : { ...at, ...problem })),
      { cause: error },
    )
  }
}

function parseRowFile(file: string, text: string | undefined): Source {
  if (text === undefined) throw new UserError(`the file ${file} is not there; write it, or name another`)
  return parseYaml(file, text)
}

function place(rows: readonly Row['variant'][], path: readonly Key[], { position }: Source): readonly Row[] {
  return rows.map((variant, index) => ({ variant, position: position([...path, index]) }))
}
