import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, createStore, type Features, type Reply, type Request, type Store } from './registry-store.ts'
import { checkToken, type Login, replyToken } from './registry-token.ts'

/** What goes wrong, instead of or with the right answer. */
export type Fault =
  /** Answers so, without doing what was asked; or, `after` doing it. */
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
      readonly when?: 'after'
    }
  /** Cuts the connection after so many bytes of the answer's body, or of the request's. */
  | { readonly cut: number; readonly side?: 'request' }
  /** Ends an answer without a length after so many bytes, as if it were whole. */
  | { readonly shorten: number }
  | { readonly corrupt: 'one byte' }
  /** Is silent for good after so many bytes of the answer's body. */
  | { readonly stall: number }
  /** Answers rightly, so many milliseconds later. */
  | { readonly delay: number }
  /** Sends one byte every so many milliseconds. */
  | { readonly drip: number }
  | { readonly set: Readonly<Record<string, string>>; readonly drop?: readonly string[] }
  | { readonly drop: readonly string[] }

export type Rule = {
  /** Matched against `GET /v2/…?…`. */
  readonly on: RegExp
  readonly fault: Fault
  /** How often; once by default. The next rule that matches has its turn afterwards. */
  readonly times?: number
}

/** `PUT /v2/acme/base/manifests/1`, with what else tests ask about. */
export type Seen = {
  readonly line: string
  readonly headers: IncomingMessage['headers']
  status: number
  sent: number
  received: number
}

export type FakeOptions = Features & { readonly login?: Login; readonly rules?: readonly Rule[] }

export type FakeRegistry = {
  readonly host: string
  readonly store: Store
  readonly seen: readonly Seen[]
  /** `GET manifest 200`: the requests without names. */
  readonly kinds: () => readonly string[]
  readonly plan: (...rules: readonly Rule[]) => void
  /** Forgets all that was planned to go wrong. */
  readonly heal: () => void
  readonly forget: () => void
  /** Bytes of blobs that went out, and that came in. */
  readonly sent: () => number
  readonly received: () => number
  readonly stop: () => Promise<void>
}

/** A registry in memory over real HTTP that records what it is asked and fails as it is told. */
export async function startFakeRegistry(options: FakeOptions = {}): Promise<FakeRegistry> {
  const store = createStore()
  const seen: Seen[] = []
  const rules = (options.rules ?? []).map((rule) => ({ ...rule, matched: 0 }))
  const server = createServer((incoming, outgoing) => {
    const { socket } = incoming
    void serve(incoming, outgoing).catch(() => socket.destroy())
  })
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const line = `${incoming.method} ${incoming.url}`
    const entry: Seen = { line, headers: incoming.headers, status: 0, sent: 0, received: 0 }
    seen.push(entry)
    outgoing.on('finish', () => {
      entry.status = outgoing.statusCode
    })
    const fault = nextFault(rules, line)
    const cut = fault !== undefined && 'cut' in fault && fault.side === 'request' ? fault.cut : undefined
    const path = new URL(line.split(' ')[1] ?? '', 'http://x').pathname
    const keep = (some: Uint8Array): void => {
      entry.received = some.length
      store.partial.set(path, Buffer.concat([store.partial.get(path) ?? new Uint8Array(), some]))
    }
    const body = await receive(incoming, cut, keep)
    entry.received = body.length
    await delayed(fault)
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
    const request = { method: incoming.method ?? '', url, headers: incoming.headers, body }
    const isRefused = fault !== undefined && 'status' in fault && fault.when !== 'after'
    const reply = isRefused ? fault : respond(store, options, request)
    if (incoming.method === 'GET') entry.sent = reply.body?.length ?? 0
    await send(outgoing, fault !== undefined && 'status' in fault ? fault : reply, fault)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    store,
    seen,
    kinds: () => seen.map(({ line, status }) => `${toKind(line)} ${status}`),
    plan: (...more) => void rules.push(...more.map((rule) => ({ ...rule, matched: 0 }))),
    heal: () => void rules.splice(0),
    forget: () => void seen.splice(0),
    sent: () => sum(seen, /GET .*\/blobs\//, 'sent'),
    received: () => sum(seen, /(PUT|PATCH) .*\/blobs\//, 'received'),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function delayed(fault: Fault | undefined): Promise<void> {
  if (fault !== undefined && 'delay' in fault)
    await new Promise((resolve) => setTimeout(resolve, fault.delay))
}

function respond(store: Store, options: FakeOptions, request: Request): Reply {
  if (options.login === undefined) return answer(store, options, request)
  if (request.url.pathname === '/token') return replyToken(options.login, request)
  return checkToken(options.login, request) ?? answer(store, options, request)
}

function nextFault(rules: (Rule & { matched: number })[], line: string): Fault | undefined {
  for (const rule of rules) {
    if (!rule.on.test(line)) continue
    rule.matched += 1
    if (rule.matched <= (rule.times ?? 1)) return rule.fault
  }
  return undefined
}

async function receive(
  incoming: IncomingMessage,
  cut: number | undefined,
  keep: (some: Uint8Array) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of incoming) {
    chunks.push(chunk)
    length += chunk.length
    if (cut === undefined || length < cut) continue
    keep(Buffer.concat(chunks))
    incoming.socket.resetAndDestroy()
    throw new Error('cut')
  }
  return Buffer.concat(chunks)
}

async function send(outgoing: ServerResponse, reply: Reply, fault: Fault | undefined): Promise<void> {
  const body = Buffer.from(reply.body ?? '')
  const headers: Record<string, string> = { 'content-length': String(body.length), ...reply.headers }
  if (fault !== undefined && 'shorten' in fault) delete headers['content-length']
  if (fault !== undefined && 'set' in fault) Object.assign(headers, fault.set)
  for (const name of fault !== undefined && 'drop' in fault ? (fault.drop ?? []) : []) delete headers[name]
  outgoing.writeHead(reply.status, headers)
  if (outgoing.req.method === 'HEAD') outgoing.end()
  else await sendBody(outgoing, body, fault)
}

async function sendBody(outgoing: ServerResponse, body: Buffer, fault: Fault | undefined): Promise<void> {
  if (fault === undefined) outgoing.end(body)
  else if ('cut' in fault)
    outgoing.write(body.subarray(0, fault.cut), () => outgoing.socket?.resetAndDestroy())
  else if ('shorten' in fault) outgoing.end(body.subarray(0, fault.shorten))
  else if ('stall' in fault) outgoing.write(body.subarray(0, fault.stall))
  else if ('corrupt' in fault)
    outgoing.end(Buffer.concat([body.subarray(0, -1), Buffer.from([(body.at(-1) ?? 0) ^ 1])]))
  else if ('drip' in fault) drip(outgoing, body, fault.drip)
  else outgoing.end(body)
}

function drip(outgoing: ServerResponse, body: Buffer, milliseconds: number): void {
  let sent = 0
  const timer = setInterval(() => {
    outgoing.write(body.subarray(sent, sent + 1))
    sent += 1
  }, milliseconds)
  outgoing.on('close', () => clearInterval(timer))
}

function toKind(line: string): string {
  const [method = '', path = ''] = line.split(' ')
  if (path.startsWith('/token')) return `${method} token`
  if (path.includes('/blobs/uploads/')) return `${method} ${path.includes('mount=') ? 'mount' : 'upload'}`
  return `${method} ${/\/(manifest|blob|tag|referrer)s\//.exec(path)?.[1] ?? path}`
}

const sum = (seen: readonly Seen[], pattern: RegExp, field: 'sent' | 'received'): number =>
  seen.filter(({ line }) => pattern.test(line)).reduce((total, one) => total + one[field], 0)
