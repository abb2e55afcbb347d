import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { readOnly, type Scopes } from '../fakes/github/token.ts'
import { tagsOf } from './registry.ts'
import { runStep, type Step } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(async () => await github.close())
afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')

const files = {
  'fleet.yml': 'version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n  base:\n  app:\n',
  'base/Dockerfile': BASE,
  'app/Dockerfile': `FROM ghcr.io/acme/base AS made
RUN echo ${process.pid} > /made
FROM ghcr.io/acme/base
COPY --from=made /made /made
`,
}

/** The whole fleet under names of its own, so that nothing counts as built; only a cache can help. */
async function build(env: Readonly<Record<string, string>>, inputs = {}): Promise<Step> {
  const folder = await makeWorkspace(files)
  const given = { mode: 'fleet', registry, namespace: newNamespace(), ...inputs }
  return await runStep({ folder, inputs: given, env: { ...github.env(), ...env } })
}

/** BuildKit forgets all it has built. */
const forget = (): string =>
  execFileSync('docker', ['buildx', 'prune', '--all', '--force'], { encoding: 'utf8' })

/** The steps that BuildKit said it took from a cache. */
const cachedRuns = ({ stdout }: Step): number => {
  const steps = [...stdout.matchAll(/\[app\] #(\d+) \[made 1\/2\] RUN/g)].map(([, number]) => number)
  return steps.filter((number) => stdout.includes(`[app] #${number} CACHED`)).length
}

test.each([
  ['v2', {}],
  ['v1', { ACTIONS_CACHE_SERVICE_V2: '' }],
])(
  'a second run takes every step from GitHub’s cache, %s',
  async (version, env) => {
    forget()
    const first = await build(env)
    expect({ code: first.code, cached: cachedRuns(first) }).toEqual({ code: 0, cached: 0 })
    const scopes = github.caches.map(({ key }) => /^index-(.+?)-\d-/.exec(key)?.[1]).filter(Boolean)
    expect(new Set(scopes)).toEqual(new Set(['base', 'app']))
    const paths = github.requests.map(({ path }) => path)
    expect(
      paths.some((path) => path.includes(version === 'v2' ? 'CreateCacheEntry' : '_apis/artifactcache')),
    ).toBe(true)

    forget()
    const second = await build(env)
    expect({ code: second.code, cached: cachedRuns(second) }).toEqual({ code: 0, cached: 1 })
  },
  120_000,
)

test('a token that may only read: the cache is read, not written, and that is said once', async () => {
  forget()
  await build({})
  const entries = github.caches.length
  expect(entries).toBeGreaterThan(0)
  forget()
  const scopes: Scopes = readOnly({ 'refs/heads/main': 'read' })
  const second = await build({ ACTIONS_RUNTIME_TOKEN: github.token({ scopes }) })
  expect({ code: second.code, cached: cachedRuns(second) }).toEqual({ code: 0, cached: 1 })
  expect(github.caches).toHaveLength(entries)
  expect(second.stdout.match(/cache is read-only for this job/g)).toHaveLength(1)
}, 120_000)

test('a cache service that is down fails no build', async () => {
  forget()
  const down = { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: 'http://127.0.0.1:9/' }
  const first = await build(down)
  expect({ code: first.code, cached: cachedRuns(first) }).toEqual({ code: 0, cached: 0 })
  expect(github.caches).toHaveLength(0)
}, 120_000)

test('a registry keeps a cache for each image, beside it', async () => {
  forget()
  const namespace = newNamespace()
  const first = await build({}, { cache: 'registry', namespace })
  expect(first.code).toBe(0)
  expect(await tagsOf(registry, `${namespace}/app`)).toContain('cache-app-main')
  expect(await tagsOf(registry, `${namespace}/base`)).toContain('cache-base-main')
}, 120_000)

test('a folder keeps a cache for each image, and a second run takes its steps from there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'imagefleet-cache-'))
  try {
    forget()
    const inputs = { cache: `local,dest=${folder}` }
    const first = await build({}, inputs)
    expect({ code: first.code, cached: cachedRuns(first) }).toEqual({ code: 0, cached: 0 })
    expect((await readdir(folder)).toSorted()).toEqual(['cache-app-main', 'cache-base-main'])
    forget()
    const second = await build({}, inputs)
    expect({ code: second.code, cached: cachedRuns(second) }).toEqual({ code: 0, cached: 1 })
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)

test('a single build leaves out the cache that its token may not write, and goes on', async () => {
  const folder = await makeWorkspace({ Dockerfile: BASE })
  const token = github.token({ scopes: readOnly({ 'refs/heads/main': 'read' }) })
  const inputs = { mode: 'build', context: '.', 'cache-to': 'type=gha', outputs: 'type=cacheonly' }
  const { code, stdout } = await runStep({
    folder,
    inputs,
    env: { ...github.env(), ACTIONS_RUNTIME_TOKEN: token },
  })
  expect(code).toBe(0)
  expect(stdout.match(/cache is read-only for this job/g)).toHaveLength(1)
  expect(stdout).not.toContain('exporting to GitHub')
  expect(github.caches).toHaveLength(0)
}, 60_000)
