import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { digestOf, platformsOf, tagsOf } from './registry.ts'
import { runStep, type Step } from './run.ts'
import { fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
afterAll(async () => {
  await github.close()
  await removeWorkspaces()
})

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')

/** Nothing is run in these images, so that no platform is emulated. */
const files = {
  'fleet.yml': `version: 1
registry: ghcr.io
namespace: acme
defaults: { tags: [v1] }
images:
  base: { platforms: [linux/amd64, linux/arm64, linux/arm/v7] }
  child: { platforms: [linux/arm64, linux/arm/v7] }
`,
  'base/Dockerfile': 'FROM scratch\nARG TARGETPLATFORM\nLABEL platform=$TARGETPLATFORM\nCOPY text /base\n',
  'base/text': 'base',
  'child/Dockerfile': 'FROM ghcr.io/acme/base:v1\nCOPY text /child\n',
  'child/text': 'child',
}
const runner = 'ubuntu-24.04\nlinux/arm64=arm\nlinux/arm=arm'

async function inRun(runId: string, more: object = {}) {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const step = (inputs: Record<string, string>): Promise<Step> =>
    runStep({ folder, inputs, env: github.env({ runId }), ...more })
  const planned = await step({ mode: 'plan', registry, namespace, runner })
  const waves: { include: { id: string }[] }[][] = JSON.parse(planned.outputs['waves'] ?? '[]')
  const build = (job: string): Promise<Step> => step({ mode: 'build', plan: 'imagefleet-plan', job })
  return {
    namespace,
    step,
    build,
    rows: waves.map((wave) => wave.flatMap(({ include }) => include.map(({ id }) => id))),
  }
}

test('a job of two platforms gets the index of a parent that three jobs built, and publish names that index', async () => {
  const { namespace, step, build, rows } = await inRun('300')
  expect(rows).toEqual([['base-linux-amd64', 'base-linux-arm64', 'base-linux-arm-v7'], ['child']])
  const [first = [], second = []] = rows
  for (const id of first) expect((await build(id)).code).toBe(0)
  expect(await tagsOf(registry, `${namespace}/base`)).toHaveLength(3)
  for (const id of second) expect(await build(id)).toMatchObject({ code: 0 })
  // The whole has its record now, but no name yet.
  const tags = await tagsOf(registry, `${namespace}/base`)
  const [record = '', ...others] = tags.toSorted((left, right) => left.length - right.length)
  expect([others.length, tags.includes('v1')]).toEqual([3, false])
  const joined = await digestOf(registry, `${namespace}/base`, record)

  const published = await step({ mode: 'publish', plan: 'imagefleet-plan' })
  expect(published).toMatchObject({ code: 0 })
  expect(await digestOf(registry, `${namespace}/base`, 'v1')).toBe(joined)
  const base = await platformsOf(registry, `${namespace}/base`, 'v1')
  const child = await platformsOf(registry, `${namespace}/child`, 'v1')
  expect([...base.keys()]).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
  expect([...child.keys()].sort()).toEqual(['linux/arm/v7', 'linux/arm64'])
  for (const [platform, layers] of child) expect(layers.slice(0, 1)).toEqual(base.get(platform))
}, 180_000)

test('a child whose parent has lost a platform is not built, and says which', async () => {
  const { namespace, build } = await inRun('301')
  await build('base-linux-amd64')
  await build('base-linux-arm64')
  const child = await build('child')
  expect(child.code).toBe(1)
  expect(child.stdout).toContain('image "base" has lost a platform: ')
  expect(child.stdout).toContain('the build for linux/arm/v7 failed, was cancelled or never ran')
  expect(await tagsOf(registry, `${namespace}/base`)).toHaveLength(2)
}, 120_000)

test('on a pull request the platforms are joined in an OCI layout', async () => {
  const pull_request = {
    number: 7,
    head: { ref: 'feature', sha: 'b'.repeat(40), repo: { full_name: 'mallory/fleet' } },
    base: { ref: 'main', repo: { full_name: 'acme/fleet' } },
  }
  const env = {
    ...github.env({ runId: '302' }),
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/7/merge',
  }
  const payload = { repository: { default_branch: 'main' }, pull_request }
  const { namespace, build, rows } = await inRun('302', { env, payload })
  for (const id of rows.flat()) expect(await build(id)).toMatchObject({ code: 0 })
  expect(await tagsOf(registry, `${namespace}/base`)).toEqual([])
  const names = github.artifacts.filter(({ runId }) => runId === '302').map(({ name }) => name)
  expect(names).toContain('imagefleet-layout-child')
}, 180_000)
