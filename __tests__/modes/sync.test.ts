import { sync } from '../../src/modes/sync.ts'
import type { SyncWorld } from '../../src/modes/sync-world.ts'
import { describe as describeBytes } from '../../src/oci/descriptor.ts'
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import { encodePublished } from '../../src/publish/published.ts'
import type { Report } from '../../src/report/report.ts'
import { toRequest } from '../../src/request/request.ts'
import { type FakeOptions, type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { createClient, holds, type Image, makeImage, makeIndex, store } from '../fakes/registry-image.ts'

const running: FakeRegistry[] = []
let source: FakeRegistry
let mirror: FakeRegistry

async function start(options: FakeOptions = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry(options)
  running.push(registry)
  return registry
}
beforeEach(async () => {
  source = await start()
  mirror = await start()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

type Walked = { readonly report: Report; readonly log: string[]; readonly written: Map<string, string> }

/** Runs the mode against registries that are really asked, over HTTP. */
async function walk(
  given: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  published?: string,
): Promise<Walked> {
  const log: string[] = []
  const written = new Map<string, string>()
  const { reader, writer, copier } = createClient()
  const world: SyncWorld = {
    log: { info: (line) => void log.push(line), group: (_, step) => step() },
    files: {
      read: async (path) => files[path],
      readOwn: async (path) => files[path],
      write: async (path, text) => void written.set(path, text),
      resolve: (path) => path,
      folders: async () => [],
      temporary: async (name) => name,
    },
    artifacts: {
      upload: async () => undefined,
      download: async () => undefined,
      read: async () => (published === undefined ? undefined : { 'published.json': published }),
      list: async () => [],
    },
    reader,
    writer,
    copier,
    ticks: () => 0,
    now: new Date('2026-01-02T03:04:05Z'),
    variable: () => undefined,
  }
  const report = await sync(toRequest('sync', given).values, world)
  return { report, log, written }
}

/** Our own sync file; the registries' names are filled in. */
const file = (text: string): Readonly<Record<string, string>> => ({
  'sync.yml': `version: 1\n${text}`.replaceAll('SOURCE', source.host).replaceAll('MIRROR', mirror.host),
})
const synced = (text: string, more: Readonly<Record<string, string>> = {}) =>
  walk({ sync: 'sync.yml', ...more }, file(text))

const tagsAt = (registry: FakeRegistry, repository: string) =>
  [...(registry.store.tags.get(repository)?.keys() ?? [])].toSorted()
const writes = (registry: FakeRegistry) =>
  registry.seen.filter(({ line }) => !/^(GET|HEAD)/.test(line)).length

const images = [1, 2, 3, 4].map((seed) => makeImage(seed, [500]))
const [one, two, three, four] = images as [Image, Image, Image, Image]

test('tags by glob, range and number go to several repositories under new names', async () => {
  for (const [index, tag] of ['1.0.0', '1.1.0', '1.2.0', 'latest'].entries())
    store(source, 'acme/base', images[index] ?? one, tag)
  store(source, 'acme/base', one, `fp-${'a'.repeat(40)}`)

  const { report } = await synced(`
sync:
  - source: SOURCE/acme/base
    tags: ['semver: >=1.1', lat*]
    newest: 2
    destinations: ['MIRROR/copies/{{name}}', 'MIRROR/all/{{namespace}}-{{name}}:x-{{tag}}']
`)
  expect(report.failures).toEqual([])
  expect(report.outputs).toMatchObject({ copied: 4, kept: 0, failed: 0 })
  expect(tagsAt(mirror, 'copies/base')).toEqual(['1.1.0', '1.2.0'])
  expect(tagsAt(mirror, 'all/acme-base')).toEqual(['x-1.1.0', 'x-1.2.0'])
  expect(holds(mirror, 'copies/base', three)).toBe(true)

  for (const registry of [source, mirror]) registry.forget()
  const all = `
sync:
  - source: SOURCE/acme/base
    tags: ['*']
    destinations: [MIRROR/copies/base]
`
  await synced(all)
  expect(tagsAt(mirror, 'copies/base')).toEqual(['1.0.0', '1.1.0', '1.2.0', 'latest'])
  for (const registry of [source, mirror]) registry.forget()
  expect((await synced(all)).report.outputs).toMatchObject({ copied: 0, kept: 4 })
  expect([source.kinds().toSorted(), mirror.kinds()]).toEqual([
    ['GET tag 200', ...Array(4).fill('HEAD manifest 200')],
    Array(4).fill('HEAD manifest 200'),
  ])
})

test('what was created too long ago stays where it is; what does not say when, goes along', async () => {
  const dated = (created: string | undefined): Image => {
    const config = new TextEncoder().encode(JSON.stringify({ os: 'linux', architecture: 'amd64', created }))
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: describeBytes(config, OCI_CONFIG),
      layers: [],
    }
    const bytes = new TextEncoder().encode(JSON.stringify(manifest))
    return { digest: describeBytes(bytes, OCI_MANIFEST).digest, bytes, blobs: [config] }
  }
  store(source, 'acme/base', dated('2025-12-31T00:00:00Z'), 'new')
  store(source, 'acme/base', dated('2025-11-01T00:00:00Z'), 'old')
  store(source, 'acme/base', dated(undefined), 'undated')
  const inIndex = dated('2025-10-01T00:00:00Z')
  store(source, 'acme/base', inIndex)
  store(source, 'acme/base', makeIndex([inIndex]), 'old-index')
  const { report } = await synced(`
sync:
  - { source: SOURCE/acme/base, tags: ['*'], max-age: 30d, destinations: [MIRROR/copy/of] }
`)
  expect(report.failures).toEqual([])
  expect(tagsAt(mirror, 'copy/of')).toEqual(['new', 'undated'])
})

test('two sources for one name are refused before anything is copied', async () => {
  store(source, 'acme/base', one, '1')
  store(source, 'acme/tool', two, '1')
  const same = `
sync:
  - { source: SOURCE/acme/base:1, destinations: [MIRROR/copy/of] }
  - { source: SOURCE/acme/tool, tags: ['*'], destinations: [MIRROR/copy/of] }
`
  await expect(synced(same)).rejects.toThrow(
    `${source.host}/acme/base:1 and ${source.host}/acme/tool:1 would both be copied to ${mirror.host}/copy/of:1`,
  )
  expect(mirror.seen).toEqual([])
})

test('what is missing fails alone, on its side, and the rest is copied', async () => {
  store(source, 'acme/base', one, '1')
  const { report } = await synced(`
sync:
  - { source: SOURCE/acme/base, tags: ['1', '2'], destinations: [MIRROR/copy/of] }
  - { source: SOURCE/acme/nothing, tags: ['*'], destinations: [MIRROR/copy/nothing] }
`)
  expect(report.outputs).toMatchObject({ copied: 1, failed: 1 })
  expect(report.outputs['report']).toEqual(
    expect.arrayContaining([expect.objectContaining({ state: 'failed', side: 'source', tags: ['2'] })]),
  )
  expect(report.failures.map(({ message }) => message)).toEqual([
    `source: ${source.host}/acme/nothing is not there, so nothing of it can be copied`,
    `${mirror.host}/copy/of 2: source: ${source.host}/acme/base:2 is not there, so it cannot be copied`,
  ])
})

test('a tag that never moves is not asked of its source again; one that moves is', async () => {
  for (const [index, tag] of ['1', '2', 'latest'].entries())
    store(source, 'acme/base', images[index] ?? one, tag)
  const text = `
defaults: { mutable: [latest] }
sync:
  - { source: SOURCE/acme/base, tags: ['1', '2', latest], destinations: [MIRROR/copy/of] }
`
  await synced(text)
  for (const registry of [source, mirror]) registry.forget()
  store(source, 'acme/base', four, '1')
  store(source, 'acme/base', four, 'latest')
  const { report } = await synced(text)
  expect(report.outputs).toMatchObject({ copied: 1, kept: 2 })
  expect(source.seen.filter(({ line }) => line.startsWith('HEAD')).map(({ line }) => line)).toEqual([
    'HEAD /v2/acme/base/manifests/latest',
  ])
  expect(mirror.store.tags.get('copy/of')?.get('1')).toBe(one.digest)
  expect(mirror.store.tags.get('copy/of')?.get('latest')).toBe(four.digest)
})

describe('prune', () => {
  const internal = [
    `fp-${'a'.repeat(40)}`,
    `fp-${'c'.repeat(40)}-untested`,
    'cache-amd64',
    `sha256-${'b'.repeat(64)}.sig`,
  ]
  const text = (more = '') => `
sync:
  - source: SOURCE/acme/base
    tags: ['*']
    destinations: [MIRROR/copy/of]
    backup: 'old-{{tag}}'
    prune: { protect: [stays], limit: 2${more} }
`
  beforeEach(() => {
    store(source, 'acme/base', one, '1')
    for (const tag of ['1', 'gone', 'stays', 'old-1', ...internal]) store(mirror, 'copy/of', two, tag)
  })

  test('deletes what left the source, and nothing that is protected, internal, of a digest or a backup', async () => {
    const dry = await synced(text(), { 'dry-run': 'true' })
    expect(dry.report.summary).toContain('to remove')
    expect(writes(mirror)).toBe(0)
    const { report } = await synced(text())
    expect(report.outputs).toMatchObject({ copied: 1, removed: 1, failed: 0 })
    expect(tagsAt(mirror, 'copy/of').filter((tag) => !internal.includes(tag))).toEqual([
      '1',
      'old-1',
      'stays',
    ])
    expect(tagsAt(mirror, 'copy/of')).toHaveLength(3 + internal.length)
  })

  test('where a registry deletes nothing, no tag moves', async () => {
    mirror.plan({ on: /DELETE/, fault: { status: 405 }, times: 99 })
    const { report } = await synced(text())
    expect(report.outputs).toMatchObject({ removed: 0, failed: 1 })
    expect(mirror.store.tags.get('copy/of')?.get('gone')).toBe(two.digest)
  })

  test('where it deletes digests only, the tag goes and what it named stays', async () => {
    mirror.plan({ on: /DELETE .*manifests\/gone/, fault: { status: 400 }, times: 99 })
    const { report } = await synced(text())
    expect(report.outputs).toMatchObject({ removed: 1, failed: 0 })
    expect(tagsAt(mirror, 'copy/of')).not.toContain('gone')
    expect(mirror.store.tags.get('copy/of')?.get('stays')).toBe(two.digest)
    expect(holds(mirror, 'copy/of', two)).toBe(true)
  })

  test('deletes nothing when there is more than the limit', async () => {
    for (const tag of ['a', 'b']) store(mirror, 'copy/of', two, tag)
    const { report } = await synced(text())
    expect(report.outputs).toMatchObject({ removed: 0 })
    expect(report.failures[0]?.message).toContain('3 tags would be pruned (gone, a, b), and the limit is 2')
  })

  test.each([
    ['the source does not give its list', 'source', /tags\/list/],
    ['the destination does not give its list', 'mirror', /tags\/list/],
    ['a copy fails', 'mirror', /PUT .*manifests\/1$/],
  ])('deletes nothing when %s', async (_, side, on) => {
    const registry = side === 'source' ? source : mirror
    registry.plan({ on, fault: { status: 403 }, times: 100 })
    const { report } = await synced(text())
    expect(report.failures).not.toEqual([])
    expect(tagsAt(mirror, 'copy/of')).toContain('gone')
  })

  test('deletes nothing when the source is gone', async () => {
    source.store.tags.clear()
    const { report } = await synced(text())
    expect(report.failures).not.toEqual([])
    expect(tagsAt(mirror, 'copy/of')).toContain('gone')
  })
})

test('what a tag named before it moves is kept under another', async () => {
  store(source, 'acme/base', one, 'latest')
  store(mirror, 'copy/of', two, 'latest')
  const text = `
sync:
  - { source: SOURCE/acme/base:latest, destinations: [MIRROR/copy/of], backup: '{{tag}}-{{today}}' }
`
  expect((await synced(text)).report.failures).toEqual([])
  const tags = mirror.store.tags.get('copy/of')
  expect([tags?.get('latest'), tags?.get('latest-20260102')]).toEqual([one.digest, two.digest])
  mirror.forget()
  expect((await synced(text)).report.outputs).toMatchObject({ copied: 0, kept: 1 })
  expect(writes(mirror)).toBe(0)
})

test('what a registry had to be asked again is counted; a source that refuses is told as one', async () => {
  for (const [index, name] of ['a', 'b', 'c'].entries()) store(source, name, images[index] ?? one, '1')
  source.plan({ on: /GET .*\/a\/blobs/, fault: { status: 503 }, times: 2 })
  mirror.plan({ on: /PUT .*\/b\/manifests/, fault: { status: 502 } })
  source.plan({ on: /\/c\/manifests/, fault: { status: 403 }, times: 99 })
  const { report } = await synced(`
sync:
${['a', 'b', 'c'].map((name) => `  - { source: SOURCE/${name}:1, destinations: [MIRROR/${name}] }`).join('\n')}
`)
  expect(report.outputs['report']).toEqual([
    expect.objectContaining({ state: 'copied', retries: 2 }),
    expect.objectContaining({ state: 'copied', retries: 1 }),
    expect.objectContaining({ state: 'failed', side: 'source' }),
  ])
})

test('an image of some platforms is an index of these, and says so', async () => {
  const children = [
    { image: one, platform: { os: 'linux', architecture: 'amd64' } },
    { image: two, platform: { os: 'linux', architecture: 'arm64' } },
    { image: three, platform: { os: 'linux', architecture: 's390x' } },
  ]
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: children.map(({ image, platform }) => ({
        ...describeBytes(image.bytes, OCI_MANIFEST),
        platform,
      })),
    }),
  )
  for (const { image } of children) store(source, 'acme/base', image)
  store(source, 'acme/base', { digest: describeBytes(bytes, OCI_INDEX).digest, bytes, blobs: [] }, '1')
  const text = (platforms: string) => `
sync:
  - { source: SOURCE/acme/base:1, destinations: [MIRROR/copy/of], platforms: [${platforms}] }
`
  const { report } = await synced(text('linux/amd64, linux/arm64'))
  expect(report.failures).toEqual([])
  expect(report.summary).toContain('hence another digest')
  const digest = mirror.store.tags.get('copy/of')?.get('1') ?? ''
  const index = JSON.parse(
    Buffer.from(mirror.store.manifests.get('copy/of')?.get(digest)?.bytes ?? '').toString(),
  )
  expect(index.manifests.map((child: { digest: string }) => child.digest)).toEqual([one.digest, two.digest])
  expect(holds(mirror, 'copy/of', two)).toBe(true)
  expect(holds(mirror, 'copy/of', three)).toBe(false)
  expect((await synced(text('linux/amd64, linux/arm64'))).report.outputs).toMatchObject({
    copied: 0,
    kept: 1,
  })
  const dry = await walk({ sync: 'sync.yml', 'dry-run': 'true' }, file(text('linux/amd64')))
  expect(dry.report.summary).toContain('1 to copy')

  await synced(text('linux/s390x'))
  expect(mirror.store.tags.get('copy/of')?.get('1')).toBe(three.digest)
  const wrong = await synced(text('linux/riscv64'))
  expect(wrong.report.failures[0]?.message).toMatch(
    /: source: \S+ has nothing for linux\/riscv64; it has linux\/amd64, /,
  )
})

test.each(['api', 'none'] as const)(
  'signatures go along, to a registry with referrers: %s',
  async (referrers) => {
    mirror = await start({ referrers })
    const blob = new TextEncoder().encode('{}')
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        artifactType: 'application/vnd.acme.sbom',
        config: describeBytes(blob, OCI_CONFIG),
        layers: [],
        subject: describeBytes(one.bytes, OCI_MANIFEST),
      }),
    )
    const sbom: Image = { digest: describeBytes(bytes, OCI_MANIFEST).digest, bytes, blobs: [blob] }
    const cosign = `sha256-${one.digest.slice(7)}.sig`
    store(source, 'acme/base', one, '1')
    store(source, 'acme/base', sbom)
    store(source, 'acme/base', makeIndex([{ bytes }]), `sha256-${one.digest.slice(7)}`)
    store(source, 'acme/base', two, cosign)
    const text = (wanted: string) => `
sync:
  - { source: SOURCE/acme/base:1, destinations: [MIRROR/copy/of], referrers: ${wanted} }
`
    await synced(text('false'))
    expect(tagsAt(mirror, 'copy/of')).toEqual(['1'])
    const { report } = await synced(text('true'))
    expect(report.failures).toEqual([])
    expect(holds(mirror, 'copy/of', sbom)).toBe(true)
    expect(holds(mirror, 'copy/of', two)).toBe(true)
    const { reader } = createClient()
    const listed = await reader.referrers({ registry: mirror.host, repository: 'copy/of' }, one.digest)
    expect(listed.map(({ digest }) => digest)).toEqual([sbom.digest])
    mirror.forget()
    expect((await synced(text('true'))).report.outputs).toMatchObject({ copied: 0, kept: 1 })
    expect(writes(mirror)).toBe(0)
  },
)

test('a dry run tells what would be copied and what is there, and writes nothing', async () => {
  for (const tag of ['1', '2']) store(source, 'acme/base', one, tag)
  store(mirror, 'copy/of', one, '1')
  const { report } = await synced(
    "\nsync:\n  - { source: SOURCE/acme/base, tags: ['1', '2'], destinations: [MIRROR/copy/of, MIRROR/new/one] }\n",
    { 'dry-run': 'true' },
  )
  expect(report.summary).toContain('2 to copy, 0 are right already, 0 to remove.')
  expect([writes(source), writes(mirror)]).toEqual([0, 0])
})

test('the shards of a list copy all of it, each its own part', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  for (const [index, name] of names.entries()) store(source, name, images[index % 4] ?? one, '1')
  const text = `\nsync:\n${names.map((name) => `  - { source: SOURCE/${name}:1, destinations: [MIRROR/${name}] }`).join('\n')}\n`
  const first = await synced(text, { shard: '1/2', 'report-file': 'report.json' })
  const second = await synced(text, { shard: '2/2' })
  expect([first, second].map(({ report }) => report.outputs['copied'])).toEqual([3, 2])
  expect(names.map((name) => tagsAt(mirror, name))).toEqual(names.map(() => ['1']))
  expect(JSON.parse(first.written.get('report.json') ?? '')).toMatchObject({
    results: [{ state: 'copied' }, { state: 'copied' }, { state: 'copied' }],
    failures: [],
  })
  expect(first.log.at(-1)).toMatch(/: 3 copied \(4 blobs, .*\), 0 kept, 0 failed$/)
  await expect(synced(text, { shard: '3/2' })).rejects.toThrow('shard: "3/2" is not one of several')
})

test('what this run published goes to its mirrors by digest, with its tags', async () => {
  store(source, 'acme/base', one, 'v1')
  const published = encodePublished({
    schema: 1,
    namespace: `${source.host}/acme`,
    mirrors: [{ destinations: [`${mirror.host}/copies`] }],
    mirror: true,
    images: [
      { id: 'base', repository: `${source.host}/acme/base`, digest: one.digest, tags: ['v1', 'latest'] },
    ],
  })
  const { report } = await walk({ plan: 'p' }, {}, published)
  expect(report.outputs).toMatchObject({ copied: 1, failed: 0 })
  expect(tagsAt(mirror, 'copies/base')).toEqual(['latest', 'v1'])
})

test('a whole registry of regsync’s file: its repositories and tags by expressions', async () => {
  for (const [name, image] of [
    ['acme/base', one],
    ['acme/tool', two],
    ['other/base', three],
  ] as const)
    for (const tag of ['1.0', '2.0']) store(source, name, image, tag)
  const text = (host: string) => `version: 1
sync:
  - source: ${host}
    target: ${mirror.host}/all
    type: registry
    repos: { allow: ['acme/.*', 'other'], deny: ['.*/tool'] }
    tags: { allow: ['1\\..*'] }
`
  const given = { sync: 'regsync.yml' }
  const { report } = await walk(given, { 'regsync.yml': text(source.host) })
  expect(report.failures).toEqual([])
  expect([...mirror.store.tags].map(([name, tags]) => [name, ...tags.keys()])).toEqual([
    ['all/acme/base', '1.0'],
  ])
  source.plan({ on: /_catalog/, fault: { status: 404 } })
  const without = await walk(given, { 'regsync.yml': text(source.host) })
  expect(without.report.failures).toMatchObject([
    {
      position: { file: 'regsync.yml', line: 3 },
      message: `source: ${source.host} has no list of its repositories; name them one by one`,
    },
  ])
})

test('a fleet’s mirror takes some images and tags, and keeps what a tag named before', async () => {
  store(source, 'acme/base', one, 'v1')
  store(source, 'acme/tool', two, 'v1')
  store(mirror, 'some/base', three, 'latest')
  const at = (name: string) => `${source.host}/acme/${name}`
  const published = encodePublished({
    schema: 1,
    namespace: `${source.host}/acme`,
    mirrors: [
      {
        destinations: [`${mirror.host}/some/`],
        images: ['b*'],
        exclude: ['/v\\d+/'],
        backup: 'was-{{tag}}',
      },
      { destinations: [`${mirror.host}/tools`], images: ['tool'], tags: ['none'] },
    ],
    mirror: true,
    images: [
      { id: 'base', repository: at('base'), digest: one.digest, tags: ['v1', 'latest'] },
      { id: 'tool', repository: at('tool'), digest: two.digest, tags: ['v1'] },
    ],
  })
  const { report } = await walk({ plan: 'p' }, {}, published)
  expect(report.outputs).toMatchObject({ copied: 1, failed: 0 })
  expect([...mirror.store.tags.keys()]).toEqual(['some/base'])
  expect([...(mirror.store.tags.get('some/base') ?? [])].toSorted()).toEqual([
    ['latest', one.digest],
    ['was-latest', three.digest],
  ])
})

test('what can be only beside a file is refused without one', async () => {
  await expect(walk({ source: 'a:1', destinations: 'ghcr.io/b', format: 'regsync' })).rejects.toThrow(
    'format can be set only beside sync (a file)',
  )
})
