import { type Group, groupBy, type Unit } from './groups.ts'

/** Lets the jobs of a wave share as many as there may be, each next longest going where least is waiting. */
export function toBins<U extends Unit>(groups: readonly Group<U>[], limit: number): readonly Group<U>[] {
  if (groups.length <= limit) return groups
  const byRunner = [...groupBy(groups, ({ runner }) => runner)]
  const total = groups.reduce((sum, group) => sum + secondsOf(group), 0)
  const spare = Math.max(0, limit - byRunner.length)
  return byRunner.flatMap(([runner, own]) => {
    const share = total === 0 ? 0 : own.reduce((sum, group) => sum + secondsOf(group), 0) / total
    return fill(own, 1 + Math.floor(spare * share)).map((units) => ({ runner, units }))
  })
}

function fill<U extends Unit>(groups: readonly Group<U>[], count: number): readonly (readonly U[])[] {
  const bins = Array.from(
    { length: Math.min(count, groups.length) },
    (): { units: U[]; seconds: number } => ({
      units: [],
      seconds: 0,
    }),
  )
  for (const group of groups.toSorted((one, other) => secondsOf(other) - secondsOf(one))) {
    const least = bins.reduce((found, bin) => (bin.seconds < found.seconds ? bin : found))
    least.units.push(...group.units)
    // Where nobody knows how long anything takes, jobs get equally many.
    least.seconds += Math.max(secondsOf(group), 1)
  }
  return bins.map(({ units }) => units)
}

export const secondsOf = ({ units }: Group): number => units.reduce((sum, { seconds }) => sum + seconds, 0)
