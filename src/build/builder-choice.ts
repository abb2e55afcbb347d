import { nearest, UserError } from '../lang/user-error.ts'
import type { Builder } from './builder.ts'
import type { BuildRequest } from './request.ts'

const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'] as const

/** A builder to be made, in the words of docker/setup-buildx-action's inputs. */
export type BuilderSpec = {
  readonly driver: (typeof DRIVERS)[number]
  readonly driverOpts: readonly string[]
  /** A file for BuildKit's daemon. */
  readonly config: string | undefined
  /** The daemon's own flags; undefined for those that let a build ask for entitlements. */
  readonly flags: string | undefined
  /** Where it runs: a context, or `tcp://…` for a remote one. */
  readonly endpoint: string | undefined
}

type AskedBuilder = Omit<BuilderSpec, 'driver'> & { readonly driver: string }

/**
 * @throws UserError for a driver that buildx does not have, a remote one without its endpoint, and a daemon's flags
 * or file where somebody else starts the daemon
 */
export function toBuilderSpec(asked: AskedBuilder): BuilderSpec {
  const driver = DRIVERS.find((known) => known === asked.driver)
  if (driver === undefined) {
    const near = nearest(asked.driver, DRIVERS)
    const hint = near === undefined ? '' : `; did you mean "${near}"?`
    throw new UserError(`driver: "${asked.driver}" is not one of ${DRIVERS.join(', ')}${hint}`)
  }
  if (driver === 'remote' && asked.endpoint === undefined) {
    throw new UserError('endpoint is not set, and driver remote needs it, such as tcp://builder:1234')
  }
  const own = asked.flags !== undefined ? 'buildkitd-flags' : 'buildkitd-config'
  if (!startsDaemon(driver) && (asked.flags ?? asked.config) !== undefined) {
    throw new UserError(
      `${own} is set, but with driver ${driver} BuildKit's daemon is started by others; set it there, or remove it`,
    )
  }
  return { ...asked, driver }
}

const startsDaemon = (driver: string): boolean => driver === 'docker-container' || driver === 'kubernetes'

/** As docker/setup-buildx-action has it: what a build may ask for, that build has still to be allowed. */
const USUAL_FLAGS = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host'

/** The words after `docker buildx` that make it. */
export function toCreateArgv(name: string, spec: BuilderSpec): string[] {
  const { driver, driverOpts, config, endpoint } = spec
  const flags = spec.flags ?? (startsDaemon(driver) ? USUAL_FLAGS : undefined)
  return [
    'create',
    ...['--name', name],
    ...['--driver', driver],
    ...driverOpts.flatMap((option) => ['--driver-opt', option]),
    ...(config === undefined ? [] : ['--buildkitd-config', config]),
    ...(flags === undefined ? [] : ['--buildkitd-flags', flags]),
    ...(endpoint === undefined ? [] : [endpoint]),
  ]
}

/** What a build wants that Docker's own BuildKit can do only with the containerd image store; undefined for nothing. */
export function demandOf(
  request: Pick<BuildRequest, 'platforms' | 'cacheTo' | 'outputs'>,
): string | undefined {
  if (request.platforms.length > 1) return 'several platforms'
  if (request.outputs.some((output) => /(^|,)type=oci(,|$)/.test(output))) return 'an OCI layout'
  if (request.cacheTo.some((entry) => !/(^|,)type=inline(,|$)/.test(entry))) return 'the export of a cache'
  return undefined
}

/** The builder that is made where the current one cannot do what is wanted. */
export const containerSpec: BuilderSpec = {
  driver: 'docker-container',
  driverOpts: [],
  config: undefined,
  flags: undefined,
  endpoint: undefined,
}

/** Whether a builder does all that `demandOf` tells, given how its engine keeps images. */
export function isAble({ driver }: Pick<Builder, 'driver'>, store: 'containerd' | 'classic'): boolean {
  return driver !== 'docker' || store === 'containerd'
}
