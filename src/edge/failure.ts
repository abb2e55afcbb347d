import { type Problem, UserError } from '../lang/user-error.ts'
import { RegistryError } from '../oci/registry-error.ts'

const SHOWN = 100
const CHARACTERS = 2_000

/** As much of the problems as anybody reads. */
export function shorten(problems: readonly Problem[]): readonly Problem[] {
  const rest = problems.length - SHOWN
  return [
    ...problems.slice(0, SHOWN).map((problem) => ({ ...problem, message: cut(problem.message) })),
    ...(rest > 0 ? [{ message: `… and ${rest.toLocaleString('en')} more problems` }] : []),
  ]
}

const cut = (message: string): string =>
  message.length > CHARACTERS ? `${message.slice(0, CHARACTERS)} … (${message.length} characters)` : message

/**
 * What to tell of an error. A user's mistake and a registry's answer are told in their own words;
 * anything else is our bug, and a bug always shows its stack.
 */
export function toProblems(error: unknown): readonly Problem[] {
  if (error instanceof UserError) return error.problems
  if (error instanceof RegistryError) return [{ message: error.message }]
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [{ message: `a bug in imagefleet, please report it: ${trace}` }]
}
