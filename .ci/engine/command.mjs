import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {(line: string) => void} Log
 * @typedef {{ code: number, stdout: string, stderr: string }} Outcome
 */

/**
 * Runs a command to its end. A command that can not be started is an outcome with code 127.
 * @param {readonly string[]} argv
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<Outcome>}
 */
export function attempt([command = '', ...args], options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }))
  })
}

/**
 * Runs a command and returns its output; throws when it fails.
 * @param {readonly string[]} argv
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 */
export async function run(argv, options) {
  const { code, stdout, stderr } = await attempt(argv, options)
  if (code === 0) return stdout
  throw new Error(
    `${argv.slice(0, 2).join(' ')} failed with exit code ${code}:\n${lastLines(stderr || stdout, 8)}`,
  )
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}

/**
 * @param {string} name
 * @param {string} [path]
 */
export function findCommand(name, path = process.env['PATH'] ?? '') {
  return findFile(
    path
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  )
}

/** @param {readonly string[]} paths */
export function findFile(paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
