// A sync that is killed after so many requests, and one run after it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { countRight, scratch } from './sync-registry.mjs'
import { COMMAND, writeSpec } from './sync-tools.mjs'

/** @typedef {Awaited<ReturnType<typeof import('./sync-proxy.mjs').startProxy>>} Proxy */
/** @typedef {{ source: string, proxy: Proxy, mirror: string, refs: readonly string[] }} Place */

/**
 * One run of the command.
 * @param {Place} place
 * @param {string} name the folder at the mirror
 * @param {number} [killAfter] requests
 */
export async function runOnce({ source, proxy, refs }, name, killAfter) {
  const spec = writeSpec({ refs, from: `${source}/fleet`, to: [`${proxy.host}/${name}`] })
  const child = spawn(process.execPath, [COMMAND, 'sync', '--sync', spec], {
    cwd: join(scratch),
    stdio: 'ignore',
  })
  const before = proxy.counts.requests
  proxy.onRequest(() => {
    if (killAfter !== undefined && proxy.counts.requests - before >= killAfter) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('exit', resolve))
  proxy.onRequest(() => undefined)
}

/**
 * Kills a run, and lets another one finish.
 * @param {Place} place
 * @param {string} name
 * @param {number} killAfter requests
 * @returns how many blobs and manifests had arrived, how many digests are wrong, and which blobs were sent again
 */
export async function killAndFinish(place, name, killAfter) {
  const { proxy, mirror, refs } = place
  proxy.reset()
  await runOnce(place, name, killAfter)
  // What the registry still does with the last bytes that it got counts, too.
  await pause(150)
  const arrived = proxy.log.filter(({ method, status }) => method === 'PUT' && status === 201).length
  const wasUploading = proxy.cutOff() > 0
  await runOnce(place, name)
  const uploads = proxy.log.flatMap(({ method, path, status }) =>
    method === 'PUT' && path.includes('/blobs/uploads/') && status === 201
      ? [new URL(path, 'http://x').searchParams.get('digest')]
      : [],
  )
  const twice = uploads.length - new Set(uploads).size
  const wrong = refs.length - (await countRight(`${mirror}/${name}`, refs))
  return { arrived, wasUploading, twice, wrong }
}
