#!/usr/bin/env node
// node .ci/engine/run.mjs [--registries N] -- command args…
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { startEngine } from './engine.mjs'

/** @typedef {import('./engine.mjs').Engine} Engine */

const USAGE = 'usage: node .ci/engine/run.mjs [--registries N] -- command args…\n'

/** Never waits for stdin, which belongs to the command. */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { registries: { type: 'string', default: '1' } },
  })
  const count = Number(values.registries)
  if (positionals.length === 0 || !Number.isInteger(count) || count < 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const engine = await startEngine({ log: (line) => process.stderr.write(`${line}\n`) })
  try {
    return await runCommand(positionals, { ...process.env, ...(await toEnvironment(engine, count)) })
  } finally {
    await engine.stop()
  }
}

/**
 * @param {Engine} engine
 * @param {number} count
 * @returns {Promise<Record<string, string>>}
 */
async function toEnvironment(engine, count) {
  const registries = await Promise.all(Array.from({ length: count }, () => engine.startRegistry()))
  const hosts = registries.map(({ host }, at) => [`IMAGEFLEET_REGISTRY_${at + 1}`, host])
  return { ...engine.env, IMAGEFLEET_BUSYBOX: engine.busybox, ...Object.fromEntries(hosts) }
}

/**
 * @param {readonly string[]} argv
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function runCommand([command = '', ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: 'inherit' })
    // The terminal tells the command of Ctrl-C by itself; we only have to outlive it to clear up.
    process.on('SIGINT', () => {})
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
