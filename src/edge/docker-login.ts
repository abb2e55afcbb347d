import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { read } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import { HUB_KEY, type Known } from './credentials-entry.ts'
import type { Environment } from './environment.ts'

export type LoginOptions = {
  readonly environment: Environment
  /** Where the configuration with the logins is laid down; whoever made the folder removes it. */
  readonly scratch: string
  /** They win over what Docker's configuration says of the same registry. */
  readonly logins: readonly Known[]
  /** They count only where Docker's configuration says nothing of the registry. */
  readonly fallbacks: readonly Known[]
}

/**
 * An environment in which Docker, buildx and BuildKit know these logins besides the ones they had: a private
 * copy of Docker's configuration. The user's own is not touched, and no password is on a command line.
 */
export async function logIn({ environment, scratch, logins, fallbacks }: LoginOptions): Promise<Environment> {
  if (logins.length + fallbacks.length === 0) return environment
  const original = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker')
  const config = await readConfig(join(original, 'config.json'))
  const auths = toObject(read(config, 'auths'))
  const helpers = toObject(read(config, 'credHelpers'))
  const isKnown = ({ prefix }: Known): boolean => keyOf(prefix) in auths || keyOf(prefix) in helpers
  const added = [...fallbacks.filter((login) => !isKnown(login)), ...logins]
  const folder = join(scratch, 'docker')
  await mkdir(folder, { mode: 0o700 })
  await linkRest(original, folder)
  const merged = {
    ...config,
    auths: { ...auths, ...Object.fromEntries(added.flatMap(toAuth)) },
    credHelpers: without(
      helpers,
      logins.map(({ prefix }) => keyOf(prefix)),
    ),
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify(merged), { mode: 0o600 })
  return {
    ...environment,
    DOCKER_CONFIG: folder,
    // Builders stay where they are, also those that are made from now on.
    BUILDX_CONFIG: environment['BUILDX_CONFIG'] || join(original, 'buildx'),
  }
}

async function readConfig(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return toObject(parseJson(text, file))
}

/** Plugins and contexts are found beside the configuration. */
async function linkRest(original: string, folder: string): Promise<void> {
  const names = await readdir(original).catch(() => [])
  const others = names.filter((name) => name !== 'config.json')
  await Promise.all(others.map((name) => symlink(join(original, name), join(folder, name))))
}

/** Docker keeps logins by registry; one for a part of a registry is for our own client alone. */
function toAuth({ prefix, credential }: Known): [string, { auth: string }][] {
  if (prefix.includes('/') || credential.kind !== 'password') return []
  const { username, password } = credential
  return [[keyOf(prefix), { auth: Buffer.from(`${username}:${password}`).toString('base64') }]]
}

const keyOf = (prefix: string): string => (prefix === 'docker.io' ? HUB_KEY : prefix)

function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function without(
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
