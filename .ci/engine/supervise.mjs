// A process of its own between us and a daemon: it ends the daemon and clears up when told to, or when
// the pipe on its stdin closes because whoever started it is gone (kill -9 included).
import { spawn, spawnSync } from 'node:child_process'
import { openSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{
 *   command: string[], env: Record<string, string>, log: string, grace: number,
 *   before: string[][], after: string[][], remove: string[], cgroup?: string, isolated: boolean,
 * }} Spec `isolated` puts the daemon in pid and mount namespaces, which take all its children and mounts with them
 */

const PAUSE = new Int32Array(new SharedArrayBuffer(4))

let ending = false
/** @type {Spec | undefined} */
let spec
/** @type {import('node:child_process').ChildProcess | undefined} */
let child

let input = ''
process.stdin.on('data', (chunk) => {
  input += chunk
  if (spec || !input.includes('\n')) return
  spec = parse(input)
  begin(spec)
})
process.stdin.on('close', end)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end)

/**
 * @param {string} text
 * @returns {Spec}
 */
function parse(text) {
  return JSON.parse(text)
}

/** @param {Spec} spec */
function begin(spec) {
  for (const argv of spec.before) {
    const problem = attempt(argv)
    if (problem) return finish(spec, problem)
  }
  const log = openSync(spec.log, 'a')
  const wrapped = spec.isolated
    ? ['unshare', '--pid', '--kill-child', '--mount-proc', ...spec.command]
    : spec.command
  // The kernel ends the daemon should this supervisor itself be killed.
  child = spawn('setpriv', ['--pdeathsig', 'KILL', ...wrapped], {
    env: spec.env,
    stdio: ['ignore', log, log],
  })
  child.on('error', (error) => finish(spec, error.message))
  child.on('exit', (code, signal) =>
    finish(spec, ending ? '' : `ended by itself (${signal ?? `exit code ${code}`})`),
  )
}

function end() {
  if (ending) return
  ending = true
  if (!spec || !child?.pid) return
  const target = spec.isolated ? firstChild(child.pid) : child.pid
  signalTo(target, 'SIGTERM')
  setTimeout(() => signalTo(target, 'SIGKILL'), spec.grace * 1000)
}

/**
 * @param {Spec} spec
 * @param {string} problem
 */
function finish(spec, problem) {
  spec.after.forEach(attempt)
  // Leftover sockets have names only their own daemon knows; it wrote them down in what is removed next.
  for (const path of spec.remove.flatMap(shimSockets)) rmSync(path, { force: true })
  if (spec.cgroup) removeCgroups(spec.cgroup)
  const said = readText(spec.log).trimEnd().split('\n').slice(-6)
  for (const path of spec.remove) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  process.stderr.write([problem, ...said].filter(Boolean).join('\n'))
  process.exit(problem ? 1 : 0)
}

/** @param {string[]} argv */
function attempt([command = '', ...args]) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? '' : `${[command, ...args].join(' ')}: ${error?.message ?? stderr.trim()}`
}

/** @param {number} pid */
function firstChild(pid) {
  return Number(readText(`/proc/${pid}/task/${pid}/children`).split(' ')[0]) || pid
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalTo(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already.
  }
}

/** @param {string} folder */
function shimSockets(folder) {
  const tasks = join(folder, 'exec', 'containerd', 'daemon', 'io.containerd.runtime.v2.task', 'moby')
  const files = list(tasks).flatMap((task) => [
    join(tasks, task, 'address'),
    join(tasks, task, 'bootstrap.json'),
  ])
  return files.flatMap((file) => readText(file).match(/\/run\/containerd\/s\/[0-9a-f]{64}/) ?? [])
}

/** @param {string} name */
function removeCgroups(name) {
  const root = '/sys/fs/cgroup'
  const folders = [root, ...list(root).map((entry) => join(root, entry))].map((folder) => join(folder, name))
  for (let left = folders.filter(isFolder), tries = 0; left.length > 0 && tries < 20; tries++) {
    left.forEach(removeFolders)
    left = left.filter(isFolder)
    if (left.length > 0) Atomics.wait(PAUSE, 0, 0, 50)
  }
}

/** @param {string} folder */
function removeFolders(folder) {
  for (const name of list(folder).filter((entry) => isFolder(join(folder, entry))))
    removeFolders(join(folder, name))
  try {
    rmdirSync(folder)
  } catch {
    // Its processes are still ending: the caller tries again.
  }
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
