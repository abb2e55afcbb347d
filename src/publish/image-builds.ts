import type { FoundResult } from './gather.ts'

/** One build of an image: whole, or one platform that was built apart. */
export type ImageBuild = {
  readonly platform?: string
  readonly seconds: number
  /** When it began, in milliseconds since 1970. */
  readonly started?: number
}

/** Steps of an image's builds, and how many of them the cache spared. */
export type Steps = { readonly all: number; readonly cached: number }

/** What this run's results tell of how an image was built; each platform once. */
export function toBuilds(results: readonly FoundResult[]): {
  readonly builds: readonly ImageBuild[]
  readonly steps?: Steps
} {
  const unique = [...new Map(results.map((found) => [found.platform ?? '', found])).values()]
  const builds = unique.map(({ platform, result: { seconds, started } }) => ({
    seconds,
    ...(platform === undefined ? {} : { platform }),
    ...(started === undefined ? {} : { started: Date.parse(started) }),
  }))
  const counted = unique.flatMap(({ result }) => result.steps ?? [])
  if (counted.length === 0) return { builds }
  const sum = (field: keyof Steps): number => counted.reduce((total, steps) => total + steps[field], 0)
  return { builds, steps: { all: sum('all'), cached: sum('cached') } }
}

/** Platforms that were built apart were built side by side: the longest counts. Undefined where nothing was built. */
export function secondsOf(builds: readonly ImageBuild[]): number | undefined {
  return builds.length === 0 ? undefined : Math.max(...builds.map(({ seconds }) => seconds))
}
