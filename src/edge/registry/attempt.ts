import { RegistryError } from '../../oci/registry-error.ts'
import { HttpError } from '../http-error.ts'
import { fromHttpError, toRegistryError } from './error.ts'
import type { Exchange } from './exchange.ts'
import { formatPullLimit, type PullLimit, readPullLimit } from './pull-limit.ts'
import type { Followed } from './redirect.ts'
import { isPassing, LONGEST_PAUSE, parseRetryAfter, type Timing, TRIES, triesFor } from './retry.ts'
import type { Call } from './session.ts'
import { TokenError } from './token.ts'

export type Failure = {
  readonly error: unknown
  readonly tries: number
  /** undefined when there was no answer. */
  readonly status?: number
  readonly cause: 'limited' | 'broken'
  /** What the registry asked us to wait, in milliseconds. */
  readonly after?: number | undefined
}

export type Attempt = { readonly followed: Followed } | { readonly failure: Failure }

/** A storage's signed URL may have expired: then the registry is asked for a new one. */
const STORAGE_TRIES = 3

export async function tryOnce(call: Call, exchange: Exchange, base: URL, timing: Timing): Promise<Attempt> {
  try {
    const followed = await exchange(call)
    const { status } = followed.answer
    if ((status >= 200 && status < 300) || call.answers?.includes(status) === true) return { followed }
    const abroad = followed.url.origin !== new URL(call.url, base).origin
    return {
      failure: await judgeAnswer(call, followed, { tries: abroad ? STORAGE_TRIES : 1, now: timing.now() }),
    }
  } catch (error) {
    return { failure: judgeError(call, error) }
  }
}

type Patience = { readonly tries: number; readonly now: number }

async function judgeAnswer(call: Call, { answer }: Followed, { tries, now }: Patience): Promise<Failure> {
  const { status, headers } = answer
  const error = await toRegistryError(call, answer)
  const after = parseRetryAfter(headers['retry-after'], now)
  if (after !== undefined && after > LONGEST_PAUSE)
    return { error: tooLong(error, after), tries: 1, status, cause: 'broken' }
  const limit = status === 429 && after === undefined ? readPullLimit(answer) : undefined
  if (limit?.remaining === 0 && (limit.window ?? 0) * 1000 > LONGEST_PAUSE)
    return { error: usedUp(error, limit), tries: 1, status, cause: 'broken' }
  const cause = status === 429 || after !== undefined ? 'limited' : 'broken'
  return { error, tries: isPassing(status) ? TRIES : tries, status, cause, after }
}

function judgeError(call: Call, error: unknown): Failure {
  if (error instanceof HttpError) {
    return { error: fromHttpError(call, error), tries: triesFor(error.code), cause: 'broken' }
  }
  if (!(error instanceof TokenError)) throw error
  const { status, message: reason } = error
  const { operation, reference } = call
  const refused = new RegistryError({ operation, reference, status, reason }, { cause: error })
  return { error: refused, tries: isPassing(status) ? TRIES : 1, status, cause: 'broken' }
}

function tooLong({ failure }: RegistryError, after: number): RegistryError {
  const seconds = Math.round(after / 1000)
  return new RegistryError({
    ...failure,
    reason: `${failure.reason}; it asks us to wait ${seconds} s, which is too long`,
  })
}

function usedUp({ failure }: RegistryError, limit: PullLimit): RegistryError {
  const reason = `${failure.reason}; ${formatPullLimit(limit)}: log in for more, or go on later`
  return new RegistryError({ ...failure, reason })
}
