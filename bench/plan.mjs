// @ts-nocheck: a fleet in memory stands in for the world, and has only what a plan asks of it.
// How long planning takes, and how long the planned jobs would:
//   node .ci/engine/run.mjs -- npm run bench -- plan
// The world is in memory and answers at once, so what is measured is our own. Without buildx, its row is left out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePlan } from '../src/modes/make-plan.ts'
import { digestOf } from '../src/oci/digest.ts'
import { connect } from '../src/plan/groups.ts'
import { makespan, STARTUP } from '../src/plan/makespan.ts'
import { packUnits } from '../src/plan/packing.ts'
import { encodePlan } from '../src/plan/plan.ts'
import { reportPlan } from '../src/report/plan.ts'

const RUNNERS = 20
const GROUPS = 30
const WAVES = 5

/** 30 entries in five waves, each with as many variants as it takes; a variant stands on its like. */
function describeFleet(images) {
  const variants = Array.from({ length: Math.ceil(images / GROUPS) }, (_, index) => `"${index}"`).join(', ')
  const names = Array.from({ length: GROUPS }, (_, index) => `entry-${index}`)
  const entries = names.map(
    (name) =>
      `  ${name}:\n    groups: [${name}]\n    axes: { v: [${variants}] }\n    args: { V: "{{v}}" }\n    tags: "{{v}}"\n`,
  )
  const files = new Map([
    ['fleet.yml', `version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n${entries.join('')}`],
  ])
  for (const [index, name] of names.entries()) {
    const from =
      index < GROUPS / WAVES
        ? 'docker.io/library/debian:12'
        : `ghcr.io/acme/entry-${index - GROUPS / WAVES}:\${V}`
    files.set(`${name}/Dockerfile`, `ARG V\nFROM ${from}\nCOPY . /\n`)
  }
  return files
}

const run = {
  event: 'push',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  owner: 'acme',
  repository: 'fleet',
  defaultBranch: 'main',
  private: false,
  actor: 'someone',
  serverUrl: 'https://github.com',
  id: '1',
  attempt: 1,
  pullRequest: undefined,
  payload: {},
}

function worldOf(files) {
  const descriptor = {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    digest: digestOf('debian'),
    size: 1,
  }
  const nothing = async () => undefined
  return {
    run,
    now: new Date('2026-01-01T00:00:00Z'),
    log: { info: () => undefined, group: (_, step) => step() },
    files: { read: async (path) => files.get(path), resolve: (path) => path },
    refs: { head: nothing, branches: nothing, commitDate: nothing, tags: nothing },
    contexts: {
      read: async ({ folder }) => ({ files: [], digest: digestOf(folder), ignoreFile: undefined }),
      identify: async (path) => digestOf(path),
    },
    reader: {
      head: async ({ registry }) => (registry === 'docker.io' ? descriptor : undefined),
      manifest: nothing,
      tags: nothing,
      blob: nothing,
      referrers: async () => [],
    },
    artifacts: { read: nothing },
    changes: {
      since: async () => ({ kind: 'unknown', reason: 'no git' }),
      sinceCommit: nothing,
      readAt: nothing,
    },
    durations: { read: async () => ({}) },
  }
}

async function timePlan(images) {
  const values = {
    fleet: 'fleet.yml',
    push: 'auto',
    affected: 'auto',
    revision: 'head',
    runner: 'ubuntu-24.04',
  }
  const times = []
  let planned
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    const started = performance.now()
    const { plan } = await makePlan(values, worldOf(describeFleet(images)))
    const report = reportPlan(plan, 'imagefleet-plan', [])
    const artifact = encodePlan(plan)
    times.push(performance.now() - started)
    planned = { plan, report, artifact, megabytes: process.memoryUsage().rss / 2 ** 20 }
  }
  const { plan, report, artifact, megabytes } = planned
  const waves = Math.max(...plan.rows.map(({ wave }) => wave))
  const outputs = JSON.stringify(report.outputs.waves).length
  console.log(
    `plan ${plan.jobs.length} images: first ${ms(times[0])}, then ${ms(Math.min(...times.slice(1)))}; ${Math.round(megabytes)} MB resident; ` +
      `${plan.rows.length} rows in ${waves} waves; waves ${outputs} and artifact ${artifact.length} characters, summary ${report.summary.length}`,
  )
}

function timeBake(targets) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bake-'))
  const target = Object.fromEntries(
    Array.from({ length: targets }, (_, index) => [
      `t${index}`,
      {
        context: `entry-${index % GROUPS}`,
        args: { V: String(index) },
        tags: [`ghcr.io/acme/entry:${index}`],
      },
    ]),
  )
  writeFileSync(
    join(folder, 'bake.json'),
    JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }),
  )
  const started = performance.now()
  const args = ['buildx', 'bake', '--file', 'bake.json', '--print']
  const { status, error } = spawnSync('docker', args, { cwd: folder, maxBuffer: 1 << 28 })
  const took = performance.now() - started
  rmSync(folder, { recursive: true })
  console.log(
    status === 0
      ? `docker buildx bake --print, ${targets} targets: ${ms(took)}`
      : `no buildx here (${error?.code ?? status})`,
  )
}

/** The same fleet for the same seed. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A few wide levels, most images on one parent, long jobs rare. */
function randomFleet(size, seed) {
  const random = createRandom(seed)
  const units = []
  for (let index = 0; index < size; index += 1) {
    const isRoot = index === 0 || random() < 0.15
    const count = isRoot ? 0 : random() < 0.85 ? 1 : 2
    const parents = new Set(Array.from({ length: count }, () => `i${Math.floor(random() ** 1.5 * index)}`))
    const seconds = Math.round(30 * Math.exp(random() * 3))
    units.push({ id: `i${index}`, parents: [...parents], runner: 'x', seconds })
  }
  return units
}

/** LabNow's families: a base, languages on it, and stacks on those. */
function labnowFleet() {
  const family = {
    atom: [[], 90],
    base: [['atom'], 240],
    ...Object.fromEntries(
      ['python', 'r', 'node', 'go', 'rust', 'java', 'julia'].map((name) => [name, [['base'], 300]]),
    ),
    ...Object.fromEntries(
      ['jupyter', 'data', 'nlp', 'cv', 'bio', 'chem'].map((name) => [name, [['python'], 420]]),
    ),
    ...Object.fromEntries(['rstudio', 'shiny'].map((name) => [name, [['r'], 360]])),
    ...Object.fromEntries(['vscode', 'web'].map((name) => [name, [['node'], 200]])),
    cuda: [['base'], 500],
    torch: [['cuda', 'python'], 900],
    tensorflow: [['cuda', 'python'], 800],
    paddle: [['cuda', 'python'], 700],
    'full-stack': [['data', 'vscode'], 600],
    'full-cuda': [['torch', 'jupyter'], 600],
    developer: [['full-stack'], 300],
  }
  return Object.entries(family).map(([id, [parents, seconds]]) => ({ id, parents, runner: 'x', seconds }))
}

function simulate(name, units) {
  const time = (pack) => makespan(packUnits(units, { pack, maxJobs: undefined }), RUNNERS)
  const names = connect(units)
  const legs = new Map()
  for (const { id, seconds } of units) legs.set(names.get(id), (legs.get(names.get(id)) ?? 0) + seconds)
  const legTimes = [...legs.values()].sort((one, other) => other - one)
  const connected = makespan(
    legTimes.map((seconds) => ({ wave: 1, seconds })),
    RUNNERS,
  )
  const plain = packUnits(units, { pack: 'none', maxJobs: undefined })
  const perWave = new Map()
  for (const { wave, seconds } of plain) perWave.set(wave, [...(perWave.get(wave) ?? []), seconds + STARTUP])
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)
  const bound = sum([...perWave.values()].map((wave) => Math.max(...wave, sum(wave) / RUNNERS)))
  const paths = new Map()
  for (const { id, parents, seconds } of units) {
    paths.set(id, seconds + Math.max(0, ...parents.map((parent) => paths.get(parent) ?? 0)))
  }
  const least = STARTUP + Math.max(...paths.values(), sum(units.map(({ seconds }) => seconds)) / RUNNERS)
  const emitted = time('weight')
  console.log(
    [
      name.padEnd(20),
      `weight ${s(emitted)}`,
      `chains ${s(time('chains'))}`,
      `plain waves ${s(time('none'))}`,
      `a leg per subgraph ${s(connected)}`,
      `sum over waves ${s(bound)} (${(emitted / bound).toFixed(3)})`,
      `bound ${s(least)} (${(emitted / least).toFixed(3)})`,
    ].join(' | '),
  )
  return emitted <= Math.min(bound * 1.1, time('none'), connected)
}

const ms = (milliseconds) => `${Math.round(milliseconds)} ms`
const s = (seconds) => `${Math.round(seconds)} s`

await timePlan(10_000)
await timePlan(1_000)
timeBake(1_000)
const fleets = [
  ['LabNow-like, 26', labnowFleet()],
  ...[1, 2, 3, 4, 5].flatMap((seed) =>
    [100, 1_000].map((size) => [`random ${size}, seed ${seed}`, randomFleet(size, seed)]),
  ),
]
const misses = fleets.filter(([name, units]) => !simulate(name, units)).map(([name]) => name)
console.log(misses.length === 0 ? 'every fleet is within its marks' : `beyond a mark: ${misses.join('; ')}`)
