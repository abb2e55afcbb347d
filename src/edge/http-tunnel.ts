import { request as plain } from 'node:http'
import { type AgentOptions, Agent as SecureAgent, request as secure } from 'node:https'
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { HttpError } from './http-error.ts'
import { proxyLogin } from './http-proxy.ts'

/** An agent whose connections go through a proxy's tunnel; what is said in it the proxy cannot read. */
export function createTunnelAgent(proxy: URL, options: AgentOptions): SecureAgent {
  const agent = new SecureAgent(options)
  agent.createConnection = ({ host, port }, callback) => {
    const name = host ?? ''
    const target = `${isIP(name) === 6 ? `[${name}]` : name}:${port ?? 443}`
    const asking = (proxy.protocol === 'https:' ? secure : plain)({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      path: target,
      headers: { host: target, ...proxyLogin(proxy) },
      agent: false,
    })
    const fail = (error: Error): void => callback?.(error, asking.socket ?? (undefined as never))
    asking.once('error', fail)
    asking.once('connect', ({ statusCode }, socket) => {
      if (statusCode !== 200) {
        socket.destroy()
        return fail(new HttpError(`the proxy ${proxy.host} answered ${statusCode}`, 'ERR_PROXY'))
      }
      const trust = options.ca === undefined ? {} : { ca: options.ca }
      callback?.(null, connect({ ...trust, socket, host: name, servername: isIP(name) === 0 ? name : '' }))
    })
    // An answer other than to a tunnel's opening comes as a common one.
    asking.once('response', ({ statusCode }) => {
      asking.destroy()
      fail(new HttpError(`the proxy ${proxy.host} answered ${statusCode}`, 'ERR_PROXY'))
    })
    asking.end()
    return undefined
  }
  return agent
}
