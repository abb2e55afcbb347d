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
 * @throws UserError with the place of the syntax error, or when there is not exactly one document
 */
export function parseYaml(file: string, text: string): Source {
  try {
    const events = parseEvents(text, { filename: file })
    const documents = constructFromEvents(events, { source: text, filename: file, schema })
    if (documents.length !== 1) {
      const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`
      throw new UserError({ position: { file }, message: `${found}; write exactly one YAML document` })
    }
    refuseBomb(file, documents[0])
    const offsets = offsetsByPath(events, text)
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const find = (path: readonly Key[], side: keyof Offsets): Position => {
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

function toUserError(file: string, error: YAMLException): UserError {
  const { mark } = error
  const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 }
  return new UserError({ position, message: `not YAML: ${error.reason}` }, { cause: error })
}

const pathKey = (path: readonly Key[]): string => JSON.stringify(path.map(String))

type Frame = {
  readonly path: readonly Key[]
  readonly kind: 'map' | 'list'
  /** A mapping's key whose value has not begun yet, and where it stands. */
  key?: { readonly name: string; readonly offset: number }
  index: number
}

/** Where a value begins, and the key before it; an empty value begins at its key, one in a list is its own key. */
type Offsets = { readonly value: number; readonly key: number }

/** Walks the flat event stream and notes where each value begins. */
function offsetsByPath(events: readonly Event[], text: string): ReadonlyMap<string, Offsets> {
  const offsets = new Map<string, Offsets>()
  const frames: Frame[] = []
  for (const event of events) {
    const frame = frames.at(-1)
    if (event.type === EVENT_POP) frames.pop()
    else if (event.type === EVENT_SCALAR && frame?.kind === 'map' && frame.key === undefined) {
      frame.key = { name: getScalarValue(text, event), offset: event.valueStart }
    } else {
      const path = enter(frame, startOf(event), offsets)
      const kind = event.type === EVENT_MAPPING ? 'map' : 'list'
      if (isCollection(event)) frames.push({ path, kind, index: 0 })
    }
  }
  return offsets
}

const isCollection = (event: Event): boolean =>
  event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE || event.type === EVENT_DOCUMENT

function startOf(event: Event): number {
  if (event.type === EVENT_SCALAR) return event.valueStart
  if (event.type === EVENT_ALIAS) return event.anchorStart
  return event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE ? event.start : 0
}

/** Notes the offset of the value that begins in this frame, and returns its path. */
function enter(frame: Frame | undefined, start: number, offsets: Map<string, Offsets>): readonly Key[] {
  if (frame === undefined) return []
  const path = [...frame.path, frame.key?.name ?? frame.index]
  const key = frame.key?.offset ?? start
  offsets.set(pathKey(path), { key, value: start >= 0 ? start : key })
  delete frame.key
  frame.index += 1
  return path
}

function locate(offsets: ReadonlyMap<string, Offsets>, path: readonly Key[]): Offsets | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    // The document itself is the only child of an outer list, hence the leading 0.
    const found = offsets.get(pathKey([0, ...path.slice(0, length)]))
    if (found !== undefined) return found
  }
  return undefined
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
  const count = (one: unknown): number => {
    if (typeof one !== 'object' || one === null) return 1
    const found = known.get(one)
    if (found !== undefined) return found
    known.set(one, 1)
    const total = Object.values(one).reduce<number>((sum, inner) => sum + count(inner), 1)
    known.set(one, total)
    return total
  }
  if (count(value) <= NODES) return
  const message = `its aliases stand for more than ${NODES.toLocaleString('en')} values; write fewer`
  throw new UserError({ position: { file }, message })
}
