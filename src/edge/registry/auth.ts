import type { Repository } from '../../oci/reference.ts'
import type { Credentials } from '../credentials.ts'
import type { Http } from '../http.ts'
import { parseChallenges } from './challenge.ts'
import type { Timing } from './retry.ts'
import { covers } from './scope.ts'
import { basic, type Realm } from './token.ts'
import { createTokens } from './tokens.ts'

/** What a request may do, and in whose name. */
export type Wish = { readonly place: Repository; readonly scopes: readonly string[] }

export type Auth = {
  /** The `Authorization` header as far as the registry's wishes are known; undefined for none. */
  readonly authorize: (wish: Wish) => Promise<string | undefined>
  /** What to send instead of a header that got 401; undefined when there is nothing better. */
  readonly reauthorize: (wish: Wish, refused: Refused) => Promise<string | undefined>
  /** Wishes that are going to be made: the next token is asked for with them. */
  readonly expect: (wishes: readonly Wish[]) => void
}

type Refused = { readonly header: string | undefined; readonly challenge: string | undefined }

type Scheme =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: Realm }

export type AuthMeans = { readonly http: Http; readonly timing: Timing; readonly credentials: Credentials }

/** One registry's logins: how it wants them, learnt from its first 401, and the tokens that it gave. */
export function createAuth({ http, timing, credentials }: AuthMeans): Auth {
  let scheme: Scheme = { kind: 'unknown' }
  const tokens = createTokens({ http, timing, credentials })

  const authorize = async ({ place, scopes }: Wish): Promise<string | undefined> => {
    const credential = await credentials.find(place)
    if (credential?.kind === 'bearer') return `Bearer ${credential.token}`
    if (scheme.kind === 'bearer') return `Bearer ${await tokens.valueFor(scheme.realm, scopes, credential)}`
    if (scheme.kind === 'unknown' || credential?.kind !== 'password') return undefined
    return basic(credential.username, credential.password)
  }

  const reauthorize = async (wish: Wish, refused: Refused): Promise<string | undefined> => {
    const learnt = readChallenge(refused.challenge ?? '')
    // The token is good, but it does not open this door, and no other will.
    if (learnt.error === 'insufficient_scope' && refused.header !== undefined) return undefined
    scheme = learnt.scheme
    await tokens.forget(refused.header)
    const asked = learnt.scopes.filter((scope) => !covers(wish.scopes, scope))
    const header = await authorize({ ...wish, scopes: [...wish.scopes, ...asked] })
    return header === refused.header ? undefined : header
  }

  return { authorize, reauthorize, expect: tokens.expect }
}

type Learnt = {
  readonly scheme: Scheme
  readonly scopes: readonly string[]
  readonly error?: string | undefined
}

function readChallenge(header: string): Learnt {
  const challenges = parseChallenges(header)
  const { parameters } = challenges.find(({ scheme }) => scheme === 'bearer') ?? {}
  const realm = parameters?.['realm'] ?? ''
  if (parameters !== undefined && URL.canParse(realm)) {
    const service = parameters['service']
    const scopes = (parameters['scope'] ?? '').split(' ').filter(Boolean)
    return {
      scheme: { kind: 'bearer', realm: { url: new URL(realm), service } },
      scopes,
      error: parameters['error'],
    }
  }
  const offersBasic = challenges.some(({ scheme }) => scheme === 'basic')
  return { scheme: offersBasic ? { kind: 'basic' } : { kind: 'unknown' }, scopes: [] }
}
