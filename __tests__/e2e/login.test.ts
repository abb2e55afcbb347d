import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { runStep } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, removeWorkspaces } from './workspace.ts'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
afterAll(async () => {
  await github.close()
  await removeWorkspaces()
})

const registry = fromEnvironment('IMAGEFLEET_LOCKED_REGISTRY')
const password = fromEnvironment('IMAGEFLEET_LOCKED_PASSWORD')
const encoded = Buffer.from(`robot:${password}`).toString('base64')

const files = {
  'fleet.yml': 'version: 1\nnamespace: acme\ndefaults: { tags: [v1] }\nimages: { base: {}, child: {} }\n',
  'base/Dockerfile': BASE,
  'child/Dockerfile': 'FROM ghcr.io/acme/base:v1\nRUN echo child > /child\n',
}

test('a login opens the registry for our client and for BuildKit, and shows nowhere', async () => {
  const folder = await makeWorkspace(files)
  const auths = `- registry: ${registry}\n  username: robot\n  password: ${password}\n`
  const inputs = { mode: 'fleet', registry, 'registry-auths': auths }
  const step = await runStep({ folder, inputs, env: github.env({ runId: '200' }) })
  expect(step.code).toBe(0)

  const answer = await fetch(`http://${registry}/v2/acme/child/tags/list`, {
    headers: { authorization: `Basic ${encoded}` },
  })
  expect(await answer.json()).toMatchObject({ tags: expect.arrayContaining(['v1']) })

  // What masks a value has to name it, once; the runner swallows that line.
  const log = step.stdout.replaceAll(/^::add-mask::.*$/gm, '')
  const artifacts = github.artifacts.map((artifact) => JSON.stringify(artifact))
  for (const text of [log, step.stderr, step.summary, ...Object.values(step.outputs), ...artifacts]) {
    expect(text).not.toContain(password)
    expect(text).not.toContain(encoded)
  }
}, 60_000)

test('without a login the registry’s refusal is told, and nothing is built', async () => {
  const folder = await makeWorkspace(files)
  const step = await runStep({ folder, inputs: { mode: 'fleet', registry } })
  expect(step.stdout).toMatch(/^::error::cannot .*401/m)
  expect(step.stdout).not.toContain('#1 ')
  expect(step.code).toBe(1)
}, 30_000)

test('a malformed login is refused without its value', async () => {
  const folder = await makeWorkspace(files)
  const inputs = { mode: 'fleet', registry, 'registry-auths': '- registry: x\n  pasword: hunter2hunter2\n' }
  const step = await runStep({ folder, inputs })
  expect(step.stdout).toContain('write a list of entries with registry, username and password')
  expect(step.stdout).not.toContain('hunter2')
  expect(step.code).toBe(1)
})
