import type { Http, HttpAnswer, HttpRequest } from '../http.ts'
import { HttpError } from '../http-error.ts'
import { isLinkLocal, isLoopback } from './endpoint.ts'

const HOPS = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

export type Followed = { readonly answer: HttpAnswer; readonly url: URL }

/**
 * Sends a request and follows redirects. Credentials go to the origin they are for and to no other: blob storage
 * refuses a second kind of login, and anybody else has no business with them.
 */
export async function sendFollowing(http: Http, first: HttpRequest): Promise<Followed> {
  let request = first
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const answer = await http.send(request)
    const location = answer.headers.location
    if (!REDIRECTS.includes(answer.status) || location === undefined) return { answer, url: request.url }
    answer.discard()
    request = redirected(request, location, answer.status)
  }
  throw new HttpError(`more than ${HOPS} redirects`, 'ERR_INVALID_REDIRECT')
}

function redirected(request: HttpRequest, location: string, status: number): HttpRequest {
  const from = request.url
  const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw refused('to what is no http address')
  if (from.protocol === 'https:' && url.protocol === 'http:') throw refused('from https to plain http')
  if (isLinkLocal(url.hostname)) throw refused('to a link-local address')
  if (isLoopback(url.hostname) && !isLoopback(from.hostname)) throw refused('to this machine itself')
  const keepsMethod =
    status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD'
  if (!keepsMethod) throw refused(`a ${request.method} with ${status}`)
  const { authorization, ...open } = request.headers
  const kept = authorization === undefined || url.origin !== from.origin ? open : request.headers
  return { ...request, url, headers: kept }
}

const refused = (what: string): HttpError => new HttpError(`redirected ${what}`, 'ERR_INVALID_REDIRECT')
