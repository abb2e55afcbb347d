import { describe as describeBytes } from '../../../src/oci/descriptor.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/mediatype.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { referrersTag } from '../../../src/oci/referrers.ts'
import type { CopyOutcome, CopyProgress, CopyRequest } from '../../../src/world/registry.ts'
import { type FakeOptions, type FakeRegistry, startFakeRegistry } from '../../fakes/registry.ts'
import { makeFleet, storeFleet } from '../../fakes/registry-fleet.ts'
import { bytesOf, createClient, holds, type Image, makeImage, store } from '../../fakes/registry-image.ts'

const fleet = makeFleet(6)
const running: FakeRegistry[] = []
let source: FakeRegistry

async function start(options: FakeOptions = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry(options)
  running.push(registry)
  return registry
}
beforeEach(async () => {
  source = await start()
  storeFleet(source, fleet)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

type Host = { readonly host: string }
const requestsFor = (...mirrors: Host[]): readonly CopyRequest[] =>
  fleet.map(({ name, image }) => ({
    source: { registry: source.host, repository: `fleet/${name}`, digest: image.digest },
    destinations: mirrors.map(({ host }) => ({ registry: host, repository: `m/${name}`, tags: ['v1'] })),
  }))
const client = () => createClient({ stall: 30_000 }).copier
const statesOf = (outcomes: readonly (readonly CopyOutcome[])[]) =>
  outcomes.map((one) => one.map(({ state }) => state))
const all = <T>(value: T): T[] => fleet.map(() => value)
const holdsAll = (registry: FakeRegistry) =>
  fleet.every(({ name, image }) => holds(registry, `m/${name}`, image))
const countOf = (registry: FakeRegistry, pattern: RegExp) =>
  registry.kinds().filter((kind) => pattern.test(kind)).length
/** 5 shared layers; 3 of its own and a config for each. */
const DISTINCT = 5 + fleet.length * 4

describe('registries with habits of their own', () => {
  test('one that mounts only what a manifest names gets each blob once, but for the first try', async () => {
    const strict = await start({ mounts: 'named' })
    expect(statesOf(await client().copyAll(requestsFor(strict)))).toEqual(all(['copied']))
    expect(holdsAll(strict)).toBe(true)
    expect(countOf(strict, /mount 201/)).toBeGreaterThan(0)
    expect(countOf(source, /GET blob/)).toBe(DISTINCT)
  })

  test('one that never mounts is fed without reading the source again', async () => {
    const stubborn = await start({ mounts: 'ignored' })
    expect(statesOf(await client().copyAll(requestsFor(stubborn)))).toEqual(all(['copied']))
    expect(holdsAll(stubborn)).toBe(true)
    expect(countOf(source, /GET blob/)).toBe(DISTINCT)
  })

  test('several tags are one request where the registry takes them', async () => {
    const able = await start({ tagging: 'many' })
    const place = { registry: able.host, repository: 'm', tags: ['1', '1.2', 'latest'] }
    const [first] = requestsFor()
    await client().copyAll([{ ...(first as CopyRequest), destinations: [place] }])
    expect(countOf(able, /PUT manifest/)).toBe(1)
    expect([...(able.store.tags.get('m')?.keys() ?? [])]).toEqual(['1', '1.2', 'latest'])
    const unable = await start()
    const destinations = [{ ...place, registry: unable.host }]
    await client().copyAll([{ ...(first as CopyRequest), destinations }])
    expect(countOf(unable, /PUT manifest/)).toBe(4)
    expect([...(unable.store.tags.get('m')?.keys() ?? [])]).toEqual(['1', '1.2', 'latest'])
  })
})

describe('mirrors that lag', () => {
  test('one that is gone fails alone, and soon', async () => {
    const gone = { host: '127.0.0.1:1' }
    const fine = await start()
    expect(statesOf(await client().copyAll(requestsFor(gone, fine)))).toEqual(all(['failed', 'copied']))
    expect(holdsAll(fine)).toBe(true)
  })

  test('one that is silent at first holds up nobody, and is served from the other', async () => {
    const [slow, fine] = [await start(), await start()]
    slow.plan({ on: /HEAD/, fault: { delay: 600 }, times: 99 })
    const { copier } = createClient({ stall: 30_000, grace: 50 })
    const done: string[] = []
    const tell = (one: CopyProgress) => void (one.kind === 'outcome' && done.push(one.mirror))
    expect(statesOf(await copier.copyAll(requestsFor(slow, fine), tell))).toEqual(all(['copied', 'copied']))
    expect(done).toEqual([...all(fine.host), ...all(slow.host)])
    expect([holdsAll(slow), holdsAll(fine)]).toEqual([true, true])
    expect(countOf(source, /GET blob/)).toBe(DISTINCT)
    expect(countOf(fine, /GET blob/)).toBe(DISTINCT)
  })

  test('one that opens its uploads late is served from the other', async () => {
    const [slow, fine] = [await start(), await start()]
    slow.plan({ on: /POST/, fault: { delay: 300 }, times: 3 })
    const { copier } = createClient({ stall: 30_000, grace: 50 })
    expect(statesOf(await copier.copyAll(requestsFor(slow, fine)))).toEqual(all(['copied', 'copied']))
    expect([holdsAll(slow), holdsAll(fine)]).toEqual([true, true])
    expect(countOf(source, /GET blob/)).toBeLessThanOrEqual(DISTINCT)
  })
})

test('after a run that was killed nothing that had arrived is sent again', async () => {
  const mirror = await start()
  // Two images are whole, and of a third one all blobs but no manifest.
  await client().copyAll(requestsFor(mirror).slice(0, 2))
  const third = fleet[2]?.image as Image
  store(mirror, 'm/img-2', third)
  mirror.store.manifests.get('m/img-2')?.clear()
  mirror.forget()
  const outcomes = statesOf(await client().copyAll(requestsFor(mirror)))
  expect(outcomes.flat()).toEqual(['kept', 'kept', 'copied', 'copied', 'copied', 'copied'])
  expect(holdsAll(mirror)).toBe(true)
  expect(countOf(mirror, /PUT upload/)).toBe(3 * 4)
})

test('a bandwidth is kept over all blobs together', async () => {
  const mirror = await start()
  const { copier, waits } = createClient({ stall: 30_000, bandwidth: 50_000 })
  expect(statesOf(await copier.copyAll(requestsFor(mirror)))).toEqual(all(['copied']))
  const slept = waits.reduce((sum, one) => sum + one, 0)
  // The clock stands still but for these waits, so they are at least what the bytes take.
  expect(slept).toBeGreaterThan(((source.sent() - 10_000) * 1000) / 50_000)
})

test('progress adds up', async () => {
  const mirror = await start()
  const seen: CopyProgress[] = []
  await client().copyAll(requestsFor(mirror), (one) => seen.push(one))
  const sum = (kind: 'wanted' | 'sent') =>
    seen.reduce((total, one) => total + (one.kind === kind ? one.bytes : 0), 0)
  const blobs = seen.flatMap((one) => (one.kind === 'blob' ? [one] : []))
  expect(blobs).toHaveLength(fleet.length * 9)
  expect(sum('wanted')).toBe(blobs.reduce((total, { bytes }) => total + bytes, 0))
  expect(sum('sent')).toBe(mirror.received())
  expect(blobs.filter(({ by }) => by === 'upload')).toHaveLength(DISTINCT)
  expect(seen.filter(({ kind }) => kind === 'outcome')).toHaveLength(fleet.length)
})

const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

describe('platforms', () => {
  const [amd, arm] = [makeImage(41), makeImage(42)]
  const entry = ({ bytes }: Image, architecture: string) => ({
    ...describeBytes(bytes, OCI_MANIFEST),
    platform: { os: 'linux', architecture },
  })
  const bytes = write({
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [entry(amd, 'amd64'), entry(arm, 'arm64')],
  })
  const index: Image = { bytes, digest: digestOf(bytes), blobs: [] }
  const request = (host: string, platform: string): CopyRequest => ({
    source: { registry: source.host, repository: 'multi', digest: index.digest },
    destinations: [{ registry: host, repository: 'm', tags: ['1'] }],
    platforms: [parsePlatform(platform)],
  })
  beforeEach(() => {
    for (const one of [amd, arm, index]) store(source, 'multi', one)
  })

  test('that are selected make another index, whose digest is told; the same again is kept', async () => {
    const mirror = await start()
    const [[outcome] = []] = await client().copyAll([request(mirror.host, 'linux/arm64')])
    expect(outcome?.state).toBe('copied')
    expect(outcome?.digest).toBe(mirror.store.tags.get('m')?.get('1'))
    expect(outcome?.digest).not.toBe(index.digest)
    expect([holds(mirror, 'm', arm), holds(mirror, 'm', amd)]).toEqual([true, false])
    expect((await client().copyAll([request(mirror.host, 'linux/arm64')])).flat()).toMatchObject([
      { state: 'kept', digest: outcome?.digest },
    ])
  })

  test('that are not there fail with what is', async () => {
    const [[outcome] = []] = await client().copyAll([request((await start()).host, 'linux/s390x')])
    expect(String(outcome?.state === 'failed' && outcome.error)).toMatch(
      /has nothing for linux\/s390x; it has linux\/amd64, linux\/arm64/,
    )
  })
})

describe('referrers', () => {
  const image = makeImage(51)
  const refer = (to: Image, seed: number): Image => {
    const layer = bytesOf(seed, 300)
    const config = write({})
    const bytes = write({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: 'application/x.test',
      config: describeBytes(config, 'application/vnd.oci.empty.v1+json'),
      layers: [describeBytes(layer, 'application/x.test')],
      subject: describeBytes(to.bytes, OCI_MANIFEST),
    })
    return { bytes, digest: digestOf(bytes), blobs: [config, layer] }
  }
  const [signature, sbom] = [refer(image, 1), refer(image, 2)]
  const onSbom = refer(sbom, 3)
  const cosign = makeImage(52)
  const request = (host: string): CopyRequest => ({
    source: { registry: source.host, repository: 'signed', digest: image.digest },
    destinations: [{ registry: host, repository: 'm', tags: ['1'] }],
    referrers: 'copy',
  })
  beforeEach(() => {
    store(source, 'signed', image, '1')
    for (const one of [signature, sbom, onSbom]) store(source, 'signed', one)
    store(source, 'signed', cosign, `${referrersTag(image.digest)}.sig`)
  })

  test.each(['api', 'none'] as const)(
    'are copied, also those of referrers and cosign’s (%s)',
    async (referrers) => {
      const mirror = await start({ referrers })
      const first = (await client().copyAll([request(mirror.host)])).flat()
      expect(first).toMatchObject([{ state: 'copied', referrers: 4 }])
      for (const one of [image, signature, sbom, onSbom, cosign]) expect(holds(mirror, 'm', one)).toBe(true)
      const { reader } = createClient()
      const place = { registry: mirror.host, repository: 'm' }
      const listed = await reader.referrers(place, image.digest)
      expect(listed.map(({ digest }) => digest).toSorted()).toEqual(
        [signature.digest, sbom.digest].toSorted(),
      )
      expect(listed[0]?.artifactType).toBe('application/x.test')
      expect(mirror.store.tags.get('m')?.get(`${referrersTag(image.digest)}.sig`)).toBe(cosign.digest)
      expect((await client().copyAll([request(mirror.host)])).flat()).toMatchObject([{ state: 'kept' }])
    },
  )

  test('that came later are copied to an image that was right already', async () => {
    const mirror = await start()
    await client().copyAll([request(mirror.host)])
    const late = refer(image, 9)
    store(source, 'signed', late)
    expect((await client().copyAll([request(mirror.host)])).flat()).toMatchObject([
      { state: 'copied', referrers: 5 },
    ])
    expect(holds(mirror, 'm', late)).toBe(true)
  })
})
