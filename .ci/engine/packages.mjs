import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAptHome, readRelease } from './apt.mjs'
import { attempt, findFile, pause, run } from './command.mjs'

/**
 * Extracted packages: `root` looks like a file system, `find` returns a program's path in it.
 * @typedef {{ root: string, libraries: string, find: (name: string) => string | undefined }} Packages
 */

const TINI = 'tini-static'
const ENGINE = [
  'docker.io',
  'docker-cli',
  'docker-buildx',
  'containerd',
  'runc',
  'docker-registry',
  'busybox-static',
  TINI,
]
const TOOLS = ['docker-registry', 'busybox-static']
/** Where one release has a package of its own and another folds it into docker.io. */
const OPTIONAL = ['docker-cli', TINI]
const PROGRAM_FOLDERS = [
  'usr/bin',
  'usr/sbin',
  'bin',
  'sbin',
  'usr/libexec/docker/cli-plugins',
  'usr/lib/docker/cli-plugins',
]

/**
 * Brings packages into the cache, once: resolved, downloaded and verified by apt in a private home, then
 * only extracted. Where several processes want them at once, one brings them and the others wait.
 * @param {{ cacheFolder: string, want: 'engine' | 'tools', log: import('./command.mjs').Log }} options
 * @returns {Promise<Packages>}
 */
export async function bringPackages({ cacheFolder, want, log }) {
  const names = want === 'engine' ? ENGINE : TOOLS
  const release = await readRelease()
  const key = createHash('sha256')
    .update(JSON.stringify([release, process.arch, names]))
    .digest('hex')
    .slice(0, 12)
  const folder = join(cacheFolder, 'packages', `${want}-${key}`)
  await mkdir(join(cacheFolder, 'packages'), { recursive: true })
  while (!existsSync(folder)) {
    await alone(`${folder}.lock`, async () => {
      const work = `${folder}.new`
      await rm(work, { recursive: true, force: true })
      await fillFolder(work, names, { release, log })
      await rename(join(work, 'root'), folder)
      await rm(work, { recursive: true })
    })
  }
  return openPackages(folder)
}

/**
 * Does the work unless another living process is at it; then waits for that one to end.
 * @param {string} lock
 * @param {() => Promise<void>} work
 */
async function alone(lock, work) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if (!String(error).includes('EEXIST')) throw error
    const owner = await readFile(lock, 'utf8').catch(() => '')
    if (owner && !existsSync(`/proc/${owner}`)) await rm(lock, { force: true })
    return void (await pause(100))
  }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/**
 * @param {string} work
 * @param {readonly string[]} names
 * @param {{ release: import('./apt.mjs').Release, log: import('./command.mjs').Log }} options
 */
async function fillFolder(work, names, { release, log }) {
  const env = await createAptHome(join(work, 'apt'), release)
  log('engine: resolving packages')
  await run(['apt-get', 'update'], { env })
  const wanted = await resolveNames(names, env)
  const archives = join(work, 'archives')
  await mkdir(archives)
  log(`engine: downloading ${wanted.join(', ')}`)
  await run(['apt-get', 'download', ...wanted], { env, cwd: archives })
  log('engine: extracting packages')
  const root = join(work, 'root')
  const files = (await readdir(archives)).map((name) => join(archives, name))
  const extractAll = async () => {
    for (let file = files.pop(); file; file = files.pop()) await run(['dpkg-deb', '-x', file, root])
  }
  await mkdir(root)
  await Promise.all([extractAll(), extractAll()])
}

/**
 * The names plus the libraries they need that this machine lacks.
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
async function resolveNames(names, env) {
  const found = []
  for (const name of names) {
    const { stdout } = await attempt(['apt-cache', 'policy', name], { env })
    if (/Candidate: (?!\(none\))/.test(stdout)) found.push(name)
    else if (!OPTIONAL.includes(name))
      throw new Error(
        `package ${name} is in none of this machine's apt sources (on Ubuntu: is "universe" enabled?)`,
      )
  }
  const installed = await readInstalled()
  const wanted = new Set(found)
  for (let next = found; next.length > 0; ) {
    const text = await run(['apt-cache', 'depends', '--important', ...next], { env })
    const needs = [...text.matchAll(/Depends: (lib[^\s:]+)/g)].map((match) => match[1] ?? '')
    next = [...new Set(needs)].filter((name) => !wanted.has(name) && !installed.has(name))
    for (const name of next) wanted.add(name)
  }
  return [...wanted]
}

async function readInstalled() {
  const text = await run(['dpkg-query', '-W', '-f', '${db:Status-Abbrev} ${Package}\n'])
  return new Set(text.split('\n').flatMap((line) => (line.startsWith('ii') ? [line.slice(2).trim()] : [])))
}

/**
 * @param {string} root
 * @returns {Promise<Packages>}
 */
async function openPackages(root) {
  const folders = []
  for (const name of ['usr/lib', 'lib']) {
    const entries = await readdir(join(root, name)).catch(() => [])
    folders.push(
      ...entries.filter((entry) => entry.includes('-linux-')).map((entry) => join(root, name, entry)),
    )
  }
  const find = (/** @type {string} */ name) =>
    findFile(PROGRAM_FOLDERS.map((folder) => join(root, folder, name)))
  return { root, libraries: folders.join(':'), find }
}
