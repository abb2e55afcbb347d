import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { runCommand, runStep, type Step } from './run.ts'
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

const files = {
  'fleet.yml': `version: 1
registry: ghcr.io
namespace: acme
images:
  base: {}
  python: { groups: [core] }
  notebook: {}
  tool: {}
`,
  'base/Dockerfile': 'FROM scratch\nCOPY a.txt /\n',
  'base/a.txt': 'a',
  'base/README.md': 'no part of the image',
  'base/.dockerignore': 'README.md\n',
  'python/Dockerfile': 'FROM ghcr.io/acme/base:latest\nCOPY Dockerfile /p\n',
  'notebook/Dockerfile': 'FROM ghcr.io/acme/python:latest\nCOPY Dockerfile /n\n',
  'tool/Dockerfile': 'FROM scratch\nCOPY Dockerfile /t\n',
}

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** A repository with one commit on main, and what was changed since on a branch. */
async function makeRepository(changes: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeWorkspace(files)
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=one')
  git(folder, 'checkout', '--quiet', '-b', 'topic')
  for (const [path, text] of Object.entries(changes)) await writeFile(join(folder, path), text)
  return folder
}

type Decided = Readonly<Record<string, string>>

async function planOf(folder: string, ...flags: readonly string[]): Promise<Decided> {
  const namespace = newNamespace()
  const args = ['plan', '--event', 'pull_request', '--registry', registry, '--namespace', namespace, ...flags]
  const { code, stdout, stderr } = await runCommand(folder, args)
  if (code !== 0) throw new Error(stderr)
  expect(JSON.parse(stdout)).toMatchObject({ push: false })
  return decisions(stderr)
}

const decisions = (table: string): Decided =>
  Object.fromEntries(
    [...table.matchAll(/^\| ([\w-]+) \| \d* \| (\w+) \| ([\w ]+):/gm)].map(([, id = '', decision, kind]) => [
      id,
      `${decision}: ${kind}`,
    ]),
  )

test('on a laptop, a pull request plans what changed, what stands on it, and what that stands on', async () => {
  const folder = await makeRepository({
    'python/Dockerfile': 'FROM ghcr.io/acme/base:latest\nCOPY Dockerfile /q\n',
  })
  expect(await planOf(folder)).toEqual({
    base: 'build: never published',
    python: 'build: never published',
    notebook: 'build: never published',
    tool: 'skip: not affected',
  })
})

test('a file that no build is sent affects nothing, and the check has nothing to do', async () => {
  const folder = await makeRepository({ 'base/README.md': 'new' })
  const { stdout } = await runCommand(folder, ['plan', '--event', 'pull_request'])
  expect(JSON.parse(stdout)).toMatchObject({
    'has-work': false,
    count: 0,
    waves: [],
    matrix: { include: [] },
  })
})

test('of the fleet file only the entries count that changed', async () => {
  const text = files['fleet.yml'].replace('tool: {}', 'tool: { args: { A: b } }')
  const folder = await makeRepository({ 'fleet.yml': text })
  expect(await planOf(folder)).toMatchObject({ tool: 'build: never published', base: 'skip: not affected' })
})

test('changed-since names any commit; force builds what exists', async () => {
  const folder = await makeRepository({})
  expect(await planOf(folder, '--changed-since', 'main')).toMatchObject({ base: 'skip: not affected' })
  expect(await planOf(folder, '--changed-since', 'main', '--force', 'tool')).toMatchObject({
    base: 'skip: not affected',
    tool: 'build: forced',
  })
  expect(await planOf(folder, '--affected', 'false')).toMatchObject({ base: 'build: never published' })
})

test('explain tells one image in words or as JSON, and graph prints nothing but the graph', async () => {
  const folder = await makeRepository({})
  const flags = ['--registry', registry, '--namespace', newNamespace(), '--event', 'workflow_dispatch']
  const words = await runCommand(folder, ['explain', 'python', ...flags])
  expect(words.stdout).toMatch(/^python \(fleet\.yml:6:3\)\n\ndecision {10}build: never published: /)
  expect(words.stdout).toMatch(
    /^stands on {9}base {2}build {2}FROM ghcr\.io\/acme\/base:latest \(python\/Dockerfile:1\)$/m,
  )
  const json = await runCommand(folder, ['explain', 'python', '--json', ...flags])
  expect(JSON.parse(json.stdout)).toMatchObject({
    image: 'python',
    children: ['notebook'],
    decision: 'build',
  })
  const graph = await runCommand(folder, ['graph', '--select', 'group=core', ...flags])
  expect(graph.stdout.split('\n').slice(0, 4)).toEqual([
    'flowchart LR',
    '  n0["base"]:::build',
    '  n1["python"]:::build',
    '  n0 --> n1',
  ])
  const wrong = await runCommand(folder, ['explain', 'pyton', ...flags])
  expect([wrong.code, wrong.stdout]).toEqual([1, ''])
  expect(wrong.stderr).toContain('error: there is no image "pyton" in the fleet; did you mean python?')
}, 30_000)

/** A step of a pull request whose checkout has no history. */
async function shallowStep(inputs: Readonly<Record<string, string>>, change: object): Promise<Step> {
  const folder = await makeWorkspace(files)
  const pull_request = {
    number: 7,
    head: { ref: 'feature', sha: 'b'.repeat(40), repo: { full_name: 'acme/fleet' } },
    base: { ref: 'main', sha: 'c'.repeat(40), repo: { full_name: 'acme/fleet' } },
    ...change,
  }
  return await runStep({
    folder,
    inputs: { mode: 'plan', registry, namespace: newNamespace(), ...inputs },
    payload: { repository: { default_branch: 'main' }, pull_request },
    env: {
      ...github.env({ runId: '300' }),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
    },
  })
}

test('without history the files of the pull request come from GitHub, page by page', async () => {
  const listed = Array.from({ length: 150 }, (_, index) => ({ filename: `docs/${index}`, status: 'added' }))
  const renamed = { filename: 'elsewhere', previous_filename: 'tool/gone', status: 'renamed' }
  github.answer('GET /repos/acme/fleet/pulls/7/files', [...listed, renamed])
  const { outputs, summary } = await shallowStep({}, {})
  expect(outputs).toMatchObject({ count: '1', 'has-work': 'true' })
  expect(decisions(summary)).toMatchObject({ tool: 'build: never published', base: 'skip: not affected' })
})

test('without history the files of a merge group come from GitHub, too', async () => {
  const [base_sha, head_sha] = ['c'.repeat(40), 'd'.repeat(40)]
  const changed = [{ filename: 'tool/Dockerfile', status: 'modified' }]
  github.answer(`GET /repos/acme/fleet/compare/${base_sha}...${head_sha}`, { files: changed })
  const plan = async (head: string): Promise<Step> =>
    await runStep({
      folder: await makeWorkspace(files),
      inputs: { mode: 'plan', registry, namespace: newNamespace() },
      payload: { repository: { default_branch: 'main' }, merge_group: { base_sha, head_sha: head } },
      env: {
        ...github.env({ runId: '301' }),
        GITHUB_EVENT_NAME: 'merge_group',
        GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7',
      },
    })
  const { summary } = await plan(head_sha)
  expect(decisions(summary)).toMatchObject({ tool: 'build: never published', base: 'skip: not affected' })
  const unknown = await plan('e'.repeat(40))
  expect(unknown.outputs).toMatchObject({ count: '4' })
  expect(unknown.stdout).toContain('GitHub answered 404')
})

test('what GitHub does not tell counts as everything, said once', async () => {
  const { outputs, stdout } = await shallowStep({}, { number: 8 })
  expect(outputs).toMatchObject({ count: '4' })
  expect(stdout.match(/::notice::everything that is selected counts as affected/g)).toHaveLength(1)
})

test('a run that may not push builds chains in one job; a shard is told again from the artifact', async () => {
  const { outputs } = await shallowStep({ affected: 'false' }, {})
  const [[wave]] = JSON.parse(outputs['waves'] ?? '[[]]')
  expect(wave.include).toEqual([
    { id: 'base', name: 'base', runner: 'ubuntu-24.04', wave: 1, images: 3 },
    { id: 'tool', name: 'tool', runner: 'ubuntu-24.04', wave: 1 },
  ])
  const folder = await makeWorkspace({})
  const inputs = { mode: 'plan', plan: 'imagefleet-plan', wave: '1', shard: '1' }
  const again = await runStep({ folder, inputs, env: github.env({ runId: '300' }) })
  expect(JSON.parse(again.outputs['matrix'] ?? '')).toEqual(wave)
  const wrong = await runStep({
    folder,
    inputs: { ...inputs, shard: '2' },
    env: github.env({ runId: '300' }),
  })
  expect(wrong.stdout).toContain('the plan has no shard 2 in wave 1; its waves and their shards: 1 (1)')
})
