import { WAVES } from '../../src/github/matrix.ts'
import { toPolicy } from '../../src/github/policy.ts'
import { at, readYaml } from './files.ts'
import { evaluate, expressionIn } from './github.ts'
import { planned, play, type Result, runOf, type Situation } from './situations.ts'

const FLEET = '.github/workflows/fleet.yml'
const fine = { cancelled: false, failed: false, succeeded: true }

const push = runOf('push')
const branch = runOf('push', {}, 'refs/heads/topic')
const pull = (head: string) =>
  runOf('pull_request', {
    pull_request: {
      number: 7,
      head: { repo: { full_name: head } },
      base: { repo: { full_name: 'acme/images' } },
    },
  })
const two = [['base', 'tools'], ['python']]

type Case = { readonly name: string; readonly ran: string; readonly fleet: Result } & Situation

const cases: readonly Case[] = [
  {
    name: 'a push to the default branch: everything',
    plan: planned(push, two),
    ran: 'plan wave-1 wave-2 publish sync',
    fleet: 'success',
  },
  {
    name: 'a push to another branch: no mirrors',
    plan: planned(branch, two),
    ran: 'plan wave-1 wave-2 publish',
    fleet: 'success',
  },
  { name: 'nothing to do: green', plan: planned(push, []), ran: 'plan', fleet: 'success' },
  {
    name: 'all is built already: names move, nothing is built',
    plan: planned(branch, [], { reused: ['base'] }),
    ran: 'plan publish',
    fleet: 'success',
  },
  {
    name: 'a pull request: builds, pushes nothing',
    plan: planned(pull('acme/images'), two),
    ran: 'plan wave-1 wave-2',
    fleet: 'success',
  },
  {
    name: 'a pull request from a fork, although push is asked for',
    plan: planned(pull('eve/images'), two, { push: 'true' }),
    ran: 'plan wave-1 wave-2',
    fleet: 'success',
  },
  {
    name: 'a pull request from a fork whose build fails',
    plan: planned(pull('eve/images'), two),
    results: { 'wave-1': 'failure' },
    ran: 'plan wave-1 wave-2',
    fleet: 'failure',
  },
  {
    name: 'started by hand without push',
    plan: planned(runOf('workflow_dispatch'), two),
    ran: 'plan wave-1 wave-2',
    fleet: 'success',
  },
  {
    name: 'started by hand with push',
    plan: planned(runOf('workflow_dispatch'), two, { push: 'true' }),
    ran: 'plan wave-1 wave-2 publish sync',
    fleet: 'success',
  },
  {
    name: 'an image of the first wave fails: the second goes on, publish refuses, nothing is mirrored',
    plan: planned(push, two),
    results: { 'wave-1': 'failure', publish: 'failure' },
    ran: 'plan wave-1 wave-2 publish',
    fleet: 'failure',
  },
  {
    name: 'an image of the last wave fails',
    plan: planned(pull('acme/images'), two),
    results: { 'wave-2': 'failure' },
    ran: 'plan wave-1 wave-2',
    fleet: 'failure',
  },
  { name: 'the plan fails', plan: {}, results: { plan: 'failure' }, ran: 'plan', fleet: 'failure' },
  { name: 'the plan is cancelled', plan: {}, results: { plan: 'cancelled' }, ran: 'plan', fleet: 'failure' },
  {
    name: 'cancelled during the first wave',
    plan: planned(push, two),
    results: { 'wave-1': 'cancelled' },
    ran: 'plan wave-1',
    fleet: 'failure',
  },
  {
    name: 'cancelled between plan and the first wave',
    plan: planned(pull('acme/images'), two),
    cancelledAfter: 'plan',
    ran: 'plan',
    fleet: 'failure',
  },
  {
    name: 'cancelled between two waves, when no job has failed or is cancelled',
    plan: planned(pull('acme/images'), two),
    cancelledAfter: 'wave-1',
    ran: 'plan wave-1',
    fleet: 'failure',
  },
  {
    name: 'cancelled between the last wave and publish',
    plan: planned(push, two),
    cancelledAfter: 'wave-2',
    ran: 'plan wave-1 wave-2',
    fleet: 'failure',
  },
  {
    name: 'cancelled between publish and sync',
    plan: planned(push, two),
    cancelledAfter: 'publish',
    ran: 'plan wave-1 wave-2 publish',
    fleet: 'failure',
  },
  {
    name: 'publish fails: nothing is mirrored',
    plan: planned(push, two),
    results: { publish: 'failure' },
    ran: 'plan wave-1 wave-2 publish',
    fleet: 'failure',
  },
  {
    name: 'a mirror fails',
    plan: planned(push, two),
    results: { sync: 'failure' },
    ran: 'plan wave-1 wave-2 publish sync',
    fleet: 'failure',
  },
  {
    name: 'GitHub drops the waves, because a secret’s value is in them: not green in silence',
    plan: { ...planned(pull('acme/images'), two), waves: '' },
    ran: 'plan wave-1 wave-2 wave-3 wave-4 wave-5 wave-6 wave-7 wave-8',
    fleet: 'failure',
  },
]

test.each(cases)('$name', async ({ ran, fleet, ...situation }) => {
  const { fleet: check, ...results } = await play(FLEET, situation)
  const started = Object.keys(results).filter((id) => results[id] !== 'skipped')
  expect({ ran: started.join(' '), fleet: check }).toEqual({ ran, fleet })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a graph of %i waves starts as many', async (depth) => {
  const plan = planned(
    branch,
    Array.from({ length: depth }, (_, index) => [`image-${index}`]),
  )
  const results = await play(FLEET, { plan })
  const started = Object.keys(results).filter((id) => id.startsWith('wave-') && results[id] !== 'skipped')
  expect(started).toEqual(Array.from({ length: depth }, (_, index) => `wave-${index + 1}`))
})

const jobs = at(readYaml(FLEET), 'jobs')

test('there is a job for each wave that a plan can have, and the check needs every other job', () => {
  const waves = Object.keys(jobs).filter((id) => id.startsWith('wave-'))
  expect(waves).toEqual(Array.from({ length: WAVES }, (_, index) => `wave-${index + 1}`))
  expect(at(jobs, 'fleet')['needs']).toEqual(Object.keys(jobs).filter((id) => id !== 'fleet'))
})

const build = at(readYaml('.github/workflows/wave.yml'), 'jobs', 'build')
const expand = at(readYaml('.github/workflows/wave.yml'), 'jobs', 'expand')

/** What the shards of a wave are called with. */
function shardsOf(wave: number, outputs: object): readonly string[] {
  const job = at(jobs, `wave-${wave}`)
  const needs = { plan: { outputs } }
  const shards = evaluate(expressionIn(String(at(job, 'strategy', 'matrix')['shard'])), { needs }, fine)
  if (!Array.isArray(shards)) throw new Error(`no shards: ${JSON.stringify(shards)}`)
  const text = expressionIn(String(at(job, 'with')['shard']))
  return shards.map((shard) => String(evaluate(text, { matrix: { shard } }, fine)))
}

function rowsOf(shard: string, expanded = ''): readonly object[] {
  const contexts = { inputs: { shard }, needs: { expand: { outputs: { matrix: expanded } } } }
  const matrix = evaluate(expressionIn(String(at(build, 'strategy')['matrix'])), contexts, fine)
  const rows = at({ matrix }, 'matrix')['include']
  if (!Array.isArray(rows)) throw new Error(`no rows: ${JSON.stringify(matrix)}`)
  return rows
}

const expands = (shard: string): unknown =>
  evaluate(expressionIn(String(expand['if'])), { inputs: { shard } }, fine)

test('each wave hands its own rows to wave.yml, which makes a job of each', () => {
  const ids = Array.from({ length: WAVES }, (_, index) => [`a-${index}`, `b-${index}`])
  const outputs = planned(push, ids)
  const names = ids.map((_, index) => {
    const [shard = '', ...others] = shardsOf(index + 1, outputs)
    expect(others).toEqual([])
    expect(expands(shard)).toBe(false)
    expect(at(jobs, `wave-${index + 1}`, 'with')['wave']).toBe(index + 1)
    return rowsOf(shard).map((row) => {
      expect(evaluate(expressionIn(String(build['runs-on'])), { matrix: row }, fine)).toBe('ubuntu-24.04')
      return evaluate(expressionIn(String(build['name'])), { matrix: row }, fine)
    })
  })
  expect(names).toEqual(ids)
})

test('a wave of more than 256 jobs is called once a shard', () => {
  const ids = Array.from({ length: 600 }, (_, index) => `image-${index}`)
  const shards = shardsOf(1, planned(push, [ids]))
  expect(shards.map((shard) => rowsOf(shard).length)).toEqual([256, 256, 88])
})

test('a wave that is handed numbers expands them from the plan first', () => {
  const ids = Array.from({ length: 9_000 }, (_, index) => `image-with-a-rather-long-name-${index}`)
  const outputs = planned(push, [ids])
  expect(String(outputs['waves']).length).toBeLessThan(1_000)
  const shards = shardsOf(1, outputs)
  expect(shards).toEqual(Array.from({ length: 36 }, (_, index) => String(index + 1)))
  expect(expands('36')).toBe(true)
  expect(rowsOf('36', JSON.stringify({ include: [{ id: 'a' }] }))).toEqual([{ id: 'a' }])
})

describe.each(['examples/workflows/fleet.yml', 'examples/workflows/generated.yml'])('%s', (file) => {
  const example = readYaml(file)

  test.each([
    ['push', {}, true],
    ['schedule', {}, true],
    ['pull_request', {}, false],
    ['workflow_dispatch', { push: false, runtime: 'all' }, false],
    ['workflow_dispatch', { push: true, runtime: '17.3-LTS' }, true],
  ])('%s with %j: may push is %s', (event, inputs, may) => {
    const given = String(at(example, 'jobs', 'images', 'with')['push'])
    const choice = evaluate(expressionIn(given), { inputs }, fine)
    const run = event === 'pull_request' ? pull('acme/images') : runOf(event)
    expect(toPolicy(run, choice === 'true' ? 'true' : 'auto').push).toBe(may)
    expect(['true', 'auto']).toContain(choice)
  })

  test('is wired for the four events, and cancels only pull requests', () => {
    expect(Object.keys(at(example, 'on'))).toEqual(['push', 'pull_request', 'schedule', 'workflow_dispatch'])
    expect(Object.keys(at(example, 'on', 'workflow_dispatch', 'inputs'))).toEqual([
      'runtime',
      'image-type',
      'push',
    ])
    const cancel = String(at(example, 'concurrency')['cancel-in-progress'])
    const cancels = (event: string) => evaluate(expressionIn(cancel), { github: { event_name: event } }, fine)
    expect(['push', 'pull_request', 'schedule'].map(cancels)).toEqual([false, true, false])
  })
})

test.each([
  ['success', 'success'],
  ['failure', 'failure'],
  ['cancelled', 'failure'],
] as const)('the repository’s own check: a test that ends with %s makes it %s', async (result, ci) => {
  const results = await play('.github/workflows/ci.yml', { plan: {}, results: { test: result } })
  expect(results['ci']).toBe(ci)
})
