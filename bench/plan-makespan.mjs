import { connect } from '../src/plan/groups.ts'
import { makespan, STARTUP } from '../src/plan/makespan.ts'
import { packUnits } from '../src/plan/packing.ts'

const RUNNERS = 20

/** @typedef {import('../src/plan/groups.ts').Unit} Unit */

/** How long the jobs of plans would take, beside simpler layouts and what no layout can beat. */
export function compareMakespans() {
  const fleets = [
    { name: 'LabNow-like, 26', units: labnowFleet() },
    ...[1, 2, 3, 4, 5].flatMap((seed) =>
      [100, 1_000].map((size) => ({ name: `random ${size}, seed ${seed}`, units: randomFleet(size, seed) })),
    ),
  ]
  const misses = fleets.filter((fleet) => !simulate(fleet)).map(({ name }) => name)
  console.log(misses.length === 0 ? 'every fleet is within its marks' : `beyond a mark: ${misses.join('; ')}`)
}

/**
 * The same fleet for the same seed.
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/**
 * A few wide levels, most images on one parent, long jobs rare.
 * @param {number} size
 * @param {number} seed
 */
function randomFleet(size, seed) {
  const random = createRandom(seed)
  /** @type {Unit[]} */
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

/** LabNow's families: a base, languages on it, and stacks on those: parents and seconds. */
function labnowFleet() {
  /** @type {(names: readonly string[], parent: string, seconds: number) => [string, [string[], number]][]} */
  const on = (names, parent, seconds) => names.map((name) => [name, [[parent], seconds]])
  /** @type {Record<string, [string[], number]>} */
  const family = {
    atom: [[], 90],
    base: [['atom'], 240],
    ...Object.fromEntries(on(['python', 'r', 'node', 'go', 'rust', 'java', 'julia'], 'base', 300)),
    ...Object.fromEntries(on(['jupyter', 'data', 'nlp', 'cv', 'bio', 'chem'], 'python', 420)),
    ...Object.fromEntries(on(['rstudio', 'shiny'], 'r', 360)),
    ...Object.fromEntries(on(['vscode', 'web'], 'node', 200)),
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

/**
 * Whether a plan is within its marks: 1.1 times the sum over waves, and never worse than a simpler layout.
 * @param {{ name: string, units: readonly Unit[] }} fleet
 */
function simulate({ name, units }) {
  /** @param {import('../src/plan/packing.ts').Pack} pack */
  const time = (pack) => makespan(packUnits(units, { pack, maxJobs: undefined }), RUNNERS)
  const emitted = time('weight')
  const plain = time('none')
  const connected = timeSubgraphs(units)
  const bound = sumOverWaves(units)
  const least = leastTime(units)
  console.log(
    [
      name.padEnd(20),
      `weight ${s(emitted)}`,
      `chains ${s(time('chains'))}`,
      `plain waves ${s(plain)}`,
      `a leg per subgraph ${s(connected)}`,
      `sum over waves ${s(bound)} (${(emitted / bound).toFixed(3)})`,
      `bound ${s(least)} (${(emitted / least).toFixed(3)})`,
    ].join(' | '),
  )
  return emitted <= Math.min(bound * 1.1, plain, connected)
}

/** One job for all that hangs together. @param {readonly Unit[]} units */
function timeSubgraphs(units) {
  const names = connect(units)
  const legs = new Map()
  for (const { id, seconds } of units) legs.set(names.get(id), (legs.get(names.get(id)) ?? 0) + seconds)
  const times = [...legs.values()].sort((one, other) => other - one)
  return makespan(
    times.map((seconds) => ({ wave: 1, seconds })),
    RUNNERS,
  )
}

/** The longest job of each wave, or its work over all runners. @param {readonly Unit[]} units */
function sumOverWaves(units) {
  /** @type {Map<number, number[]>} */
  const waves = new Map()
  for (const { wave, seconds } of packUnits(units, { pack: 'none', maxJobs: undefined })) {
    waves.set(wave, [...(waves.get(wave) ?? []), seconds + STARTUP])
  }
  return sum([...waves.values()].map((wave) => Math.max(...wave, sum(wave) / RUNNERS)))
}

/** The longest path, or all work over all runners. @param {readonly Unit[]} units */
function leastTime(units) {
  /** @type {Map<string, number>} */
  const paths = new Map()
  for (const { id, parents, seconds } of units) {
    paths.set(id, seconds + Math.max(0, ...parents.map((parent) => paths.get(parent) ?? 0)))
  }
  return STARTUP + Math.max(...paths.values(), sum(units.map(({ seconds }) => seconds)) / RUNNERS)
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)
/** @param {number} seconds */
const s = (seconds) => `${Math.round(seconds)} s`
