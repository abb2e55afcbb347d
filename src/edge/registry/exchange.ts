import type { Http } from '../http.ts'
import type { Auth } from './auth.ts'
import { type Followed, sendFollowing } from './redirect.ts'
import { formatScope } from './scope.ts'
import type { Call } from './session.ts'

export type Exchange = (call: Call) => Promise<Followed>

/** Sends a call with the login that it needs; a 401 is answered with a better one. */
export function createExchange(base: URL, http: Http, auth: Auth): Exchange {
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
