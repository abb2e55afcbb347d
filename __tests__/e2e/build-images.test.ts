import { execFileSync } from 'node:child_process'
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

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' })

async function manifestOf(repository: string, tag: string): Promise<Record<string, unknown>> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const answer = await fetch(`http://${registry}/v2/${repository}/manifests/${tag}`, { headers: { accept } })
  return (await answer.json()) as Record<string, unknown>
}

const fleet = (images: string): string => `version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n${images}`

const push = (namespace: string, ...more: string[]): string[] => [
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true'],
  ...more,
]

test('an image says where it comes from, what it stands on, and its fingerprint', async () => {
  const folder = await makeWorkspace({
    'fleet.yml': fleet('  base:\n  app:\n    labels: { org.opencontainers.image.vendor: Acme }\n'),
    'base/Dockerfile': BASE,
    'app/Dockerfile': 'FROM ghcr.io/acme/base AS one\nRUN true\nFROM one\nRUN echo > /two\n',
  })
  const namespace = newNamespace()
  const step = await runStep({
    folder,
    inputs: { mode: 'fleet', registry, namespace, push: 'true' },
    env: github.env(),
  })
  expect({ code: step.code, out: step.code === 0 ? '' : step.stdout.slice(-2000) }).toEqual({
    code: 0,
    out: '',
  })
  const [record = ''] = (await tagsOf(registry, `${namespace}/app`)).filter((tag) => tag.startsWith('fp-'))
  const { annotations } = await manifestOf(`${namespace}/app`, record)
  expect(annotations).toMatchObject({
    'dev.imagefleet.fingerprint': expect.stringMatching(new RegExp(`^sha256:${record.slice(3)}`)),
    'org.opencontainers.image.base.name': 'ghcr.io/acme/base',
    'org.opencontainers.image.base.digest': await digestOf(registry, `${namespace}/base`, 'main'),
    'org.opencontainers.image.revision': 'a'.repeat(40),
    'org.opencontainers.image.source': 'https://github.com/acme/fleet',
    'org.opencontainers.image.version': 'main',
  })
  docker('pull', '--quiet', `${registry}/${namespace}/app:main`)
  const labels = JSON.parse(
    docker('inspect', '-f', '{{json .Config.Labels}}', `${registry}/${namespace}/app:main`),
  )
  expect(labels).toMatchObject({
    'org.opencontainers.image.vendor': 'Acme',
    'org.opencontainers.image.title': 'app',
    'org.opencontainers.image.created': expect.stringMatching(/^20\d\d-/),
  })
}, 60_000)

describe('a test', () => {
  const files = (test: string) => ({
    'fleet.yml': fleet(`  base:\n    test: ${test}\n  app:\n`),
    'base/Dockerfile': BASE,
    'app/Dockerfile': 'FROM ghcr.io/acme/base\nRUN true\n',
  })

  test('runs in the very image before it gets its names', async () => {
    const namespace = newNamespace()
    const folder = await makeWorkspace(files('[run, echo, it works]'))
    const { code, stderr } = await runCommand(folder, push(namespace))
    expect({ code, stderr: code === 0 ? '' : stderr.slice(-1500) }).toEqual({ code: 0, stderr: '' })
    expect(stderr).toContain('[base] it works')
    const [record = '', spare] = (await tagsOf(registry, `${namespace}/base`)).filter((tag) =>
      tag.startsWith('fp-'),
    )
    expect(spare).toBe(`${record}-untested`)
    expect(await digestOf(registry, `${namespace}/base`, record)).toBe(
      await digestOf(registry, `${namespace}/base`, 'main'),
    )
  }, 60_000)

  test('that fails leaves no record, and blocks what stands on the image', async () => {
    const namespace = newNamespace()
    const folder = await makeWorkspace(files("[sh, -c, 'echo on $IMAGE; exit 3']"))
    const { code, stderr } = await runCommand(folder, push(namespace))
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`\\[base\\] on ${registry}/${namespace}/base@sha256:[0-9a-f]{64}`))
    expect(stderr).toContain(
      'error: base/Dockerfile: the test of image "base" failed with exit code 3; it gets no name',
    )
    expect(stderr).toContain('error: image "app" was not built, because "base" below it failed')
    const tags = await tagsOf(registry, `${namespace}/base`)
    expect(tags).toEqual([expect.stringMatching(/^fp-[0-9a-f]{40}-untested$/)])
  }, 60_000)
})

test('what BuildKit’s checks find stands on the lines of the Dockerfile, of a build and of call: check', async () => {
  const folder = await makeWorkspace({
    'fleet.yml': fleet('  app:\n    checks: true\n'),
    'app/Dockerfile': 'FROM scratch as one\nCOPY Dockerfile /\nMAINTAINER me\n',
  })
  const found = [
    /::warning file=app\/Dockerfile,line=1::FromAsCasing: /,
    /::warning file=app\/Dockerfile,line=3::MaintainerDeprecated: /,
  ]
  const inputs = { mode: 'fleet', registry, namespace: newNamespace(), push: 'true' }
  const built = await runStep({ folder, inputs, env: github.env() })
  expect(built.code).toBe(0)
  for (const line of found) expect(built.stdout).toMatch(line)
  const check = { mode: 'build', context: 'app', call: 'check' }
  const checked = await runStep({ folder, inputs: check })
  expect(checked.code).toBe(1)
  for (const line of found) expect(checked.stdout).toMatch(line)
}, 60_000)

describe('build secrets', () => {
  const files = {
    'fleet.yml': fleet('  base:\n    secrets: [key]\n    checks: true\n  app:\n  other:\n'),
    'base/Dockerfile': `${BASE}RUN --mount=type=secret,id=key wc -c < /run/secrets/key > /size\n`,
    'app/Dockerfile': 'FROM ghcr.io/acme/base\nRUN test "$(cat /size)" = 16\n',
    'other/Dockerfile': BASE,
  }
  const secret = { IMAGEFLEET_BUILD_SECRETS: 'key: open-sesame-4711\nunused: nothing\n' }

  test('reach the image that names them, by its id', async () => {
    const folder = await makeWorkspace(files)
    const { code, stderr } = await runCommand(folder, push(newNamespace()), secret)
    expect({ code, stderr: code === 0 ? '' : stderr.slice(-1500) }).toEqual({ code: 0, stderr: '' })
    expect(stderr).not.toContain('sesame')
  }, 60_000)

  test('that are missing are an error by name', async () => {
    const folder = await makeWorkspace(files)
    const { code, stderr } = await runCommand(folder, push(newNamespace()))
    expect(code).toBe(1)
    expect(stderr).toContain(
      'error: base/Dockerfile: image "base" needs the build secret key, and build-secrets does',
    )
  }, 60_000)

  test('that a fork may not have skip their image, and what stands on it, by name', async () => {
    const pull_request = {
      number: 7,
      head: { ref: 'f', sha: 'b'.repeat(40), repo: { full_name: 'mallory/fleet' } },
      base: { ref: 'main', repo: { full_name: 'acme/fleet' } },
    }
    const folder = await makeWorkspace(files)
    const { code, stdout } = await runStep({
      folder,
      inputs: { mode: 'fleet', registry, namespace: newNamespace() },
      payload: { repository: { default_branch: 'main' }, pull_request },
      env: { ...github.env(), GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
    })
    expect({ code, out: code === 0 ? '' : stdout.slice(-2000) }).toEqual({ code: 0, out: '' })
    expect(stdout).toMatch(/^::notice::image "base" is skipped: it needs the build secret key, /m)
    expect(stdout).toMatch(/^::notice::image "app" is blocked: "base" below it needs the build secret key, /m)
    expect(stdout).toContain('[other] #')
  }, 60_000)
})

test('on a laptop that does not push the images end in its own engine', async () => {
  const namespace = newNamespace()
  const folder = await makeWorkspace({
    'fleet.yml': fleet('  base:\n  app:\n'),
    'base/Dockerfile': BASE,
    'app/Dockerfile': 'FROM ghcr.io/acme/base\nRUN echo hello > /text\n',
  })
  const args = ['fleet', '--registry', registry, '--namespace', namespace]
  const { code, stderr } = await runCommand(folder, args)
  expect({ code, stderr: code === 0 ? '' : stderr.slice(-1500) }).toEqual({ code: 0, stderr: '' })
  expect(docker('run', '--rm', `${registry}/${namespace}/app:main`, 'cat', '/text')).toBe('hello\n')
}, 60_000)
