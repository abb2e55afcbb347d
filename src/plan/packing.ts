import { MATRIX_ROWS, SHARDS, WAVES } from '../github/matrix.ts'
import { secondsOf, toBins } from './bins.ts'
import {
  connect,
  type Group,
  type Grouping,
  groupBy,
  groupChains,
  groupConnected,
  groupNone,
  type Unit,
} from './groups.ts'
import { makespan } from './makespan.ts'

/** How many images share a job: one each; unbranched chains; or whatever is done soonest, by their durations. */
export type Pack = 'none' | 'chains' | 'weight'

export type PackOptions = {
  readonly pack: Pack
  /** At most so many jobs in a wave; undefined is as many as GitHub can start. */
  readonly maxJobs: number | undefined
}

/** A job on a runner: its units in the order in which they are built. */
export type Packed<U extends Unit = Unit> = Group<U> & { readonly wave: number; readonly seconds: number }

/** Runners that a fleet may count on: an account without a plan has 20. */
const RUNNERS = 20

/** A grouping must be this much faster than a simpler one to be worth its longer jobs. */
const GAIN = 0.98

/**
 * Puts units into jobs and jobs into waves, longest first. Each unit is in exactly one job, after all it stands on:
 * in an earlier wave, or earlier in the same job.
 * @param units parents before their children
 */
export function packUnits<U extends Unit>(
  units: readonly U[],
  { pack, maxJobs }: PackOptions,
): readonly Packed<U>[] {
  const limit = Math.min(maxJobs ?? Number.POSITIVE_INFINITY, MATRIX_ROWS * SHARDS)
  if (pack === 'none') return toJobs(units, groupNone(units), limit)
  if (pack === 'chains') return toJobs(units, groupChains(units), limit)
  const runners = Math.min(maxJobs ?? RUNNERS, limit)
  const groupings = [groupNone(units), groupChains(units), groupConnected(units)]
  const candidates = groupings.flatMap((grouping) =>
    grouping === undefined ? [] : [limit, runners].map((most) => toJobs(units, grouping, most)),
  )
  return soonest(candidates, runners)
}

function soonest<U extends Unit>(
  candidates: readonly (readonly Packed<U>[])[],
  runners: number,
): readonly Packed<U>[] {
  const timed = candidates.map((jobs) => ({ jobs, seconds: makespan(jobs, runners) }))
  const best = timed.reduce<(typeof timed)[number] | undefined>(
    (found, next) => (found === undefined || next.seconds < found.seconds * GAIN ? next : found),
    undefined,
  )
  return best?.jobs ?? []
}

function toJobs<U extends Unit>(
  units: readonly U[],
  grouping: Grouping,
  limit: number,
): readonly Packed<U>[] {
  const waves = toWaves(units, grouping)
  return waves.flatMap((wave, index) =>
    toBins(wave, limit)
      .map((group) => ({ ...group, wave: index + 1, seconds: secondsOf(group) }))
      .sort((left, right) => right.seconds - left.seconds),
  )
}

/** What would come after the last wave shares a job of the last wave with what it stands on there. */
function toWaves<U extends Unit>(units: readonly U[], grouping: Grouping): readonly (readonly Group<U>[])[] {
  const levels = toLevels(units, grouping)
  const levelOf = ({ id }: Unit): number => levels.get(grouping.get(id) ?? id) ?? 1
  const tail = units.filter((unit) => levelOf(unit) >= WAVES)
  const isDeep = tail.some((unit) => levelOf(unit) > WAVES)
  const names = isDeep ? joinGroups(tail, grouping) : grouping
  const groups = groupBy(units, ({ id }) => names.get(id) ?? grouping.get(id) ?? id)
  const waves = groupBy([...groups.values()], ([first]) => (first ? Math.min(levelOf(first), WAVES) : 1))
  return Array.from({ length: WAVES }, (_, index) => (waves.get(index + 1) ?? []).map(toGroup))
}

/** The wave of each group, however many there are: one more than the latest that it waits for. */
function toLevels(units: readonly Unit[], grouping: Grouping): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { id, parents } of units) {
    const own = grouping.get(id) ?? id
    const others = parents.map((parent) => grouping.get(parent) ?? parent).filter((group) => group !== own)
    const latest = others.reduce((level, group) => Math.max(level, levels.get(group) ?? 0), 0)
    levels.set(own, Math.max(levels.get(own) ?? 0, latest + 1))
  }
  return levels
}

/** Names what hangs together among these units, by being in one group or by standing on each other. */
function joinGroups(units: readonly Unit[], grouping: Grouping): Grouping {
  const here = new Set(units.map(({ id }) => id))
  const links = units.map(({ id, parents }) => {
    const group = grouping.get(id) ?? id
    return {
      id,
      parents: [...parents.filter((parent) => here.has(parent)), ...(group === id ? [] : [group])],
    }
  })
  return connect(links)
}

/** A job has one runner: the one that most of its units want. */
function toGroup<U extends Unit>(units: readonly U[]): Group<U> {
  const [first] = units
  if (first !== undefined && units.length === 1) return { runner: first.runner, units }
  const wanted = [...groupBy(units, ({ runner }) => runner)]
  const [most] = wanted.toSorted(([, one], [, other]) => other.length - one.length)
  return { runner: most?.[0] ?? '', units }
}
