// Kills a sync at random moments, then runs it once to its end: all digests must be right, and nothing may have been
// uploaded twice that had arrived. A new place at the mirror each time.
//   node bench/sync-kill.mjs [how often, 100]
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFleet } from './sync-fleet.mjs'
import { startProxy } from './sync-proxy.mjs'
import { bundleClient, countRight, scratch, startRegistry } from './sync-registry.mjs'

const times = Number(process.argv[2] ?? 100)
const client = bundleClient()
const [source, mirror] = await Promise.all([startRegistry(), startRegistry()])
const proxy = await startProxy(mirror.host)
proxy.settings.latency = 5
const refs = await createFleet(source.host, { images: 12, smallest: 64 << 10, largest: 512 << 10 }).push()
const file = join(scratch, 'refs')
writeFileSync(file, refs.join('\n'))

/** @param {string} prefix @param {number} [killAfter] */
function run(prefix, killAfter) {
  const began = performance.now()
  const env = { ...process.env, REFS: file, SRC: `${source.host}/fleet`, DSTS: prefix }
  const child = spawn(process.execPath, [client], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(performance.now() - began)
    })
  })
}

const whole = await run(`${proxy.host}/warm-up`)
console.error(
  `a whole run takes ${Math.round(whole)} ms, ${proxy.counts.requests} requests, ${proxy.log.length} answers`,
)
let [wrong, twice, killed, arrived] = [0, 0, 0, 0]
for (let at = 1; at <= times; at += 1) {
  proxy.reset()
  const prefix = `${proxy.host}/kill-${at}`
  await run(prefix, Math.random() * whole)
  // What the registry still does with the last bytes it got counts, too.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const before = proxy.log.filter(({ method, status }) => method === 'PUT' && status === 201).length
  killed += before > 0 && before < refs.length * 5 ? 1 : 0
  await run(prefix)
  const uploads = proxy.log.flatMap(({ method, path, status }) =>
    method === 'PUT' && path.includes('/blobs/uploads/') && status === 201
      ? [new URL(path, 'http://x').searchParams.get('digest')]
      : [],
  )
  arrived += before
  twice += uploads.length - new Set(uploads).size
  wrong += refs.length - (await countRight(`${mirror.host}/kill-${at}`, refs))
}
console.log(
  `${times} runs killed (${killed} in the middle of uploads, ${arrived} puts had arrived): ${wrong} wrong digests, ${twice} blobs uploaded twice`,
)
process.exit(wrong + twice === 0 ? 0 : 1)
