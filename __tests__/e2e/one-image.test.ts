import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { digestOf, tagsOf } from './registry.ts'
import { runCommand, runStep } from './run.ts'
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

test('tags and build, as the workflow in the README uses them', async () => {
  const folder = await makeWorkspace({ Dockerfile: BASE })
  const repository = `${newNamespace()}/app`
  const env = { ...github.env(), GITHUB_REF: 'refs/tags/v1.2.3' }
  const meta = await runStep({
    folder,
    env,
    inputs: {
      mode: 'tags',
      images: `${registry}/${repository}`,
      tags: 'type=ref,event=branch\ntype=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}',
    },
  })
  expect(meta.outputs['version']).toBe('1.2.3')
  expect(meta.outputs['tags']?.split('\n')).toEqual(
    ['1.2.3', '1.2', 'latest'].map((tag) => `${registry}/${repository}:${tag}`),
  )
  expect(meta.outputs['labels']).toContain('org.opencontainers.image.version=1.2.3')

  const { tags = '', labels = '' } = meta.outputs
  const inputs = { mode: 'build', context: '.', push: 'true', tags, labels }
  const built = await runStep({ folder, env, inputs })
  expect(built.code).toBe(0)
  expect(built.outputs['digest']).toBe(await digestOf(registry, repository, '1.2.3'))
  expect(JSON.parse(built.outputs['metadata'] ?? '')).toMatchObject({
    'containerimage.digest': built.outputs['digest'],
  })
  expect(await tagsOf(registry, repository)).toEqual(['1.2', '1.2.3', 'latest'])
}, 60_000)

test('a build that fails says which line of which Dockerfile, and its exit code is right', async () => {
  const folder = await makeWorkspace({ Dockerfile: `${BASE}RUN exit 7\n` })
  const built = await runStep({ folder, inputs: { mode: 'build', context: '.' } })
  expect(built.stdout).toMatch(/^::error .*file=Dockerfile,line=5.*::.*buildx failed with: .*exit code: 7/m)
  expect(built.code).toBe(1)
  expect(built.summary).toContain('exit code: 7')
}, 60_000)

test('the command resolves tags on a laptop, from git alone', async () => {
  const folder = await makeWorkspace({})
  const args = [
    'tags',
    '--images',
    'ghcr.io/acme/app',
    '--tags',
    'type=raw,value=x',
    '--ref',
    'refs/heads/main',
  ]
  const ended = await runCommand(folder, args, { GITHUB_API_URL: 'http://127.0.0.1:1' })
  expect(ended.code).toBe(0)
  expect(JSON.parse(ended.stdout)).toMatchObject({ tags: 'ghcr.io/acme/app:x', version: 'x' })
})
