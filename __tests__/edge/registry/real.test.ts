import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProxy } from '../../../bench/sync-proxy.mjs'
import { anonymous } from '../../../src/edge/credentials.ts'
import { createRegistry } from '../../../src/edge/registry/registry.ts'
import { describe as describeBytes } from '../../../src/oci/descriptor.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { decodeManifest } from '../../../src/oci/manifest.ts'
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/mediatype.ts'
import type { Repository } from '../../../src/oci/reference.ts'
import { makeFleet } from '../../fakes/registry-fleet.ts'
import { bytesOf, type Image, LAYER, makeImage, makeIndex } from '../../fakes/registry-image.ts'

/** Open registries, CNCF distribution, that the set-up of the tests starts. */
function hostOf(name: 'IMAGEFLEET_REGISTRY_1' | 'IMAGEFLEET_REGISTRY_2'): string {
  const host = process.env[name]
  if (!host) throw new Error(`${name} is not set; the set-up of the real tests sets it`)
  return host
}

const one = hostOf('IMAGEFLEET_REGISTRY_1')
const two = hostOf('IMAGEFLEET_REGISTRY_2')
const run = randomUUID()
const client = () => createRegistry({ credentials: anonymous })
const { reader, writer } = client()
const within = (registry: string, name: string): Repository => ({ registry, repository: `t-${run}/${name}` })
const content = (bytes: Uint8Array) => () =>
  (async function* chunks() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  })()

async function push(place: Repository, { bytes, blobs }: Image, tag: string): Promise<void> {
  for (const [index, blob] of blobs.entries()) {
    await writer.putBlob(place, describeBytes(blob, index === 0 ? OCI_CONFIG : LAYER), content(blob))
  }
  const { mediaType } = decodeManifest(bytes, { file: 'test' })
  await writer.putManifest({ ...place, tag }, { bytes, mediaType })
}

async function expectWhole(place: Repository, { digest, bytes, blobs }: Image): Promise<void> {
  const found = await reader.manifest({ ...place, digest })
  expect(Buffer.compare(found?.bytes ?? new Uint8Array(), bytes)).toBe(0)
  for (const blob of blobs) {
    let length = 0
    for await (const chunk of reader.blob(place, describeBytes(blob, LAYER))) length += chunk.length
    expect(length).toBe(blob.length)
  }
}

const image = makeImage(1, [10_000, 3_000_000, 0])
const arm = makeImage(2, [500_000])
const index = makeIndex([image, arm])
const source = within(one, 'source')

beforeAll(async () => {
  await push(source, image, 'amd64')
  await push(source, arm, 'arm64')
  await push(source, index, 'all')
})

test('what was pushed is there, what was not is not', async () => {
  expect(await reader.head({ ...source, tag: 'amd64' })).toEqual(describeBytes(image.bytes, OCI_MANIFEST))
  expect(await reader.head({ ...source, tag: 'all' })).toEqual(describeBytes(index.bytes, OCI_INDEX))
  expect(await reader.head({ ...source, tag: 'none' })).toBeUndefined()
  expect(await reader.head({ ...source, digest: digestOf(run) })).toBeUndefined()
  expect(await reader.manifest({ ...within(one, 'none'), tag: 'x' })).toBeUndefined()
  expect(await reader.tags(within(one, 'none'))).toBeUndefined()
  expect(await reader.tags(source)).toEqual(expect.arrayContaining(['all', 'amd64', 'arm64']))
  expect(await reader.referrers(source, image.digest)).toEqual([])
  await expectWhole(source, image)
})

test('many tags are all read', async () => {
  const place = within(one, 'tags')
  await push(place, arm, 'first')
  const tags = Array.from({ length: 120 }, (_, at) => `t${String(at).padStart(4, '0')}`)
  for (let at = 0; at < tags.length; at += 20) {
    const some = tags.slice(at, at + 20)
    await Promise.all(
      some.map((tag) => writer.putManifest({ ...place, tag }, { bytes: arm.bytes, mediaType: OCI_MANIFEST })),
    )
  }
  expect((await reader.tags(place))?.toSorted()).toEqual(['first', ...tags])
})

test('a blob is mounted, and not sent when it is there', async () => {
  const [, , large = new Uint8Array()] = image.blobs
  const layer = describeBytes(large, LAYER)
  const place = within(one, 'mounted')
  expect(await writer.mountBlob(place, layer, source.repository)).toBeUndefined()
  await writer.putBlob(place, layer, () => {
    throw new Error('it is there already')
  })
  expect(await writer.mountBlob(within(two, 'mounted'), layer, source.repository)).toBeDefined()
})

test('what is not what its descriptor says does not arrive', async () => {
  const [, , large = new Uint8Array()] = image.blobs
  const wrong = { ...describeBytes(bytesOf(5, large.length), LAYER) }
  await expect(writer.putBlob(within(two, 'wrong'), wrong, content(large))).rejects.toThrow(/DIGEST_INVALID/)
}, 60_000)

test('an index is copied to several places at once, and copying again copies nothing', async () => {
  const { copier } = client()
  const destinations = [
    { ...within(two, 'copy'), tags: ['1', 'latest'] },
    { ...within(two, 'other'), tags: ['1'] },
    { ...within(one, 'retag'), tags: [] },
    { ...source, tags: ['again'] },
  ]
  const request = { source: { ...source, digest: index.digest }, destinations }
  expect((await copier.copy(request)).map(({ state }) => state)).toEqual(Array(4).fill('copied'))
  for (const place of destinations) for (const each of [image, arm, index]) await expectWhole(place, each)
  expect((await reader.tags(within(two, 'copy')))?.toSorted()).toEqual(['1', 'latest'])
  expect((await client().copier.copy(request)).map(({ state }) => state)).toEqual(Array(4).fill('kept'))
})

test('several images to two mirrors take the fewest requests, and what is right already two each', async () => {
  const [from, first, second] = [await startProxy(one), await startProxy(two), await startProxy(one)]
  const proxies = [from, first, second]
  const fleet = makeFleet(4)
  for (const { name, image } of fleet) await push(within(one, `fleet/${name}`), image, 'v1')
  const questions = fleet.map(({ name }) => ({
    source: { ...within(from.host, `fleet/${name}`), tag: 'v1' },
    destinations: [first, second].map(({ host }) => ({ ...within(host, `mirror/${name}`), tags: ['v1'] })),
  }))
  const run = async () => {
    for (const proxy of proxies) proxy.reset()
    const { copier } = client()
    const answers = await copier.look(questions)
    const requests = answers.flatMap((answer) => (answer.state === 'found' ? [answer] : []))
    const outcomes = (await copier.copyAll(requests)).flat().map(({ state }) => state)
    return { outcomes, requests: proxies.map(({ counts }) => counts.requests) }
  }
  // Four images of nine blobs, 21 of them distinct: M + U, and 2M + U + R at each mirror.
  expect(await run()).toEqual({ outcomes: Array(8).fill('copied'), requests: [25, 65, 65] })
  for (const { name, image } of fleet) await expectWhole(within(two, `mirror/${name}`), image)
  expect(await run()).toEqual({ outcomes: Array(8).fill('kept'), requests: [4, 4, 4] })
  for (const proxy of proxies) proxy.stop()
}, 60_000)

test('an index goes into a layout and out of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'layout-'))
  const { copier } = client()
  const [into] = await copier.copy({
    source: { ...source, digest: index.digest },
    destinations: [{ folder, tags: ['1'] }],
  })
  const place = within(two, 'from-layout')
  const [out] = await copier.copy({
    source: { folder, digest: index.digest },
    destinations: [{ ...place, tags: ['1'] }],
  })
  expect([into?.state, out?.state]).toEqual(['copied', 'copied'])
  await expectWhole(place, image)
  await rm(folder, { recursive: true })
})

test('a registry lists its repositories', async () => {
  expect(await reader.repositories(one)).toContain(source.repository)
})

test('a tag that is deleted takes with it nothing that another tag names', async () => {
  const place = within(two, 'untagged')
  await push(place, arm, '1')
  await writer.putManifest({ ...place, tag: '2' }, { bytes: arm.bytes, mediaType: OCI_MANIFEST })
  await writer.deleteManifest({ ...place, tag: '2' })
  expect(await reader.tags(place)).toEqual(['1'])
  expect((await reader.head({ ...place, tag: '1' }))?.digest).toBe(arm.digest)
  await writer.deleteManifest({ ...place, tag: '2' })
  expect(await reader.tags(place)).toEqual(['1'])
})

test('what is deleted is gone, and may be deleted again', async () => {
  const place = within(two, 'deleted')
  await push(place, arm, '1')
  await writer.deleteManifest({ ...place, digest: arm.digest })
  expect(await reader.head({ ...place, tag: '1' })).toBeUndefined()
  await writer.deleteManifest({ ...place, digest: arm.digest })
})
