import type { Position } from '../lang/user-error.ts'
import { collect, nearest, UserError } from '../lang/user-error.ts'
import type { Dialect } from './dialect.ts'
import { joinFields, parseFields, parseRows } from './list.ts'

/** `highest`: as `auto`, and only forward: never to a version below one that is known. */
type Latest = 'auto' | 'true' | 'false' | 'highest'

/** What holds for every tag of an image. */
export type Flavor = {
  readonly latest: Latest
  readonly prefix: string
  readonly prefixLatest: boolean
  readonly suffix: string
  readonly suffixLatest: boolean
  readonly position?: Position
}

const LATEST: readonly string[] = ['auto', 'true', 'false', 'highest'] satisfies Latest[]
const KEYS = ['latest', 'prefix', 'suffix', 'onlatest']

/** A fleet moves `latest` only forward unless told otherwise. */
function defaultFlavor(dialect: Dialect): Flavor {
  const latest = dialect === 'fleet' ? 'highest' : 'auto'
  return { latest, prefix: '', prefixLatest: false, suffix: '', suffixLatest: false }
}

type Draft = { -readonly [Key in keyof Flavor]: Flavor[Key] }

/**
 * Parses `latest=auto|true|false|highest`, `prefix=…` and `suffix=…`, the latter two with `,onlatest=true`.
 * @throws UserError with every entry that is wrong
 */
export function parseFlavor(text: string, dialect: Dialect, position?: Position): Flavor {
  const flavor: Draft = { ...defaultFlavor(dialect), ...(position === undefined ? {} : { position }) }
  collect(parseRows(text), (row) => applyEntry(flavor, joinFields(row).trim(), position))
  return flavor
}

function applyEntry(flavor: Draft, entry: string, position: Position | undefined): void {
  let affix: 'prefix' | 'suffix' | undefined
  for (const field of parseFields(entry)) {
    const [name = '', value] = field.text.split('=').map((part) => part.trim())
    const key = name.toLowerCase()
    if (value === undefined) throw refusal(`Invalid flavor entry: ${entry}; write name=value`, position)
    if (key === 'latest') flavor.latest = toLatest(value, entry, position)
    else if (key === 'prefix' || key === 'suffix') {
      flavor[key] = value
      affix = key
    } else if (key === 'onlatest') applyOnLatest(flavor, affix, value, { entry, position })
    else throw refusal(unknownEntry(entry, key), position)
  }
}

function applyOnLatest(
  flavor: Draft,
  affix: 'prefix' | 'suffix' | undefined,
  value: string,
  { entry, position }: { readonly entry: string; readonly position: Position | undefined },
): void {
  if (value !== 'true' && value !== 'false') {
    throw refusal(`Invalid value for onlatest attribute: ${value} in ${entry}; write true or false`, position)
  }
  if (affix !== undefined) flavor[`${affix}Latest`] = value === 'true'
}

function toLatest(value: string, entry: string, position: Position | undefined): Latest {
  if (isLatest(value)) return value
  throw refusal(`Invalid latest flavor entry: ${entry}; write one of ${LATEST.join(', ')}`, position)
}

const isLatest = (value: string): value is Latest => LATEST.includes(value)

function unknownEntry(entry: string, key: string): string {
  const near = nearest(key, KEYS)
  const remedy = near === undefined ? `known are ${KEYS.join(', ')}` : `did you mean ${near}?`
  return `Unknown flavor entry: ${entry}; ${remedy}`
}

function refusal(message: string, position: Position | undefined): UserError {
  return new UserError({ message, ...(position === undefined ? {} : { position }) })
}
