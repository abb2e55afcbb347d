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
  const [status, headers] = [statusOf(error), headersOf(error)]
  if (status === 403 || status === 429) {
    const asked = parseRetryAfter(headers['retry-after'], now)
    if (asked !== undefined) return asked
    const reset = Number(headers['x-ratelimit-reset'])
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1000 - now)
    return status === 429 ? 60_000 : undefined
  }
  return status !== undefined && status >= 500 ? FIRST_PAUSE * 2 ** (tries - 1) : undefined
}

/** The status of Octokit's errors; where there was no answer they say 500. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  const response: unknown = error instanceof Error && 'response' in error ? error.response : undefined
  const isAnswer = typeof response === 'object' && response !== null && 'headers' in response
  const entries = Object.entries((isAnswer ? response.headers : undefined) ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
