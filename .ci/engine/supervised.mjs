import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * A daemon under its supervisor. `ended` resolves once all is cleared up, with
 * why it ended and the last it said.
 * @typedef {{ ended: Promise<string>, isRunning: () => boolean, stop: () => Promise<void> }} Supervised
 */

const SUPERVISOR = fileURLToPath(new URL('supervise.mjs', import.meta.url))

/**
 * @param {import('./supervise.mjs').Spec} spec
 * @param {readonly string[]} [prefix] what stands before the command, such as sudo
 * @returns {Supervised}
 */
export function supervise(spec, prefix = []) {
  const [command = '', ...args] = [...prefix, process.execPath, SUPERVISOR]
  // Its own session: Ctrl-C in a terminal reaches us, and the supervisor learns of our end by the pipe.
  const child = spawn(command, args, { detached: true, stdio: ['pipe', 'ignore', 'pipe'] })
  let running = true
  let reason = ''
  child.stderr.on('data', (chunk) => (reason += chunk))
  child.stdin.on('error', () => {})
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    const settle = (/** @type {string} */ text) => {
      running = false
      resolve(text)
    }
    child.on('error', (error) => settle(error.message))
    child.on('close', () => settle(reason))
  })
  child.stdin.write(`${JSON.stringify(spec)}\n`)
  release(child)
  const stop = async () => {
    child.ref()
    child.stdin.end()
    await ended
  }
  return { ended, isRunning: () => running, stop }
}

/**
 * Lets this process end although the supervisor still runs.
 * @param {import('node:child_process').ChildProcess} child
 */
function release(child) {
  child.unref()
  for (const stream of [child.stdin, child.stderr]) {
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
  }
}
