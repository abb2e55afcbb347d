import type { IncomingMessage } from 'node:http'
import { HttpError, stalled, toHttpError } from './http-error.ts'
import { createWatchdog } from './http-watchdog.ts'

/** Chunks that may wait to be read before the connection is told to pause: 1 MB at most. */
const AHEAD = 16

/** Bytes a second. What breaks off here can be taken up again, so little patience costs little. */
const RATE = 8192

/**
 * The body as it arrives. A stream's own iterator glues what waits together, which copies every byte once more.
 */
export async function* bodyOf(message: IncomingMessage, stall: number): AsyncGenerator<Uint8Array> {
  const watchdog = createWatchdog({ limit: stall, rate: RATE }, () => message.destroy(stalled(stall)))
  const inbox = createInbox(message)
  try {
    for (;;) {
      const chunk = inbox.take() ?? (await watchdog.during(inbox.next()))
      if (chunk === undefined) return
      watchdog.moved(chunk.byteLength)
      yield chunk
    }
  } catch (error) {
    throw toHttpError(error)
  } finally {
    message.destroy()
  }
}

type Inbox = {
  readonly take: () => Uint8Array | undefined
  /** Waits for a chunk; undefined at the end. */
  readonly next: () => Promise<Uint8Array | undefined>
}

function createInbox(message: IncomingMessage): Inbox {
  const chunks: Uint8Array[] = []
  let isOver = message.destroyed
  let failure: unknown
  let wake = (): void => undefined
  const end = (error?: unknown): void => {
    failure ??= error
    isOver = true
    wake()
  }
  message.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk)
    if (chunks.length >= AHEAD) message.pause()
    wake()
  })
  message.once('end', () => end())
  message.on('error', end)
  message.once('close', () =>
    end(message.complete ? undefined : new HttpError('closed too soon', 'ECONNRESET')),
  )
  const take = (): Uint8Array | undefined => {
    const chunk = chunks.shift()
    if (chunks.length === 0 && message.isPaused()) message.resume()
    return chunk
  }
  const next = async (): Promise<Uint8Array | undefined> => {
    while (chunks.length === 0 && !isOver) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const chunk = take()
    if (chunk === undefined && failure !== undefined) throw failure
    return chunk
  }
  return { take, next }
}

export async function firstBytes(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.byteLength
    if (length >= limit) break
  }
  return Buffer.concat(chunks).subarray(0, limit)
}
