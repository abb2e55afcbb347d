import { isWhole, toBuildId } from './apart.ts'
import type { Unit } from './groups.ts'
import { type Pack, packUnits } from './packing.ts'
import type { Build, Job, Row } from './plan.ts'
import { type RunnerMap, runnerFor } from './runner.ts'

/** Seconds that a build took in an earlier run, by its id. */
export type Durations = Readonly<Record<string, number>>

export type RowOptions = {
  readonly runners: RunnerMap
  readonly durations: Durations
  readonly pack: Pack | 'auto'
  readonly maxJobs: number | undefined
  readonly push: boolean
  /** The runners of images that name their own, by id. */
  readonly own?: ReadonlyMap<string, RunnerMap>
}

type BuildUnit = Unit & { readonly build: Build }

type Means = Pick<RowOptions, 'runners' | 'durations' | 'own'> & {
  readonly building: ReadonlyMap<string, Job>
  readonly usual: number
}

/** What nobody has ever built takes about as long as the others; if none was, a minute. */
const UNKNOWN_SECONDS = 60

/**
 * The jobs for the runners. Unless told how to pack, a run that may not push builds chains in one job, for then no
 * parent has to be handed over; one that pushes packs by weight once most durations are known.
 * @param jobs parents before their children
 */
export function toRows(jobs: readonly Job[], options: RowOptions): readonly Row[] {
  const building = jobs.filter(({ decision }) => decision === 'build')
  const means = {
    building: new Map(building.map((job) => [job.id, job])),
    usual: usualOf(options.durations),
    ...options,
  }
  const units = building.flatMap((job) => toUnits(job, means))
  const packed = packUnits(units, { pack: packOf(units, options), maxJobs: options.maxJobs })
  return packed.map(({ wave, runner, seconds, units: own }) => ({
    id: own[0]?.id ?? '',
    wave,
    runner,
    builds: own.map(({ build }) => build),
    seconds: Math.round(seconds),
  }))
}

function packOf(units: readonly BuildUnit[], { pack, push, durations }: RowOptions): Pack {
  if (pack !== 'auto') return pack
  if (!push) return 'chains'
  const known = units.filter(({ id }) => durations[id] !== undefined).length
  return known > 0 && known * 2 >= units.length ? 'weight' : 'none'
}

/** A job is one unit, or one for each platform that is built apart and not there yet. */
function toUnits(job: Job, { building, usual, runners, durations, own }: Means): readonly BuildUnit[] {
  const open = job.apart?.filter(({ digest }) => digest === undefined)
  const builds: readonly Build[] = open?.map(({ platform }) => ({ job: job.id, platform })) ?? [
    { job: job.id },
  ]
  return builds.map((build) => {
    const id = toBuildId(build)
    const platforms = build.platform === undefined ? job.platforms : [build.platform]
    return {
      id,
      build,
      parents: parentsOf(job, build, building),
      runner: runnerFor(platforms, own?.get(job.id) ?? runners),
      seconds: durations[id] ?? durations[job.id] ?? usual,
    }
  })
}

/** The builds that one waits for; a part of a parent that is there already is none. */
function parentsOf(job: Job, build: Build, building: ReadonlyMap<string, Job>): readonly string[] {
  const platform = build.platform ?? job.platforms[0] ?? 'linux/amd64'
  return job.parents.flatMap(({ id }) => {
    const parent = building.get(id)
    if (parent === undefined) return []
    if (parent.apart === undefined) return [id]
    const own = parent.apart.find((one) => one.platform === platform) ?? parent.apart[0]
    const wanted = isWhole(job, build) ? parent.apart : own === undefined ? [] : [own]
    return wanted
      .filter(({ digest }) => digest === undefined)
      .map((part) => toBuildId({ job: id, platform: part.platform }))
  })
}

function usualOf(durations: Durations): number {
  const sorted = Object.values(durations).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? UNKNOWN_SECONDS
}
