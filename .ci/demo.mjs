/**
 * `npm run demo`: the main job on real input. The example fleet of Databricks-style runtime images is planned,
 * built by docker buildx, published to one registry and mirrored to a second one; then both are read back.
 * The registries' content is kept, so that a second run shows what is not done again.
 */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { startEngine } from './engine/engine.mjs'

const root = resolve(import.meta.dirname, '..')
const home = join(root, '.cache/demo')
const workspace = join(home, 'runtimes')
const command = join(root, 'dist/cli/index.js')

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`)

/** The example as a repository of its own, with the busybox that its base image is made of. */
async function prepareWorkspace(/** @type {string} */ busybox) {
  await rm(workspace, { recursive: true, force: true })
  await cp(join(root, 'examples/runtimes'), workspace, { recursive: true })
  await cp(busybox, join(workspace, 'data/minimal/latest/busybox'))
}

/**
 * The port of the last demo, where nobody has taken it since: the same names in every run.
 * @param {number} index
 */
async function rememberPort(index) {
  const file = join(home, `port-${index}`)
  const known = Number(await readFile(file, 'utf8').catch(() => '0'))
  const port = (await freePort(known)) ?? (await freePort(0)) ?? 0
  await writeFile(file, String(port))
  return port
}

/**
 * @param {number} port 0 is any
 * @returns {Promise<number | undefined>}
 */
function freePort(port) {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', () => settle(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function imagefleet(args, env) {
  say(`\n$ imagefleet ${args.join(' ')}`)
  const { status, stdout } = spawnSync(process.execPath, [command, ...args], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`imagefleet ${args[0]} ended with ${status}`)
  return JSON.parse(stdout)
}

/**
 * What a registry holds, asked without our own client.
 * @param {string} host
 */
async function readBack(host) {
  const repository = 'acme/dbx-runtime'
  /** @type {any} */
  const list = await (await fetch(`http://${host}/v2/${repository}/tags/list`)).json()
  /** @type {string[]} */
  const tags = (list.tags ?? []).filter((/** @type {string} */ tag) => !tag.startsWith('fp-')).sort()
  return Promise.all(
    tags.map(async (tag) => {
      const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
      const url = `http://${host}/v2/${repository}/manifests/${tag}`
      const answer = await fetch(url, { method: 'HEAD', headers: { accept } })
      return { name: `${repository}:${tag}`, digest: answer.headers.get('docker-content-digest') ?? '' }
    }),
  )
}

/**
 * @param {string} published
 * @param {string} mirror
 */
async function showBoth(published, mirror) {
  const [here, there] = await Promise.all([readBack(published), readBack(mirror)])
  const digests = new Map(there.map(({ name, digest }) => [name, digest]))
  const width = Math.max(...here.map(({ name }) => name.length))
  say(`\nWhat exists where (${published} published, ${mirror} mirror), read back from both:\n`)
  say(`  ${'image'.padEnd(width)}  ${'digest'.padEnd(19)}  published  mirror`)
  for (const { name, digest } of here) {
    const same = digests.get(name) === digest ? 'same' : 'MISSING'
    say(`  ${name.padEnd(width)}  ${digest.slice(0, 19)}  yes        ${same}`)
  }
  if (here.length === 0 || here.some(({ name, digest }) => digests.get(name) !== digest)) process.exitCode = 1
}

await mkdir(home, { recursive: true })
const engine = await startEngine({ log: say })
try {
  await prepareWorkspace(engine.busybox)
  const [published, mirror] = await Promise.all(
    [1, 2].map(async (index) =>
      engine.startRegistry({ port: await rememberPort(index), storage: join(home, `registry-${index}`) }),
    ),
  )
  if (published === undefined || mirror === undefined) throw new Error('no registries')
  const result = imagefleet(['fleet', '--push', 'true', '--registry', published.host], engine.env)
  imagefleet(
    ['sync', '--plan', result.plan ?? 'imagefleet-plan', '--destinations', `${mirror.host}/acme`],
    engine.env,
  )
  await showBoth(published.host, mirror.host)
  say(`
Built in this run: ${result.count}. Try next:
  npm run demo                                    again: nothing is built, every name is right already
  edit examples/runtimes/data/standard/latest/init.sh, then npm run demo: it and all that stands on it is built
  cd examples/runtimes && node ../../dist/cli/index.js plan --event pull_request --select 'runtime=17.3 LTS'
  node dist/cli/index.js --help`)
} finally {
  await engine.stop()
}
