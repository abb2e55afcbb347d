import { type Position, type Problem, UserError } from '../lang/user-error.ts'

/** Runs a step. Its problems are noted, not thrown, so that those of the next step are found too. */
export function attempt<T>(problems: Problem[], step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** Runs a step on behalf of a text; problems that have no place get that of the text, and the text. */
export function explain<T>(text: string, position: Position | undefined, step: () => T): T {
  const problems: Problem[] = []
  const result = attempt(problems, () => ({ value: step() }))
  if (result !== undefined) return result.value
  const place = position === undefined ? {} : { position }
  throw new UserError(
    problems.map((problem) =>
      problem.position === undefined
        ? { ...problem, ...place, message: `${problem.message} (in ${text})` }
        : problem,
    ),
  )
}
