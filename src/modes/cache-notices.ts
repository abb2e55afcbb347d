import { estimateBudget } from '../build/cache-budget.ts'
import type { CacheRights } from '../build/cache-rights.ts'
import type { Notice } from '../github/notice.ts'
import type { Plan } from '../plan/plan.ts'
import { type BuildOptions, toCacheWish } from './build-options.ts'

/** Warns before the builds of a plan where their caches will be too much for GitHub's. */
export function toCacheNotices(plan: Plan, options: BuildOptions, rights: CacheRights): readonly Notice[] {
  if (!rights.write || plan.cache !== 'write') return []
  const writers = plan.jobs.filter(({ decision, build }) => {
    const { cache = 'gha', cacheFrom, cacheTo } = toCacheWish(build, options.cache)
    if (decision !== 'build') return false
    if (cacheTo !== undefined) return cacheTo.some((entry) => entry.includes('type=gha'))
    return cacheFrom === undefined && cache.startsWith('gha')
  })
  return estimateBudget(writers.length)
}
