import type { Repository } from '../../oci/reference.ts'
import type { Credentials } from '../credentials.ts'
import type { Credential } from '../credentials-entry.ts'
import type { Http } from '../http.ts'
import { parseChallenges } from './challenge.ts'
import type { Timing } from './retry.ts'
import { covers, mergeScopes } from './scope.ts'
import { basic, fetchToken, type Realm, type Token } from './token.ts'

/** What a request may do, and in whose name. */
type Wish = { readonly place: Repository; readonly scopes: readonly string[] }

export type Auth = {
  /** The `Authorization` header as far as the registry's wishes are known; undefined for none. */
  readonly authorize: (wish: Wish) => Promise<string | undefined>
  /** What to send instead of a header that got 401; undefined when there is nothing better. */
  readonly reauthorize: (wish: Wish, refused: Refused) => Promise<string | undefined>
}

type Refused = { readonly header: string | undefined; readonly challenge: string | undefined }

type Scheme =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: Realm }

type Entry = { readonly login: string; readonly scopes: readonly string[]; readonly token: Promise<Token> }

type Means = { readonly http: Http; readonly timing: Timing; readonly credentials: Credentials }

/** One registry's logins: how it wants them, learnt from its first 401, and the tokens that it gave. */
export function createAuth({ http, timing, credentials }: Means): Auth {
  let scheme: Scheme = { kind: 'unknown' }
  let entries: readonly Entry[] = []

  const drop = (token: Promise<Token>): void => {
    entries = entries.filter((entry) => entry.token !== token)
  }

  /** A kept token that serves, or a new one; whoever needs the same at the same time shares it. */
  const tokenFor = async (realm: Realm, wanted: readonly string[], credential: Credential | undefined) => {
    const login = JSON.stringify(credential ?? null)
    const kept = entries.find(
      (one) => one.login === login && wanted.every((scope) => covers(one.scopes, scope)),
    )
    if (kept !== undefined) {
      const token = await kept.token
      if (token.staleAt > timing.now()) return token.value
      drop(kept.token)
    }
    const scopes = mergeScopes(wanted)
    const token = fetchToken({ http, timing }, realm, { scopes, credential })
    entries = [...entries, { login, scopes, token }]
    token.catch(() => drop(token))
    return (await token).value
  }

  const authorize = async ({ place, scopes }: Wish): Promise<string | undefined> => {
    const credential = await credentials.find(place)
    if (credential?.kind === 'bearer') return `Bearer ${credential.token}`
    if (scheme.kind === 'bearer') return `Bearer ${await tokenFor(scheme.realm, scopes, credential)}`
    if (scheme.kind === 'unknown' || credential?.kind !== 'password') return undefined
    return basic(credential.username, credential.password)
  }

  const reauthorize = async (wish: Wish, refused: Refused): Promise<string | undefined> => {
    const learnt = readChallenge(refused.challenge ?? '')
    // The token is good, but it does not open this door, and no other will.
    if (learnt.error === 'insufficient_scope' && refused.header !== undefined) return undefined
    scheme = learnt.scheme
    entries = await withoutToken(entries, refused.header)
    const asked = learnt.scopes.filter((scope) => !covers(wish.scopes, scope))
    const header = await authorize({ ...wish, scopes: [...wish.scopes, ...asked] })
    return header === refused.header ? undefined : header
  }

  return { authorize, reauthorize }
}

async function withoutToken(
  entries: readonly Entry[],
  header: string | undefined,
): Promise<readonly Entry[]> {
  const values = await Promise.all(
    entries.map(({ token }) => token.then(({ value }) => value).catch(() => undefined)),
  )
  return entries.filter((_, index) => `Bearer ${values[index]}` !== header)
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
