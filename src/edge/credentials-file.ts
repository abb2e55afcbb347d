import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'
import { parseYaml, type Source } from '../lang/yaml.ts'
import { parseRegistryAuths } from './credentials-auths.ts'
import type { Environment } from './environment.ts'
import { codeOf } from './system-error.ts'

const login = z.object({
  username: z.string().nullish(),
  password: z.string().nullish(),
  insecure: z.boolean().nullish(),
})

type Login = { readonly registry: string; readonly username: string; readonly password: string }

/** The logins of an `auth.json`, in the form of `registry-auths`, and the registries that it calls insecure. */
export type AuthFile = { readonly auths: string; readonly insecure: readonly string[] }

/**
 * Reads image-syncer's `auth.{json,yaml}`; `$NAME` and `${NAME}` in users and passwords are variables. Its older
 * form, with `auth` beside `images`, will do. No value of it comes into an error.
 * @throws UserError with the place of what is wrong
 */
export async function readAuthFile(path: string, name: string, environment: Environment): Promise<AuthFile> {
  const file = parse(await read(path, name), name)
  const [content, prefix] = findLogins(file.value)
  const problems = Object.keys(content)
    .filter((registry) => !login.safeParse(content[registry]).success)
    .map((registry) => ({ position: file.position([...prefix, registry]), message: FORM }))
  if (problems.length > 0) throw new UserError(problems)
  const entries = Object.entries(content).map(([registry, one]) => ({ registry, ...login.parse(one) }))
  const logins = entries.flatMap(({ registry, username, password }): Login[] => {
    const place = file.position([...prefix, registry])
    const fill = (text: string): string => expand(text, environment, place)
    // Without a user there is no login: the registry is asked without.
    return username && password ? [{ registry, username: fill(username), password: fill(password) }] : []
  })
  const insecure = entries.flatMap((one) => (one.insecure ? [one.registry.replace(/\/.*/, '')] : []))
  return { auths: JSON.stringify(logins), insecure }
}

const FORM = 'write username and password, and insecure where it is so'

/** Both texts as one; where they speak of the same place, the first counts. */
export function joinAuths(first: string, second: string): string {
  const logins = [first, second].flatMap((text) =>
    parseRegistryAuths(text).flatMap(({ prefix, credential }) =>
      credential.kind === 'password'
        ? [{ registry: prefix, username: credential.username, password: credential.password }]
        : [],
    ),
  )
  return JSON.stringify(logins)
}

async function read(path: string, name: string): Promise<string> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    const message =
      codeOf(error) === 'ENOENT' ? 'is not there; set auth-file to the logins' : 'cannot be read'
    throw new UserError({ position: { file: name }, message }, { cause: error })
  })
}

function parse(text: string, name: string): Source {
  try {
    return parseYaml(name, text)
  } catch (error) {
    // The parser's words may hold a piece of an unquoted password.
    const position = (error instanceof UserError ? error.problems[0]?.position : undefined) ?? { file: name }
    throw new UserError({ position, message: 'not YAML or JSON; put passwords in single quotes' })
  }
}

type Mapping = Readonly<Record<string, unknown>>

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function findLogins(value: unknown): readonly [Mapping, readonly string[]] {
  if (!isMapping(value)) return [{}, []]
  const { auth } = value
  return isMapping(auth) && 'images' in value ? [auth, ['auth']] : [value, []]
}

function expand(text: string, environment: Environment, position: ReturnType<Source['position']>): string {
  return text.replaceAll(/\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g, (_, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? ''
    const value = environment[name]
    if (value !== undefined) return value
    throw new UserError({ position, message: `needs ${name}, which is not set` })
  })
}
