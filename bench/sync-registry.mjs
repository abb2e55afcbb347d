import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** All that a bench leaves behind is in here. In memory where there is such a place, or the disk is measured. */
export const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'imagefleet-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** Whoever ends a bench ends what it started, too. */
function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM'])
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1))
}

/** CNCF distribution, as Debian's package docker-registry has it. */
export async function startRegistry() {
  exitOnSignals()
  const port = await freePort()
  const folder = join(scratch, String(port))
  const config = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: folder, maxthreads: 100 },
      cache: { blobdescriptor: 'inmemory' },
    },
    http: { addr: `127.0.0.1:${port}` },
  }
  writeFileSync(`${folder}.yml`, JSON.stringify(config))
  const child = spawn(process.env['REGISTRY'] ?? 'docker-registry', ['serve', `${folder}.yml`], {
    stdio: 'ignore',
  })
  const host = `127.0.0.1:${port}`
  for (let tries = 0; !(await isUp(host)); tries += 1) {
    if (tries > 100) throw new Error('docker-registry does not start: apt-get install docker-registry')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = () => {
    process.off('exit', stop)
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', stop)
  return { host, stop }
}

/** @param {string} host */
async function isUp(host) {
  return fetch(`http://${host}/v2/`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/**
 * How many of the references a mirror shows with their digests.
 * @param {string} prefix host:port/prefix
 * @param {readonly string[]} refs
 */
export async function countRight(prefix, refs) {
  const slash = prefix.indexOf('/')
  const right = await Promise.all(
    refs.map(async (line) => {
      const [name = '', digest] = line.split(' ')
      const [repository, tag] = (name.split('/').at(-1) ?? '').split(':')
      const url = `http://${prefix.slice(0, slash)}/v2/${prefix.slice(slash + 1)}/${repository}/manifests/${tag}`
      const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' }
      const { headers: found } = await fetch(url, { method: 'HEAD', headers })
      return found.get('docker-content-digest') === digest
    }),
  )
  return right.filter(Boolean).length
}
