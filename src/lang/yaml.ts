import {
  boolCoreTag,
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  mergeTag,
  nullCoreTag,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import { type Position, UserError } from './user-error.ts'

export type Key = string | number

/** A parsed YAML (or JSON) text, with the place of every value. */
export type Source = {
  readonly file: string
  readonly value: unknown
  /** The place of the value under `path`; of its nearest ancestor where it is not written down. */
  readonly position: (path: readonly Key[]) => Position
  /** The place of the key that the value stands behind. */
  readonly keyPosition: (path: readonly Key[]) => Position
}

/** YAML 1.2's core schema with merge keys; numbers keep their spelling, or `python: 3.10` would become 3.1. */
const schema = FAILSAFE_SCHEMA.withTags(boolCoreTag, nullCoreTag, mergeTag)

/**
 * Parses one YAML 1.2 document; JSON is YAML too. Numbers come as strings, spelled as they were written.
 * @throws UserError with the place of the syntax error, or when there is not exactly one document, or too much in it
 */
export function parseYaml(file: string, text: string): Source {
  if (text.length > CHARACTERS) throw tooMuch(file, `has more than ${count(CHARACTERS)} characters`)
  try {
    const events = parseEvents(text, { filename: file })
    if (events.length > EVENTS) throw tooMuch(file, `holds more than ${count(EVENTS / 2)} keys and values`)
    const documents = constructFromEvents(events, { source: text, filename: file, schema })
    if (documents.length !== 1) {
      const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`
      throw new UserError({ position: { file }, message: `${found}; write exactly one YAML document` })
    }
    refuseBomb(file, documents[0])
    const offsets = offsetsOf(events, text)
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const find = (path: readonly Key[], side: 'value' | 'key'): Position => {
      const offset = locate(offsets, path)?.[side]
      return offset === undefined ? { file } : toPosition(file, lineStarts, offset)
    }
    return {
      file,
      value: documents[0],
      position: (path) => find(path, 'value'),
      keyPosition: (path) => find(path, 'key'),
    }
  } catch (error) {
    if (error instanceof YAMLException) throw toUserError(file, error)
    throw error
  }
}

const CHARACTERS = 8_000_000
/** A key, a value, or one end of a list or a mapping. */
const EVENTS = 2_000_000

const count = (number: number): string => number.toLocaleString('en')

function tooMuch(file: string, what: string): UserError {
  return new UserError({ position: { file }, message: `${what}; split it` })
}

function toUserError(file: string, error: YAMLException): UserError {
  const { mark } = error
  const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 }
  return new UserError({ position, message: `not YAML: ${error.reason}` }, { cause: error })
}

/** Where a value begins, and the key before it; an empty value begins at its key, one in a list is its own key. */
type Offsets = { readonly value: number; readonly key: number; inner?: Map<string, Offsets> }

type Frame = {
  readonly offsets: Offsets
  readonly kind: 'map' | 'list'
  /** A mapping's key whose value has not begun yet, and where it stands. */
  key?: { readonly name: string; readonly offset: number }
  index: number
}

/** Walks the flat event stream and notes where each value begins. The document is the only child of what it returns. */
function offsetsOf(events: readonly Event[], text: string): Offsets {
  const root: Offsets = { value: 0, key: 0 }
  const frames: Frame[] = []
  for (const event of events) {
    const frame = frames.at(-1)
    if (event.type === EVENT_POP) frames.pop()
    else if (event.type === EVENT_SCALAR && frame?.kind === 'map' && frame.key === undefined) {
      frame.key = { name: getScalarValue(text, event), offset: event.valueStart }
    } else {
      const offsets = frame === undefined ? root : enter(frame, startOf(event))
      frames.push(...frameOf(event, offsets))
    }
  }
  return root
}

const COLLECTIONS: readonly Event['type'][] = [EVENT_MAPPING, EVENT_SEQUENCE, EVENT_DOCUMENT]

/** The frame that a collection opens; a scalar and an alias open none. */
function frameOf({ type }: Event, offsets: Offsets): readonly Frame[] {
  const kind = type === EVENT_MAPPING ? 'map' : 'list'
  return COLLECTIONS.includes(type) ? [{ offsets, kind, index: 0 }] : []
}

function startOf(event: Event): number {
  if (event.type === EVENT_SCALAR) return event.valueStart
  if (event.type === EVENT_ALIAS) return event.anchorStart
  return event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE ? event.start : 0
}

/** Notes where the value begins that comes next in this frame. */
function enter(frame: Frame, start: number): Offsets {
  const key = frame.key?.offset ?? start
  const offsets = { key, value: start >= 0 ? start : key }
  frame.offsets.inner ??= new Map()
  frame.offsets.inner.set(frame.key?.name ?? String(frame.index), offsets)
  delete frame.key
  frame.index += 1
  return offsets
}

/** What is written down under the path, or of it as far as it goes. */
function locate(root: Offsets, path: readonly Key[]): Offsets | undefined {
  let found = root.inner?.get('0')
  for (const key of path) {
    const inner = found?.inner?.get(String(key))
    if (inner === undefined) break
    found = inner
  }
  return found
}

/** The line is searched by halves: a large file is asked for many places. */
function toPosition(file: string, lineStarts: readonly number[], offset: number): Position {
  let [low, high] = [0, lineStarts.length]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}

const NODES = 5_000_000

/** Aliases of aliases make a small file as large as they like; what they stand for is counted, not walked. */
function refuseBomb(file: string, value: unknown): void {
  const known = new Map<object, number>()
  const countIn = (one: unknown): number => {
    if (typeof one !== 'object' || one === null) return 1
    const found = known.get(one)
    if (found !== undefined) return found
    known.set(one, 1)
    const total = Object.values(one).reduce<number>((sum, inner) => sum + countIn(inner), 1)
    known.set(one, total)
    return total
  }
  if (countIn(value) <= NODES) return
  const message = `its aliases stand for more than ${count(NODES)} values; write fewer`
  throw new UserError({ position: { file }, message })
}
