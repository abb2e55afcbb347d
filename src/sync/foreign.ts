import type { Position } from '../lang/user-error.ts'
import { UserError } from '../lang/user-error.ts'
import type { Source } from '../lang/yaml.ts'

/** A file of another tool, and what it needs beside its text. */
export type ForeignFile = {
  readonly file: Source
  /** A variable of the environment. */
  readonly variable: (name: string) => string | undefined
  /** Where images go, for files that do not say so. */
  readonly destinations: readonly string[]
  /** Where images come from, for files that name them only. */
  readonly namespace: string | undefined
}

/**
 * `$NAME` and `${NAME}`.
 * @throws UserError naming each variable that is not set
 */
export function expandVariables(text: string, variable: ForeignFile['variable']): string {
  const missing: string[] = []
  const expanded = text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? ''
    const value = variable(name)
    if (value === undefined) missing.push(name)
    return value ?? ''
  })
  if (missing.length === 0) return expanded
  throw new UserError(
    `${JSON.stringify(text)} needs ${missing.join(' and ')}, which ${missing.length > 1 ? 'are' : 'is'} not set`,
  )
}

/** A destination for images that a file names without saying where they go: a namespace, or a template. */
export function toNamed(destination: string): string {
  return destination.includes('{{') ? destination : `${destination.replace(/\/$/, '')}/{{name}}`
}

/** @throws UserError when a file says where images go and a parameter says so too, or neither does */
export function checkDestinations(
  { destinations }: ForeignFile,
  position: Position,
  rule: 'needed' | 'in the file',
): void {
  if (rule === 'needed' && destinations.length === 0) {
    throw new UserError({
      position,
      message: 'does not say where images go; set destinations to registries with a namespace',
    })
  }
  if (rule === 'in the file' && destinations.length > 0) {
    throw new UserError({ position, message: 'says where images go; leave destinations out' })
  }
}
