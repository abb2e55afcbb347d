import { z } from 'zod'
import { decodeJson } from '../lang/decode.ts'
import type { Durations } from './rows.ts'

const schema = z.strictObject({
  schema: z.literal(1),
  seconds: z.record(z.string(), z.number().nonnegative()),
})

/** What is kept of a fleet that changes its images often; the oldest go first. */
const KEPT = 20_000

export function encodeDurations(seconds: Durations): string {
  return JSON.stringify({ schema: 1, seconds })
}

/** @throws UserError when the text does not hold durations of this version */
export function decodeDurations(text: string, file: string): Durations {
  return decodeJson(schema, text, { file }).seconds
}

/** What is known after a run. Each build counts half of what was known of it: one slow runner is soon forgotten. */
export function mergeDurations(known: Durations, news: Durations): Durations {
  const merged = new Map(Object.entries(known))
  for (const [id, seconds] of Object.entries(news)) {
    const before = merged.get(id)
    merged.delete(id)
    merged.set(id, before === undefined ? seconds : Math.round((before + seconds) * 5) / 10)
  }
  return Object.fromEntries([...merged].slice(-KEPT))
}
