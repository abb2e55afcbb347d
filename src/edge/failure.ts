import { type Problem, UserError } from '../lang/user-error.ts'
import { RegistryError } from '../oci/registry-error.ts'

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
