import { type Answer, type Ask, fields, json } from './exchange.ts'
import { type Claims, readToken } from './token.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The methods of a Twirp service by name. What they return is the answer's JSON, in snake_case. */
export type TwirpMethods = Readonly<Record<string, (body: Fields, claims: Claims) => Fields>>

const STATUS = { already_exists: 409, invalid_argument: 400, not_found: 404, permission_denied: 403 } as const

/** An error that the protocol has a code for; clients show its message. */
export class TwirpError extends Error {
  readonly code: keyof typeof STATUS

  constructor(code: keyof typeof STATUS, message: string) {
    super(message)
    this.code = code
  }
}

export function answerTwirp(services: Readonly<Record<string, TwirpMethods>>, ask: Ask): Answer {
  const [, service = '', method = ''] =
    /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(ask.path) ?? []
  const call = services[service]?.[method]
  if (call === undefined || ask.method !== 'POST')
    return json(404, { code: 'bad_route', msg: 'no such method' })
  const claims = readToken(ask)
  if (claims === undefined) return json(401, { code: 'unauthenticated', msg: 'no valid runtime token' })
  try {
    return json(200, call(fields(ask), claims))
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error
    return json(STATUS[error.code], { code: error.code, msg: error.message })
  }
}
