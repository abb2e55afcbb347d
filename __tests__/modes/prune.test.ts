import { prune } from '../../src/modes/prune.ts'
import { describe as describeBytes } from '../../src/oci/descriptor.ts'
import { parseDigest } from '../../src/oci/digest.ts'
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import { referrersTag } from '../../src/oci/referrers.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { type Image, store } from '../fakes/registry-image.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'
import { aWorld } from '../fixtures/publishing.ts'
import { aRun } from '../fixtures/runs.ts'

let registry: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
})
afterEach(async () => registry.stop())

const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** The world's clock says January 2026. */
const OLD = '2025-06-01T00:00:00Z'
const YOUNG = '2026-01-02T00:00:00Z'

function dated(name: string, created: string, subject?: Image): Image {
  const config = write({ created, name })
  const of =
    subject === undefined
      ? {}
      : { subject: describeBytes(subject.bytes, OCI_MANIFEST), artifactType: 'application/x' }
  const bytes = write({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describeBytes(config, OCI_CONFIG),
    layers: [],
    ...of,
  })
  return { digest: describeBytes(bytes, OCI_MANIFEST).digest, bytes, blobs: [config] }
}

function indexOf(...images: readonly Image[]): Image {
  const manifests = images.map(({ bytes }) => describeBytes(bytes, OCI_MANIFEST))
  const bytes = write({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })
  return { digest: describeBytes(bytes, OCI_INDEX).digest, bytes, blobs: [] }
}

const fp = (letter: string): string => `fp-${letter.repeat(40)}`

const rules = (change: Record<string, string> = {}) => ({
  prune: 'true',
  'prune-age': '7',
  'prune-limit': '100',
  'dry-run': 'false',
  ...change,
})

const aFleetPlan = () =>
  aPlan(
    [
      aJob('base', {
        repository: `${registry.host}/acme/base`,
        record: `${registry.host}/acme/base:${fp('9')}`,
      }),
    ],
    {
      namespace: `${registry.host}/acme`,
    },
  )

/** One of each kind. */
function fill() {
  const [amd, arm] = [dated('amd', OLD), dated('arm', OLD)]
  const [named, orphan, young, current] = [
    indexOf(amd, arm),
    dated('orphan', OLD),
    dated('young', YOUNG),
    dated('current', OLD),
  ]
  const timeless = dated('timeless', '1970-01-01T00:00:00Z')
  const signature = dated('signature', OLD, orphan)
  const put = (image: Image, tag?: string): void => store(registry, 'acme/base', image, tag)
  put(amd, `${fp('a')}-linux-amd64`)
  put(arm, `${fp('a')}-linux-arm64`)
  put(named, fp('a'))
  put(named, 'v1')
  put(orphan, fp('b'))
  put(signature)
  put(young, fp('c'))
  put(timeless, fp('d'))
  put(current, fp('9'))
  const [shared, own] = [dated('shared', OLD), dated('own', OLD)]
  put(shared)
  put(own)
  put(indexOf(shared, own), fp('e'))
  put(indexOf(shared), 'v2')
  return { orphan, signature, shared, own }
}

const tags = (): string[] => [...(registry.store.tags.get('acme/base')?.keys() ?? [])]
const has = ({ digest }: Image): boolean => registry.store.manifests.get('acme/base')?.has(digest) ?? false
const deleted = (): string[] =>
  registry.seen.filter(({ line }) => line.startsWith('DELETE')).map(({ line }) => line)

test('deletes old records that no name reaches, with their own parts and what refers to them', async () => {
  const { orphan, signature, shared, own } = fill()
  const dry = await prune(aFleetPlan(), rules({ prune: 'dry-run' }), aWorld())
  expect(dry?.summary).toContain('2 images would be deleted')
  expect(deleted()).toEqual([])

  const report = await prune(aFleetPlan(), rules(), aWorld())
  expect(report?.failures).toEqual([])
  expect(report?.outputs).toEqual({ pruned: 2 })
  expect([orphan, signature, own].map(has)).toEqual([false, false, false])
  expect(has(shared)).toBe(true)
  for (const letter of ['a', 'c', 'd', '9']) expect(has({ ...orphan, digest: tagged(fp(letter)) })).toBe(true)
  expect(deleted()).toHaveLength(4)
  registry.forget()
  expect((await prune(aFleetPlan(), rules(), aWorld()))?.outputs).toEqual({ pruned: 0 })
  expect(deleted()).toEqual([])
})

function tagged(tag: string) {
  return parseDigest(registry.store.tags.get('acme/base')?.get(tag) ?? '')
}

test('the referrers of a registry without their API go by their tag', async () => {
  await registry.stop()
  registry = await startFakeRegistry({ referrers: 'none' })
  const { orphan, signature } = fill()
  const list = indexOf(signature)
  store(registry, 'acme/base', list, referrersTag(orphan.digest))
  await prune(aFleetPlan(), rules(), aWorld())
  expect([orphan, signature, list].map(has)).toEqual([false, false, false])
})

test('protects by pattern, keeps to the limit, and takes any age where told', async () => {
  fill()
  const plan = aFleetPlan()
  const count = async (change: Record<string, string>): Promise<string> =>
    (await prune(plan, rules({ prune: 'dry-run', ...change }), aWorld()))?.summary.split('\n')[2] ?? ''
  expect(await count({ 'prune-protect': `${fp('b')}` })).toContain('1 image')
  expect(await count({ 'prune-protect': 'fp-*' })).toContain('0 images')
  expect(await count({ 'prune-limit': '1' })).toContain('1 image would be deleted. 1 more are left')
  expect(await count({ 'prune-age': '0' })).toContain('4 images')
  await expect(prune(plan, rules({ 'prune-age': 'soon' }), aWorld())).rejects.toThrow(
    'prune-age: "soon" is not a number of days',
  )
})

test.each([
  ['the list of tags', /tags\/list/],
  ['a tag', /HEAD .*manifests\/v2/],
  ['a manifest', /GET .*manifests\/sha256/],
  ['the referrers', /referrers/],
  ['a configuration', /GET .*blobs/],
])('never deletes after an error reading %s', async (_, on) => {
  fill()
  registry.plan({ on, fault: { status: 403 }, times: 99 })
  await expect(prune(aFleetPlan(), rules(), aWorld())).rejects.toThrow('403')
  expect(deleted()).toEqual([])
})

test('a repository that changes meanwhile is left alone', async () => {
  const { orphan } = fill()
  const world = aWorld()
  let lists = 0
  const reader = {
    ...world.reader,
    tags: async (place: Parameters<typeof world.reader.tags>[0]) => {
      lists += 1
      if (lists === 2) store(registry, 'acme/base', orphan, 'v3')
      return await world.reader.tags(place)
    },
  }
  const report = await prune(aFleetPlan(), rules(), { ...world, reader })
  expect(report?.failures[0]?.message).toContain('its tags changed meanwhile')
  expect(has(orphan)).toBe(true)
})

test('a registry that does not delete is told as it is', async () => {
  fill()
  registry.plan({ on: /DELETE/, fault: { status: 405 }, times: 99 })
  const report = await prune(aFleetPlan(), rules(), aWorld())
  expect(report?.failures[0]?.message).toContain('cannot delete the manifest')
  expect(tags()).toContain(fp('b'))
})

describe('the namespace of a deleted branch', () => {
  const gone = (): string => `${registry.host}/acme0feature`

  test('is emptied of this fleet, but for what is protected', async () => {
    fill()
    store(registry, 'acme0feature/base', dated('one', YOUNG), 'feature-latest')
    store(registry, 'acme0feature/base', dated('two', YOUNG), 'keep-me')
    store(registry, 'acme0feature/other', dated('three', YOUNG), 'v1')
    await prune(aFleetPlan(), rules({ 'prune-namespaces': gone(), 'prune-protect': 'keep-*,fp-*' }), aWorld())
    expect([...(registry.store.manifests.get('acme0feature/base')?.keys() ?? [])]).toEqual([
      dated('two', YOUNG).digest,
    ])
    expect(registry.store.tags.get('acme0feature/other')?.size).toBe(1)
    expect(tags()).toContain('v1')
  })

  test('is never the one that is published to, and no branch may do it', async () => {
    const wish = (namespace: string) => rules({ 'prune-namespaces': namespace })
    await expect(prune(aFleetPlan(), wish(`${registry.host}/acme`), aWorld())).rejects.toThrow(
      'is published to',
    )
    await expect(prune(aFleetPlan(), wish(registry.host), aWorld())).rejects.toThrow('is published to')
    const branch = aWorld({ run: aRun({ ref: 'refs/heads/feature' }) })
    await expect(prune(aFleetPlan(), wish(gone()), branch)).rejects.toThrow('runs of the default branch')
    expect(deleted()).toEqual([])
  })
})
