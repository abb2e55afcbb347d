import type { Credentials } from '../credentials.ts'
import type { Wish } from './auth.ts'
import { covers, mergeScopes } from './scope.ts'
import type { Entry } from './tokens.ts'

/** More make a token too long for the headers of some registries (ACR). */
const SCOPES_OF_A_TOKEN = 20

type Expectation = {
  readonly expected: readonly Wish[]
  readonly credentials: Credentials
  readonly entries: readonly Entry[]
}

/**
 * Scopes to ask for with those that are needed now: what will be needed next, in its order, by the same login, and
 * that no token is for. Whatever they come with comes along, such as the repository that is mounted from.
 */
export async function withExpected(
  { expected, credentials, entries }: Expectation,
  wanted: readonly string[],
  login: string,
): Promise<readonly string[]> {
  const granted = entries.filter((one) => one.login === login).map(({ scopes }) => scopes)
  // A mount needs both repositories in one token.
  const companions = wanted.length > 1 ? wanted.filter((scope) => scope.endsWith(':pull')) : []
  const scopes = [...wanted]
  for (const { place, scopes: wish } of expected) {
    if (scopes.length >= SCOPES_OF_A_TOKEN) break
    const needed = wish.filter((scope) => !covers(scopes, scope))
    if (needed.length === 0) continue
    if (granted.some((has) => [...wish, ...companions].every((scope) => covers(has, scope)))) continue
    if (JSON.stringify((await credentials.find(place)) ?? null) !== login) continue
    scopes.push(...needed)
  }
  return mergeScopes(scopes)
}
