import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plain,
} from 'node:http'
import { Agent as SecureAgent, request as secure } from 'node:https'
import { rootCertificates } from 'node:tls'
import { bodyOf, firstBytes } from './http-body.ts'
import { HttpError, stalled, toHttpError } from './http-error.ts'
import { type ProxyFor, proxiesOf, proxyLogin } from './http-proxy.ts'
import { createTunnelAgent } from './http-tunnel.ts'
import { createWatchdog, type Watchdog } from './http-watchdog.ts'

/** A body of known length that can be sent again from its start. */
export type HttpBody = {
  readonly length: number
  readonly content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export type HttpRequest = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: HttpBody
}

export type HttpAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Fails with an `HttpError` when it breaks off or stalls. It, `bytes` or `discard` must be used, once. */
  readonly body: AsyncIterable<Uint8Array>
  /** The body's first bytes, up to a limit. */
  readonly bytes: (limit: number) => Promise<Uint8Array>
  readonly discard: () => void
}

export type Http = { readonly send: (request: HttpRequest) => Promise<HttpAnswer> }

export type HttpOptions = {
  /** Milliseconds of waiting for the other side without progress after which a connection is dead. */
  readonly stall?: number
  /** A PEM text of authorities to trust besides the known ones. */
  readonly authorities?: string
  /** The environment, which may name proxies. */
  readonly variables?: Readonly<Record<string, string | undefined>>
}

const STALL = 30_000
/** A registry looks through a blob before it answers: GHCR was seen to take 11 s for 700 MB. */
const BYTES_A_MILLISECOND = 10_000
/** Bytes a second: an upload that breaks off starts anew. */
const RATE = 1024
const SOCKET_BUFFER = 1 << 18

/** HTTP/1.1 over kept connections. Streams are never held whole, and have no time limit but must move. */
export function createHttp({ stall = STALL, authorities, variables = {} }: HttpOptions = {}): Http {
  const open = createOpen(proxiesOf(variables), authorities)
  return { send: (request) => send(open(request), request.body, stall) }
}

type Open = (request: HttpRequest) => ClientRequest

function createOpen(proxyFor: ProxyFor, authorities: string | undefined): Open {
  const kept = { keepAlive: true, maxFreeSockets: 32, noDelay: true, highWaterMark: SOCKET_BUFFER }
  const trust = authorities === undefined ? {} : { ca: [...rootCertificates, authorities] }
  const plainAgent = new Agent(kept)
  const secureAgent = new SecureAgent({ ...kept, ...trust })
  const tunnels = new Map<string, SecureAgent>()
  const tunnelTo = (proxy: URL): SecureAgent => {
    const known = tunnels.get(proxy.href) ?? createTunnelAgent(proxy, { ...kept, ...trust })
    tunnels.set(proxy.href, known)
    return known
  }
  return ({ method, url, headers, body }) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const options = { method, headers: { ...headers, ...length } }
    const proxy = proxyFor(url)
    if (url.protocol === 'https:')
      return secure(url, { ...options, agent: proxy === undefined ? secureAgent : tunnelTo(proxy) })
    if (proxy === undefined) return plain(url, { ...options, agent: plainAgent })
    const toProxy = { host: url.host, ...options.headers, ...proxyLogin(proxy) }
    return plain(proxy, { method, path: url.href, headers: toProxy, agent: plainAgent })
  }
}

async function send(outgoing: ClientRequest, body: HttpBody | undefined, stall: number): Promise<HttpAnswer> {
  const silence = () => outgoing.destroy(stalled(stall))
  const answered = answerOf(outgoing)
  // Whoever fails first is heard; the answer may fail while the body is still being read.
  answered.catch(() => undefined)
  try {
    if (body === undefined) outgoing.end()
    else await writeBody(outgoing, body, createWatchdog({ limit: stall, rate: RATE }, silence))
    const patience = stall + (body?.length ?? 0) / BYTES_A_MILLISECOND
    const answer = await createWatchdog({ limit: patience, rate: RATE }, silence).during(answered)
    // An answer before the body's end leaves the connection in no state to be used again.
    if (!outgoing.writableEnded) answer.once('close', () => outgoing.destroy())
    return toAnswer(answer, stall)
  } catch (error) {
    outgoing.destroy()
    throw error
  }
}

function answerOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve)
    outgoing.on('error', (error) => reject(toHttpError(error)))
    outgoing.once('close', () => reject(new HttpError('closed without an answer', 'ECONNRESET')))
  })
}

/** Writes until the body ends, the connection breaks or the answer comes early. */
async function writeBody(outgoing: ClientRequest, body: HttpBody, watchdog: Watchdog): Promise<void> {
  let over = false
  let wake = (): void => {}
  const finish = (): void => {
    over = true
    wake()
  }
  outgoing.on('drain', () => wake())
  outgoing.once('response', finish)
  outgoing.once('close', finish)
  for await (const chunk of body.content()) {
    if (over) return
    if (outgoing.write(chunk)) continue
    await watchdog.during(
      new Promise<void>((resolve) => {
        wake = resolve
      }),
    )
    watchdog.moved(chunk.byteLength)
  }
  if (!over) outgoing.end()
}

function toAnswer(message: IncomingMessage, stall: number): HttpAnswer {
  const body = bodyOf(message, stall)
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    body,
    bytes: (limit) => firstBytes(body, limit),
    discard: () => {
      message.on('error', () => undefined)
      message.resume()
    },
  }
}
