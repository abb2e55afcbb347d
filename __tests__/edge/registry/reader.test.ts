import { type Descriptor, describe as describeBytes } from '../../../src/oci/descriptor.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { DOCKER_MANIFEST, OCI_MANIFEST } from '../../../src/oci/mediatype.ts'
import { type FakeRegistry, type Fault, startFakeRegistry } from '../../fakes/registry.ts'
import { bytesOf, createClient, makeImage, makeIndex, store } from '../../fakes/registry-image.ts'

const image = makeImage(1)
const blob = image.blobs[3] ?? new Uint8Array()
const layer: Descriptor = describeBytes(blob, 'layer')
let registry: FakeRegistry
let cdn: FakeRegistry

beforeEach(async () => {
  registry = await startFakeRegistry()
  cdn = await startFakeRegistry()
  store(registry, 'acme/base', image, '1')
})
afterEach(async () => {
  await registry.stop()
  await cdn.stop()
})

const place = () => ({ registry: registry.host, repository: 'acme/base' })
const tagged = (tag = '1') => ({ ...place(), tag })

async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('head', () => {
  test('answers a descriptor with one request', async () => {
    const { reader } = createClient()
    expect(await reader.head(tagged())).toEqual(describeBytes(image.bytes, OCI_MANIFEST))
    expect(registry.kinds()).toEqual(['HEAD manifest 200'])
    expect(registry.seen[0]?.headers.accept).toContain(DOCKER_MANIFEST)
  })

  test('is undefined only when the registry says so', async () => {
    const { reader } = createClient()
    expect(await reader.head(tagged('2'))).toBeUndefined()
    expect(await reader.head({ ...place(), digest: digestOf('x') })).toBeUndefined()
    registry.plan({ on: /HEAD/, fault: { status: 403 } })
    await expect(reader.head(tagged('2'))).rejects.toThrow(
      `cannot read the manifest ${registry.host}/acme/base:2: 403: the login has no right to do this`,
    )
  })

  test('of a registry that cannot be reached fails', async () => {
    await registry.stop()
    const { reader, waits } = createClient()
    await expect(reader.head(tagged())).rejects.toThrow(/^cannot read the manifest .*: connect ECONNREFUSED/)
    expect(waits).toHaveLength(3)
  })

  test.each<[string, Fault]>([
    ['405', { status: 405 }],
    ['no digest', { drop: ['docker-content-digest'] }],
    ['no length', { drop: ['content-length'] }],
    ['another content type', { set: { 'content-type': 'application/json; charset=utf-8' } }],
  ])('%s: asks with GET instead', async (_, fault) => {
    registry.plan({ on: /^HEAD/, fault })
    const { reader } = createClient()
    expect(await reader.head(tagged())).toEqual(describeBytes(image.bytes, OCI_MANIFEST))
    expect(registry.kinds().at(-1)).toBe('GET manifest 200')
  })
})

describe('manifest', () => {
  test('keeps the bytes as they came', async () => {
    const { reader } = createClient()
    const found = await reader.manifest(tagged())
    expect(Buffer.from(found?.bytes ?? [])).toEqual(Buffer.from(image.bytes))
    expect(found?.descriptor).toEqual(describeBytes(image.bytes, OCI_MANIFEST))
    expect(await reader.manifest(tagged('nope'))).toBeUndefined()
  })

  test.each<[string, Fault]>([
    ['a flipped bit', { corrupt: 'one byte' }],
    ['a cut', { cut: 100 }],
    ['a short answer', { shorten: 100 }],
    ['silence', { stall: 100 }],
    ['a generic type', { set: { 'content-type': 'text/plain' } }],
    ['no digest', { drop: ['docker-content-digest'] }],
    ['502', { status: 502 }],
  ])('%s once is survived', async (_, fault) => {
    registry.plan({ on: /^GET/, fault })
    const found = await createClient().reader.manifest(tagged())
    expect(found?.descriptor.digest).toBe(image.digest)
    expect(registry.seen.length).toBeLessThanOrEqual(2)
  })

  test('wrong bytes each time are refused with both digests', async () => {
    registry.plan({ on: /^GET/, fault: { corrupt: 'one byte' }, times: 9 })
    const failed = createClient().reader.manifest(tagged())
    await expect(failed).rejects.toThrow(/DIGEST_INVALID: the content's digest is sha256:\w+, not sha256:\w+/)
    expect(registry.kinds()).toHaveLength(3)
    expect(registry.seen[1]?.headers['cache-control']).toBe('no-cache')
  })

  test('what is too large is refused with the rule', async () => {
    const large = { ...image, bytes: bytesOf(1, (8 << 20) + 1) }
    registry.store.manifests.get('acme/base')?.set(image.digest, { bytes: large.bytes, type: OCI_MANIFEST })
    await expect(createClient().reader.manifest(tagged())).rejects.toThrow('a manifest has 8 MiB at most')
  })
})

describe('blob', () => {
  const read = () => readAll(createClient().reader.blob(place(), layer))

  test('asks when it is iterated', async () => {
    const content = createClient().reader.blob(place(), layer)
    expect(registry.seen).toHaveLength(0)
    expect(await readAll(content)).toEqual(Buffer.from(blob))
    expect(registry.kinds()).toEqual(['GET blob 200'])
  })

  test.each<[string, Fault, string]>([
    ['a cut', { cut: 30_000 }, 'bytes=30000-'],
    ['an end too soon', { shorten: 20_000 }, 'bytes=20000-'],
    ['silence', { stall: 10_000 }, 'bytes=10000-'],
  ])('%s is taken up where it broke', async (_, fault, range) => {
    registry.plan({ on: /^GET/, fault })
    expect(await read()).toEqual(Buffer.from(blob))
    expect(registry.seen.map(({ headers }) => headers.range)).toEqual([undefined, range])
  })

  test('a drip is as dead as silence', async () => {
    registry.plan({ on: /^GET/, fault: { drip: 50 } })
    expect(await read()).toEqual(Buffer.from(blob))
    expect(registry.seen).toHaveLength(2)
  })

  test('a server without ranges is skipped through', async () => {
    registry.plan({ on: /^GET/, fault: { cut: 30_000 } })
    registry.plan({ on: /^GET/, fault: { status: 200, body: blob } })
    expect(await read()).toEqual(Buffer.from(blob))
    expect(registry.seen[1]?.headers.range).toBe('bytes=30000-')
  })

  test('many cuts are survived while each brings something', async () => {
    registry.plan({ on: /^GET/, fault: { cut: 4000 }, times: 17 })
    expect(await read()).toEqual(Buffer.from(blob))
    expect(registry.seen).toHaveLength(18)
  })

  test('a wrong bit fails, before the last chunk is given out', async () => {
    registry.plan({ on: /^GET/, fault: { corrupt: 'one byte' } })
    let length = 0
    const reading = async () => {
      for await (const chunk of createClient().reader.blob(place(), layer)) length += chunk.length
    }
    await expect(reading()).rejects.toThrow(/DIGEST_INVALID/)
    expect(length).toBeLessThan(blob.length)
  })

  test('that is not there fails', async () => {
    const missing = describeBytes(bytesOf(9, 9), 'layer')
    await expect(readAll(createClient().reader.blob(place(), missing))).rejects.toMatchObject({
      failure: { operation: 'read the blob', status: 404, code: 'BLOB_UNKNOWN' },
    })
    expect(registry.seen).toHaveLength(1)
  })

  test('a redirect to storage is followed without the login', async () => {
    store(cdn, 'acme/base', image)
    const location = `http://${cdn.host}/v2/acme/base/blobs/${layer.digest}?signature=secret`
    registry.plan({ on: /^GET/, fault: { status: 307, headers: { location } } })
    const credentials = { find: async () => ({ kind: 'bearer', token: 'secret' }) as const }
    const { reader } = createClient({ credentials })
    expect(await readAll(reader.blob(place(), layer))).toEqual(Buffer.from(blob))
    expect(registry.seen[0]?.headers.authorization).toBe('Bearer secret')
    expect(cdn.seen[0]?.headers.authorization).toBeUndefined()
  })

  test('an expired storage URL is asked for again', async () => {
    store(cdn, 'acme/base', image)
    const location = `http://${cdn.host}/v2/acme/base/blobs/${layer.digest}?signature=secret`
    registry.plan({ on: /^GET/, fault: { status: 307, headers: { location } }, times: 2 })
    cdn.plan({ on: /^GET/, fault: { status: 403, body: '<Error>Request has expired</Error>' } })
    expect(await read()).toEqual(Buffer.from(blob))
    expect(registry.seen).toHaveLength(2)
  })

  test('a redirect elsewhere is refused, and the error keeps the query to itself', async () => {
    const location = 'http://169.254.169.254/latest?token=secret'
    registry.plan({ on: /^GET/, fault: { status: 307, headers: { location } }, times: 99 })
    await expect(read()).rejects.toThrow(/redirected to a link-local address$/)
  })
})

describe('tags', () => {
  test('are read page by page', async () => {
    const paged = await startFakeRegistry({ pageSize: 2 })
    for (const tag of ['a', 'b', 'c', 'd', 'e']) store(paged, 'acme/base', image, tag)
    const { reader } = createClient()
    expect(await reader.tags({ registry: paged.host, repository: 'acme/base' })).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
    expect(paged.seen).toHaveLength(3)
    await paged.stop()
  })

  test('of a repository that is not there are undefined', async () => {
    expect(await createClient().reader.tags({ ...place(), repository: 'acme/none' })).toBeUndefined()
  })

  test('null is none', async () => {
    registry.plan({ on: /^GET/, fault: { status: 200, body: '{"name":"x","tags":null}' } })
    expect(await createClient().reader.tags(place())).toEqual([])
  })

  test('a page that names itself as the next is read once', async () => {
    const link = '</v2/acme/base/tags/list?n=1000>; rel="next"'
    registry.plan({ on: /^GET/, fault: { set: { link } }, times: 9 })
    expect(await createClient().reader.tags(place())).toEqual(['1'])
    expect(registry.seen).toHaveLength(1)
  })
})

describe('referrers', () => {
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: 'text/sbom',
      config: describeBytes(new Uint8Array(), 'empty'),
      layers: [],
      subject: describeBytes(image.bytes, OCI_MANIFEST),
    }),
  )
  const sbom = { digest: digestOf(bytes), bytes, blobs: [] }
  const entry = { ...describeBytes(bytes, OCI_MANIFEST), artifactType: 'text/sbom' }

  test('are listed by the API', async () => {
    store(registry, 'acme/base', sbom)
    expect(await createClient().reader.referrers(place(), image.digest)).toEqual([entry])
  })

  test('are listed by the tag schema, and a missing API is asked for once', async () => {
    const old = await startFakeRegistry({ referrers: 'none' })
    store(old, 'acme/base', makeIndex([sbom]), image.digest.replace(':', '-'))
    const { reader } = createClient()
    const at = { registry: old.host, repository: 'acme/base' }
    expect(await reader.referrers(at, image.digest)).toEqual([describeBytes(bytes, OCI_MANIFEST)])
    expect(await reader.referrers(at, digestOf('other'))).toEqual([])
    expect(old.kinds()).toEqual(['GET referrer 404', 'GET manifest 200', 'GET manifest 404'])
    await old.stop()
  })

  test('the image itself is no list of them', async () => {
    const old = await startFakeRegistry({ referrers: 'none' })
    store(old, 'acme/base', image, image.digest.replace(':', '-'))
    const { reader } = createClient()
    expect(await reader.referrers({ registry: old.host, repository: 'acme/base' }, image.digest)).toEqual([])
    await old.stop()
  })
})

describe('patience', () => {
  test.each([500, 502, 503, 504, 408])('%i is asked again', async (status) => {
    registry.plan({ on: /HEAD/, fault: { status }, times: 7 })
    const { reader, waits } = createClient()
    expect((await reader.head(tagged()))?.digest).toBe(image.digest)
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400])
  })

  test.each([400, 401, 403, 409])('%i is the last word', async (status) => {
    registry.plan({
      on: /GET/,
      fault: { status, body: '{"errors":[{"code":"DENIED","message":"no\\n::way"}]}' },
      times: 9,
    })
    await expect(createClient().reader.manifest(tagged())).rejects.toThrow(`${status} DENIED: no ::way`)
    expect(registry.seen).toHaveLength(1)
  })

  test('a limited registry is given the time that it asks for, in seconds or as a date', async () => {
    registry.plan({ on: /HEAD/, fault: { status: 429, headers: { 'retry-after': '7' } } })
    const date = 'Thu, 01 Jan 2026 00:00:20 GMT'
    registry.plan({ on: /HEAD/, fault: { status: 429, headers: { 'retry-after': date } } })
    const told: unknown[] = []
    const { reader, waits } = createClient({ onWait: ({ milliseconds }) => told.push(milliseconds) })
    expect((await reader.head(tagged()))?.digest).toBe(image.digest)
    expect(waits).toEqual([7000, 13_000])
    expect(told).toEqual(waits)
  })

  test('one that limits without saying for how long is given longer and longer', async () => {
    registry.plan({ on: /HEAD/, fault: { status: 429 }, times: 6 })
    const { reader, waits } = createClient()
    expect((await reader.head(tagged()))?.digest).toBe(image.digest)
    expect(waits).toEqual([750, 1500, 3000, 6000, 11_250, 11_250])
  })

  test('a wish for an hour is not granted', async () => {
    registry.plan({ on: /GET/, fault: { status: 429, headers: { 'retry-after': '3600' } } })
    const { reader, waits } = createClient()
    await expect(reader.manifest(tagged())).rejects.toThrow('it asks us to wait 3600 s, which is too long')
    expect(waits).toEqual([])
  })

  test('a pause holds all requests to the registry', async () => {
    registry.plan({ on: /HEAD/, fault: { status: 429, headers: { 'retry-after': '5' } } })
    const { reader, waits } = createClient()
    await reader.head(tagged())
    await Promise.all([reader.head(tagged()), reader.tags(place())])
    expect(waits).toEqual([5000])
  })
})
