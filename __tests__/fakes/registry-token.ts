import type { Reply, Request } from './registry-store.ts'
import { refusal } from './registry-store.ts'

/** How a fake registry wants to be asked. */
export type Login = {
  readonly kind: 'basic' | 'bearer'
  readonly username: string
  readonly password: string
  /** Seconds that the token server promises. */
  readonly expiresIn?: number
  /** How many requests a token is really good for. */
  readonly uses?: number
  /** How many scopes may be in one token; more are refused. */
  readonly most?: number
  /** For `grant_type=refresh_token`. */
  readonly identity?: string
  /** Under which name the token is answered. */
  readonly field?: 'token' | 'access_token'
}

type Granted = { readonly scopes: readonly string[]; uses: number }

const granted = new Map<string, Granted>()

export function replyToken(login: Login, { method, url, headers, body }: Request): Reply {
  const form = new URLSearchParams(Buffer.from(body).toString())
  const isExchange = method === 'POST' && form.get('grant_type') === 'refresh_token'
  const isKnown = isExchange
    ? form.get('refresh_token') === login.identity
    : headers.authorization === toBasic(login)
  if (!isKnown) return { status: 401, body: JSON.stringify({ details: 'incorrect username or password' }) }
  const scopes = isExchange ? (form.get('scope') ?? '').split(' ') : url.searchParams.getAll('scope')
  if (scopes.length > (login.most ?? Number.POSITIVE_INFINITY))
    return { status: 403, body: JSON.stringify({ details: 'denied' }) }
  const token = `t${granted.size + 1}.${'x'.repeat(20)}`
  granted.set(token, { scopes, uses: login.uses ?? Number.POSITIVE_INFINITY })
  const life = login.expiresIn === undefined ? {} : { expires_in: login.expiresIn }
  return { status: 200, body: JSON.stringify({ [login.field ?? 'token']: token, ...life }) }
}

/** The refusal of a request; undefined when it may pass. */
export function checkToken(login: Login, request: Request): Reply | undefined {
  const { authorization } = request.headers
  if (login.kind === 'basic') {
    return authorization === toBasic(login) ? undefined : unauthorized('Basic realm="fake, with a comma"')
  }
  const wanted = scopeOf(request)
  const token = granted.get(authorization?.replace(/^Bearer /, '') ?? '')
  const challenge = `Bearer realm="http://${request.headers.host}/token",service="fake",scope="${wanted.name}:${wanted.action}"`
  if (token === undefined || token.uses <= 0 || !isGranted(token, wanted)) return unauthorized(challenge)
  token.uses -= 1
  const from = request.url.searchParams.get('from')
  if (from !== null && !isGranted(token, { name: `repository:${from}`, action: 'pull' }))
    return refusal(403, 'DENIED')
  return undefined
}

function isGranted({ scopes }: Granted, { name, action }: { name: string; action: string }): boolean {
  return scopes.some(
    (scope) => scope.startsWith(`${name}:`) && scope.split(':').at(-1)?.split(',').includes(action),
  )
}

function scopeOf({ method, url }: Request): { name: string; action: string } {
  const repository = /^\/v2\/(.+)\/(?:manifests|blobs|tags|referrers)\//.exec(url.pathname)?.[1] ?? ''
  const action = method === 'GET' || method === 'HEAD' ? 'pull' : method === 'DELETE' ? 'delete' : 'push'
  return { name: `repository:${repository.replace(/\/blobs$/, '')}`, action }
}

const unauthorized = (challenge: string): Reply => ({
  ...refusal(401, 'UNAUTHORIZED', 'authentication required'),
  headers: { 'www-authenticate': challenge },
})

const toBasic = ({ username, password }: Login): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
