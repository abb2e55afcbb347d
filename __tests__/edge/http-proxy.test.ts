import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttp } from '../../src/edge/http.ts'
import { proxiesOf } from '../../src/edge/http-proxy.ts'

/** Of the system; runners have it. */
const OPENSSL = 'openssl'

describe('which addresses go through a proxy', () => {
  const via = (variables: Record<string, string>, url: string) => proxiesOf(variables)(new URL(url))?.href
  const all = { HTTP_PROXY: 'http://plain:1', HTTPS_PROXY: 'tls:2' }

  test.each<[string, string, string | undefined]>([
    ['', 'http://a.test/', 'http://plain:1/'],
    ['', 'https://a.test/', 'http://tls:2/'],
    ['', 'https://localhost:5000/', undefined],
    ['', 'http://127.0.0.1:5000/', undefined],
    ['', 'http://[::1]:5000/', undefined],
    ['*', 'https://a.test/', undefined],
    ['a.test', 'https://a.test/', undefined],
    ['a.test', 'https://b.a.test/', undefined],
    ['a.test', 'https://ba.test/', 'http://tls:2/'],
    ['.a.test', 'https://a.test/', 'http://tls:2/'],
    ['.a.test', 'https://b.a.test/', undefined],
    ['*.a.test', 'https://b.a.test/', undefined],
    ['x, A.test:443', 'https://a.test/', undefined],
    ['a.test:80', 'https://a.test/', 'http://tls:2/'],
    ['10.0.0.0/8', 'https://10.9.8.7/', undefined],
    ['10.0.0.0/8', 'https://11.9.8.7/', 'http://tls:2/'],
    ['fd00::1', 'https://[fd00::1]/', undefined],
  ])('NO_PROXY=%s %s', (NO_PROXY, url, expected) => {
    expect(via({ ...all, NO_PROXY }, url)).toBe(expected)
  })

  test('the names in lower case count, and what is no address does not', () => {
    expect(via({ https_proxy: 'http://low:3' }, 'https://a.test/')).toBe('http://low:3/')
    expect(via({ HTTPS_PROXY: 'socks5://x:1' }, 'https://a.test/')).toBeUndefined()
    expect(via({}, 'https://a.test/')).toBeUndefined()
  })
})

describe('through a proxy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const seen: string[] = []
  const servers: Server[] = []
  let proxy: string
  let authorities: string

  const listen = async (server: Server): Promise<number> => {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }

  beforeAll(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=registry.test', '-addext', 'subjectAltName=DNS:registry.test']
    execFileSync(
      OPENSSL,
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    )
    authorities = readFileSync(cert, 'utf8')
    const secure = createSecureServer({ key: readFileSync(key), cert: authorities }, (request, response) =>
      response.end(`secure ${request.url}`),
    )
    const port = await listen(secure)
    const relay = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.host}`)
      response.end('plain')
    })
    relay.on('connect', (request, socket) => {
      seen.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? ''}`)
      if (request.url?.startsWith('forbidden')) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
        return
      }
      const upstream = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    })
    proxy = `http://u:p%40@127.0.0.1:${await listen(relay)}`
  })
  afterAll(() => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => void seen.splice(0))

  const text = async (url: string, options: { authorities?: string } = {}): Promise<string> => {
    const http = createHttp({ stall: 2000, variables: { HTTPS_PROXY: proxy, HTTP_PROXY: proxy }, ...options })
    const answer = await http.send({ method: 'GET', url: new URL(url), headers: {} })
    return new TextDecoder().decode(await answer.bytes(1000))
  }

  test('https goes through a tunnel, and is trusted by the authority that was given', async () => {
    expect(await text('https://registry.test/v2/', { authorities })).toBe('secure /v2/')
    expect(seen).toEqual([`CONNECT registry.test:443 Basic ${Buffer.from('u:p@').toString('base64')}`])
  })

  test('a certificate of nobody known is refused', async () => {
    await expect(text('https://registry.test/v2/')).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
  })

  test('a certificate for another name is refused', async () => {
    await expect(text('https://other.test/v2/', { authorities })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
  })

  test('plain http is asked for by its whole address', async () => {
    expect(await text('http://registry.test/v2/')).toBe('plain')
    expect(seen).toEqual(['GET http://registry.test/v2/ registry.test'])
  })

  test('a proxy that refuses is named', async () => {
    await expect(text('https://forbidden.test/', { authorities })).rejects.toThrow(
      /the proxy 127\.0\.0\.1:\d+ answered 403/,
    )
  })
})
