import type { Content } from '../../world/registry.ts'
import { type Deferred, defer } from './deferred.ts'

/** One of several readers of the same content. */
export type Branch = {
  /** The shared reading at first; whoever has to start again reads on its own. */
  readonly content: Content
  /** Must be called when the reader is done, or the others wait for it. */
  readonly close: () => void
  /** Comes when this reader held up the others so long that they go on without it. */
  readonly detached: Promise<void>
}

/** What a reader gets that was left behind. */
export class DetachedError extends Error {
  constructor() {
    super('too slow to be served with the others')
    this.name = 'DetachedError'
  }
}

/** How far one reader may be ahead of the slowest, in chunks of up to 64 KB. */
const AHEAD = 32
/** A reader is left behind when the others would be this many times as fast without it, over so long. */
const WINDOW = 10_000
const FACTOR = 4

type Line = {
  readonly chunks: Uint8Array[]
  readonly detached: Deferred<void>
  state: 'open' | 'closed' | 'detached'
  /** Milliseconds of this window in which the source waited for it. */
  waited: number
  wake: () => void
  resume: () => void
}

const toLine = (): Line => ({
  chunks: [],
  detached: defer(),
  state: 'open',
  waited: 0,
  wake: () => undefined,
  resume: () => undefined,
})

/** Content that is read once and given to several readers, at the pace of the slowest that is not all too slow. */
export function branch(content: Content, count: number, window = WINDOW): readonly Branch[] {
  if (count === 1) return [{ content, close: () => undefined, detached: defer().promise }]
  const lines = Array.from({ length: count }, toLine)
  let pumping: Promise<unknown> | undefined
  const start = (): Promise<unknown> => {
    pumping ??= pump(content, lines, window).catch((error: unknown) => error)
    return pumping
  }
  return lines.map((line) => {
    let isFirst = true
    const read = (): AsyncIterable<Uint8Array> => {
      const shared = isFirst
      isFirst = false
      return shared ? readLine(line, start) : content()
    }
    return { content: read, close: () => leave(line, 'closed'), detached: line.detached.promise }
  })
}

function leave(line: Line, state: 'closed' | 'detached'): void {
  if (line.state !== 'open') return
  line.state = state
  line.chunks.length = 0
  if (state === 'detached') line.detached.resolve()
  line.resume()
  line.wake()
}

async function pump(content: Content, lines: readonly Line[], window: number): Promise<undefined> {
  let began = performance.now()
  for await (const chunk of content()) {
    const open = lines.filter(({ state }) => state === 'open')
    if (open.length === 0) return undefined
    for (const line of open) {
      line.chunks.push(chunk)
      line.wake()
    }
    const full = open.filter((line) => !hasRoom(line))
    if (full.length === 0) continue
    if (performance.now() - began > window) {
      began = performance.now()
      for (const line of open) line.waited = 0
    }
    await Promise.all(full.map((line) => waitForRoom(line, open, window)))
  }
  return undefined
}

const hasRoom = (line: Line): boolean => line.state !== 'open' || line.chunks.length < AHEAD

async function waitForRoom(line: Line, open: readonly Line[], window: number): Promise<void> {
  const others = open.filter((other) => other !== line && other.state === 'open')
  const patience = window * (1 - 1 / FACTOR) + Math.max(0, ...others.map(({ waited }) => waited))
  const began = performance.now()
  // The last one is never left behind: nobody waits for it.
  const timer =
    others.length === 0 ? undefined : setTimeout(() => leaveBehind(line, others), patience - line.waited)
  while (!hasRoom(line)) {
    await new Promise<void>((resolve) => {
      line.resume = resolve
    })
  }
  clearTimeout(timer)
  line.waited += performance.now() - began
}

function leaveBehind(line: Line, others: readonly Line[]): void {
  if (others.some((other) => other.state === 'open' && hasRoom(other))) leave(line, 'detached')
}

async function* readLine(line: Line, start: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  const end = { reached: false, error: undefined as unknown }
  start().then((error) => {
    end.reached = true
    end.error = error
    line.wake()
  }, undefined)
  try {
    for (;;) {
      if (line.state === 'detached') throw new DetachedError()
      const chunk = line.chunks.shift()
      line.resume()
      if (chunk !== undefined) yield chunk
      else if (end.reached) {
        if (end.error !== undefined) throw end.error
        return
      } else {
        await new Promise<void>((resolve) => {
          line.wake = resolve
        })
      }
    }
  } finally {
    leave(line, 'closed')
  }
}
