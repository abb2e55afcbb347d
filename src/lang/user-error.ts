/** A place in a text that a user wrote. `line` and `column` count from 1. */
export type Position = {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * One thing that is wrong with what a user gave, said so that it can be mended:
 * `message` holds the value, the rule and the remedy.
 */
export type Problem = {
  readonly position?: Position
  /** Where in a structure, such as `images.api.platforms.0`. */
  readonly path?: string
  readonly message: string
}

/** `fleet.yml:5:17`, as compilers and editors write it. */
export function formatPosition({ file, line, column }: Position): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** `fleet.yml:5:17: images.api.platforms.0: "x" is not a platform; write …` */
export function formatProblem({ position, path, message }: Problem): string {
  return [position && formatPosition(position), path, message].filter(Boolean).join(': ')
}

/** A user's mistake, or several at once. It is shown without a stack trace; every other error is our bug. */
export class UserError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: string | Problem | readonly Problem[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [{ message: problems }] : [problems].flat()
    // One mistake in an entry is found again in each of its variants.
    const unique = new Map(list.map((problem) => [formatProblem(problem), problem]))
    super([...unique.keys()].join('\n'), options)
    this.name = 'UserError'
    this.problems = [...unique.values()]
  }
}

/**
 * Runs each step and gathers what it returns; the problems of all steps are thrown together.
 * @throws UserError with the problems of every step that failed
 */
export function collect<T, R>(items: Iterable<T>, step: (item: T) => R): R[] {
  const problems: Problem[] = []
  const results: R[] = []
  for (const item of items) {
    try {
      results.push(step(item))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new UserError(problems)
  return results
}

/** The nearest of the known names, for "did you mean"; undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 2)))
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { name: candidate, distance }
    }
  }
  return best?.name
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const swap = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(swap, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
