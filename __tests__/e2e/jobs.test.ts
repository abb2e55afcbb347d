import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { digestOf, layersOf, tagsOf } from './registry.ts'
import { runStep, type Step } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
afterAll(async () => {
  await github.close()
  await removeWorkspaces()
})

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const mirror = fromEnvironment('IMAGEFLEET_REGISTRY_2')

const leg = 'data/python/17.3-LTS-ubuntu2404-py312'
const details = {
  non_runtime_specific: { minimal: ['data/minimal/latest/Dockerfile'] },
  '17.3 LTS': { python: [`${leg}/Dockerfile`] },
  '17.3 LTS_ml': { python: [`${leg}-ml/Dockerfile`] },
}
const files = {
  'fleet.yml': `version: 1
registry: ghcr.io
namespace: acme
sources:
  - build-summary: data/build_summary.json
    defaults: { repository: dbx-runtime }
`,
  'data/build_summary.json': JSON.stringify({ build_details: details }),
  'data/minimal/latest/Dockerfile': BASE,
  [`${leg}/Dockerfile`]: 'FROM ghcr.io/acme/dbx-runtime:minimal\nRUN echo plain > /kind\n',
  [`${leg}-ml/Dockerfile`]: 'FROM ghcr.io/acme/dbx-runtime:minimal\nRUN echo ml > /kind\n',
}

type Matrix = { readonly include: readonly Record<string, string>[] }

/** A run over many runners: each step is a job of its own, and nothing but artifacts goes from one to the next. */
async function runJobs(runId: string, inputs: Readonly<Record<string, string>>, env = {}) {
  const folder = await makeWorkspace(files)
  const step = (given: Record<string, string>): Promise<Step> =>
    runStep({ folder, inputs: given, env: { ...github.env({ runId }), ...env } })
  const plan = await step({ mode: 'plan', ...inputs })
  const waves: Matrix[][] = JSON.parse(plan.outputs['waves'] ?? '[]')
  const builds: Step[] = []
  for (const { include } of waves.flat()) {
    for (const { id = '' } of include) {
      builds.push(await step({ mode: 'build', plan: plan.outputs['plan'] ?? '', job: id }))
    }
  }
  return { step, plan, waves, builds }
}

test('a fleet over many runners: plan, waves, publish, sync', async () => {
  const namespace = newNamespace()
  const { step, plan, waves, builds } = await runJobs('100', { registry, namespace })

  expect(plan.outputs).toMatchObject({
    'has-work': 'true',
    count: '3',
    plan: 'imagefleet-plan',
    push: 'true',
  })
  const attributes = { runtime: '17.3 LTS', image_type: 'python', suffix: '-ubuntu2404-py312' }
  expect(waves).toMatchObject([
    [{ include: [{ id: 'minimal', image_type: 'minimal', wave: 1, runner: 'ubuntu-24.04' }] }],
    [
      {
        include: [
          { id: 'python-17.3-lts-ubuntu2404-py312', ...attributes, variant: '', wave: 2 },
          { id: 'python-17.3-lts-ubuntu2404-py312-ml', ...attributes, variant: '.ml', wave: 2 },
        ],
      },
    ],
  ])
  expect(JSON.stringify(plan.outputs)).not.toContain(namespace)
  expect(plan.summary).toContain('```mermaid\nflowchart LR')
  expect(builds.map(({ code }) => code)).toEqual([0, 0, 0])
  expect((await tagsOf(registry, `${namespace}/dbx-runtime`)).every((tag) => tag.startsWith('fp-'))).toBe(
    true,
  )

  const published = await step({ mode: 'publish', plan: 'imagefleet-plan' })
  expect(published.code).toBe(0)
  const repository = `${namespace}/dbx-runtime`
  const subjects = published.outputs['subjects']?.split('\n') ?? []
  expect(subjects).toContain(`${registry}/${repository}@${await digestOf(registry, repository, 'minimal')}`)
  expect(subjects).toHaveLength(3)
  const minimal = await layersOf(registry, repository, 'minimal')
  const ml = await layersOf(registry, repository, 'python-17.3-lts-ubuntu2404-py312-ml')
  expect(ml.slice(0, minimal.length)).toEqual(minimal)

  const synced = await step({ mode: 'sync', plan: 'imagefleet-plan', destinations: `${mirror}/${namespace}` })
  expect(synced.outputs).toMatchObject({ copied: '3', kept: '0', failed: '0' })
  expect(await digestOf(mirror, repository, 'minimal')).toBe(await digestOf(registry, repository, 'minimal'))
}, 120_000)

test('publish refuses by name what was not built, and moves no name', async () => {
  const namespace = newNamespace()
  const folder = await makeWorkspace(files)
  const step = (inputs: Record<string, string>): Promise<Step> =>
    runStep({ folder, inputs, env: github.env({ runId: '101' }) })
  await step({ mode: 'plan', registry, namespace })
  await step({ mode: 'build', plan: 'imagefleet-plan', job: 'minimal' })

  const published = await step({ mode: 'publish', plan: 'imagefleet-plan' })
  expect(published.code).toBe(1)
  expect(published.stdout).toMatch(
    /^::error file=data\/build_summary\.json,line=1,col=\d+::.*image "python-17\.3-lts-ubuntu2404-py312" is not there: /m,
  )
  expect((await tagsOf(registry, `${namespace}/dbx-runtime`)).every((tag) => tag.startsWith('fp-'))).toBe(
    true,
  )
}, 60_000)

test('a pull request hands parents over as OCI layouts and needs no registry', async () => {
  const pull_request = {
    number: 7,
    head: { ref: 'feature', sha: 'b'.repeat(40), repo: { full_name: 'mallory/fleet' } },
    base: { ref: 'main', repo: { full_name: 'acme/fleet' } },
  }
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const step = (inputs: Record<string, string>): Promise<Step> =>
    runStep({
      folder,
      inputs,
      payload: { repository: { default_branch: 'main' }, pull_request },
      env: {
        ...github.env({ runId: '102' }),
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: 'refs/pull/7/merge',
      },
    })
  const plan = await step({ mode: 'plan', registry, namespace, push: 'true' })
  expect(plan.outputs).toMatchObject({ push: 'false', count: '3' })
  const parent = await step({ mode: 'build', plan: 'imagefleet-plan', job: 'minimal' })
  const child = await step({
    mode: 'build',
    plan: 'imagefleet-plan',
    job: 'python-17.3-lts-ubuntu2404-py312',
  })
  expect([parent.code, child.code]).toEqual([0, 0])
  expect(await tagsOf(registry, `${namespace}/dbx-runtime`)).toEqual([])
}, 60_000)
