import { type BuilderSpec, toBuilderSpec } from '../build/builder-choice.ts'
import type { CacheWish } from '../build/caches.ts'
import { splitLines } from '../build/csv.ts'
import type { BuildSettings } from '../fleet/build-settings.ts'
import { UserError } from '../lang/user-error.ts'
import { toWord, type Values } from '../request/request.ts'
import type { DiskChoice } from './free-disk.ts'

/** What a request says of all builds of a fleet; an image's own settings come first. */
export type BuildOptions = {
  readonly cache: CacheWish
  /** The name of a builder that is there. */
  readonly builder: string | undefined
  /** One to be made. */
  readonly newBuilder: BuilderSpec | undefined
  readonly freeDisk: DiskChoice
}

/** @throws UserError naming the parameter that is wrong */
export function toBuildOptions(values: Values): BuildOptions {
  const { cache, driver, endpoint } = values
  const from = splitLines(values['cache-from'] ?? '')
  const to = splitLines(values['cache-to'] ?? '')
  const driverOpts = splitLines(values['driver-opts'] ?? '')
  const config = values['buildkitd-config']
  const flags = values['buildkitd-flags']
  return {
    cache: {
      ...(cache === undefined ? {} : { cache }),
      ...(from.length === 0 ? {} : { cacheFrom: from }),
      ...(to.length === 0 ? {} : { cacheTo: to }),
    },
    builder: values['builder'],
    newBuilder:
      driver === undefined ? undefined : toBuilderSpec({ driver, driverOpts, config, flags, endpoint }),
    freeDisk: toWord(values, 'free-disk-space', ['auto', 'true', 'false']),
  }
}

const OF_JOBS = [
  'cache',
  'build-secrets',
  'driver',
  'driver-opts',
  'buildkitd-config',
  'buildkitd-flags',
  'buildx-version',
  'endpoint',
]

/** @throws UserError naming each parameter that says something of a plan's job, where there is none */
export function refuseJobOptions(values: Values): void {
  const given = OF_JOBS.filter((name) => values[name] !== undefined)
  if (given.length === 0) return
  throw new UserError(
    given.map((name) => ({
      message: `${name} is set, but it is for jobs of a plan; set plan and job too, or remove it`,
    })),
  )
}

/** An image's own cache replaces the one for all. */
export function toCacheWish(own: BuildSettings | undefined, all: CacheWish): CacheWish {
  const { cache, cacheFrom, cacheTo, cacheMode } = own ?? {}
  const mode = cacheMode === undefined ? {} : { cacheMode }
  if (cache === undefined && cacheFrom === undefined && cacheTo === undefined) return { ...all, ...mode }
  return { ...own }
}
