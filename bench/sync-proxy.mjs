import { Agent, createServer, request } from 'node:http'

/**
 * A proxy before a registry that counts, and makes each request wait.
 * @param {string} upstream host:port
 */
export async function startProxy(upstream) {
  const [host, port] = upstream.split(':')
  const agent = new Agent({ keepAlive: true })
  const settings = { latency: 0, bytesPerSecond: 0 }
  const counts = { requests: 0, down: 0, up: 0 }
  /** @type {{ method: string, path: string, status: number }[]} */
  const log = []
  let next = 0
  /** Requests with content that ended before it did. */
  let cut = 0
  let told = () => {}
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    counts.requests += 1
    told()
    if (settings.latency > 0) await new Promise((resolve) => setTimeout(resolve, settings.latency))
    const forward = request({ host, port, method, path: url, headers, agent }, (answer) => {
      log.push({ method, path: url, status: answer.statusCode ?? 0 })
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (chunk) => {
        if (url.includes('/blobs/')) counts.down += chunk.length
        if (settings.bytesPerSecond === 0) return
        next = Math.max(next, Date.now()) + (chunk.length * 1000) / settings.bytesPerSecond
        answer.pause()
        setTimeout(() => answer.resume(), next - Date.now())
      })
      answer.pipe(outgoing)
    })
    forward.on('error', () => outgoing.destroy())
    incoming.on('data', (chunk) => {
      counts.up += url.includes('/blobs/') ? chunk.length : 0
    })
    incoming.on('close', () => incoming.complete || forward.destroy())
    outgoing.on('close', () => {
      cut += method === 'PUT' && !outgoing.writableFinished ? 1 : 0
    })
    incoming.pipe(forward)
  })
  server.requestTimeout = 0
  server.keepAliveTimeout = 60_000
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    settings,
    counts,
    log,
    /** How many uploads the client left, before their content or before their answer. */
    cutOff: () => cut,
    /** Is told each request. @param {() => void} step */
    onRequest: (step) => {
      told = step
    },
    reset: () => {
      cut = 0
      Object.assign(counts, { requests: 0, down: 0, up: 0 })
      log.length = 0
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}
