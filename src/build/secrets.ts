import type { Notice } from '../github/notice.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { parseItems, parseLines, parseRecords } from './csv.ts'
import type { Secret } from './request.ts'

/** The three inputs that name build secrets. */
export type SecretInputs = {
  readonly secrets: string
  readonly secretEnvs: string
  readonly secretFiles: string
}

export type DecodedSecrets = { readonly secrets: readonly Secret[]; readonly notices: readonly Notice[] }

/**
 * Reads the secrets, in the order of buildx's flags. No message holds a value.
 * @throws UserError with every entry that has no id or no value: a build without its secret costs hours
 */
export function decodeSecrets({ secrets, secretEnvs, secretFiles }: SecretInputs): DecodedSecrets {
  const entries = joinContinuations(parseRecords(secrets).map((fields) => fields.join(',')))
  const readers: readonly (() => readonly Secret[])[] = [
    () =>
      collect(parseItems(secretEnvs), (item) => {
        const [id, variable] = split(item, 'secret-envs', 'write id=VARIABLE')
        return { id, from: 'variable', variable } as const
      }),
    () =>
      collect(entries.items, (item) => {
        const [id, value] = split(item, 'secrets', VALUE_REMEDY)
        return { id, from: 'value', value } as const
      }),
    () =>
      collect(parseLines(secretFiles), (item) => {
        const [id, path] = split(item, 'secret-files', 'write id=path')
        return { id, from: 'file', path } as const
      }),
  ]
  return { secrets: collect(readers, (read) => read()).flat(), notices: entries.notices }
}

const VALUE_REMEDY = 'write id=value, and see whether the secret behind the value is set for this run'

/** A line of base64 with its padding, as it stands in a key: it has a `=`, but no id before it. */
const PADDED_BASE64 = /^[A-Za-z0-9+/]{12,}={1,2}$/

/**
 * A line without `=` cannot be a secret; after one that is, it is one more line of its value, whose quotes
 * were forgotten.
 */
function joinContinuations(entries: readonly string[]): {
  readonly items: readonly string[]
  readonly notices: readonly Notice[]
} {
  const items: string[] = []
  const joined = new Set<string>()
  for (const entry of entries.filter((text) => text.trim() !== '')) {
    const last = items.at(-1)
    if (entry.includes('=') || last === undefined || last.indexOf('=') < 1) items.push(entry)
    else {
      items[items.length - 1] = `${last}\n${entry}`
      joined.add(idOf(last))
    }
  }
  return { items, notices: [...joined].map(toNotice) }
}

const toNotice = (id: string): Notice => ({
  level: 'warning',
  message: `secrets: the lines after ${id}=… have no "=" and were taken as more lines of its value, without blank lines; put the whole entry in quotes: "${id}=…"`,
})

function split(item: string, input: string, remedy: string): readonly [string, string] {
  const at = item.indexOf('=')
  const id = idOf(item)
  const value = item.slice(at + 1)
  if (at < 1) throw new UserError(`${input}: an entry without an id is not a valid secret; ${remedy}`)
  if (PADDED_BASE64.test(item.trim())) {
    throw new UserError(
      `${input}: a line of base64 is not a valid secret; put an entry of several lines in quotes: "id=…"`,
    )
  }
  if (value === '') throw new UserError(`${input}: ${id}= is not a valid secret: it has no value; ${remedy}`)
  if (/[\s",]/.test(id)) {
    throw new UserError(`${input}: an id with blanks, quotes or commas is not a valid secret; ${remedy}`)
  }
  return [id, value]
}

const idOf = (item: string): string => item.slice(0, Math.max(0, item.indexOf('='))).trim()
