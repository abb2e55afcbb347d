import { setTimeout as sleep } from 'node:timers/promises'

/** Time and chance, handed in so that tests need not wait. */
export type Timing = {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<unknown>
  /** 0 up to 1. */
  readonly random: () => number
}

export const realTiming: Timing = {
  now: Date.now,
  sleep: (milliseconds) => sleep(milliseconds),
  random: Math.random,
}

export const TRIES = 8
const FIRST_DELAY = 200
const FIRST_DELAY_WHEN_LIMITED = 1000
const LONGEST_DELAY = 30_000
const LONGEST_DELAY_WHEN_LIMITED = 15_000
/** What a registry may ask us to wait, all in all, before a run gives up. */
export const LONGEST_PAUSE = 300_000

/** Exponential, with jitter: many clients that failed together do not come back together. Limits get half of it at least. */
export function backoff(timing: Timing, tries: number, cause: 'limited' | 'broken'): number {
  const doubled = 2 ** (tries - 1)
  if (cause === 'broken') return Math.round(Math.min(LONGEST_DELAY, FIRST_DELAY * doubled) * timing.random())
  const longest = Math.min(LONGEST_DELAY_WHEN_LIMITED, FIRST_DELAY_WHEN_LIMITED * doubled)
  return Math.round((longest * (1 + timing.random())) / 2)
}

/**
 * The milliseconds that a `Retry-After` asks to wait; undefined when it says nothing understandable.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504]

/** Whether an answer may be another one soon. Other 4xx are the registry's last word. */
export function isPassing(status: number): boolean {
  return PASSING.includes(status)
}

const LASTING =
  /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|ERR_INVALID_|HPE_|ERR_PROXY)/
const REFUSED_TRIES = 4

/** How often a connection may fail in this way before it counts. */
export function triesFor(code: string): number {
  if (LASTING.test(code)) return 1
  return code === 'ECONNREFUSED' ? REFUSED_TRIES : TRIES
}
