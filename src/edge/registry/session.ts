import { RegistryError } from '../../oci/registry-error.ts'
import type { Http, HttpBody, HttpRequest } from '../http.ts'
import { HttpError } from '../http-error.ts'
import type { Auth } from './auth.ts'
import { type Deed, fromHttpError, toRegistryError } from './error.ts'
import { type Followed, sendFollowing } from './redirect.ts'
import { backoff, isPassing, LONGEST_PAUSE, parseRetryAfter, type Timing, TRIES, triesFor } from './retry.ts'
import { formatScope, type Scope } from './scope.ts'
import { TokenError } from './token.ts'

export type Call = Deed & {
  readonly method: HttpRequest['method']
  /** A path at the registry, or a whole URL that it gave. */
  readonly url: string | URL
  readonly scopes: readonly Scope[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: HttpBody
  /** Statuses besides 2xx that are answers, not failures. */
  readonly answers?: readonly number[]
  /** `never`: the caller knows better what to do after a failure. */
  readonly repeat?: 'passing' | 'never'
}

/** All our talk with one registry: its logins, its pauses, and the patience with it. */
export type Session = {
  readonly base: URL
  readonly timing: Timing
  /** @throws RegistryError for every status that is no answer, and when none comes */
  readonly send: (call: Call) => Promise<Followed>
}

/** Says that we wait, and why. */
export type OnWait = (wait: {
  readonly host: string
  readonly milliseconds: number
  readonly reason: string
}) => void

export type SessionMeans = {
  readonly base: URL
  readonly http: Http
  readonly auth: Auth
  readonly timing: Timing
  readonly onWait: OnWait
}

type Failure = {
  readonly error: unknown
  readonly tries: number
  readonly cause: 'limited' | 'broken'
  /** What the registry asked us to wait, in milliseconds. */
  readonly after?: number | undefined
}

type Attempt = { readonly followed: Followed } | { readonly failure: Failure }

/** A storage's signed URL may have expired: then the registry is asked for a new one. */
const STORAGE_TRIES = 3

export function createSession({ base, http, auth, timing, onWait }: SessionMeans): Session {
  const exchange = createExchange(base, http, auth)
  let pausedUntil = 0

  /** A registry that limits us limits all our requests: none is sent before the pause is over. */
  const waitOut = async (): Promise<void> => {
    for (let left = pausedUntil - timing.now(); left > 0; left = pausedUntil - timing.now())
      await timing.sleep(left)
  }
  const wait = async ({ cause, after, error }: Failure, tries: number): Promise<void> => {
    const milliseconds = after ?? backoff(timing, tries, cause)
    if (cause === 'broken') {
      await timing.sleep(milliseconds)
      return
    }
    pausedUntil = Math.max(pausedUntil, timing.now() + milliseconds)
    onWait({ host: base.host, milliseconds, reason: error instanceof Error ? error.message : String(error) })
  }

  const send = async (call: Call): Promise<Followed> => {
    for (let tries = 1; ; tries += 1) {
      await waitOut()
      const attempt = await tryOnce(call, exchange, base, timing)
      if ('followed' in attempt) return attempt.followed
      const { failure } = attempt
      const over = call.repeat === 'never' || tries >= failure.tries
      if (!over || failure.cause === 'limited') await wait(failure, tries)
      if (over) throw failure.error
    }
  }
  return { base, timing, send }
}

async function tryOnce(call: Call, exchange: Exchange, base: URL, timing: Timing): Promise<Attempt> {
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
    return { error: tooLong(error, after), tries: 1, cause: 'broken' }
  const cause = status === 429 || after !== undefined ? 'limited' : 'broken'
  return { error, tries: isPassing(status) ? TRIES : tries, cause, after }
}

function judgeError(call: Call, error: unknown): Failure {
  if (error instanceof HttpError) {
    return { error: fromHttpError(call, error), tries: triesFor(error.code), cause: 'broken' }
  }
  if (!(error instanceof TokenError)) throw error
  const { status, message: reason } = error
  const { operation, reference } = call
  const refused = new RegistryError({ operation, reference, status, reason }, { cause: error })
  return { error: refused, tries: isPassing(status) ? TRIES : 1, cause: 'broken' }
}

function tooLong({ failure }: RegistryError, after: number): RegistryError {
  const seconds = Math.round(after / 1000)
  return new RegistryError({
    ...failure,
    reason: `${failure.reason}; it asks us to wait ${seconds} s, which is too long`,
  })
}

type Exchange = (call: Call) => Promise<Followed>

/** Sends a call with the login that it needs; a 401 is answered with a better one. */
function createExchange(base: URL, http: Http, auth: Auth): Exchange {
  const inTurn = createFirstAlone()
  return (call) => {
    const url = new URL(call.url, base)
    const request = (authorization: string | undefined): Promise<Followed> => {
      const login: Record<string, string> = authorization === undefined ? {} : { authorization }
      const headers = { 'accept-encoding': 'identity', 'user-agent': 'imagefleet', ...call.headers, ...login }
      const { method, body } = call
      return sendFollowing(http, { method, url, headers, ...(body === undefined ? {} : { body }) })
    }
    // An upload's location may lie with a storage, which has nothing to do with our login.
    if (url.origin !== base.origin) return request(undefined)
    return inTurn(() => askWithLogin({ call, request, auth, origin: base.origin }))
  }
}

type Asking = {
  readonly call: Call
  readonly request: (authorization: string | undefined) => Promise<Followed>
  readonly auth: Auth
  readonly origin: string
}

/** One is the rule; where tokens die young, requests that run side by side use up each other's. */
const LOGINS = 4

async function askWithLogin({ call, request, auth, origin }: Asking): Promise<Followed> {
  const wish = { place: call.reference, scopes: call.scopes.map(formatScope) }
  let header = await auth.authorize(wish)
  for (let logins = 1; ; logins += 1) {
    const followed = await request(header)
    const { status, headers } = followed.answer
    if (status !== 401 || followed.url.origin !== origin || logins > LOGINS) return followed
    header = await auth.reauthorize(wish, { header, challenge: headers['www-authenticate'] })
    if (header === undefined) return followed
    followed.answer.discard()
  }
}

/** Lets the first step run alone: it learns how the registry wants to be asked, and no other runs into the same 401. */
function createFirstAlone(): <T>(step: () => Promise<T>) => Promise<T> {
  let first: Promise<unknown> | undefined
  return async (step) => {
    if (first === undefined) {
      const running = step()
      first = running.catch(() => undefined)
      return running
    }
    await first
    return step()
  }
}
