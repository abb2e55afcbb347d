import type { Credential } from '../credentials-entry.ts'
import type { AuthMeans, Wish } from './auth.ts'
import { withExpected } from './expected-scopes.ts'
import { covers, mergeScopes } from './scope.ts'
import { fetchToken, type Realm, type Token, TokenError } from './token.ts'

/** The tokens that one registry gave. */
export type Tokens = {
  /** A kept token that serves, or a new one; whoever needs the same at the same time shares it. */
  readonly valueFor: (
    realm: Realm,
    wanted: readonly string[],
    credential: Credential | undefined,
  ) => Promise<string>
  /** Drops the token of a header that was refused. */
  readonly forget: (header: string | undefined) => Promise<void>
  readonly expect: (wishes: readonly Wish[]) => void
}

export type Entry = {
  readonly login: string
  readonly scopes: readonly string[]
  readonly token: Promise<Token>
}

type Question = { readonly realm: Realm; readonly credential: Credential | undefined; readonly login: string }

export function createTokens({ http, timing, credentials }: AuthMeans): Tokens {
  let entries: readonly Entry[] = []
  let expected: readonly Wish[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const drop = (token: Promise<Token>): void => {
    entries = entries.filter((entry) => entry.token !== token)
  }
  const ask = ({ realm, credential, login }: Question, scopes: readonly string[]): Promise<Token> => {
    const token = fetchToken({ http, timing }, realm, { scopes, credential })
    entries = [...entries, { login, scopes, token }]
    token.catch(() => drop(token))
    return token
  }
  /** The token that serves, perhaps still on its way; else it is asked for, and others may find it then. */
  const find = async (question: Question, wanted: readonly string[]): Promise<{ readonly entry: Entry }> => {
    const { login } = question
    const serves = (one: Entry) => one.login === login && wanted.every((scope) => covers(one.scopes, scope))
    const kept = entries.find(serves)
    if (kept !== undefined) return { entry: kept }
    const scopes = await withExpected({ expected, credentials, entries }, mergeScopes(wanted), login)
    return { entry: { login, scopes, token: ask(question, scopes) } }
  }
  const valueFor: Tokens['valueFor'] = async (realm, wanted, credential) => {
    const question = { realm, credential, login: JSON.stringify(credential ?? null) }
    for (;;) {
      const found = turn.then(() => find(question, wanted))
      turn = found.catch(() => undefined)
      const { token, scopes } = (await found).entry
      try {
        const { value, staleAt } = await token
        if (staleAt > timing.now()) return value
        drop(token)
        return (await ask(question, scopes)).value
      } catch (error) {
        // Some servers refuse all when they refuse one.
        if (!(error instanceof TokenError) || scopes.length <= mergeScopes(wanted).length) throw error
        expected = []
      }
    }
  }
  return {
    valueFor,
    forget: async (header) => {
      entries = await withoutToken(entries, header)
    },
    expect: (wishes) => {
      expected = [...expected, ...wishes]
    },
  }
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
