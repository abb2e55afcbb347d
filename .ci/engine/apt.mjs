import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findCommand, run } from './command.mjs'
import { keepRelease, readSources } from './sources.mjs'

/**
 * @typedef {import('./sources.mjs').Source} Source
 * @typedef {{ id: string, codename: string, version: number }} Release
 */

// Debian 12 and 13 carry a docker.io that is too old (no gha cache v2); this release has one that is not.
const NEWER_DEBIAN = 'forky'
const LAST_OLD_DEBIAN = 13

/** What must come from the newer Debian release; all else comes from the machine's own. */
const NEWER_NAMES = [
  'docker.io',
  'docker-cli',
  'docker-buildx',
  'containerd',
  'docker-registry',
  'tini-static',
]

/** @returns {Promise<Release>} */
export async function readRelease() {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const read = (/** @type {string} */ name) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? ''
  const ids = [read('ID'), ...read('ID_LIKE').split(' ')]
  const id = ids.find((name) => name === 'ubuntu' || name === 'debian') ?? read('ID')
  return {
    id,
    codename: read('UBUNTU_CODENAME') || read('VERSION_CODENAME'),
    version: Number(read('VERSION_ID')) || 0,
  }
}

/**
 * A private home for apt: own lists, own cache, own pins. Nothing of the system's apt is written;
 * of its settings only how to reach the mirrors (proxies, certificates) and which keys to trust are read.
 * @param {string} folder
 * @param {Release} release
 * @returns {Promise<NodeJS.ProcessEnv>} the environment that makes apt live there
 */
export async function createAptHome(folder, release) {
  for (const name of ['apt-get', 'apt-cache', 'apt-config', 'dpkg-deb', 'dpkg-query']) {
    if (!findCommand(name))
      throw new Error(`${name} not found: packages can be brought on Debian and Ubuntu only`)
  }
  const own = keepRelease(await readSources(), release.codename)
  if (own.length === 0) {
    throw new Error(
      `no apt sources for ${release.id} ${release.codename || '(unknown release)'} under /etc/apt: add the release's mirror there`,
    )
  }
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true })
  await mkdir(join(folder, 'archives', 'partial'), { recursive: true })
  const architecture = (await run(['dpkg', '--print-architecture'])).trim()
  const newer = needsNewer(release) ? newerSources(own, release.codename) : []
  await writeFile(
    join(folder, 'engine.sources'),
    [...own, ...newer].map((source) => toStanza(source, architecture)).join('\n'),
  )
  await writeFile(join(folder, 'preferences'), newer.length > 0 ? pins() : '')
  const settings = (await run(['apt-config', 'dump']))
    .split('\n')
    .filter((line) => line.startsWith('Acquire::'))
  const path = join(folder, 'apt.conf')
  await writeFile(path, `${[...settings, ...homeSettings(folder)].join('\n')}\n`)
  return { ...process.env, APT_CONFIG: path, LC_ALL: 'C.UTF-8' }
}

/** @param {Release} release */
function needsNewer(release) {
  return release.id === 'debian' && release.version > 0 && release.version <= LAST_OLD_DEBIAN
}

/**
 * @param {readonly Source[]} own
 * @param {string} codename
 * @returns {Source[]}
 */
function newerSources(own, codename) {
  const base = own.find(({ suites }) => suites.includes(codename))
  if (!base) throw new Error('apt sources name no base suite of this release, so its mirror is unknown')
  // The mirror's copy may be frozen past its date; its signature is still checked.
  return [
    {
      ...base,
      suites: [NEWER_DEBIAN],
      components: ['main'],
      trust: `${base.trust}\nCheck-Valid-Until: no`.trim(),
    },
  ]
}

/**
 * @param {Source} source
 * @param {string} architecture
 */
function toStanza({ uris, suites, components, trust }, architecture) {
  const fields = [
    'Types: deb',
    `URIs: ${uris.join(' ')}`,
    `Suites: ${suites.join(' ')}`,
    `Components: ${components.join(' ')}`,
  ]
  return (
    [...fields, `Architectures: ${architecture}`, 'Targets: Packages', trust].filter(Boolean).join('\n') +
    '\n'
  )
}

function pins() {
  const pin = (/** @type {string} */ names, /** @type {number} */ priority) =>
    `Package: ${names}\nPin: release n=${NEWER_DEBIAN}\nPin-Priority: ${priority}\n`
  return `${pin('*', -1)}\n${pin(NEWER_NAMES.join(' '), 990)}`
}

/** @param {string} folder */
function homeSettings(folder) {
  const settings = {
    'Dir::State': folder,
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': folder,
    'Dir::Cache::archives': join(folder, 'archives'),
    'Dir::Etc::sourcelist': join(folder, 'engine.sources'),
    'Dir::Etc::preferences': join(folder, 'preferences'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::Etc::parts': '/dev/null',
    'Dir::Etc::main': '/dev/null',
    'APT::Sandbox::User': 'root',
    'APT::Update::Error-Mode': 'any',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
  }
  return Object.entries(settings).map(([name, value]) => `${name} "${value}";`)
}
