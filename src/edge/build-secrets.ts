import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'
import { parseYaml } from '../lang/yaml.ts'

const NAME = 'build-secrets'
const schema = z.record(z.string().regex(/^[\w.-]+$/), z.string().min(1))
const FORM = 'write a map of ids to values, each on a line, id: value; a value of several lines follows a |'

/**
 * Reads `build-secrets`. No value of it comes into an error.
 * @throws UserError when it is no map of ids to values
 */
export function parseBuildSecrets(text: string): ReadonlyMap<string, string> {
  if (text.trim() === '') return new Map()
  const { data } = schema.safeParse(parse(text))
  if (data === undefined) throw new UserError({ position: { file: NAME }, message: FORM })
  return new Map(Object.entries(data))
}

function parse(text: string): unknown {
  try {
    return parseYaml(NAME, text).value
  } catch (error) {
    // The parser's words may hold a piece of an unquoted value.
    const position = (error instanceof UserError ? error.problems[0]?.position : undefined) ?? { file: NAME }
    throw new UserError({ position, message: `not YAML; ${FORM}` })
  }
}
