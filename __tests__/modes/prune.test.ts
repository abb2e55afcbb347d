import { withGitHubPackages } from '../../src/edge/github-packages.ts'
import { type PruneWorld, prune as pruneAll, toPruning } from '../../src/modes/prune.ts'
import type { PublishWorld } from '../../src/modes/publish-plan.ts'
import { describe as describeBytes } from '../../src/oci/descriptor.ts'
import { parseDigest } from '../../src/oci/digest.ts'
import { OCI_INDEX } from '../../src/oci/mediatype.ts'
import { referrersTag } from '../../src/oci/referrers.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/request/request.ts'
import { startGitHub } from '../fakes/github/server.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { type Image, store } from '../fakes/registry-image.ts'
import { Killed, killable } from '../fixtures/killable.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'
import { dated, fillPrunable, fp, indexOf, OLD, write, YOUNG } from '../fixtures/prunable.ts'
import { aWorld } from '../fixtures/publishing.ts'
import { aRun } from '../fixtures/runs.ts'

let registry: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
})
afterEach(async () => registry.stop())

async function prune(plan: Plan, values: Values, world: PruneWorld & Pick<PublishWorld, 'run' | 'now'>) {
  const pruning = toPruning(plan, values, world)
  return pruning === undefined ? undefined : await pruneAll(pruning, world)
}

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

const tags = (): string[] => [...(registry.store.tags.get('acme/base')?.keys() ?? [])]
const has = ({ digest }: Image): boolean => registry.store.manifests.get('acme/base')?.has(digest) ?? false
const deleted = (): string[] =>
  registry.seen.filter(({ line }) => line.startsWith('DELETE')).map(({ line }) => line)

test('deletes old records that no name reaches, with their own parts and what refers to them', async () => {
  const { orphan, signature, shared, own } = fillPrunable(registry)
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
  const { orphan, signature } = fillPrunable(registry)
  const list = indexOf(signature)
  store(registry, 'acme/base', list, referrersTag(orphan.digest))
  await prune(aFleetPlan(), rules(), aWorld())
  expect([orphan, signature, list].map(has)).toEqual([false, false, false])
})

test('protects by pattern, keeps to the limit, and takes any age where told', async () => {
  fillPrunable(registry)
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
  fillPrunable(registry)
  registry.plan({ on, fault: { status: 403 }, times: 99 })
  const report = await prune(aFleetPlan(), rules(), aWorld())
  expect(report?.failures[0]?.message).toMatch(/^prune: .*403.*; nothing was deleted$/)
  expect(deleted()).toEqual([])
})

test('what failed its test goes when it is old, and is kept while it is of this plan', async () => {
  const put = (name: string, created: string, tag: string): Image => {
    const image = dated(name, created)
    store(registry, 'acme/base', image, tag)
    return image
  }
  const failed = put('failed', OLD, `${fp('b')}-untested`)
  const part = put('part', OLD, `${fp('c')}-linux-arm64-untested`)
  const young = put('young', YOUNG, `${fp('d')}-untested`)
  const own = put('own', OLD, `${fp('9')}-untested`)
  const passed = put('passed', OLD, `${fp('e')}-untested`)
  put('passed', OLD, 'v1')
  await prune(aFleetPlan(), rules(), aWorld())
  expect([failed, part, young, own, passed].map(has)).toEqual([false, false, true, true, true])
})

describe('the caches of builds', () => {
  /** As BuildKit writes one: an index of blobs, which has no manifest to read. */
  const aCache = (name: string): Image => {
    const layer = write({ name })
    const bytes = write({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: [
        describeBytes(layer, 'application/vnd.oci.image.layer.v1.tar+gzip'),
        describeBytes(layer, 'application/vnd.buildkit.cacheconfig.v0'),
      ],
    })
    return { digest: describeBytes(bytes, OCI_INDEX).digest, bytes, blobs: [layer] }
  }

  test('are passed over, and may be written anew meanwhile', async () => {
    const { orphan } = fillPrunable(registry)
    const cache = aCache('one')
    store(registry, 'acme/base', cache, 'cache-base-linux-amd64-main')
    registry.plan({ on: /manifests\/cache-/, fault: { status: 403 }, times: 99 })
    const report = await prune(aFleetPlan(), rules(), aWorld())
    expect(report?.failures).toEqual([])
    expect([has(orphan), has(cache)]).toEqual([false, true])
    expect(registry.seen.filter(({ line }) => line.includes('cache-'))).toEqual([])
  })

  test('of an image that is no more stay, and nothing asks for their layers as manifests', async () => {
    fillPrunable(registry)
    const cache = aCache('two')
    store(registry, 'acme/base', cache, 'cache-former-main')
    const report = await prune(aFleetPlan(), rules({ 'prune-age': '0' }), aWorld())
    expect(report?.failures).toEqual([])
    expect(has(cache)).toBe(true)
    const missing = registry.seen.filter(({ line, status }) => status === 404 && line.startsWith('GET'))
    expect(missing.filter(({ line }) => line.includes('/manifests/'))).toEqual([])
  })

  test('go with the namespace of a deleted branch', async () => {
    const gone = `${registry.host}/acme0feature`
    store(registry, 'acme0feature/base', aCache('three'), 'cache-base-feature')
    const report = await prune(aFleetPlan(), rules({ 'prune-namespaces': gone }), aWorld())
    expect(report?.outputs).toEqual({ pruned: 1 })
    expect(registry.store.manifests.get('acme0feature/base')?.size).toBe(0)
  })
})

/** Tags whose manifest, or a part of it, is not there. */
function broken(): string[] {
  const manifests = registry.store.manifests.get('acme/base')
  const isWhole = (digest: string): boolean => {
    const bytes = manifests?.get(digest)?.bytes
    if (bytes === undefined) return false
    const { manifests: children = [] }: { manifests?: { digest: string }[] } = JSON.parse(
      Buffer.from(bytes).toString(),
    )
    return children.every((child) => isWhole(child.digest))
  }
  const found = [...(registry.store.tags.get('acme/base') ?? [])]
  return found.filter(([, digest]) => !isWhole(digest)).map(([tag]) => tag)
}

test.each(['before', 'after'] as const)(
  'a pruning killed %s any request leaves no tag broken, and the next one deletes the rest of the tags',
  async (when) => {
    fillPrunable(registry)
    await prune(aFleetPlan(), rules(), aWorld())
    const [goal, requests] = [tags().sort(), registry.seen.length]
    for (let at = 0; at < requests; at += 1) {
      await registry.stop()
      registry = await startFakeRegistry()
      fillPrunable(registry)
      const world = aWorld(killable(registry, { at, when }))
      await prune(aFleetPlan(), rules(), world).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
      })
      expect({ at, broken: broken() }).toEqual({ at, broken: [] })
      const again = await prune(aFleetPlan(), rules(), aWorld())
      expect({ at, failures: again?.failures }).toEqual({ at, failures: [] })
      expect({ at, tags: tags().sort() }).toEqual({ at, tags: goal })
    }
  },
  120_000,
)

test('a repository that changes meanwhile is left alone', async () => {
  const { orphan } = fillPrunable(registry)
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
  fillPrunable(registry)
  registry.plan({ on: /DELETE/, fault: { status: 405 }, times: 99 })
  const report = await prune(aFleetPlan(), rules(), aWorld())
  expect(report?.failures[0]?.message).toContain('cannot delete the manifest')
  expect(tags()).toContain(fp('b'))
})

describe('the namespace of a deleted branch', () => {
  const gone = (): string => `${registry.host}/acme0feature`

  test('is emptied of this fleet, but for what is protected', async () => {
    fillPrunable(registry)
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

describe("on GitHub's registry", () => {
  /** A registry that refuses every DELETE, beside an API that deletes by the ids of versions. */
  async function aGitHub() {
    const github = await startGitHub()
    registry.plan({ on: /DELETE/, fault: { status: 405 }, times: 99 })
    const versions = [...(registry.store.manifests.get('acme/base')?.keys() ?? [])].map((name, id) => ({
      id,
      name,
      metadata: { container: { tags: [] } },
    }))
    github.answer('GET /orgs/acme/packages/container/base/versions', versions)
    github.answer('DELETE /orgs/acme/packages/container/base/versions/*', ({ path }) => {
      const name = versions.find(({ id }) => path.endsWith(`/${id}`))?.name ?? ''
      registry.store.manifests.get('acme/base')?.delete(name)
      for (const [tag, digest] of registry.store.tags.get('acme/base') ?? []) {
        if (digest === name) registry.store.tags.get('acme/base')?.delete(tag)
      }
      return { status: 204 }
    })
    const writer = withGitHubPackages(aWorld().writer, {
      token: 'secret',
      environment: { GITHUB_API_URL: github.url },
      registries: [registry.host],
      pauses: { now: () => 0, sleep: async () => undefined },
    })
    const deletions = (): number => github.requests.filter(({ method }) => method === 'DELETE').length
    return { github, world: aWorld({ writer }), deletions }
  }

  test('versions are deleted by the packages API: first dry, then for good', async () => {
    const { orphan, signature, shared, own } = fillPrunable(registry)
    const { github, world, deletions } = await aGitHub()
    await prune(aFleetPlan(), rules({ prune: 'dry-run' }), world)
    expect(github.requests).toEqual([])
    const report = await prune(aFleetPlan(), rules(), world)
    expect(report?.failures).toEqual([])
    expect(report?.outputs).toEqual({ pruned: 2 })
    expect([orphan, signature, own, shared].map(has)).toEqual([false, false, false, true])
    expect([deletions(), deleted()]).toEqual([4, []])
    await github.close()
  })

  test('protected tags stay, and a list that cannot be had deletes nothing', async () => {
    fillPrunable(registry)
    const { github, world, deletions } = await aGitHub()
    const guarded = await prune(aFleetPlan(), rules({ 'prune-protect': 'fp-*' }), world)
    expect(guarded?.outputs).toEqual({ pruned: 0 })
    github.fail({ path: /versions$/, status: 403, times: 99 })
    const report = await prune(aFleetPlan(), rules(), world)
    expect(report?.failures[0]?.message).toContain('403')
    expect(deletions()).toBe(0)
    await github.close()
  })
})
