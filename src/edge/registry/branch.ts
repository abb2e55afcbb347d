import type { Content } from '../../world/registry.ts'

/** One of several readers of the same content. */
export type Branch = {
  /** The shared reading at first; whoever has to start again reads on its own. */
  readonly content: Content
  /** Must be called when the reader is done, or the others wait for it. */
  readonly close: () => void
}

/** How far one reader may be ahead of the slowest, in chunks of up to 64 KB. */
const AHEAD = 32

type Line = { readonly chunks: Uint8Array[]; closed: boolean; wake: () => void; resume: () => void }

/** Content that is read once and given to several readers, at the pace of the slowest. */
export function branch(content: Content, count: number): readonly Branch[] {
  if (count === 1) return [{ content, close: () => undefined }]
  const lines: readonly Line[] = Array.from({ length: count }, () => ({
    chunks: [],
    closed: false,
    wake: () => undefined,
    resume: () => undefined,
  }))
  let pumping: Promise<unknown> | undefined
  const start = (): Promise<unknown> => {
    pumping ??= pump(content, lines).catch((error: unknown) => error)
    return pumping
  }
  return lines.map((line) => {
    const close = () => closeLine(line)
    let isFirst = true
    const read = (): AsyncIterable<Uint8Array> => {
      const shared = isFirst
      isFirst = false
      return shared ? readLine(line, start) : content()
    }
    return { content: read, close }
  })
}

function closeLine(line: Line): void {
  line.closed = true
  line.chunks.length = 0
  line.resume()
}

async function pump(content: Content, lines: readonly Line[]): Promise<undefined> {
  for await (const chunk of content()) {
    const open = lines.filter((line) => !line.closed)
    if (open.length === 0) return undefined
    for (const line of open) {
      line.chunks.push(chunk)
      line.wake()
    }
    await Promise.all(open.map(hasRoom))
  }
  return undefined
}

async function hasRoom(line: Line): Promise<void> {
  while (!line.closed && line.chunks.length >= AHEAD) {
    await new Promise<void>((resolve) => {
      line.resume = resolve
    })
  }
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
    closeLine(line)
  }
}
