import { z } from 'zod'
import { parseJson } from './json.ts'
import { nearest, type Position, type Problem, UserError } from './user-error.ts'
import type { Key } from './yaml.ts'

/** Where the decoded value came from, for the errors. */
export type Origin = {
  readonly file: string
  readonly position?: (path: readonly Key[]) => Position
  readonly keyPosition?: (path: readonly Key[]) => Position
}

/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
export function decode<T extends z.ZodType>(schema: T, value: unknown, origin: Origin): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { issues } = result.error
  const problems = issues.slice(0, SHOWN).flatMap((issue) => toProblems(issue, value, schema, origin))
  throw new UserError([...problems.toSorted(byPlace), ...restOf(issues, 'values are wrong', origin)])
}

/** Nobody mends more mistakes at once. */
const SHOWN = 100

function restOf({ length }: readonly unknown[], what: string, { file }: Origin): readonly Problem[] {
  return length > SHOWN ? [{ position: { file }, message: `${length - SHOWN} more ${what}` }] : []
}

function byPlace({ position: left }: Problem, { position: right }: Problem): number {
  const lineOf = (position: Problem['position']): number => position?.line ?? Number.MAX_SAFE_INTEGER
  return lineOf(left) - lineOf(right) || (left?.column ?? 0) - (right?.column ?? 0)
}

/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
export function decodeJson<T extends z.ZodType>(schema: T, text: string, origin: Origin): z.output<T> {
  return decode(schema, parseJson(text, origin.file), origin)
}

function toProblems(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType, origin: Origin): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  if (issue.code === 'unrecognized_keys') {
    const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) }
    const known = knownKeys(schema, path)
    const shown = issue.keys.slice(0, SHOWN)
    return [
      ...shown.map((key) => problemAt([...path, key], unknownKey(key, known), atKey)),
      ...restOf(issue.keys, 'keys are unknown', origin),
    ]
  }
  const found = at(value, path)
  const shown = found === undefined ? 'is missing' : `${JSON.stringify(found)?.slice(0, 80)} is wrong`
  return [problemAt(path, issue.code === 'custom' ? issue.message : `${shown}: ${issue.message}`, origin)]
}

function problemAt(path: readonly Key[], message: string, { file, position }: Origin): Problem {
  return { position: position?.(path) ?? { file }, path: path.join('.'), message }
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known)
  if (near !== undefined) return `unknown key "${key}"; did you mean "${near}"?`
  return known.length === 0 ? `unknown key "${key}"` : `unknown key "${key}"; known are ${known.join(', ')}`
}

function at(value: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}

/** The keys that the object under `path` may have, read from the schema's own JSON Schema. */
function knownKeys(schema: z.ZodType, path: readonly Key[]): string[] {
  let here: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  for (const key of path) {
    if (typeof here !== 'object') return []
    const options: readonly z.core.JSONSchema._JSONSchema[] = here.anyOf ?? [here]
    here = options.map((option) => stepInto(option, key)).find((option) => option !== undefined)
  }
  if (typeof here !== 'object') return []
  return (here.anyOf ?? [here]).flatMap((option) => Object.keys(option.properties ?? {}))
}

function stepInto(
  schema: z.core.JSONSchema._JSONSchema,
  key: Key,
): z.core.JSONSchema._JSONSchema | undefined {
  if (typeof schema !== 'object') return undefined
  const items = Array.isArray(schema.items) ? undefined : schema.items
  const rest = schema.additionalProperties
  return schema.properties?.[key] ?? items ?? (typeof rest === 'object' ? rest : undefined)
}
