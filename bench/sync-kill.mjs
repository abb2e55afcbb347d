// Kills a sync at random moments, then runs it once to its end: all digests must be right, and nothing may have been
// uploaded twice that had arrived. A new place at the mirror each time. A moment is a number of requests, from the
// first upload to the last: so it does not depend on how fast the machine is.
//   node bench/sync-kill.mjs [how often, 100]
import { createFleet } from './sync-fleet.mjs'
import { killAndFinish, runOnce } from './sync-killed.mjs'
import { startProxy } from './sync-proxy.mjs'
import { startRegistry } from './sync-registry.mjs'

const times = Number(process.argv[2] ?? 100)
const [source, mirror] = await Promise.all([startRegistry(), startRegistry()])
const proxy = await startProxy(mirror.host)
const totals = { shared: 1e6, own: 12e6 }
const refs = await createFleet(source.host, { images: 12, totals }).push()
const place = { source: source.host, proxy, mirror: mirror.host, refs }

await runOnce(place, 'warm-up')
const first = proxy.log.findIndex(({ method }) => method === 'PUT')
const whole = proxy.counts.requests
console.error(`a whole run takes ${whole} requests, the first upload ends after ${first}`)
const sums = { arrived: 0, uploading: 0, between: 0, wrong: 0, twice: 0 }
for (let at = 1; at <= times; at += 1) {
  const { arrived, wasUploading, wrong, twice } = await killAndFinish(
    place,
    `kill-${at}`,
    first + Math.floor(Math.random() * (whole - first)),
  )
  sums.arrived += arrived
  sums.uploading += wasUploading ? 1 : 0
  sums.between += arrived > 0 ? 1 : 0
  sums.wrong += wrong
  sums.twice += twice
}
console.log(
  `${times} runs killed: ${sums.uploading} while blobs or manifests were on their way, ${sums.between} after something had arrived (${sums.arrived} puts in all); afterwards ${sums.wrong} wrong digests, ${sums.twice} blobs uploaded twice`,
)
process.exit(sums.wrong + sums.twice === 0 ? 0 : 1)
