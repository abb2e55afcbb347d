import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe as describeBytes } from '../../../src/oci/descriptor.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { DOCKER_INDEX, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/mediatype.ts'
import type { CopyOutcome } from '../../../src/world/registry.ts'
import { type FakeOptions, type FakeRegistry, type Rule, startFakeRegistry } from '../../fakes/registry.ts'
import {
  bytesOf,
  createClient,
  holds,
  type Image,
  makeImage,
  makeIndex,
  store,
} from '../../fakes/registry-image.ts'

const image = makeImage(3)
const LAYERS = image.blobs.length - 1
const running: FakeRegistry[] = []
let source: FakeRegistry
let destination: FakeRegistry

async function start(options: FakeOptions = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry(options)
  running.push(registry)
  return registry
}
beforeEach(async () => {
  source = await start()
  destination = await start()
  store(source, 'acme/base', image, '1')
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

const from = ({ digest }: Image = image) => ({ registry: source.host, repository: 'acme/base', digest })
const to = (registry = destination, repository = 'copy/of', ...tags: string[]) => ({
  registry: registry.host,
  repository,
  tags,
})
const statesOf = (outcomes: readonly CopyOutcome[]) => outcomes.map(({ state }) => state)
const count = (registry: FakeRegistry, pattern: RegExp) =>
  registry.kinds().filter((kind) => pattern.test(kind)).length

async function copy(image: Image, ...destinations: ReturnType<typeof to>[]): Promise<readonly CopyOutcome[]> {
  return createClient().copier.copy({ source: from(image), destinations })
}

describe('requests', () => {
  test('a cold copy takes 3(L+1)+3', async () => {
    expect(await copy(image, to(destination, 'copy/of', '1'))).toMatchObject([
      { state: 'copied', blobs: LAYERS + 1 },
    ])
    expect(holds(destination, 'copy/of', image)).toBe(true)
    expect(destination.store.tags.get('copy/of')?.get('1')).toBe(image.digest)
    expect(source.seen.length + destination.seen.length).toBe(3 * (LAYERS + 1) + 3)
    expect(destination.kinds().at(-1)).toBe('PUT manifest 201')
  })

  test('copying again copies nothing, with one request', async () => {
    const { copier } = createClient()
    const request = { source: from(), destinations: [to(destination, 'copy/of', '1')] }
    await copier.copy(request)
    destination.forget()
    source.forget()
    expect(await copier.copy(request)).toMatchObject([{ state: 'kept' }])
    expect([...source.kinds(), ...destination.kinds()]).toEqual(['HEAD manifest 200'])
  })

  test('another client asks about each blob and moves none', async () => {
    await copy(image, to(destination, 'copy/of', '1'))
    destination.forget()
    source.forget()
    expect(await copy(image, to(destination, 'copy/of', '2'))).toMatchObject([{ state: 'copied', bytes: 0 }])
    expect(count(source, /blob/)).toBe(0)
    expect(count(destination, /mount 201/)).toBe(LAYERS + 1)
  })

  test('a second tag beside a right one is one PUT', async () => {
    await copy(image, to(destination, 'copy/of', '1'))
    destination.forget()
    await copy(image, to(destination, 'copy/of', '1', '2'))
    expect(destination.kinds()).toEqual(['HEAD manifest 200', 'HEAD manifest 404', 'PUT manifest 201'])
  })

  test('a blob is read once for all registries, and mounted within one', async () => {
    const third = await start()
    const outcomes = await copy(
      image,
      to(),
      to(third),
      to(destination, 'copy/two', 'a'),
      to(destination, 'copy/three'),
    )
    expect(statesOf(outcomes)).toEqual(['copied', 'copied', 'copied', 'copied'])
    expect(count(source, /GET blob/)).toBe(LAYERS + 1)
    expect(count(destination, /PUT upload/)).toBe(LAYERS + 1)
    expect(count(destination, /mount 201/)).toBe(2 * (LAYERS + 1))
    for (const name of ['copy/of', 'copy/two', 'copy/three'])
      expect(holds(destination, name, image)).toBe(true)
    expect(holds(third, 'copy/of', image)).toBe(true)
  })

  test('images that share layers upload them once', async () => {
    const two = { ...makeImage(4, []), ...shared(image, 4) }
    store(source, 'acme/base', two)
    const { copier } = createClient()
    await Promise.all([
      copier.copy({ source: from(image), destinations: [to(destination, 'copy/of')] }),
      copier.copy({ source: from(two), destinations: [to(destination, 'copy/two')] }),
    ])
    expect(holds(destination, 'copy/two', two)).toBe(true)
    expect(count(source, /GET blob/)).toBe(LAYERS + 2)
    expect(count(destination, /PUT upload/)).toBe(LAYERS + 2)
  })

  test('within a registry nothing is moved, within a repository nothing is asked', async () => {
    await copy(image, to(source, 'acme/other', 'x'), to(source, 'acme/base', '2'))
    expect(holds(source, 'acme/other', image)).toBe(true)
    expect(count(source, /blob|upload/)).toBe(0)
    expect(count(source, /mount 201/)).toBe(LAYERS + 1)
    expect(source.store.tags.get('acme/base')?.get('2')).toBe(image.digest)
  })

  test('a registry that does not mount gets uploads', async () => {
    const stubborn = await start({ mounts: 'ignored', location: 'relative' })
    await copy(image, to(stubborn, 'a'), to(stubborn, 'b'))
    expect([holds(stubborn, 'a', image), holds(stubborn, 'b', image)]).toEqual([true, true])
  })
})

/** Another config over the same layers. */
function shared(image: Image, seed: number): Image {
  const text = new TextDecoder().decode(image.bytes)
  const config = bytesOf(seed, 50)
  const manifest = { ...JSON.parse(text), config: describeBytes(config, 'config') }
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  return { bytes, digest: digestOf(bytes), blobs: [config, ...image.blobs.slice(1)] }
}

describe('an index', () => {
  const arm = makeImage(5)
  const inner = makeIndex([image, arm])
  const index = makeIndex(
    [inner, makeImage(6)].map(({ bytes }) => ({
      bytes,
      type: JSON.parse(new TextDecoder().decode(bytes)).mediaType,
    })),
  )

  beforeEach(() => {
    for (const one of [arm, inner, makeImage(6), index]) store(source, 'acme/base', one)
  })

  test('is copied with all that is in it, parents after children, names last', async () => {
    expect(statesOf(await copy(index, to(destination, 'copy/of', 'a', 'b')))).toEqual(['copied'])
    for (const one of [image, arm, inner, makeImage(6), index])
      expect(holds(destination, 'copy/of', one)).toBe(true)
    const puts = destination.seen.map(({ line }) => line).filter((line) => /PUT .*manifests/.test(line))
    const placeOf = ({ digest }: Image) => puts.findIndex((line) => line.endsWith(digest))
    expect(placeOf(inner)).toBeGreaterThan(Math.max(placeOf(image), placeOf(arm)))
    expect(puts.slice(-2).map((line) => line.split('/').at(-1))).toEqual(['a', 'b'])
    expect(count(destination, /HEAD/)).toBe(2)
  })

  test('over an older one: what is there already is not read', async () => {
    const older = makeIndex([image])
    store(source, 'acme/base', older)
    await copy(older, to(destination, 'copy/of', 'a'))
    source.forget()
    await copy(makeIndexOf(image, arm), to(destination, 'copy/of', 'a'))
    expect(holds(destination, 'copy/of', arm)).toBe(true)
    expect(source.seen.some(({ line }) => line.includes(image.digest))).toBe(false)
  })

  function makeIndexOf(...images: Image[]): Image {
    const made = makeIndex(images)
    store(source, 'acme/base', made)
    return made
  }

  test('in docker’s types keeps them', async () => {
    const retype = ({ bytes, ...rest }: Image, before: string, after: string): Image => {
      const text = new TextDecoder().decode(bytes).replaceAll(before, after)
      const typed = new TextEncoder().encode(text)
      return { ...rest, bytes: typed, digest: digestOf(typed) }
    }
    const child = retype(image, OCI_MANIFEST, DOCKER_MANIFEST)
    const list = retype(makeIndex([{ bytes: child.bytes, type: DOCKER_MANIFEST }]), OCI_INDEX, DOCKER_INDEX)
    store(source, 'acme/base', child)
    store(source, 'acme/base', list)
    expect(statesOf(await copy(list, to(destination, 'copy/of', 'a')))).toEqual(['copied'])
    expect(destination.store.manifests.get('copy/of')?.get(list.digest)?.type).toBe(DOCKER_INDEX)
    expect(destination.store.manifests.get('copy/of')?.get(child.digest)?.type).toBe(DOCKER_MANIFEST)
  })

  test('with a child that is gone fails, and names nothing', async () => {
    source.store.manifests.get('acme/base')?.delete(arm.digest)
    const [outcome] = await copy(index, to(destination, 'copy/of', 'a'))
    expect(outcome).toMatchObject({ state: 'failed' })
    expect(String(outcome?.state === 'failed' && outcome.error)).toContain(`no manifest ${arm.digest}`)
    expect(destination.store.tags.get('copy/of')?.has('a')).toBeFalsy()
  })
})

test('a foreign layer is copied only where the source has it', async () => {
  const foreign = bytesOf(77, 500)
  const text = new TextDecoder().decode(image.bytes)
  const { layers, ...rest } = JSON.parse(text)
  const layer = {
    ...describeBytes(foreign, 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'),
    urls: ['https://x'],
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ ...rest, layers: [layer, ...layers] }))
  const windows = { bytes, digest: digestOf(bytes), blobs: image.blobs }
  store(source, 'acme/base', windows)
  expect(statesOf(await copy(windows, to(destination, 'a')))).toEqual(['copied'])
  expect(holds(destination, 'a', windows)).toBe(true)
  store(source, 'acme/base', { ...windows, blobs: [foreign] })
  expect(statesOf(await copy(windows, to(destination, 'b')))).toEqual(['copied'])
  expect(holds(destination, 'b', { ...windows, blobs: [foreign, ...image.blobs] })).toBe(true)
})

describe('faults at the source', () => {
  test.each<[string, Rule]>([
    ['a cut', { on: /GET .*blobs/, fault: { cut: 1000 }, times: 2 }],
    ['an early end', { on: /GET .*blobs/, fault: { shorten: 1000 } }],
    ['a wrong bit', { on: /GET .*blobs/, fault: { corrupt: 'one byte' } }],
    ['silence', { on: /GET .*blobs/, fault: { stall: 1000 } }],
    ['a wrong manifest', { on: /GET .*manifests/, fault: { corrupt: 'one byte' } }],
    ['503 of blobs', { on: /GET .*blobs/, fault: { status: 503 }, times: 3 }],
    ['no lengths', { on: /GET/, fault: { drop: ['content-length'] }, times: 99 }],
  ])('%s is survived', async (_, rule) => {
    source.plan(rule)
    const third = await start()
    expect(statesOf(await copy(image, to(), to(third)))).toEqual(['copied', 'copied'])
    expect([holds(destination, 'copy/of', image), holds(third, 'copy/of', image)]).toEqual([true, true])
  })

  test('bytes that stay wrong fail all destinations and name nothing', async () => {
    source.plan({ on: /GET .*blobs/, fault: { corrupt: 'one byte' }, times: 99 })
    const third = await start()
    const outcomes = await copy(image, to(destination, 'copy/of', 'a'), to(third, 'copy/of', 'a'))
    expect(outcomes).toMatchObject([
      { state: 'failed', error: { failure: { side: 'source', code: 'DIGEST_INVALID' } } },
      { state: 'failed', error: { failure: { side: 'source', code: 'DIGEST_INVALID' } } },
    ])
    for (const { store } of [destination, third]) expect(store.tags.get('copy/of')?.has('a')).toBeFalsy()
  })

  test('a source that is gone is said to be so', async () => {
    const [outcome] = await copy(makeImage(99), to())
    expect(String(outcome?.state === 'failed' && outcome.error)).toContain('source: it has no manifest')
  })
})

describe('faults at the destination', () => {
  test.each<[string, Rule]>([
    ['503 on the start', { on: /POST/, fault: { status: 503 } }],
    ['500 on the upload', { on: /PUT .*uploads/, fault: { status: 500 } }],
    ['an upload cut', { on: /PUT .*uploads/, fault: { cut: 1, side: 'request' }, times: 3 }],
    ['an upload lost', { on: /PUT .*uploads/, fault: { status: 404 } }],
    ['an upload limited', { on: /PUT .*uploads/, fault: { status: 429 }, times: 4 }],
    ['502 after the commit', { on: /PUT .*uploads/, fault: { status: 502, when: 'after' }, times: 9 }],
    ['204 for an upload', { on: /PUT .*uploads/, fault: { status: 204, when: 'after' }, times: 99 }],
    ['405 on mounts', { on: /POST .*mount=/, fault: { status: 405 }, times: 99 }],
    ['401 on mounts', { on: /POST .*mount=/, fault: { status: 401 }, times: 99 }],
    ['403 on HEAD of blobs', { on: /HEAD .*blobs|POST .*mount=/, fault: { status: 403 }, times: 99 }],
    ['500 on HEAD', { on: /HEAD .*manifests/, fault: { status: 500 } }],
    ['503 on the manifest', { on: /PUT .*manifests/, fault: { status: 503 } }],
    [
      'a late blob',
      {
        on: /PUT .*manifests/,
        fault: { status: 404, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN"}]}' },
        times: 3,
      },
    ],
    [
      'blobs that were lost',
      {
        on: /PUT .*manifests/,
        fault: { status: 404, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN"}]}' },
        times: 4,
      },
    ],
    ['no digest in the answer', { on: /PUT .*manifests/, fault: { drop: ['docker-content-digest'] } }],
    ['an answer lost after the manifest', { on: /PUT .*manifests/, fault: { status: 500, when: 'after' } }],
    ['a refusal of what is there', { on: /PUT .*manifests/, fault: { status: 409, when: 'after' } }],
  ])('%s is survived', async (_, rule) => {
    destination.plan(rule)
    const third = await start()
    const outcomes = await copy(image, to(destination, 'copy/of', 'a'), to(third, 'copy/of', 'a'))
    expect(statesOf(outcomes)).toEqual(['copied', 'copied'])
    expect([holds(destination, 'copy/of', image), holds(third, 'copy/of', image)]).toEqual([true, true])
    expect(count(source, /GET blob 200/)).toBeLessThanOrEqual(LAYERS + 1 + 4)
  })

  test('silence under an upload is noticed', async () => {
    destination.plan({ on: /PUT .*uploads/, fault: { stall: 0 } })
    destination.plan({ on: /PUT .*uploads/, fault: { status: 500 } })
    expect(statesOf(await copy(image, to()))).toEqual(['copied'])
  })

  test('one that refuses fails alone, with its own words', async () => {
    destination.plan({
      on: /POST/,
      fault: { status: 403, body: '{"errors":[{"code":"DENIED","message":"quota"}]}' },
      times: 99,
    })
    const third = await start()
    const outcomes = await copy(image, to(destination, 'copy/of', 'a'), to(third), to(destination, 'other'))
    expect(statesOf(outcomes)).toEqual(['failed', 'copied', 'failed'])
    const [failed] = outcomes
    expect(String(failed?.state === 'failed' && failed.error)).toMatch(
      /^RegistryError: destination: cannot upload the blob 127\.0\.0\.1:\d+\/copy\/of@sha256:\w+: 403 DENIED: quota$/,
    )
    expect(holds(third, 'copy/of', image)).toBe(true)
    expect(destination.store.tags.get('copy/of')?.has('a')).toBeFalsy()
  })

  test('a manifest that a registry changes is not taken for ours', async () => {
    destination.plan({
      on: /PUT .*manifests/,
      fault: { set: { 'docker-content-digest': digestOf('another') } },
    })
    destination.plan({ on: /HEAD/, fault: { status: 404 } })
    destination.plan({ on: /HEAD/, fault: { status: 404 } })
    const [outcome] = await copy(image, to(destination, 'copy/of', 'a'))
    expect(String(outcome?.state === 'failed' && outcome.error)).toMatch(
      /the registry took sha256:\w+ and now shows nothing/,
    )
  })
})

describe('layouts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layout-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('are written and read like a registry', async () => {
    const index = makeIndex([image, makeImage(8)])
    store(source, 'acme/base', makeImage(8))
    store(source, 'acme/base', index)
    const { copier } = createClient()
    const layout = { folder, tags: ['1', '2'] }
    expect(statesOf(await copier.copy({ source: from(index), destinations: [layout, to()] }))).toEqual([
      'copied',
      'copied',
    ])
    expect(count(source, /GET blob/)).toBe(2 * (LAYERS + 1))
    expect(statesOf(await copier.copy({ source: from(index), destinations: [layout] }))).toEqual(['kept'])
    const third = await start()
    const back = await copier.copy({
      source: { folder, digest: index.digest },
      destinations: [to(third, 'back', '1')],
    })
    expect(statesOf(back)).toEqual(['copied'])
    for (const one of [image, makeImage(8), index]) expect(holds(third, 'back', one)).toBe(true)
  })

  test('that are no layouts fail with the file', async () => {
    const { copier } = createClient()
    const [outcome] = await copier.copy({ source: { folder, digest: image.digest }, destinations: [to()] })
    expect(String(outcome?.state === 'failed' && outcome.error)).toContain(
      `source: it has no manifest ${image.digest}`,
    )
    const blocked = { folder: '/dev/null/layout', tags: [] }
    const [other, fine] = await copier.copy({ source: from(), destinations: [blocked, to()] })
    expect(String(other?.state === 'failed' && other.error)).toContain('/dev/null/layout')
    expect(fine?.state).toBe('copied')
  })
})
