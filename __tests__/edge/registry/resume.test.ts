import { digestOf } from '../../../src/oci/digest.ts'
import type { CopyOutcome } from '../../../src/world/registry.ts'
import { type FakeOptions, type FakeRegistry, type Rule, startFakeRegistry } from '../../fakes/registry.ts'
import { createClient, holds, makeImage, store } from '../../fakes/registry-image.ts'

/** One layer of 3 MB: an upload of it breaks where it is told to. */
const MB = 1_000_000
const SIZE = 3 * MB
const image = makeImage(3, [SIZE])
const running: FakeRegistry[] = []

async function start(options: FakeOptions = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry(options)
  running.push(registry)
  return registry
}
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

const layer = digestOf(image.blobs[1] ?? new Uint8Array()).slice('sha256:'.length)
const cutUpload = (bytes: number, times = 1): Rule => ({
  on: new RegExp(`PUT .*uploads.*${layer}`),
  fault: { cut: bytes, side: 'request' },
  times,
})
const cutTail = (bytes: number): Rule => ({ on: /PATCH/, fault: { cut: bytes, side: 'request' } })

type Copied = { readonly source: FakeRegistry; readonly outcomes: readonly CopyOutcome[] }

/** Copies the image to mirrors. */
async function copyTo(...mirrors: FakeRegistry[]): Promise<Copied> {
  const source = await start()
  store(source, 'acme/base', image, '1')
  const outcomes = await createClient().copier.copy({
    source: { registry: source.host, repository: 'acme/base', digest: image.digest },
    destinations: mirrors.map(({ host }) => ({ registry: host, repository: 'copy/of', tags: ['1'] })),
  })
  return { source, outcomes }
}

const kindsOf = (mirror: FakeRegistry) => mirror.kinds().filter((kind) => /upload|mount/.test(kind))
test('an upload that breaks goes on where it broke: nothing that arrived is sent again', async () => {
  const mirror = await start({ resume: 'honoured', rules: [cutUpload(MB)] })
  const { source, outcomes } = await copyTo(mirror)
  expect(outcomes).toMatchObject([{ state: 'copied' }])
  expect(outcomes[0]?.retries).toBeGreaterThan(0)
  expect(holds(mirror, 'copy/of', image)).toBe(true)
  expect(kindsOf(mirror)).toContain('PATCH upload 202')
  expect(mirror.received()).toBe(SIZE + (image.blobs[0]?.length ?? 0))
  const ranges = source.seen.flatMap(({ headers }) => headers.range ?? [])
  expect(ranges).toEqual([expect.stringMatching(/^bytes=1\d{6}-$/)])
})

test('and once more when the rest of it breaks, too', async () => {
  const mirror = await start({ resume: 'honoured', rules: [cutUpload(MB), cutTail(MB)] })
  const { source, outcomes } = await copyTo(mirror)
  expect(outcomes).toMatchObject([{ state: 'copied' }])
  expect(holds(mirror, 'copy/of', image)).toBe(true)
  expect(mirror.received()).toBe(SIZE + (image.blobs[0]?.length ?? 0))
  expect(source.seen.flatMap(({ headers }) => headers.range ?? [])).toHaveLength(2)
})

test.each([
  ['does not say how much it has', {}],
  ['says so, but does not go on with it', { resume: 'refused' }],
] as const)('where the registry %s the upload starts again', async (_, options) => {
  const mirror = await start({ ...options, rules: [cutUpload(MB)] })
  const { outcomes } = await copyTo(mirror)
  expect(outcomes).toMatchObject([{ state: 'copied' }])
  expect(holds(mirror, 'copy/of', image)).toBe(true)
})

test('where the source gives no part of a blob, the first bytes are left out', async () => {
  const mirror = await start({ resume: 'honoured', rules: [cutUpload(MB)] })
  const source = await start({ ranges: 'ignored' })
  store(source, 'acme/base', image, '1')
  const outcomes = await createClient().copier.copy({
    source: { registry: source.host, repository: 'acme/base', digest: image.digest },
    destinations: [{ registry: mirror.host, repository: 'copy/of', tags: ['1'] }],
  })
  expect(outcomes).toMatchObject([{ state: 'copied' }])
  expect(holds(mirror, 'copy/of', image)).toBe(true)
  expect(mirror.received()).toBe(SIZE + (image.blobs[0]?.length ?? 0))
})

test('what is wrong in the end is sent again from its start', async () => {
  const mirror = await start({ resume: 'honoured', rules: [cutUpload(MB)] })
  // The registry keeps other bytes than it was sent.
  mirror.plan({
    on: /PATCH/,
    fault: { status: 202, headers: { location: '/v2/copy/of/blobs/uploads/lost' } },
  })
  const { outcomes } = await copyTo(mirror)
  expect(outcomes).toMatchObject([{ state: 'copied' }])
  expect(holds(mirror, 'copy/of', image)).toBe(true)
})

test('of two mirrors only the one that broke reads on its own', async () => {
  const [broken, fine] = [await start({ resume: 'honoured', rules: [cutUpload(MB)] }), await start()]
  const { outcomes } = await copyTo(broken, fine)
  expect(outcomes).toMatchObject([{ state: 'copied' }, { state: 'copied' }])
  expect([holds(broken, 'copy/of', image), holds(fine, 'copy/of', image)]).toEqual([true, true])
  expect(fine.received()).toBe(SIZE + (image.blobs[0]?.length ?? 0))
})

test('a registry that breaks every upload and goes on with none is given up', async () => {
  const mirror = await start({ resume: 'refused', rules: [cutUpload(MB, 99)] })
  const { outcomes } = await copyTo(mirror)
  expect(outcomes).toMatchObject([{ state: 'failed' }])
})
