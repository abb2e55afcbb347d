import { request } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export type Bridge = { readonly endpoint: string; readonly close: () => Promise<void> }

/**
 * A remote BuildKit: dockerd's own, whose gRPC is behind an upgraded request to its socket. What arrives on a port
 * of this machine is passed on to it as it is.
 */
export async function startBridge(socketPath: string): Promise<Bridge> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    open.add(client.setNoDelay(true))
    client.on('close', () => open.delete(client)).on('error', () => client.destroy())
    const asked = request({
      socketPath,
      method: 'POST',
      path: '/grpc',
      headers: { connection: 'Upgrade', upgrade: 'h2c' },
    })
    asked.on('error', () => client.destroy())
    asked.on('upgrade', (_, daemon, head) => {
      client.write(head)
      daemon.on('error', () => client.destroy())
      daemon.pipe(client).pipe(daemon)
    })
    asked.end()
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `tcp://127.0.0.1:${port}`,
    close: () =>
      new Promise((settle) => {
        for (const socket of open) socket.destroy()
        server.close(() => settle())
      }),
  }
}
