import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, statfs, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { attempt, findCommand, lastLines, pause } from './command.mjs'
import { freeAddress } from './network.mjs'
import { supervise } from './supervised.mjs'

/**
 * @typedef {import('./packages.mjs').Packages} Packages
 * @typedef {{ env: Record<string, string>, version: string, stop: () => Promise<void> }} Dockerd
 */

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const OVERLAY = 0x794c7630
const READY_SECONDS = 30

/**
 * A Docker engine of our own: own socket, data, bridge and cgroup, in its own pid and mount namespaces.
 * @param {{ cacheFolder: string, packages: Packages, prefix: readonly string[] }} options
 * @returns {Promise<Dockerd>}
 */
export async function startDockerd({ cacheFolder, packages, prefix }) {
  // Socket paths may have 107 characters at most, so they can not live under the cache.
  const folder = await mkdtemp(join(tmpdir().length < 40 ? tmpdir() : '/tmp', 'imagefleet-'))
  const data = join(cacheFolder, 'data', basename(folder))
  await mkdir(data, { recursive: true })
  const env = await writeClient(folder, programs(packages, 'docker', 'docker-buildx'))
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(await daemonConfig(data)))
  const daemon = supervise(await toSpec({ folder, data, packages }), prefix)
  const version = await waitForVersion(join(folder, 'docker.sock'), daemon.isRunning)
  if (version !== undefined) return { env, version, stop: daemon.stop }
  await daemon.stop()
  throw new Error(explain(await daemon.ended))
}

/**
 * The client's side: a folder with only `docker` for PATH, and a configuration that knows buildx.
 * @param {string} folder
 * @param {readonly [docker: string, buildx: string]} programs
 */
export async function writeClient(folder, [docker, buildx]) {
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'config', 'cli-plugins'), { recursive: true })
  await symlink(docker, join(folder, 'bin', 'docker'))
  await symlink(buildx, join(folder, 'config', 'cli-plugins', 'docker-buildx'))
  return {
    DOCKER_HOST: `unix://${join(folder, 'docker.sock')}`,
    DOCKER_CONFIG: join(folder, 'config'),
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? SYSTEM_PATH}`,
  }
}

/**
 * What must stand before a command that runs as root.
 * @returns {Promise<string[]>}
 */
export async function rootPrefix() {
  for (const name of ['unshare', 'setpriv']) {
    if (!findCommand(name, SYSTEM_PATH)) throw new Error(`${name} not found: install util-linux`)
  }
  if (process.getuid?.() === 0) return []
  const { code, stderr } = await attempt(['sudo', '-n', 'true'])
  if (code === 0) return ['sudo', '-n', '--']
  throw new Error(`needs root or passwordless sudo (${lastLines(stderr, 1)})`)
}

/** @param {string} data */
async function daemonConfig(data) {
  const { type } = await statfs(data)
  // Overlay does not stack on overlay (a folder inside a container): plain copies work everywhere.
  return {
    features: { 'containerd-snapshotter': true },
    ...(type === OVERLAY ? { 'storage-driver': 'native' } : {}),
  }
}

/**
 * @param {{ folder: string, data: string, packages: Packages }} options
 * @returns {Promise<import('./supervise.mjs').Spec>}
 */
async function toSpec({ folder, data, packages }) {
  const [dockerd, busybox] = programs(packages, 'dockerd', 'busybox')
  const name = `imf${randomBytes(5).toString('hex')}`
  const init = packages.find('tini-static') ?? packages.find('docker-init')
  const { root, libraries } = packages
  const ip = [busybox, 'ip']
  return {
    command: [...(init ? [init, '--'] : []), dockerd, ...dockerdFlags({ folder, data, name })],
    env: {
      PATH: `${root}/usr/bin:${root}/usr/sbin:${root}/bin:${root}/sbin:${SYSTEM_PATH}`,
      TMPDIR: data,
      HOME: data,
      ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
    },
    log: join(folder, 'dockerd.log'),
    grace: 4,
    before: [
      [...ip, 'link', 'add', name, 'type', 'bridge'],
      [...ip, 'addr', 'add', await freeAddress(), 'dev', name],
      [...ip, 'link', 'set', name, 'up'],
    ],
    after: [[...ip, 'link', 'del', name]],
    remove: [folder, data],
    cgroup: name,
    isolated: true,
  }
}

/** @param {{ folder: string, data: string, name: string }} options */
function dockerdFlags({ folder, data, name }) {
  const flags = {
    'config-file': join(folder, 'daemon.json'),
    host: `unix://${join(folder, 'docker.sock')}`,
    group: String(process.getgid?.() ?? 0),
    'data-root': data,
    'exec-root': join(folder, 'exec'),
    pidfile: join(folder, 'dockerd.pid'),
    bridge: name,
    'cgroup-parent': `/${name}`,
    // systemd would read our pids as its own; the host's firewall and forwarding are not ours to change.
    'exec-opt': 'native.cgroupdriver=cgroupfs',
    iptables: 'false',
    ip6tables: 'false',
    'ip-forward': 'false',
    'shutdown-timeout': '3',
  }
  return Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`)
}

/**
 * @template {readonly string[]} Names
 * @param {Packages} packages
 * @param {Names} names
 * @returns {{ [At in keyof Names]: string }}
 */
export function programs(packages, ...names) {
  const paths = names.map((name) => {
    const path = packages.find(name)
    if (!path)
      throw new Error(
        `${name} is not in the packages under ${packages.root}: remove that folder and try again`,
      )
    return path
  })
  return /** @type {{ [At in keyof Names]: string }} */ (/** @type {unknown} */ (paths))
}

/**
 * @param {string} socketPath
 * @param {() => boolean} isRunning
 * @returns {Promise<string | undefined>} the engine's version; nothing when it does not come up
 */
async function waitForVersion(socketPath, isRunning) {
  for (const limit = Date.now() + READY_SECONDS * 1000; isRunning() && Date.now() < limit; await pause(40)) {
    const body = existsSync(socketPath) ? await read(socketPath, '/version').catch(() => '') : ''
    if (body) return JSON.parse(body).Version
  }
  return undefined
}

/**
 * @param {string} socketPath
 * @param {string} path
 * @returns {Promise<string>}
 */
function read(socketPath, path) {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, agent: false, timeout: 5000 }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => (response.statusCode === 200 ? resolve(body) : reject(new Error(body))))
    })
    call.on('timeout', () => call.destroy(new Error('no answer')))
    call.on('error', reject)
    call.end()
  })
}

/** @param {string} reason */
function explain(reason) {
  const lines = [`the private dockerd did not come up: ${reason || `no answer within ${READY_SECONDS} s`}`]
  if (/operation not permitted|permission denied|read-only file system/i.test(reason)) {
    lines.push(
      'remedy: use a machine, or a privileged container, in which root may mount and add network links',
    )
  }
  return lines.join('\n')
}
