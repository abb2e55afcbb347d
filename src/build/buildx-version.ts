/** The numbers of a version, or the commit that a development build was made of. */
export type BuildxVersion = {
  /** The line that buildx printed. */
  readonly printed: string
  readonly text: string
  /** Undefined for a development build: it is taken to be newer than any release. */
  readonly numbers: readonly number[] | undefined
}

/**
 * Reads what `docker buildx version` prints: `github.com/docker/buildx v0.29.1 9a1d2c…`.
 * @returns undefined when no version stands in it
 */
export function parseBuildxVersion(printed: string): BuildxVersion | undefined {
  const text = printed.match(/\sv?([0-9a-f]{7}|\d[\d.]*)/)?.[1]
  if (text === undefined) return undefined
  const commit = /^[0-9a-f]{7}$/.test(text)
  return { printed: printed.trim(), text, numbers: commit ? undefined : text.split('.').map(Number) }
}

/** Whether this buildx is at least that release, `0.12.0`. */
export function isAtLeast({ numbers }: BuildxVersion, release: string): boolean {
  return numbers === undefined || compareNumbers(numbers, release.split('.').map(Number)) >= 0
}

/** Positive when the left version is the higher one; missing numbers count as 0. */
export function compareNumbers(left: readonly number[], right: readonly number[]): number {
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
