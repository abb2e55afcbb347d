import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publishPlan } from '../../src/modes/publish-plan.ts'
import { createClient } from '../fakes/registry-image.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'
import { aResult, aWorld } from '../fixtures/publishing.ts'
import { digestOf } from './registry.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const run = promisify(execFile)

type Child = { digest: string; platform: { architecture: string }; annotations?: Record<string, string> }

test('platforms that real builds pushed apart, with attestations, become one index over exactly their bytes', async () => {
  const folder = await makeWorkspace({ 'base/Dockerfile': `${BASE.split('\n').slice(0, 2).join('\n')}\n` })
  const namespace = newNamespace()
  const repository = `${registry}/${namespace}/base`
  const platforms = ['linux/amd64', 'linux/arm64']
  const job = aJob('base', {
    repository,
    platforms,
    record: `${repository}:fp-${aDigest('base').slice(7, 47)}`,
    tags: [{ reference: `${repository}:v1`, rule: 'v1' }],
  })
  await mkdir(join(folder, 'out'), { recursive: true })
  await writeFile(join(folder, 'out/.keep'), '')
  for (const platform of platforms) {
    const tag = `${job.record}-${platform.replaceAll('/', '-')}`
    const args = [
      '--platform',
      platform,
      '--provenance',
      'mode=min',
      '--push',
      '--tag',
      tag,
      join(folder, 'base'),
    ]
    await run('docker', ['buildx', 'build', ...args])
  }
  const built = await Promise.all(
    platforms.map((platform) =>
      childrenOf(`${job.record.split(':').at(-1)}-${platform.replaceAll('/', '-')}`),
    ),
  )
  expect(built.map(({ length }) => length)).toEqual([2, 2])

  const results = await Promise.all(
    platforms.map(async (platform) => {
      const tag = `${job.record.split(':').at(-1)}-${platform.replaceAll('/', '-')}`
      const digest = (await digestOf(registry, `${namespace}/base`, tag)) ?? ''
      return { ...aResult(job, { digest }), platform }
    }),
  )
  const world = aWorld(createClient())
  const report = await publishPlan({ plan: aPlan([job]), results }, { atomic: 'true', prune: 'false' }, world)
  expect(report.failures).toEqual([])
  const whole = await childrenOf('v1')
  expect(whole.map(({ digest }) => digest).sort()).toEqual(
    built
      .flat()
      .map(({ digest }) => digest)
      .sort(),
  )
  expect(whole.slice(0, 2).map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64'])
  const attested = whole.flatMap(({ annotations }) => annotations?.['vnd.docker.reference.digest'] ?? [])
  expect(attested.sort()).toEqual(
    whole
      .slice(0, 2)
      .map(({ digest }) => digest)
      .sort(),
  )
  const { stdout } = await run('docker', ['buildx', 'imagetools', 'inspect', `${repository}:v1`])
  for (const platform of platforms) expect(stdout).toContain(platform)

  async function childrenOf(tag: string): Promise<Child[]> {
    const answer = await fetch(`http://${registry}/v2/${namespace}/base/manifests/${tag}`, {
      headers: { accept: 'application/vnd.oci.image.index.v1+json' },
    })
    return ((await answer.json()) as { manifests: Child[] }).manifests
  }
}, 120_000)
