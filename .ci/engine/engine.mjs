import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attempt, findCommand, lastLines } from './command.mjs'
import { programs, rootPrefix, startDockerd, writeClient } from './dockerd.mjs'
import { bringPackages } from './packages.mjs'
import { startRegistry } from './registry.mjs'

/**
 * @typedef {import('./registry.mjs').RegistryOptions} RegistryOptions
 * @typedef {import('./registry.mjs').Registry} Registry
 * @typedef {'system' | 'private'} Kind
 * @typedef {{ env: Record<string, string>, kind: Kind, imageStore: 'containerd' | 'graph', stop: () => Promise<void> }} Docker
 * @typedef {Docker & { busybox: string, startRegistry: (options?: RegistryOptions) => Promise<Registry> }} Engine
 * @typedef {{ cacheFolder?: string, log?: import('./command.mjs').Log, kind?: Kind }} EngineOptions `kind` allows one way only
 */

const CACHE = fileURLToPath(new URL('../../.cache/engine', import.meta.url))

/**
 * A real Docker with buildx, and real registries: the system's where it answers, else one brought from packages.
 * @param {EngineOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function startEngine({ cacheFolder = CACHE, log = () => {}, kind } = {}) {
  await mkdir(cacheFolder, { recursive: true })
  const system = kind === 'private' ? 'not asked for' : await startSystem()
  if (typeof system !== 'string') {
    log(`engine: using this machine's Docker (image store: ${system.imageStore})`)
    return withRegistries(system, await bringTools(cacheFolder, log), cacheFolder)
  }
  try {
    if (kind === 'system') throw new Error('not asked for')
    const prefix = await rootPrefix()
    const packages = await bringPackages({ cacheFolder, want: 'engine', log })
    const began = Date.now()
    const { version, ...docker } = await startDockerd({ cacheFolder, packages, prefix })
    log(`engine: dockerd ${version} ready in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    const [registry, busybox] = programs(packages, 'docker-registry', 'busybox')
    return withRegistries(
      { ...docker, kind: 'private', imageStore: 'containerd' },
      { registry, busybox },
      cacheFolder,
    )
  } catch (error) {
    throw new Error(noEngine(system, error instanceof Error ? error.message : String(error)), {
      cause: error,
    })
  }
}

/** @returns {Promise<Docker | string>} a sentence where it does not answer */
async function startSystem() {
  const docker = findCommand('docker')
  if (!docker) return 'docker not found on PATH'
  const buildx = await attempt([docker, 'buildx', 'version'])
  if (buildx.code !== 0) return `docker buildx version: ${buildx.stderr.trim().split('\n')[0] || 'failed'}`
  const asked = await attempt([docker, 'info', '--format', '{{json .}}'])
  const info = asked.code === 0 ? JSON.parse(asked.stdout) : {}
  if (!info.ServerVersion) return `docker info: ${lastLines(asked.stderr, 1) || 'no server answers'}`
  const context = await attempt([docker, 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'])
  const host = process.env['DOCKER_HOST'] || context.stdout.trim()
  if (!host.startsWith('unix://'))
    return `the Docker at ${host || 'an unknown address'} is not on this machine, so it can not reach registries here`
  const plugin = info.ClientInfo?.Plugins?.find(
    (/** @type {{ Name: string }} */ { Name }) => Name === 'buildx',
  )
  if (!plugin?.Path) return 'docker info does not say where its buildx is'
  // An own configuration keeps logins and the choice of a builder apart from the user's.
  const folder = await mkdtemp(join(tmpdir(), 'imagefleet-'))
  const env = { ...(await writeClient(folder, [docker, plugin.Path])), DOCKER_HOST: host }
  const isContainerd = JSON.stringify(info.DriverStatus ?? []).includes('io.containerd.snapshotter')
  const stop = () => rm(folder, { recursive: true, force: true })
  return { env, kind: 'system', imageStore: isContainerd ? 'containerd' : 'graph', stop }
}

/**
 * @param {string} cacheFolder
 * @param {import('./command.mjs').Log} log
 */
async function bringTools(cacheFolder, log) {
  const packages = await bringPackages({ cacheFolder, want: 'tools', log })
  const [busybox, brought] = programs(packages, 'busybox', 'docker-registry')
  return { busybox, registry: findCommand('docker-registry') ?? brought }
}

/**
 * @param {Docker} docker
 * @param {{ registry: string, busybox: string }} tools
 * @param {string} cacheFolder
 * @returns {Engine}
 */
function withRegistries(docker, { registry, busybox }, cacheFolder) {
  /** @type {Set<Registry>} */
  const running = new Set()
  const env = { ...docker.env, ...(process.env['BUILDX_BUILDER'] ? { BUILDX_BUILDER: '' } : {}) }
  return {
    ...docker,
    env,
    busybox,
    async startRegistry(options) {
      const started = await startRegistry({ program: registry, cacheFolder }, options)
      running.add(started)
      return started
    },
    async stop() {
      await Promise.all([...[...running].map((one) => one.stop()), docker.stop()])
    },
  }
}

/**
 * @param {string} system
 * @param {string} own
 */
function noEngine(system, own) {
  return [
    'No Docker engine for this run. Tried:',
    `- this machine's own Docker: ${system}`,
    `- a private engine from this machine's package sources: ${own.replaceAll('\n', '\n  ')}`,
    'Start Docker with buildx here, or run on Debian or Ubuntu as root (or with passwordless sudo) with a package mirror that apt reaches.',
  ].join('\n')
}
