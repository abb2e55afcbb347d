import { parseRetryAfter, type Timing } from './registry/retry.ts'

/** Time, handed in so that tests need not wait. */
export type Pauses = Pick<Timing, 'now' | 'sleep'>

const TRIES = 4
const FIRST_PAUSE = 1000
/** What GitHub may ask us to wait at once; the hour of a spent limit is for the next run. */
const LONGEST_PAUSE = 120_000

/**
 * Asks GitHub again where it is overloaded or wants to be asked more slowly; all else is its last word.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function withRetries<T>(step: () => Promise<T>, pauses: Pauses): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step()
    } catch (error) {
      const pause = tries < TRIES ? pauseAfter(error, tries, pauses.now()) : undefined
      if (pause === undefined || pause > LONGEST_PAUSE) throw error
      await pauses.sleep(pause)
    }
  }
}

/** The milliseconds to wait before another try; undefined where that would change nothing. */
function pauseAfter(error: unknown, tries: number, now: number): number | undefined {
  const { status, headers } = answerOf(error)
  if (status === 403 || status === 429) {
    const asked = parseRetryAfter(headers['retry-after'], now)
    if (asked !== undefined) return asked
    const reset = Number(headers['x-ratelimit-reset'])
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1000 - now)
    return status === 429 ? 60_000 : undefined
  }
  return status !== undefined && status >= 500 ? FIRST_PAUSE * 2 ** (tries - 1) : undefined
}

/** Octokit's errors carry the answer; where there was none they say 500. */
function answerOf(error: unknown): { readonly status?: number; readonly headers: Record<string, string> } {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') {
    return { headers: {} }
  }
  const response: unknown = 'response' in error ? error.response : undefined
  const headers =
    typeof response === 'object' && response !== null && 'headers' in response ? response.headers : {}
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : []
  return {
    status: error.status,
    headers: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])),
  }
}
