import type { Position } from '../lang/user-error.ts'
import { UserError } from '../lang/user-error.ts'

/** What a template may name. */
export type Variables = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>

/**
 * Fills a template in. It is handed to the code that resolves tags, so that the heavy modules behind
 * expressions are loaded only where an expression occurs.
 * @throws UserError when the template is malformed or names what is not known
 */
export type Render = (template: string, variables: Variables) => string

/** Whether a text needs more than `plainRender`. */
export function hasExpression(text: string): boolean {
  return text.includes('{{')
}

/** The `Render` of texts that hold no expression. */
export const plainRender: Render = (template) => template

/** Runs a step on behalf of a text; errors without a place get its text and place. */
export function explain<T>(text: string, position: Position | undefined, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const place = position === undefined ? {} : { position }
    throw new UserError(
      error.problems.map((problem) =>
        problem.position === undefined
          ? { ...problem, ...place, message: `${problem.message} (in ${text})` }
          : problem,
      ),
    )
  }
}
