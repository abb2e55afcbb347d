// How long planning takes, beside `docker buildx bake --print` for as many targets, and how long the planned jobs would:
//   npm run bench -- plan
// A plan is all that `imagefleet plan` does, in a process of its own: the fleet file, Dockerfiles and contexts of a git
// repository are read, images named, fingerprints made and decided on, and the plan, outputs and summary written out.
// Two things stand in: the registry is in memory and answers at once, and it holds nothing, so all is built.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { aPlanWorld } from '../__tests__/fixtures/plan-world.ts'
import { createContexts } from '../src/edge/context.ts'
import { createFiles } from '../src/edge/files.ts'
import { makePlan } from '../src/modes/make-plan.ts'
import { encodePlan } from '../src/plan/plan.ts'
import { reportPlan } from '../src/report/plan.ts'
import { writeBake, writeFleet } from './plan-fleet.mjs'
import { compareMakespans } from './plan-makespan.mjs'

const ROUNDS = 3
const [root = ''] = process.argv.slice(2)

/** One plan, in this very process, told as JSON. */
async function planHere() {
  const started = performance.now()
  const edge = { files: createFiles(root, root), contexts: createContexts({ root }) }
  const values = {
    fleet: 'fleet.yml',
    push: 'auto',
    affected: 'auto',
    revision: 'head',
    runner: 'ubuntu-24.04',
  }
  const { plan } = await makePlan(values, aPlanWorld({}, new Map(), edge))
  const report = reportPlan(plan, 'imagefleet-plan', [])
  const artifact = encodePlan(plan)
  const ended = performance.now()
  const facts = {
    images: plan.jobs.length,
    rows: plan.rows.length,
    waves: Math.max(...plan.rows.map(({ wave }) => wave)),
    characters: { plan: artifact.length, waves: JSON.stringify(report.outputs['waves']).length },
    milliseconds: ended - started,
    /** With the start of node and of the program. */
    process: ended,
    /** Of all threads, from the start on. */
    cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  console.log(JSON.stringify(facts))
}

/** @typedef {{ images: number, rows: number, waves: number, characters: { plan: number, waves: number }, milliseconds: number, process: number, cpu: number, megabytes: number }} Facts */

/**
 * Plans in fresh processes, and takes the middle one.
 * @param {number} images
 */
function timePlans(images) {
  const folder = writeFleet(images)
  try {
    const [, middle] = Array.from({ length: ROUNDS }, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', folder], {
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      /** @type {Facts} */
      const facts = JSON.parse(stdout)
      return facts
    }).toSorted((one, other) => one.milliseconds - other.milliseconds)
    if (middle === undefined) throw new Error('nothing was planned')
    return middle
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {number} targets */
function timeBake(targets) {
  const folder = writeFleet(targets)
  writeBake(folder, targets)
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    const args = ['buildx', 'bake', '--file', 'bake.json', '--print']
    const { status, stderr, error } = spawnSync('docker', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (status !== 0) throw new Error(`docker buildx bake: ${error?.message ?? stderr}`)
    return performance.now() - started
  }).toSorted((one, other) => one - other)
  rmSync(folder, { recursive: true })
  return times[1] ?? Number.NaN
}

/** @param {Facts} facts @param {string} target */
function say({ images, rows, waves, characters, milliseconds, process: whole, cpu, megabytes }, target) {
  console.log(
    `plan ${images} images: ${ms(milliseconds)} (${ms(whole)} with the program's start, ${ms(cpu)} of CPU), at most ${Math.round(megabytes)} MB resident; target ${target}${loaded()}`,
  )
  console.log(
    `  ${rows} rows in ${waves} waves; plan ${characters.plan} and output waves ${characters.waves} characters`,
  )
}

/** @param {number} milliseconds */
const ms = (milliseconds) => `${Math.round(milliseconds)} ms`

function loaded() {
  const [load = 0] = loadavg()
  return load > cpus().length ? ` (machine loaded: ${load.toFixed(1)})` : ''
}

if (root !== '') await planHere()
else {
  console.log(`medians of ${ROUNDS} fresh processes; real files and git, a registry in memory`)
  say(timePlans(10_000), '1000 ms and 300 MB')
  const bake = timeBake(1_020)
  say(timePlans(1_000), `half of bake's`)
  console.log(`docker buildx bake --print, 1020 targets: ${ms(bake)}, half of it ${ms(bake / 2)}${loaded()}`)
  compareMakespans()
}
