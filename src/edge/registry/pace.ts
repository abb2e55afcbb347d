import type { Timing } from './retry.ts'

/** Lets content through no faster than is allowed for all that is read together. */
export type Pace = (content: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

export const unpaced: Pace = (content) => content

/** Less than this is not worth a pause, in milliseconds. */
const SHORTEST = 5

/** @param rate bytes a second */
export function createPace(rate: number, { now, sleep }: Timing): Pace {
  /** When all that was let through has had its time. */
  let due = 0
  return async function* paced(content) {
    for await (const chunk of content) {
      yield chunk
      due = Math.max(due, now()) + (chunk.byteLength * 1000) / rate
      const ahead = due - now()
      if (ahead > SHORTEST) await sleep(ahead)
    }
  }
}
