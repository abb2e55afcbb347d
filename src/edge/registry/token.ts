import { z } from 'zod'
import type { Credential } from '../credentials-entry.ts'
import type { Http, HttpRequest } from '../http.ts'
import { HttpError } from '../http-error.ts'
import { isLoopback } from './endpoint.ts'
import { readRefusal, toJson } from './error.ts'
import type { Timing } from './retry.ts'

/** A registry's way to get a token, from its challenge. */
export type Realm = { readonly url: URL; readonly service: string | undefined }

export type Token = {
  readonly value: string
  readonly scopes: readonly string[]
  /** After this moment a new one is asked for: before the server's own limit, whose clock may differ. */
  readonly staleAt: number
}

const tokenSchema = z.object({
  token: z.string().min(1).optional(),
  access_token: z.string().min(1).optional(),
  expires_in: z.number().positive().optional(),
})

const SECONDS = 60
const SHARE_OF_LIFE = 0.75
const LIMIT = 1 << 20
const CLIENT = 'imagefleet'

/** A token server's refusal. */
export class TokenError extends Error {
  readonly status: number

  constructor(status: number, reason: string) {
    super(reason)
    this.name = 'TokenError'
    this.status = status
  }
}

/**
 * Asks for a token.
 * @see https://distribution.github.io/distribution/spec/auth/token/
 * @see https://distribution.github.io/distribution/spec/auth/oauth/
 * @throws TokenError when it is refused
 */
export async function fetchToken(
  { http, timing }: { readonly http: Http; readonly timing: Timing },
  realm: Realm,
  { scopes, credential }: { readonly scopes: readonly string[]; readonly credential: Credential | undefined },
): Promise<Token> {
  if (credential !== undefined && realm.url.protocol !== 'https:' && !isLoopback(realm.url.hostname)) {
    throw new HttpError(`its token server ${realm.url.host} is not on https`, 'ERR_INVALID_REALM')
  }
  const asked = timing.now()
  const answer = await http.send(
    credential?.kind === 'identity'
      ? toExchange(realm, scopes, credential.token)
      : toQuestion(realm, scopes, credential),
  )
  const text = new TextDecoder().decode(await answer.bytes(LIMIT))
  if (answer.status !== 200) throw new TokenError(answer.status, reasonOf(answer.status, text))
  const { data } = tokenSchema.safeParse(toJson(text))
  const value = data?.token ?? data?.access_token
  if (value === undefined) throw new TokenError(answer.status, 'the token server answered without a token')
  const life = (data?.expires_in ?? SECONDS) * 1000 * SHARE_OF_LIFE
  return { value, scopes, staleAt: asked + life }
}

function reasonOf(status: number, text: string): string {
  const { message } = readRefusal(text)
  return `the token server answered ${status}${message === undefined ? '' : `: ${message}`}`
}

function toQuestion(
  realm: Realm,
  scopes: readonly string[],
  credential: Credential | undefined,
): HttpRequest {
  const url = new URL(realm.url)
  if (realm.service !== undefined) url.searchParams.set('service', realm.service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const login = credential?.kind === 'password' ? credential : undefined
  if (login !== undefined) url.searchParams.set('account', login.username)
  return {
    method: 'GET',
    url,
    headers: login === undefined ? {} : { authorization: basic(login.username, login.password) },
  }
}

function toExchange(realm: Realm, scopes: readonly string[], refreshToken: string): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: CLIENT,
    refresh_token: refreshToken,
  })
  if (realm.service !== undefined) form.set('service', realm.service)
  form.set('scope', scopes.join(' '))
  const bytes = new TextEncoder().encode(form.toString())
  return {
    method: 'POST',
    url: realm.url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: { length: bytes.byteLength, content: () => [bytes] },
  }
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
