import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong on the way: an answer of the proxy's own, or a connection that is cut. */
export type ProxyFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'cut'

export type ProxyRule = { readonly on: RegExp; readonly fault: ProxyFault; readonly times: number }

export type FaultyProxy = {
  readonly host: string
  /** `PUT /v2/…`, in their order. */
  readonly seen: readonly string[]
  readonly plan: (rule: ProxyRule) => void
  readonly stop: () => Promise<void>
}

/** A real registry that fails as it is told: docker's own client is particular about what it talks to. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const seen: string[] = []
  const rules: (ProxyRule & { left: number })[] = []
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`
    seen.push(line)
    const rule = rules.find(({ on, left }) => left > 0 && on.test(line))
    if (rule === undefined) return forward(target, incoming, outgoing)
    rule.left -= 1
    fail(rule.fault, incoming, outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    seen,
    plan: (rule) => void rules.push({ ...rule, left: rule.times }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fail(fault: ProxyFault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (fault === 'cut') return void incoming.socket.resetAndDestroy()
  incoming.resume().on('end', () => {
    outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
    outgoing.end(fault.body ?? '{"errors":[]}')
  })
}

/** The host stays the proxy's, so that the registry's locations lead back here. */
function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const [hostname, port] = target.split(':')
  const { method, url, headers } = incoming
  const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => incoming.socket.destroy())
  incoming.pipe(onward)
}
