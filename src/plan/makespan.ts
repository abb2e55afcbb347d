import { groupBy } from './groups.ts'

/** How long GitHub takes to give a job a runner and the job to be ready to build. */
export const STARTUP = 20

type Timed = { readonly wave: number; readonly seconds: number }

/**
 * How long jobs take until the last is done, when a wave begins after the one before and a free runner takes
 * the next job in line.
 */
export function makespan(jobs: readonly Timed[], runners: number): number {
  return [...groupBy(jobs, ({ wave }) => wave).values()]
    .map((wave) => {
      const ends = new Array<number>(Math.max(1, Math.min(runners, wave.length))).fill(0)
      for (const { seconds } of wave) {
        const soonest = ends.reduce((found, end, at) => (end < (ends[found] ?? 0) ? at : found), 0)
        ends[soonest] = (ends[soonest] ?? 0) + STARTUP + seconds
      }
      return Math.max(...ends)
    })
    .reduce((sum, seconds) => sum + seconds, 0)
}
