import { nearest, type Problem, UserError } from '../lang/user-error.ts'
import { type Mode, modes } from './mode.ts'
import type { Parameter } from './parameter.ts'
import { parameters, parametersOf } from './parameters.ts'

/** Which mode was asked for, and what its parameters hold: the default where nothing was given. */
export type Request = {
  readonly mode: Mode
  readonly values: Values
}

/** Parameter name to its text. A parameter without default that was not given is missing. */
export type Values = Readonly<Record<string, string>>

/** @throws UserError listing the modes when the text names none of them */
export function parseMode(text: string, allowed: readonly Mode[] = modes): Mode {
  const mode = allowed.find((known) => known === text)
  if (mode !== undefined) return mode
  const given = text === '' ? 'mode is not set' : `mode "${text}" is unknown`
  throw new UserError(`${given}; it is one of ${allowed.join(', ')}${hint(text, allowed)}`)
}

/**
 * Makes a request of flat strings: empty ones count as not given.
 * @throws UserError with every parameter that is unknown or that the mode does not use
 */
export function toRequest(mode: Mode, given: Values): Request {
  const used = parametersOf(mode)
  const problems = Object.keys(given)
    .filter((name) => given[name] !== '')
    .flatMap((name) => toProblem(name, mode, used))
  if (problems.length > 0) throw new UserError(problems)
  const values = used.flatMap(({ name, default: fallback }) => {
    const value = given[name] || fallback
    return value === undefined ? [] : [[name, value] as const]
  })
  return { mode, values: Object.fromEntries(values) }
}

function toProblem(name: string, mode: Mode, used: readonly Parameter[]): Problem[] {
  if (used.some((parameter) => parameter.name === name)) return []
  const elsewhere = parameters.filter((parameter) => parameter.name === name)
  if (elsewhere.length === 0) {
    const names = used.map((parameter) => parameter.name)
    return [{ message: `${name} is not a parameter${hint(name, names)}` }]
  }
  const where = [...new Set(elsewhere.flatMap((parameter) => parameter.modes))].join(', ')
  return [{ message: `${name} is set, but mode ${mode} does not use it (it belongs to ${where}); remove it` }]
}

function hint(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

/**
 * A YAML 1.2 core schema boolean, the only ones that GitHub's toolkit takes.
 * @throws UserError naming the parameter and what is allowed
 */
export function toBoolean(values: Values, name: string): boolean {
  const value = values[name] ?? 'false'
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw new UserError(`${name}: "${value}" is not a boolean; write true or false`)
}

/** @throws UserError when the value is none of the words */
export function toWord<T extends string>(values: Values, name: string, words: readonly T[]): T {
  const value = values[name] ?? ''
  const word = words.find((known) => known === value)
  if (word === undefined) throw new UserError(`${name}: "${value}" is not one of ${words.join(', ')}`)
  return word
}

/** @throws UserError when the value is not a whole number of at least 1 */
export function toCount(values: Values, name: string): number {
  const count = Number(values[name])
  if (Number.isInteger(count) && count >= 1) return count
  throw new UserError(`${name}: "${values[name] ?? ''}" is not a number; write a whole number from 1 up`)
}

/** Lines and commas, trimmed, without the empty ones. */
export function toList(values: Values, name: string): string[] {
  return (values[name] ?? '')
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** @throws UserError naming the parameter when it was not given */
export function demand(values: Values, name: string): string {
  const value = values[name]
  if (value === undefined) throw new UserError(`${name} is not set, and this mode needs it`)
  return value
}
