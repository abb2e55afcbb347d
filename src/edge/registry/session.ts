import type { Repository } from '../../oci/reference.ts'
import type { Http, HttpBody, HttpRequest } from '../http.ts'
import { type Attempt, type Failure, tryOnce } from './attempt.ts'
import type { Auth, Wish } from './auth.ts'
import { createBreaker } from './breaker.ts'
import type { Deed } from './error.ts'
import { createExchange } from './exchange.ts'
import type { Followed } from './redirect.ts'
import { backoff, type Timing } from './retry.ts'
import type { Scope } from './scope.ts'
import { createWindow, type Window } from './window.ts'

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
  /** `stream`: it lasts as long as its content, and whoever sends that limits how many there are. */
  readonly flow?: 'stream'
}

/** All our talk with one registry: its logins, its pauses, and the patience with it. */
export type Session = {
  readonly base: URL
  readonly timing: Timing
  /** @throws RegistryError for every status that is no answer, and when none comes */
  readonly send: (call: Call) => Promise<Followed>
  /** Waits before something of a repository is tried once more; longer after each failure. */
  readonly pause: (place: Repository, failures: number) => Promise<void>
  /** How often something of a repository was tried once more. */
  readonly retries: (place: Repository) => number
  /** Says which scopes will be needed, so that one token does for many. */
  readonly expect: (wishes: readonly Wish[]) => void
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

export function createSession({ base, http, auth, timing, onWait }: SessionMeans): Session {
  const exchange = createExchange(base, http, auth)
  const breaker = createBreaker(timing)
  const window = createWindow()
  const retries = new Map<string, number>()
  const count = ({ repository }: Repository): void =>
    void retries.set(repository, (retries.get(repository) ?? 0) + 1)
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
      breaker.check(call)
      const attempt = await inWindow(window, call, () => tryOnce(call, exchange, base, timing))
      if ('followed' in attempt) {
        breaker.answered()
        return attempt.followed
      }
      const { failure } = attempt
      const over = call.repeat === 'never' || tries >= failure.tries
      if (!over || failure.cause === 'limited') await wait(failure, tries)
      if (over) throw breaker.failed(call, failure.error)
      count(call.reference)
    }
  }
  const pause = async (place: Repository, failures: number): Promise<void> => {
    count(place)
    await timing.sleep(backoff(timing, failures, 'broken'))
  }
  return {
    base,
    timing,
    send,
    pause,
    expect: auth.expect,
    retries: ({ repository }) => retries.get(repository) ?? 0,
  }
}

/** Streams do not wait for a place, lest what they read waits for them; but they, too, tell how a registry does. */
async function inWindow(window: Window, call: Call, step: () => Promise<Attempt>): Promise<Attempt> {
  const attempt = await (call.flow === 'stream' ? step() : window.run(step))
  window.learn('failure' in attempt && isTooMuch(attempt.failure) ? 'limited' : 'clean')
  return attempt
}

function isTooMuch({ cause, status }: Failure): boolean {
  return cause === 'limited' || status === 503 || status === undefined
}
