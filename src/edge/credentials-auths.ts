import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'
import { parseYaml, type Source } from '../lang/yaml.ts'
import { type Known, toPrefix } from './credentials-entry.ts'

const scalar = z.union([z.string(), z.number()]).transform(String)
const login = { username: scalar, password: scalar }
const authsSchema = z.union([
  z.array(z.object({ registry: z.string().min(1), ...login })),
  z
    .record(z.string(), z.object(login))
    .transform((map) => Object.entries(map).map(([registry, one]) => ({ registry, ...one }))),
])

const NAME = 'registry-auths'

/**
 * Reads `registry-auths`: a list of registry, username and password, or a map of registries to the other two.
 * No value of it comes into an error.
 * @throws UserError with the place of what is wrong
 */
export function parseRegistryAuths(text: string): readonly Known[] {
  if (text.trim() === '') return []
  const source = parse(text)
  const { data } = authsSchema.safeParse(source.value)
  if (data === undefined) throw new UserError({ position: wrongPlace(source), message: FORM })
  return data.map(({ registry, username, password }) => ({
    prefix: toPrefix(registry),
    credential: { kind: 'password', username, password },
  }))
}

const FORM =
  'write a list of entries with registry, username and password, or a map of registries to username and password'

function parse(text: string): Source {
  try {
    return parseYaml(NAME, text)
  } catch (error) {
    // The parser's words may hold a piece of an unquoted password.
    const position = (error instanceof UserError ? error.problems[0]?.position : undefined) ?? { file: NAME }
    throw new UserError({ position, message: 'not YAML; put passwords in single quotes' })
  }
}

/** The place of the first entry that is wrong. */
function wrongPlace({ value, position }: Source): ReturnType<Source['position']> {
  if (typeof value !== 'object' || value === null) return position([])
  const isLogin = z.object({ ...login, registry: Array.isArray(value) ? z.string() : z.unknown() })
  const [key] = Object.entries(value).find(([, entry]) => !isLogin.safeParse(entry).success) ?? []
  return position(key === undefined ? [] : [key])
}
