import { collect, UserError } from '../lang/user-error.ts'
import type { Key, Source } from '../lang/yaml.ts'

/** What is needed to say where something stands. */
export type Placed = Pick<Source, 'position'>

/**
 * Reads each text of a list, or the one text, that stands under a path.
 * @throws UserError with all that is wrong, each at its place
 */
export function collectAt<R>(
  file: Placed,
  path: readonly Key[],
  texts: readonly string[],
  read: (text: string) => R,
): readonly R[] {
  return collect(texts.entries(), ([index, text]) => readAt(file, [...path, index], () => read(text)))
}

/** @throws UserError with the place of `path` where the step's has none */
export function readAt<R>(file: Placed, path: readonly Key[], step: () => R): R {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const position = file.position(path)
    throw new UserError(error.problems.map((problem) => ({ position, ...problem })))
  }
}

/**
 * Takes every step, so that the mistakes of all are told at once.
 * @throws UserError with the problems of every step that failed
 */
export function gather<T extends readonly unknown[]>(...steps: { readonly [K in keyof T]: () => T[K] }): T {
  const results = collect(steps, (step) => step())
  return results as unknown as T
}
