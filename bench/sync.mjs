// Mirrors a fleet of 40 images (165 distinct blobs, about 317 MB) with our client and with each of skopeo, crane and
// oras that is installed, through a counting proxy, and prints what each took. Needs docker-registry.
//   node bench/sync.mjs [--latency 0,20] [--only cold,unchanged,changed,mirrors,capped,big] [--tools ours,skopeo]
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createFleet, pushBig } from './sync-fleet.mjs'
import { startProxy } from './sync-proxy.mjs'
import { bundleClient, countRight, scratch, startRegistry } from './sync-registry.mjs'

const { values } = parseArgs({
  options: {
    latency: { type: 'string', default: '0,20' },
    only: { type: 'string', default: 'cold,unchanged,changed,mirrors,capped,big' },
    tools: { type: 'string', default: 'ours,pipe,skopeo,crane,oras' },
  },
})
const CAP = 25 << 20
const client = bundleClient()
const pipe = join(import.meta.dirname, 'sync-pipe.mjs')

/** One image from one place to one other. @type {Record<string, (from: string, to: string) => string>} */
const ONE = {
  skopeo: (from, to) =>
    `skopeo --insecure-policy copy -q --all --src-tls-verify=false --dest-tls-verify=false docker://${from} docker://${to}`,
  crane: (from, to) => `crane copy --insecure ${from} ${to} 2>/dev/null`,
  oras: (from, to) => `oras cp --no-tty --from-plain-http --to-plain-http ${from} ${to}`,
}
const installed = Object.keys(ONE).filter((name) => spawnSync('which', [name]).status === 0)
const wanted = values.tools.split(',')
const peers = installed.filter((name) => wanted.includes(name))
const tools = [...(wanted.includes('ours') ? ['ours'] : []), ...peers.flatMap((name) => [name, `${name} x4`])]

const [source, first, second] = await Promise.all([startRegistry(), startRegistry(), startRegistry()])
const [from, one, two] = await Promise.all([source, first, second].map(({ host }) => startProxy(host)))
if (from === undefined || one === undefined || two === undefined) throw new Error('no proxies')
const fleet = createFleet(source.host, { images: 40, smallest: 256 << 10, largest: 8 << 20 })
const refs = await fleet.push()
let place = 0
let generation = 0

/** @param {string} tool @param {readonly string[]} lines @param {string} prefix @param {readonly string[]} to */
function commandOf(tool, lines, prefix, to) {
  if (tool === 'ours') return `exec ${process.execPath} ${client}`
  if (tool === 'pipe') return `exec ${process.execPath} ${pipe}`
  const [name = '', parallel] = tool.split(' x')
  const copies = lines.flatMap((line) => {
    const image = line.split(' ')[0]?.split('/').at(-1)
    return to.map((mirror) => ONE[name]?.(`${from?.host}/${prefix}/${image}`, `${mirror}/${image}`) ?? '')
  })
  const file = join(scratch, 'copies')
  writeFileSync(file, copies.join('\n'))
  return `xargs -a ${file} -d '\\n' -P ${parallel ?? 1} -I{} sh -c '{}'`
}

/**
 * @param {string} scenario
 * @param {string} tool
 * @param {{ lines: readonly string[], prefix: string, to: readonly string[], env?: Record<string, string> }} what
 */
async function measure(scenario, tool, { lines, prefix, to, env = {} }) {
  for (const proxy of [from, one, two]) proxy?.reset()
  // skopeo remembers where blobs are; a CI runner starts without that.
  rmSync('/var/lib/containers/cache', { recursive: true, force: true })
  const file = join(scratch, 'refs')
  writeFileSync(file, lines.join('\n'))
  const all = { ...process.env, ...env, REFS: file, SRC: `${from?.host}/${prefix}`, DSTS: to.join(' ') }
  const timed = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-q', '-f', '%M', '-o', `${file}.rss`] : []
  const began = performance.now()
  const argv = [...timed, 'sh', '-c', commandOf(tool, lines, prefix, to)]
  const child = spawn(argv[0] ?? '', argv.slice(1), { env: all, stdio: ['ignore', 'ignore', 'inherit'] })
  await new Promise((resolve) => child.on('exit', resolve))
  const seconds = (performance.now() - began) / 1000
  const rss = timed.length === 0 ? '' : spawnSync('cat', [`${file}.rss`], { encoding: 'utf8' }).stdout.trim()
  const mirrors = to.map((prefix) =>
    prefix.replace(`${one?.host}`, first?.host ?? '').replace(`${two?.host}`, second?.host ?? ''),
  )
  const right = tool === 'pipe' ? [] : await Promise.all(mirrors.map((prefix) => countRight(prefix, lines)))
  const cells = [
    scenario,
    tool,
    [from, one, two].reduce((sum, proxy) => sum + (proxy?.counts.requests ?? 0), 0),
    ((from?.counts.down ?? 0) / 1e6).toFixed(1),
    (((one?.counts.up ?? 0) + (two?.counts.up ?? 0)) / 1e6).toFixed(1),
    seconds.toFixed(2),
    rss === '' ? '' : Math.round(Number(rss) / 1024),
    `${right.reduce((sum, count) => sum + count, 0)}/${tool === 'pipe' ? 0 : lines.length * to.length}`,
    (loadavg()[0] ?? 0).toFixed(1),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

const has = (/** @type {string} */ name) => values.only.split(',').includes(name)
console.log(`${cpus().length} cores; installed: ${installed.join(', ') || 'none of skopeo, crane and oras'}`)
console.log('| scenario | tool | requests | MB read | MB written | s | MB RSS | right | load |')
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const latency of values.latency.split(',').map(Number)) {
  for (const proxy of [from, one, two]) proxy.settings.latency = latency
  for (const tool of tools) {
    place += 1
    const to = [`${one.host}/at-${place}`]
    const what = { lines: refs, prefix: 'fleet', to }
    const at = `${latency} ms`
    if (has('cold') || has('unchanged') || has('changed')) await measure(`cold, ${at}`, tool, what)
    if (has('unchanged')) await measure(`unchanged, ${at}`, tool, what)
    if (has('unchanged') && tool === 'ours')
      await measure(`unchanged with referrers, ${at}`, tool, { ...what, env: { REFERRERS: 'copy' } })
    generation += 1
    if (has('changed')) refs[6] = await fleet.change(7, generation)
    if (has('changed')) await measure(`one changed, ${at}`, tool, what)
    const both = [`${one.host}/both-${place}`, `${two.host}/both-${place}`]
    if (has('mirrors')) await measure(`two mirrors, ${at}`, tool, { ...what, to: both })
    from.settings.bytesPerSecond = CAP
    const capped = [`${one.host}/capped-${place}`, `${two.host}/capped-${place}`]
    if (has('capped')) await measure(`two mirrors, 25 MiB/s, ${at}`, tool, { ...what, to: capped })
    from.settings.bytesPerSecond = 0
  }
}
if (has('big')) {
  for (const proxy of [from, one, two]) proxy.settings.latency = 0
  const { refs: lines, layer } = await pushBig(source.host, 1 << 30)
  const env = { LAYER: `${layer.digest} ${layer.size}` }
  for (const tool of [...tools, ...(wanted.includes('pipe') ? ['pipe'] : [])])
    await measure('one layer of 1 GB', tool, {
      lines,
      prefix: 'big',
      to: [`${one.host}/big-${tool.replace(' ', '-')}`],
      env,
    })
}
process.exit()
