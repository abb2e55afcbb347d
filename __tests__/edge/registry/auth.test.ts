import { anonymous, type Credentials } from '../../../src/edge/credentials.ts'
import { describe as describeBytes } from '../../../src/oci/descriptor.ts'
import { type FakeRegistry, startFakeRegistry } from '../../fakes/registry.ts'
import { createClient, holds, login, makeImage, store } from '../../fakes/registry-image.ts'
import type { Login } from '../../fakes/registry-token.ts'

const image = makeImage(2)
const bearer: Login = { kind: 'bearer', username: 'me', password: 'p%4ss' }
const me = login('me', 'p%4ss')
const running: FakeRegistry[] = []

async function start(how: Login): Promise<FakeRegistry> {
  const registry = await startFakeRegistry({ login: how })
  store(registry, 'acme/base', image, '1')
  running.push(registry)
  return registry
}
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

const tagged = ({ host }: FakeRegistry) => ({ registry: host, repository: 'acme/base', tag: '1' })

test('basic: the first request learns it, the others know it', async () => {
  const registry = await start({ ...bearer, kind: 'basic' })
  const { reader } = createClient({ credentials: me })
  for (const _ of 'ab') expect((await reader.head(tagged(registry)))?.digest).toBe(image.digest)
  expect(registry.kinds()).toEqual(['HEAD manifest 401', 'HEAD manifest 200', 'HEAD manifest 200'])
})

test.each<Partial<Login>>([{}, { field: 'access_token' }, { expiresIn: 300 }])(
  'bearer %j: one token for many requests',
  async (how) => {
    const registry = await start({ ...bearer, ...how })
    const { reader } = createClient({ credentials: me })
    const asked = Array.from({ length: 8 }, () => reader.head(tagged(registry)))
    for (const found of await Promise.all(asked)) expect(found?.digest).toBe(image.digest)
    expect(registry.kinds().slice(0, 3)).toEqual(['HEAD manifest 401', 'GET token 200', 'HEAD manifest 200'])
    expect(registry.kinds().filter((kind) => /401|token/.test(kind))).toHaveLength(2)
    const token = new URL(registry.seen[1]?.line.split(' ')[1] ?? '', 'http://x')
    expect(token.search).toBe('?service=fake&scope=repository%3Aacme%2Fbase%3Apull&account=me')
  },
)

test('an identity token is exchanged by POST', async () => {
  const registry = await start({ ...bearer, identity: 'refresh-me' })
  const credentials: Credentials = { find: async () => ({ kind: 'identity', token: 'refresh-me' }) }
  const { reader } = createClient({ credentials })
  expect((await reader.head(tagged(registry)))?.digest).toBe(image.digest)
  expect(registry.kinds()).toEqual(['HEAD manifest 401', 'POST token 200', 'HEAD manifest 200'])
})

test('a token is renewed before its time is over', async () => {
  const registry = await start({ ...bearer, expiresIn: 100 })
  let now = 0
  const timing = { now: () => now, random: () => 0, sleep: async () => undefined }
  const { reader } = createClient({ credentials: me, timing })
  await reader.head(tagged(registry))
  now = 74_000
  await reader.head(tagged(registry))
  expect(registry.kinds().filter((kind) => kind === 'GET token 200')).toHaveLength(1)
  now = 76_000
  await reader.head(tagged(registry))
  expect(registry.kinds().filter((kind) => kind === 'GET token 200')).toHaveLength(2)
  expect(registry.kinds().filter((kind) => kind.endsWith('401'))).toHaveLength(1)
})

test('a token that dies early is renewed, even under an upload', async () => {
  const source = await start({ ...bearer, uses: 4 })
  const destination = await start({ ...bearer, uses: 4 })
  const { copier } = createClient({ credentials: me })
  const [outcome] = await copier.copy({
    source: { registry: source.host, repository: 'acme/base', digest: image.digest },
    destinations: [{ registry: destination.host, repository: 'copy/of', tags: ['1'] }],
  })
  expect(outcome).toMatchObject({ state: 'copied' })
  expect(holds(destination, 'copy/of', image)).toBe(true)
})

test.each([
  ['a wrong password', login('me', 'wr0ng'), /401: the token server answered 401/],
  ['no login', anonymous, /401: the token server answered 401/],
])('%s is refused at once and not shown', async (_, credentials, message) => {
  const registry = await start(bearer)
  const { reader } = createClient({ credentials })
  const failed = await reader.head(tagged(registry)).catch((error: unknown) => error)
  expect(String(failed)).toMatch(message)
  expect(JSON.stringify(failed) + String(failed)).not.toMatch(/wr0ng|scope=/)
  expect(registry.kinds()).toEqual(['HEAD manifest 401', 'GET token 401'])
})

test('a broken token server is asked again', async () => {
  const registry = await start(bearer)
  registry.plan({ on: /token/, fault: { status: 503 }, times: 3 })
  const { reader } = createClient({ credentials: me })
  expect((await reader.head(tagged(registry)))?.digest).toBe(image.digest)
})

test('a mount asks for the right to read where it mounts from', async () => {
  const registry = await start(bearer)
  const { writer } = createClient({ credentials: me })
  const blob = describeBytes(image.blobs[1] ?? new Uint8Array(), 'layer')
  const place = { registry: registry.host, repository: 'other' }
  expect(await writer.mountBlob(place, blob, 'acme/base')).toBeUndefined()
  expect(registry.kinds()).toEqual(['POST mount 401', 'GET token 200', 'POST mount 201'])
  const scopes = new URL(registry.seen[1]?.line.split(' ')[1] ?? '', 'http://x').searchParams.getAll('scope')
  expect(scopes).toEqual(['repository:acme/base:pull', 'repository:other:pull,push'])
})

test('one token does for reading and writing a destination', async () => {
  const source = await start(bearer)
  const destination = await start(bearer)
  const { copier } = createClient({ credentials: me })
  await copier.copy({
    source: { registry: source.host, repository: 'acme/base', digest: image.digest },
    destinations: [{ registry: destination.host, repository: 'copy/of', tags: ['1'] }],
  })
  for (const { kinds } of [source, destination]) {
    expect(kinds().filter((kind) => /401|token/.test(kind))).toHaveLength(2)
  }
})
