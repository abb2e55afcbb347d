import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'
import { type Credential, type Entry, HUB_KEY, isUnder, toPrefix } from './credentials-entry.ts'
import { askHelper } from './credentials-helper.ts'
import { codeOf } from './system-error.ts'

const text = z.string().optional()
const loginSchema = z.object({
  auth: text,
  username: text,
  password: text,
  identitytoken: text,
  registrytoken: text,
})
const configSchema = z.object({
  auths: z.record(z.string(), loginSchema).nullish(),
  credHelpers: z.record(z.string(), z.string()).nullish(),
  credsStore: text,
})

type Config = z.infer<typeof configSchema>
type Login = z.infer<typeof loginSchema>

/** The logins of Docker's `config.json`, in the order in which Docker prefers them. */
export async function readDockerEntries(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<(name: string) => readonly Entry[]> {
  const folder = variables['DOCKER_CONFIG'] || join(variables['HOME'] || homedir(), '.docker')
  const config = await readConfig(join(folder, 'config.json'))
  const ask = rememberAnswers((name, server) => askHelper(name, server, variables))
  const helpers = Object.entries(config.credHelpers ?? {}).map(([key, helper]) => {
    const prefix = toPrefix(key)
    return { prefix, ask: () => ask(helper, serverOf(prefix)) }
  })
  const logins = Object.entries(config.auths ?? {}).flatMap(([key, login]) => {
    const credential = toCredential(login)
    return credential === undefined ? [] : [{ prefix: toPrefix(key), ask: async () => credential }]
  })
  const { credsStore: store } = config
  if (!store) return () => [...helpers, ...logins]
  // The store knows all servers under their bare names; it is asked when nothing nearer is written down.
  return (name) => {
    const [prefix = ''] = name.split('/')
    const keys = Object.keys(config.auths ?? {}).filter(
      (key) => isUnder(name, toPrefix(key)) && key !== HUB_KEY,
    )
    const servers = [...new Set([...keys.toSorted((a, b) => b.length - a.length), serverOf(prefix)])]
    const stored = servers.map((server) => ({ prefix, ask: () => ask(store, server) }))
    return [...helpers, ...logins, ...stored]
  }
}

type Ask = (name: string, server: string) => ReturnType<typeof askHelper>

/** A helper may take a second, or show a window: it is asked once about each server. */
function rememberAnswers(ask: Ask): Ask {
  const answers = new Map<string, ReturnType<typeof askHelper>>()
  return (name, server) => {
    const key = `${name} ${server}`
    const answer = answers.get(key) ?? ask(name, server)
    answers.set(key, answer)
    return answer
  }
}

function serverOf(prefix: string): string {
  return prefix === 'docker.io' ? HUB_KEY : prefix
}

/** Neither text nor values of this file may come into an error: it holds secrets. */
async function readConfig(file: string): Promise<Config> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '{}'
    throw new UserError({ position: { file }, message: 'cannot be read; check its rights' }, { cause: error })
  })
  const { data, error } = configSchema.safeParse(toJson(content, file))
  if (data !== undefined) return data
  throw new UserError(
    error.issues.map(({ path, message }) => ({
      position: { file },
      path: path.map(String).join('.'),
      message,
    })),
  )
}

function toJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new UserError({ position: { file }, message: 'not JSON; log in anew or mend it by hand' })
  }
}

function toCredential({
  auth,
  username,
  password,
  identitytoken,
  registrytoken,
}: Login): Credential | undefined {
  if (registrytoken) return { kind: 'bearer', token: registrytoken }
  if (identitytoken) return { kind: 'identity', token: identitytoken }
  if (username && password) return { kind: 'password', username, password }
  const decoded = Buffer.from(auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '')
  const colon = decoded.indexOf(':')
  if (colon <= 0) return undefined
  return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}
