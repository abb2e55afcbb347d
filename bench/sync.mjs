// Mirrors a fleet of 40 images (165 distinct blobs, 316.8 MB) with the shipped command and with each of skopeo, crane
// and oras that is installed, through a counting proxy, and prints what each took: first every run, then ours beside
// the fastest rival with what is aimed at. Needs docker-registry; all of it takes some seven minutes.
//   node bench/sync.mjs [--latency 0,20] [--only cold,unchanged,changed,mirrors,capped,big] [--tools ours,pipe,skopeo]
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createFleet, pushBig } from './sync-fleet.mjs'
import { startProxy } from './sync-proxy.mjs'
import { countRight, scratch, startRegistry } from './sync-registry.mjs'
import { formatRow, formatVerdict, heading } from './sync-table.mjs'
import { argvOf, PATH, rivals, versionOf } from './sync-tools.mjs'

/** @typedef {import('./sync-table.mjs').Row} Row */
/** @typedef {import('./sync-tools.mjs').Task} Task */
/** @typedef {Awaited<ReturnType<typeof startProxy>>} Proxy */

const { values } = parseArgs({
  options: {
    latency: { type: 'string', default: '0,20' },
    only: { type: 'string', default: 'cold,unchanged,changed,mirrors,capped,big' },
    tools: { type: 'string', default: 'ours,pipe,skopeo,crane,oras' },
  },
})
/** Bytes a second of the source. */
const CAP = 25 << 20
const GIBIBYTE = 1 << 30
const has = (/** @type {string} */ name) => values.only.split(',').includes(name)
const wanted = values.tools.split(',')
const alone = ['ours', ...rivals].filter((tool) => wanted.includes(tool))
// Of the three skopeo reads the least, so it is the fastest where reading is what takes the time; the others would
// take two minutes more to show it.
const inRow = alone.includes('skopeo') ? alone.filter((tool) => ['ours', 'skopeo'].includes(tool)) : alone
const four = rivals.filter((tool) => wanted.includes(tool)).map((tool) => `${tool} x4`)

const source = await startRegistry()
const from = await startProxy(source.host)
/** @type {Row[]} */
const rows = []

/** New, empty mirrors for each tool, behind proxies. @param {number} latency */
async function openMirrors(latency) {
  const registries = await Promise.all([startRegistry(), startRegistry()])
  const proxies = await Promise.all(registries.map(({ host }) => startProxy(host)))
  for (const proxy of [from, ...proxies]) proxy.settings.latency = latency
  const stop = () => [...proxies, ...registries].forEach((one) => void one.stop())
  return { proxies, registries, stop }
}

/** @param {readonly string[]} argv @param {Record<string, string>} env */
async function time(argv, env) {
  const file = join(scratch, 'rss')
  const began = performance.now()
  const timed = ['/usr/bin/time', '-q', '-f', '%M', '-o', file, ...argv]
  const child = spawn(timed[0] ?? '', timed.slice(1), {
    cwd: scratch,
    env: { ...process.env, PATH, ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  await new Promise((resolve) => child.on('exit', resolve))
  const seconds = (performance.now() - began) / 1000
  return { seconds, rss: Number(readFileSync(file, 'utf8').trim().split('\n').at(-1)) / 1024 }
}

/**
 * @param {{ scenario: string, latency: number, tool: string, mirrors: readonly Proxy[], hosts: readonly string[] }} what
 * @param {Omit<Task, 'to' | 'from'> & { prefix: string, place: string }} task
 */
async function measure({ scenario, latency, tool, mirrors, hosts }, { prefix, place, ...task }) {
  for (const proxy of [from, ...mirrors]) proxy.reset()
  const to = mirrors.map(({ host }) => `${host}/${place}`)
  const argv = argvOf(tool, { ...task, from: `${from.host}/${prefix}`, to })
  const env = { SRC: `${from.host}/${prefix}`, DSTS: to.join(' '), LAYER: task.layer ?? '' }
  const { seconds, rss } = await time(argv, env)
  const total = (/** @type {'requests' | 'up'} */ key) =>
    mirrors.reduce((sum, { counts }) => sum + counts[key], 0)
  const counts = { requests: from.counts.requests + total('requests'), read: from.counts.down / 1e6 }
  const written = total('up') / 1e6
  const found = await Promise.all(hosts.map((host) => countRight(`${host}/${place}`, task.refs)))
  const sum = found.reduce((all, count) => all + count, 0)
  // The pipe brings no manifest; that it ended is all that is known.
  const right = tool === 'pipe' ? '1/1' : `${sum}/${task.refs.length * hosts.length}`
  const row = { scenario, latency, tool, ...counts, written, seconds, rss, right, load: loadavg()[0] ?? 0 }
  rows.push(row)
  console.log(formatRow(row))
}

const fleet = createFleet(source.host, { images: 40 })
const refs = await fleet.push()
let generation = 0

/** The rows that follow one another at one mirror. @param {string} tool @param {number} latency */
async function measureOne(tool, latency) {
  const { proxies, registries, stop } = await openMirrors(latency)
  const ends = {
    latency,
    tool,
    mirrors: proxies.slice(0, 1),
    hosts: registries.slice(0, 1).map(({ host }) => host),
  }
  const task = { refs, prefix: 'fleet', place: 'one' }
  await measure({ ...ends, scenario: 'cold' }, task)
  if (has('unchanged')) await measure({ ...ends, scenario: 'unchanged' }, task)
  generation += 1
  refs[6] = await fleet.change(7, generation)
  if (has('changed')) await measure({ ...ends, scenario: 'changed' }, task)
  if (tool === 'ours') {
    const referrers = { ...task, referrers: true }
    await measure({ ...ends, scenario: 'unchanged, with referrers' }, referrers)
    await measure({ ...ends, scenario: 'cold, with referrers' }, { ...referrers, place: 'two' })
  }
  stop()
}

/** @param {string} tool @param {number} latency @param {string} scenario */
async function measureTwo(tool, latency, scenario) {
  const { proxies, registries, stop } = await openMirrors(latency)
  from.settings.bytesPerSecond = scenario === 'capped' ? CAP : 0
  const ends = { scenario, latency, tool, mirrors: proxies, hosts: registries.map(({ host }) => host) }
  await measure(ends, { refs, prefix: 'fleet', place: 'both' })
  from.settings.bytesPerSecond = 0
  stop()
}

async function measureBig() {
  const { refs: lines, layer } = await pushBig(source.host, GIBIBYTE)
  const task = { refs: lines, prefix: 'big', layer: `${layer.digest} ${layer.size}` }
  for (const tool of [...alone, ...(wanted.includes('pipe') ? ['pipe'] : [])]) {
    const { proxies, registries, stop } = await openMirrors(0)
    const ends = { mirrors: proxies.slice(0, 1), hosts: registries.slice(0, 1).map(({ host }) => host) }
    await measure({ ...ends, scenario: 'big', latency: 0, tool }, { ...task, place: 'big' })
    stop()
  }
}

const installed = rivals.map(versionOf).join(', ') || 'none'
console.log(
  `${cpus().length} cores, Node ${process.version}; installed of skopeo, crane and oras: ${installed}\n`,
)
console.log(heading)
for (const latency of values.latency.split(',').map(Number)) {
  for (const tool of [...alone, ...four])
    if (has('cold') || has('unchanged') || has('changed')) await measureOne(tool, latency)
  for (const tool of alone) if (has('mirrors')) await measureTwo(tool, latency, 'mirrors')
  for (const tool of inRow) if (has('capped') && latency > 0) await measureTwo(tool, latency, 'capped')
}
if (has('big')) await measureBig()
console.log(`\n${formatVerdict(rows)}`)
process.exit()
