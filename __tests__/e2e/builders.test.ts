import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bridge, startBridge } from '../fakes/buildkit-bridge.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { tagsOf } from './registry.ts'
import { runPost, runStep } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const temporary = mkdtempSync(join(tmpdir(), 'imagefleet-builders-'))

let bridge: Bridge
let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
  bridge = await startBridge(fromEnvironment('DOCKER_HOST').replace('unix://', ''))
})
afterAll(async () => {
  await bridge.close()
  await github.close()
  await removeWorkspaces()
  rmSync(temporary, { recursive: true })
})

const files = {
  'fleet.yml': 'version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n  base:\n  app:\n',
  'base/Dockerfile': BASE,
  'app/Dockerfile': 'FROM ghcr.io/acme/base\nRUN true\n',
}

const buildersNow = (): string => execFileSync('docker', ['buildx', 'ls'], { encoding: 'utf8' })

/** A step of mode fleet; its temporary folder stays for the post step. */
async function fleet(inputs: Record<string, string>, name: string) {
  const folder = await makeWorkspace(files)
  const runnerTemp = join(temporary, name)
  mkdirSync(runnerTemp)
  const namespace = newNamespace()
  const step = await runStep({
    folder,
    temporary: runnerTemp,
    env: github.env(),
    inputs: { mode: 'fleet', cache: 'none', registry, namespace, push: 'true', ...inputs },
  })
  return { folder, namespace, step }
}

test('a remote builder builds the fleet, and the post step removes it with the logins', async () => {
  const { folder, namespace, step } = await fleet(
    {
      driver: 'remote',
      endpoint: bridge.endpoint,
      'registry-auths': '- registry: registry.example.com\n  username: u\n  password: hidden-word\n',
    },
    'remote',
  )
  expect({ code: step.code, out: step.code === 0 ? '' : step.stdout.slice(-2000) }).toEqual({
    code: 0,
    out: '',
  })
  expect(await tagsOf(registry, `${namespace}/app`)).toContain('main')
  expect(step.stdout).toMatch(/using remote driver/)
  const { builders = '', scratch = '' } = step.state
  expect(builders).toMatch(/^imagefleet-[0-9a-f]{12}$/)
  expect(buildersNow()).toContain(builders)
  expect(existsSync(join(scratch, 'docker', 'config.json'))).toBe(true)
  expect(await runPost(step, folder)).toMatchObject({ code: 0 })
  expect(buildersNow()).not.toContain(builders)
  expect(existsSync(scratch)).toBe(false)
}, 90_000)

test('a builder that does not start is named with its driver, and removed all the same', async () => {
  const image = `${registry}/nobody/buildkit:none`
  const { folder, step } = await fleet(
    { driver: 'docker-container', 'driver-opts': `image=${image}` },
    'container',
  )
  expect(step.code).toBe(1)
  const { builders = '' } = step.state
  expect(step.stdout).toMatch(
    new RegExp(`the builder ${builders} with driver docker-container does not start: .*${image}.*not found`),
  )
  expect(step.stdout).toContain('image "app" was not built, because "base" below it failed')
  expect(buildersNow()).toContain(builders)
  expect(await runPost(step, folder)).toMatchObject({ code: 0 })
  expect(buildersNow()).not.toContain(builders)
}, 90_000)

test('a remote builder that nobody answers for is named with its endpoint', async () => {
  const gone = await startBridge('/nowhere')
  await gone.close()
  const { folder, step } = await fleet(
    { driver: 'remote', endpoint: gone.endpoint, 'driver-opts': 'default-load=false' },
    'gone',
  )
  expect(step.code).toBe(1)
  expect(step.stdout).toMatch(
    new RegExp(`the builder imagefleet-\\w+ with driver remote at ${gone.endpoint} does not start: `),
  )
  await runPost(step, folder)
}, 120_000)

test('a builder by name is used as it is, and stays', async () => {
  execFileSync('docker', ['buildx', 'create', '--name', 'mine', '--driver', 'remote', bridge.endpoint])
  try {
    const { folder, step } = await fleet({ builder: 'mine' }, 'mine')
    expect(step.code).toBe(0)
    expect(step.stdout).toContain('building with "mine" instance using remote driver')
    await runPost(step, folder)
    expect(buildersNow()).toContain('mine')
  } finally {
    execFileSync('docker', ['buildx', 'rm', 'mine'])
  }
}, 90_000)
