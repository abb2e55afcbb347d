import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pause, run } from './command.mjs'
import { supervise } from './supervised.mjs'

/**
 * @typedef {{ auth?: { username: string, password: string }, readOnly?: boolean, port?: number, storage?: string }} RegistryOptions
 * @typedef {{ host: string, stop: () => Promise<void> }} Registry
 */

const READY_SECONDS = 15
const TRIES = 4
/** Tells our registry's answer from that of someone who took the port first. */
const SECRET_HEADER = 'x-imagefleet-registry'

/**
 * A CNCF distribution registry on a free loopback port, plain http, deletes allowed.
 * @param {{ program: string, cacheFolder: string }} place
 * @param {RegistryOptions} [options]
 * @returns {Promise<Registry>}
 */
export async function startRegistry(place, options = {}) {
  for (let tries = 1; ; tries++) {
    const port = options.port ?? (await freePort())
    try {
      return await startOn(port, place, options)
    } catch (error) {
      // Someone may have taken the port between our look and the registry's start.
      const isTaken = String(error).includes('address already in use')
      if (!isTaken || options.port !== undefined || tries === TRIES) throw error
    }
  }
}

/**
 * @param {number} port
 * @param {{ program: string, cacheFolder: string }} place
 * @param {RegistryOptions} options
 * @returns {Promise<Registry>}
 */
async function startOn(port, { program, cacheFolder }, options) {
  const parent = join(cacheFolder, 'data')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'registry-'))
  const storage = options.storage ?? join(folder, 'storage')
  await mkdir(storage, { recursive: true })
  const htpasswd = options.auth ? join(folder, 'htpasswd') : undefined
  if (options.auth && htpasswd) await writeFile(htpasswd, await toHtpasswd(options.auth))
  const host = `127.0.0.1:${port}`
  const secret = randomBytes(16).toString('hex')
  const config = join(folder, 'config.yml')
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify(toConfig({ host, secret, storage, htpasswd, readOnly: options.readOnly ?? false })),
  )
  const log = join(folder, 'registry.log')
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', OTEL_TRACES_EXPORTER: 'none' }
  const command = [program, 'serve', config]
  const daemon = supervise({
    command,
    env,
    log,
    grace: 2,
    before: [],
    after: [],
    remove: [folder],
    isolated: false,
  })
  if (await waitForAnswer(host, secret, daemon.isRunning)) return { host, stop: daemon.stop }
  await daemon.stop()
  throw new Error(`the registry on ${host} did not come up: ${await daemon.ended}`)
}

/** @param {{ host: string, secret: string, storage: string, htpasswd: string | undefined, readOnly: boolean }} options */
function toConfig({ host, secret, storage, htpasswd, readOnly }) {
  return {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: storage },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false }, readonly: { enabled: readOnly } },
    },
    http: { addr: host, secret, headers: { [SECRET_HEADER]: [secret] } },
    ...(htpasswd ? { auth: { htpasswd: { realm: 'imagefleet', path: htpasswd } } } : {}),
  }
}

/**
 * The registry takes bcrypt only. Debian's and Ubuntu's perl-base is always there, and its crypt knows it.
 * @param {{ username: string, password: string }} auth
 */
async function toHtpasswd({ username, password }) {
  const salt = randomBytes(16).toString('hex').slice(0, 21)
  const hash = await run(['perl', '-e', 'print crypt($ARGV[0], $ARGV[1])', '--', password, `$2b$05$${salt}.`])
  if (!/^\$2b\$05\$.{53}$/.test(hash))
    throw new Error("registry auth needs bcrypt, and this machine's perl crypt does not know it")
  return `${username}:${hash}\n`
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * @param {string} host
 * @param {string} secret
 * @param {() => boolean} isRunning
 */
async function waitForAnswer(host, secret, isRunning) {
  for (const limit = Date.now() + READY_SECONDS * 1000; isRunning() && Date.now() < limit; await pause(25)) {
    const response = await fetch(`http://${host}/v2/`).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.headers.get(SECRET_HEADER) === secret) return true
  }
  return false
}
