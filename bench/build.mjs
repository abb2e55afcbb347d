// What building costs beside buildx itself: one build in pairs with the raw command, a fleet in which nothing
// changed, and a fleet of five levels in turns with one `docker buildx bake`.
//   npm run build && node .ci/engine/run.mjs -- node bench/build.mjs
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PAIRS = 10
const registry = process.env['IMAGEFLEET_REGISTRY_1'] ?? ''
const action = resolve('dist/index.js')
const command = resolve('dist/cli/index.js')
const root = mkdtempSync(join(tmpdir(), 'imagefleet-bench-'))

/**
 * Seconds that a program takes.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} options
 */
function time(file, args, { cwd = root, env = {} } = {}) {
  const started = performance.now()
  const { status, stderr } = spawnSync(file, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr.slice(-1500)}`)
  return { seconds: (performance.now() - started) / 1000, stderr }
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
/**
 * @param {string} what
 * @param {number} seconds
 * @param {string} target
 */
const say = (what, seconds, target) => {
  const [load = 0] = loadavg()
  const busy = load > cpus().length ? ` (machine loaded: ${load.toFixed(1)})` : ''
  process.stdout.write(`${what.padEnd(58)} ${seconds.toFixed(2)} s   target ${target}${busy}\n`)
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, folder, path, '..'), { recursive: true })
    writeFileSync(join(root, folder, path), text)
  }
  return join(root, folder)
}

/** One build by the action and one by the raw command, in turns. */
function overhead() {
  const cwd = write('one', { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n', 'event.json': '{}' })
  const raw = ['buildx', 'build', '--provenance=false', '--output', 'type=cacheonly', '.']
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_EVENT_PATH: join(cwd, 'event.json'),
    RUNNER_TEMP: root,
    ...Object.fromEntries(['OUTPUT', 'STATE', 'ENV'].map((name) => [`GITHUB_${name}`, join(root, name)])),
    INPUT_MODE: 'build',
    INPUT_CONTEXT: '.',
    INPUT_OUTPUTS: 'type=cacheonly',
    INPUT_PROVENANCE: 'false',
  }
  for (const name of ['OUTPUT', 'STATE', 'ENV']) writeFileSync(join(root, name), '')
  const pairs = Array.from({ length: PAIRS + 1 }, () => {
    const own = time(process.execPath, [action], { cwd, env }).seconds
    return own - time('docker', raw, { cwd }).seconds
  })
  say('mode build, over the raw command', median(pairs.slice(1)), '0.15 s')
}

/**
 * @param {string} namespace
 * @param {string[]} more
 */
const fleetArgs = (namespace, ...more) => [
  command,
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true', ...more],
]

/**
 * @param {string} folder
 * @param {Record<string, string>} images
 */
function fleetOf(folder, images) {
  const names = Object.keys(images)
  const list = names.map((name) => `  ${name}:\n`).join('')
  const files = Object.entries(images).map(([name, text]) => [`${name}/Dockerfile`, text])
  const fleet = `version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n${list}`
  return write(folder, { 'fleet.yml': fleet, ...Object.fromEntries(files) })
}

function unchanged() {
  const names = Array.from({ length: 100 }, (_, index) => `image-${index}`)
  const cwd = fleetOf(
    'many',
    Object.fromEntries(names.map((name) => [name, `FROM scratch\nLABEL n=${name}\nCOPY Dockerfile /\n`])),
  )
  const args = fleetArgs('bench-many')
  time(process.execPath, args, { cwd })
  const { seconds, stderr } = time(process.execPath, args, { cwd })
  if (stderr.includes('#1 ')) throw new Error('something was built although nothing changed')
  say('100 images, nothing changed', seconds, '3 s')
}

/** Five levels of six; each image stands on one of the level below. */
function levels() {
  /** @type {(level: number, index: number) => string} */
  const at = (level, index) => `l${level}-${index}`
  const names = [0, 1, 2, 3, 4].flatMap((level) => [0, 1, 2, 3, 4, 5].map((index) => ({ level, index })))
  /** @type {(name: string) => string} */
  const body = (name) => `LABEL n=${name}\nCOPY Dockerfile /${name}\n`
  /** @type {(one: { level: number, index: number }) => string} */
  const from = ({ level, index }) => (level === 0 ? 'scratch' : `ghcr.io/acme/${at(level - 1, index)}`)
  const images = names.map((one) => [
    at(one.level, one.index),
    `FROM ${from(one)}\n${body(at(one.level, one.index))}`,
  ])
  const cwd = fleetOf('levels', Object.fromEntries(images))
  const list = names.map((one) => at(one.level, one.index))
  /** @type {(namespace: string, tags: string[], more: object) => object} */
  const bake = (namespace, tags, more) => ({
    group: { default: { targets: list } },
    target: Object.fromEntries(
      names.map((one) => {
        const name = at(one.level, one.index)
        const parent = one.level === 0 ? {} : { [from(one)]: `target:${at(one.level - 1, one.index)}` }
        const own = { context: name, output: ['type=registry'], contexts: parent, ...more }
        return [name, { ...own, tags: tags.map((tag) => `${registry}/${namespace}/${name}:${tag}`) }]
      }),
    ),
  })
  writeFileSync(join(cwd, 'plain.json'), JSON.stringify(bake('bench-plain', ['main'], {})))
  writeFileSync(join(cwd, 'same.json'), JSON.stringify(bake('bench-same', ['fp-1', 'main'], SAME)))
  compare(cwd)
}

/** What each of our images has besides its one name: a record, labels, annotations. */
const SAME = {
  labels: { 'org.opencontainers.image.title': 'x', 'org.opencontainers.image.created': '2026-01-01' },
  annotations: ['index,manifest:org.opencontainers.image.title=x'],
}

/**
 * In turns, each from an empty cache: a bake with one name an image, one that pushes what ours does, and ours.
 * @param {string} cwd
 */
function compare(cwd) {
  const fresh = (/** @type {() => number} */ step) => {
    time('docker', ['buildx', 'prune', '--all', '--force'])
    return step()
  }
  const theirs = (/** @type {string} */ file) =>
    time('docker', ['buildx', 'bake', '-f', file], { cwd }).seconds
  const rounds = [1, 2, 3].map((round) => ({
    plain: fresh(() => theirs('plain.json')),
    same: fresh(() => theirs('same.json')),
    ours: fresh(() => time(process.execPath, fleetArgs(`bench-levels-${round}`), { cwd }).seconds),
  }))
  const plain = median(rounds.map((round) => round.plain))
  const same = median(rounds.map((round) => round.same))
  const target = `bake: ${plain.toFixed(2)} s, with our names and labels ${same.toFixed(2)} s`
  say('30 images on 5 levels, built and published', median(rounds.map(({ ours }) => ours)), target)
}

try {
  overhead()
  unchanged()
  levels()
} finally {
  rmSync(root, { recursive: true, force: true })
}
