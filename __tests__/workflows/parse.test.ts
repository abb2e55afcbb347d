import { validate } from '@actions/languageservice'
import { clearCache } from '@actions/languageservice/utils/workflow-cache'
import { isReusableWorkflowJob } from '@actions/workflow-parser/model/type-guards'
import { MATRIX_ROWS } from '../../src/github/matrix.ts'
import { at, examples, isMapping, ours, readText, readYaml, stepsOf, usesOf, workflows } from './files.ts'
import { actionsMetadataProvider, fileProvider, readWorkflow, toDocument } from './github.ts'

/** What GitHub's language service says of a file: unknown contexts, inputs, outputs, keys. */
async function complaints(path: string, text = readText(path)): Promise<string[]> {
  clearCache() // it remembers files by their names
  const found = await validate(toDocument(path, text), { fileProvider, actionsMetadataProvider })
  return found
    .filter(({ severity }) => severity === 1 || severity === 2)
    .map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`)
}

describe.each(workflows)('%s', (file) => {
  const text = readText(file)
  const workflow = readYaml(file)
  const jobs = Object.entries(at(workflow, 'jobs'))

  test('is right for GitHub’s parser, with the workflows that it calls', async () => {
    const { template, errors } = await readWorkflow(file)
    expect(errors).toEqual([])
    const called = template.jobs.filter(isReusableWorkflowJob)
    expect(called.map(({ jobs: inner = [] }) => inner.length > 0)).toEqual(called.map(() => true))
  })

  test('is right for GitHub’s language service', async () => {
    expect(await complaints(file)).toEqual([])
  })

  test('holds no logic', () => {
    const runs = jobs
      .flatMap(([, job]) => stepsOf(job).map(({ run }) => run))
      .filter((run) => run !== undefined)
    expect(runs.filter((run) => typeof run !== 'string' || /\n|\bnode -e|\$\{\{/.test(run))).toEqual([])
    expect(usesOf(workflow, file).filter(({ uses }) => uses.startsWith('actions/github-script'))).toEqual([])
    expect(text.split('\n').length).toBeLessThanOrEqual(150)
  })

  test('pins the actions of others to a commit and says which version that is', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line) && !/uses: (?:\$|\.)\//.test(line))
    const foreign = lines.filter((line) => !/uses: OWNER\/imagefleet[/@]/.test(line))
    expect(foreign.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('keeps the token out of the checkout', () => {
    const checkouts = usesOf(workflow, file).filter(({ uses }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.filter((use) => use.with['persist-credentials'] !== false)).toEqual([])
  })

  test('starts from a token that only reads, and says why a job gets more', () => {
    expect(at(workflow, 'permissions')).toEqual({ contents: 'read' })
    expect(Object.values(at(workflow)).includes('write-all')).toBe(false)
    const writing = text.split('\n').filter((line) => /\b\w+: write\b/.test(line))
    expect(writing.filter((line) => !/#/.test(line))).toEqual([])
  })
})

test('action.yml is right for GitHub’s language service', async () => {
  expect(await complaints('action.yml')).toEqual([])
  expect(await complaints('action.yml', readText('action.yml').replace('main:', 'mian:'))).not.toEqual([])
})

test('nothing is reached by a bare $/, which GitHub’s runner refuses', () => {
  const bare = workflows.flatMap((file) => usesOf(readYaml(file), file)).filter(({ uses }) => uses === '$/')
  expect(bare).toEqual([])
})

test('one action has one commit everywhere', () => {
  const pins = workflows
    .flatMap((file) => usesOf(readYaml(file), file))
    .flatMap(({ uses }) => {
      const [name, commit] = uses.split('@')
      return commit?.length === 40 ? [[name, commit] as const] : []
    })
  const commits = new Map<string | undefined, Set<string>>()
  for (const [name, commit] of pins) commits.set(name, (commits.get(name) ?? new Set()).add(commit))
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([])
})

test.each([
  ['an input that the workflow does not have', 'fleet: fleet.yml', 'fleets: fleet.yml'],
  ['a secret that it does not have', 'registry-auths:', 'registry-auth:'],
])('the parser finds %s', async (_, right, wrong) => {
  const text = readText('examples/workflows/fleet.yml').replace(right, wrong)
  expect((await readWorkflow('examples/workflows/fleet.yml', text)).errors).not.toEqual([])
})

test.each([
  ['an output that a job does not have', 'needs.plan.outputs.mirror', 'needs.plan.outputs.miror'],
  ['a job that is not there', 'needs.publish.result', 'needs.publsh.result'],
  ['an input of our action that is not there', 'mode: sync, plan:', 'mode: sync, plans:'],
])('the language service finds %s', async (_, right, wrong) => {
  const text = readText('.github/workflows/fleet.yml').replace(right, wrong)
  expect(await complaints('.github/workflows/fleet.yml', text)).not.toEqual([])
})

test('GitHub lets a matrix have as many rows as a wave', async () => {
  expect(MATRIX_ROWS).toBe(256)
  const calls = ours
    .flatMap((file) => usesOf(readYaml(file), file))
    .filter(({ uses }) => uses.endsWith('.yml'))
  expect(new Set(calls.map(({ uses }) => uses)).size).toBeLessThanOrEqual(50)
})

test('a caller grants what the called workflow asks for', () => {
  const asked = grants('.github/workflows/fleet.yml')
  for (const file of [...examples, '.github/workflows/ci.yml']) {
    const callers = Object.values(at(readYaml(file), 'jobs')).filter(
      (job) => isMapping(job) && /\/fleet\.yml(@v1)?$/.test(String(job['uses'])),
    )
    for (const job of callers) expect(at(job, 'permissions')).toEqual(asked)
  }
})

/** The most that any job of a workflow asks for. */
function grants(file: string): Record<string, unknown> {
  const all = Object.values(at(readYaml(file), 'jobs')).map((job) => at(job, 'permissions'))
  return all.reduce<Record<string, unknown>>((most, job) => {
    for (const [name, level] of Object.entries(job)) {
      if (level === 'write' || most[name] === undefined) most[name] = level
    }
    return most
  }, {})
}
