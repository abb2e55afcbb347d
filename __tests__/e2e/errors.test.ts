import { runCommand, runStep } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
/** Nothing listens on this port. */
const down = '127.0.0.1:1'

const image = 'version: 1\nimages:\n  base:\n'
const plan = ['plan', '--registry', registry]

type Mistake = {
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly message: string | RegExp
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'no fleet file': {
    files: {},
    args: plan,
    message: 'fleet.yml: is not there; write a fleet file, or name a build_summary.json with build-summary',
  },
  'a fleet file that is no YAML': {
    files: { 'fleet.yml': 'version: 1\nimages: [' },
    args: plan,
    message: /error: fleet\.yml:2:\d+: not YAML: /,
  },
  'an unknown key': {
    files: { 'fleet.yml': `${image}    contxt: x\n` },
    args: plan,
    message: 'fleet.yml:4:5: images.base.contxt: unknown key "contxt"; did you mean "context"?',
  },
  'a summary that is not there': {
    files: { 'fleet.yml': 'version: 1\nsources:\n  - build-summary: data/s.json\n' },
    args: plan,
    message: 'fleet.yml:3:20: the build summary data/s.json is not there; generate it first',
  },
  'a summary that is none': {
    files: { 's.json': '{}' },
    args: [...plan, '--build-summary', 's.json'],
    message: 's.json:1:1: build_details: is missing',
  },
  'a Dockerfile that is not there': {
    files: { 'fleet.yml': image },
    args: plan,
    message:
      'fleet.yml:3:3: base: the Dockerfile base/Dockerfile is not there; write it, or set context or dockerfile',
  },
  'a cycle': {
    files: {
      'fleet.yml': 'version: 1\ndefaults: { tags: [v1] }\nimages:\n  a:\n  b:\n',
      'a/Dockerfile': 'FROM ghcr.io/local/b:v1\n',
      'b/Dockerfile': 'FROM ghcr.io/local/a:v1\n',
    },
    args: ['plan'],
    message: /a\/Dockerfile:1.*a → b → a|b\/Dockerfile:1.*b → a → b/,
  },
  'a selection that leaves nothing': {
    files: { 'fleet.yml': image, 'base/Dockerfile': BASE },
    args: [...plan, '--select', 'bass'],
    message: 'no image is selected by select="bass"; there are: base',
  },
  'a mode that does not exist': {
    files: {},
    args: ['paln'],
    message:
      'mode "paln" is unknown; it is one of plan, tags, build, publish, fleet, sync, bump, explain, graph; did you mean "plan"?',
  },
  'a flag that does not exist': {
    files: {},
    args: ['plan', '--fleat', 'x'],
    message: '--fleat is no flag of imagefleet plan; did you mean --fleet?',
  },
  'a registry that is down, on a run that pushes': {
    files: { 'fleet.yml': image, 'base/Dockerfile': BASE },
    args: ['fleet', '--registry', down, '--push', 'true'],
    message: /error: cannot .*127\.0\.0\.1:1\/local\/base:fp-.*ECONNREFUSED/,
  },
  'a base that is not there': {
    files: { 'fleet.yml': image, 'base/Dockerfile': `FROM ${registry}/nobody/knows:this\n` },
    args: plan,
    message: `base/Dockerfile:1: the base ${registry}/nobody/knows:this is not there`,
  },
  'a plan that nobody made': {
    files: {},
    args: ['publish', '--plan', 'imagefleet-plan'],
    message: 'plan: there is no artifact "imagefleet-plan" with a plan.json; run mode plan before',
  },
  'a sync without a source': {
    files: {},
    args: ['sync'],
    message: 'say what to mirror with one of sync (a file), source (with destinations) or plan',
  },
  'a mode that is not there yet': {
    files: {},
    args: ['bump'],
    message: 'mode bump is not there yet',
  },
}

test.each(Object.entries(mistakes))(
  '%s: one clear error, exit code 1, nothing on stdout, no stack',
  async (_, { files, args, message }) => {
    const folder = await makeWorkspace(files)
    const ended = await runCommand(folder, args)
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr).not.toMatch(/^\s+at /m)
    expect(ended.stderr).not.toContain('a bug in imagefleet')
    expect(ended.stdout).toBe('')
    expect(ended.code).toBe(1)
  },
  30_000,
)

test('without Docker nothing is pushed, and it is said what is missing', async () => {
  const folder = await makeWorkspace({ 'fleet.yml': image, 'base/Dockerfile': BASE })
  const args = ['fleet', '--registry', registry, '--push', 'true']
  const ended = await runCommand(folder, args, { PATH: '/nonexistent', DOCKER_CONFIG: '/nonexistent' })
  expect(ended.stderr).toMatch(/^error: .*Docker.*buildx/m)
  expect(ended.stderr).not.toMatch(/^\s+at /m)
  expect(ended.code).toBe(1)
})

test('the action says the same as an annotation on the very line', async () => {
  const folder = await makeWorkspace({ 'fleet.yml': `${image}    contxt: x\n` })
  const step = await runStep({ folder, inputs: { mode: 'plan' } })
  expect(step.stdout).toMatch(
    /^::error file=fleet\.yml,line=4,col=5::fleet\.yml:4:5: images\.base\.contxt: /m,
  )
  expect(step.code).toBe(1)
})

test('a parameter that the mode does not use is refused by name; empty ones and the token are not', async () => {
  const folder = await makeWorkspace({})
  const inputs = { mode: 'sync', platforms: 'linux/amd64', labels: '', 'github-token': 't' }
  const step = await runStep({ folder, inputs })
  expect(step.stdout).toContain(
    '::error::platforms is set, but mode sync does not use it (it belongs to build)',
  )
  expect(step.stdout).not.toContain('labels')
  expect(step.code).toBe(1)
})

test('a branch name cannot give the runner a command', async () => {
  const folder = await makeWorkspace({ 'fleet.yml': image, 'base/Dockerfile': BASE })
  const GITHUB_REF = 'refs/heads/x\n::set-output name=plan::evil'
  const step = await runStep({ folder, inputs: { mode: 'plan', registry }, env: { GITHUB_REF } })
  expect(step.stdout).not.toMatch(/^::set-output/m)
})

test('help goes to stdout and is no failure', async () => {
  const folder = await makeWorkspace({})
  const all = await runCommand(folder, ['--help'])
  const one = await runCommand(folder, ['plan', '--help'])
  expect([all.code, one.code]).toEqual([0, 0])
  expect(all.stdout).toContain('usage: imagefleet MODE')
  expect(one.stdout).toContain('--build-summary')
})
