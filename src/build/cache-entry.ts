import { nearest, UserError } from '../lang/user-error.ts'
import { formatFields, parseFields } from './csv.ts'

/** One `type=…,name=value` of `--cache-from` or `--cache-to`. */
export type CacheEntry = { readonly type: string; readonly fields: readonly (readonly [string, string])[] }

/** The backends that a fleet's `cache` can name. */
const BACKENDS = ['gha', 'registry', 's3', 'azblob', 'local', 'inline', 'none'] as const
export type Backend = (typeof BACKENDS)[number]

/** A word of `cache`: a backend, and attributes for every entry that is made for it. */
export type CacheChoice = { readonly backend: Backend; readonly fields: CacheEntry['fields'] }

/**
 * Reads `cache`: `gha`, or `s3,region=eu-west-1,bucket=caches`.
 * @throws UserError for an unknown backend, an attribute without value, and a credential: it would be on a command line
 */
export function parseCacheChoice(text: string): CacheChoice {
  const [name = '', ...rest] = parseFields(text)
  const backend = BACKENDS.find((known) => known === name)
  if (backend === undefined) {
    const near = nearest(name, BACKENDS)
    const hint = near === undefined ? '' : `; did you mean "${near}"?`
    throw new UserError(`cache: "${name}" is not one of ${BACKENDS.join(', ')}${hint}`)
  }
  const fields = rest.filter((field) => field !== '').map(toField)
  for (const [key] of fields) refuseCredential(key)
  return { backend, fields }
}

/**
 * Reads an entry as buildx does; one without `type=` is a reference in a registry.
 * @throws UserError when a credential stands in it
 */
export function parseCacheEntry(text: string): CacheEntry {
  const parts = parseFields(text)
  if (!parts.some((part) => /^type\s*=/.test(part))) {
    return { type: 'registry', fields: [['ref', text.trim()]] }
  }
  const fields = parts.map(toField)
  for (const [key] of fields) refuseCredential(key)
  return {
    type: fields.find(([key]) => key === 'type')?.[1] ?? '',
    fields: fields.filter(([key]) => key !== 'type'),
  }
}

export function formatCacheEntry({ type, fields }: CacheEntry): string {
  return formatFields([`type=${type}`, ...fields.map(([key, value]) => `${key}=${value}`)])
}

/** The entry with this attribute, unless it has one of that name already. */
export function withDefault(entry: CacheEntry, key: string, value: string): CacheEntry {
  const given = entry.fields.some(([name]) => name === key)
  return given ? entry : { ...entry, fields: [...entry.fields, [key, value]] }
}

function toField(field: string): readonly [string, string] {
  const equals = field.indexOf('=')
  if (equals < 1) throw new UserError(`cache: "${field}" is not an attribute; write name=value`)
  return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()]
}

function refuseCredential(key: string): void {
  if (!/secret|token|password|access_key_id|account_key/.test(key)) return
  throw new UserError(
    `cache: ${key} would stand on a command line; set the backend's own environment variables instead, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`,
  )
}
