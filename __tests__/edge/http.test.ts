import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttp } from '../../src/edge/http.ts'

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Answers the body once it has all of it, as registries do. */
const echo: RequestListener = (request, response) => {
  const chunks: Uint8Array[] = []
  request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  request.on('end', () => response.end(Buffer.concat(chunks)))
}

const http = createHttp({ stall: 200 })
const chunk = Buffer.alloc(65_536, 1)

async function lengthOf(content: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0
  for await (const { byteLength } of content) length += byteLength
  return length
}

test('a body of any length is sent and received in pieces, over one connection', async () => {
  let connections = 0
  const url = await serve(echo)
  servers[0]?.on('connection', () => {
    connections += 1
  })
  const content = () => Array.from({ length: 160 }, () => chunk)
  for (const _ of 'ab') {
    const answer = await http.send({
      method: 'PUT',
      url,
      headers: {},
      body: { length: 160 * 65_536, content },
    })
    expect(await lengthOf(answer.body)).toBe(160 * 65_536)
  }
  expect(connections).toBe(1)
})

test('silence before the answer is noticed', async () => {
  const url = await serve(() => undefined)
  const asked = http.send({ method: 'GET', url, headers: {} })
  await expect(asked).rejects.toMatchObject({
    name: 'HttpError',
    code: 'STALLED',
    message: 'no progress for 0.2 s',
  })
})

test('a server that does not take the body is noticed', async () => {
  const url = await serve((request) => request.pause())
  const content = () => Array.from({ length: 1600 }, () => chunk)
  const sent = http.send({ method: 'PUT', url, headers: {}, body: { length: 1600 * 65_536, content } })
  await expect(sent).rejects.toMatchObject({ code: 'STALLED' })
})

test('our own slowness is nobody’s silence', async () => {
  const url = await serve(echo)
  async function* slow() {
    for (const byte of 'abc') {
      await new Promise((resolve) => setTimeout(resolve, 150))
      yield Buffer.from(byte)
    }
  }
  const answer = await http.send({ method: 'PUT', url, headers: {}, body: { length: 3, content: slow } })
  let text = ''
  for await (const piece of answer.body) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    text += Buffer.from(piece).toString()
  }
  expect(text).toBe('abc')
})

test('an answer that comes before the body’s end is heard, and the rest is not sent', async () => {
  const url = await serve((_, response) => response.writeHead(403).end('no'))
  let sent = 0
  async function* endless() {
    for (; sent < 5000; sent += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      yield chunk
    }
  }
  const answer = await http.send({
    method: 'PUT',
    url,
    headers: {},
    body: { length: 5000 * 65_536, content: endless },
  })
  expect(answer.status).toBe(403)
  expect(Buffer.from(await answer.bytes(100)).toString()).toBe('no')
  expect(sent).toBeLessThan(5000)
})

test('a failure of the content is the content’s, not the network’s', async () => {
  const url = await serve(echo)
  async function* broken() {
    yield chunk
    throw new RangeError('the content broke')
  }
  const sent = http.send({ method: 'PUT', url, headers: {}, body: { length: 99_999, content: broken } })
  await expect(sent).rejects.toThrow('the content broke')
})

test('a connection that breaks under the answer fails its reading', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('half', () => response.destroy())
  })
  const answer = await http.send({ method: 'GET', url, headers: {} })
  await expect(lengthOf(answer.body)).rejects.toMatchObject({ name: 'HttpError', code: 'ECONNRESET' })
})

test('a name that nobody has is a failure with its code', async () => {
  const asked = http.send({ method: 'GET', url: new URL('http://nobody.invalid/'), headers: {} })
  await expect(asked).rejects.toMatchObject({
    name: 'HttpError',
    code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
  })
})
