import { toArgv } from '../build/argv.ts'
import { type Builder, parseBuilder } from '../build/builder.ts'
import { type BuildxVersion, parseBuildxVersion } from '../build/buildx-version.ts'
import { toCacheRights } from '../build/cache-rights.ts'
import { toBuildEnvironment, toChildEnvironment } from '../build/child-environment.ts'
import { UserError } from '../lang/user-error.ts'
import type { Docker, WriteLine } from '../world/docker.ts'
import { bakeAll, type RunBuildx } from './docker-bake.ts'
import { createBuilders } from './docker-builders.ts'
import { readResults, withFiles } from './docker-files.ts'
import type { InstallOptions } from './docker-install.ts'
import { createMachine } from './docker-machine.ts'
import { findBuildx, type Program } from './docker-program.ts'
import { type Pause, pauseFor, retry } from './docker-retry.ts'
import { type ProcessOutcome, runProcess } from './process.ts'

export type DockerOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where files that live as long as one build are laid down. */
  readonly temporary: string
  readonly signal?: AbortSignal
  readonly pause?: Pause
  /** The values of the secrets that requests name by their id alone. */
  readonly buildSecrets?: ReadonlyMap<string, string>
  /** Is told each builder that is made. */
  readonly onBuilder?: (name: string) => void
  /** The release of buildx that is wanted, and how it is fetched. */
  readonly install?: Pick<InstallOptions, 'version' | 'http' | 'releases'>
}

const silent: WriteLine = () => undefined

/** The docker on PATH with its buildx; where there is no docker, a buildx that stands alone. */
export function createDocker(options: DockerOptions): Docker {
  const environment = toChildEnvironment(options.environment)
  const buildx = createBuildx(options)
  const { pause = pauseFor, buildSecrets = new Map<string, string>(), onBuilder = () => undefined } = options
  const builders = new Map<string | undefined, Promise<Builder>>()
  let version: Promise<BuildxVersion> | undefined
  let store: ReturnType<Docker['readStore']> | undefined
  const readBuildx = (): Promise<BuildxVersion> => {
    version ??= buildx(['version'], environment, silent).then(toBuildxVersion)
    return version
  }
  return {
    cacheRights: toCacheRights(options.environment),
    secretIds: new Set(buildSecrets.keys()),
    machine: createMachine(options.environment, options.temporary),
    createBuilder: createBuilders((args) => buildx(args, environment, silent), onBuilder),
    readStore: () => {
      store ??= readStore(environment)
      return store
    },
    readBuildx,
    readEngine: async () => {
      const command = { file: 'docker', args: ['version'], environment }
      const { stdout, lastLines } = await runProcess(command, silent)
      return [stdout.trimEnd(), ...lastLines].join('\n')
    },
    readBuilder: (name) => {
      const args = name === undefined ? ['inspect'] : ['inspect', name]
      const known = builders.get(name)
      const builder = known ?? buildx(args, environment, silent).then((outcome) => toBuilder(name, outcome))
      builders.set(name, builder)
      return builder
    },
    build: async (request, write) => {
      const known = await readBuildx()
      return await withFiles(options, request, async (files) => {
        const env = toBuildEnvironment(options.environment, request)
        const args = toArgv(request, known, files)
        const { exitCode, lastLines, stdout } = await retry(() => buildx(args, env, write), write, pause)
        return { exitCode, lastLines, answer: stdout, ...(await readResults(files)) }
      })
    },
    buildAll: (request, write) => bakeAll(request, options, buildx, write),
    bake: async (args) => {
      const outcome = await buildx(['bake', '--print', ...args], environment, silent)
      if (outcome.exitCode !== 0) await readBuildx() // without buildx, docker's own words are no help
      return toPrinted(outcome)
    },
  }
}

async function readStore(environment: Readonly<Record<string, string>>): ReturnType<Docker['readStore']> {
  const args = ['info', '--format', '{{json .DriverStatus}}']
  const { stdout } = await runProcess({ file: 'docker', args, environment }, silent)
  return stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic'
}

/** Runs buildx, which is searched once. */
function createBuildx(options: DockerOptions): RunBuildx {
  const { signal } = options
  let program: Promise<Program> | undefined
  return async (args, environment, write) => {
    program ??= chooseBuildx(options)
    const { file, words } = await program
    const command = {
      file,
      args: [...words, ...args],
      environment,
      ...(signal === undefined ? {} : { signal }),
    }
    try {
      return await runProcess(command, write)
    } catch (error) {
      if (isAbsent(error)) throw new UserError(NO_DOCKER, { cause: error })
      throw error
    }
  }
}

async function chooseBuildx({ environment, install, temporary }: DockerOptions): Promise<Program> {
  const present = await findBuildx(environment)
  if (install === undefined) return present
  const { installBuildx } = await import('./docker-install.ts')
  const child = toChildEnvironment(environment)
  return await installBuildx(present, { ...install, folder: temporary, environment: child })
}

const NO_DOCKER =
  'Docker is required, but neither docker nor buildx is on PATH. Install Docker (https://docs.docker.com/engine/install), or run on a runner that has it.'
const NO_BUILDX =
  'Docker buildx is required. See https://github.com/docker/setup-buildx-action to set up buildx.'
const NO_DAEMON = /cannot connect to the docker daemon|error during connect|docker daemon is not running/i

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'

function toBuildxVersion({ exitCode, stdout, lastLines }: ProcessOutcome): BuildxVersion {
  const version = exitCode === 0 ? parseBuildxVersion(stdout) : undefined
  if (version !== undefined) return version
  const said = lastLines[0] ?? stdout.trim()
  throw new UserError(said === '' ? NO_BUILDX : `${NO_BUILDX} (docker says: ${said})`)
}

function toBuilder(name: string | undefined, { exitCode, stdout, lastLines }: ProcessOutcome): Builder {
  const said = (lastLines.at(-1) ?? '').replace(/^ERROR: /, '')
  if (NO_DAEMON.test(said)) throw noDaemon(said)
  if (exitCode !== 0) throw new UserError(toBuilderProblem(name, said || `exit code ${exitCode}`))
  const builder = parseBuilder(stdout)
  if (builder.error !== undefined && NO_DAEMON.test(builder.error)) throw noDaemon(builder.error)
  return builder
}

function toBuilderProblem(name: string | undefined, said: string): string {
  if (name === undefined) return `docker buildx inspect failed with: ${said}`
  return `builder "${name}": ${said}; docker buildx ls shows those there are, docker/setup-buildx-action creates one`
}

const noDaemon = (said: string): UserError =>
  new UserError(`The Docker daemon does not answer: ${said} Start it, or name another one in DOCKER_HOST.`)

/** buildx tells the place of what is wrong in a bake file as `FILE:LINE,COLUMN-COLUMN: `. */
function toPrinted({ exitCode, stdout, lastLines }: ProcessOutcome): string {
  if (exitCode === 0 && stdout.trimEnd().endsWith('}')) return stdout
  if (exitCode === 0) throw new UserError('docker buildx bake --print was cut off; name fewer targets')
  const said = (lastLines.at(-1) ?? `docker buildx bake: exit code ${exitCode}`).replace(/^ERROR: /, '')
  const [, file, line, column, message] = /^(.+?):(\d+),(\d+)[-,\d]*: (.*)$/.exec(said) ?? []
  if (file === undefined || message === undefined) throw new UserError(`docker buildx bake: ${said}`)
  throw new UserError({ position: { file, line: Number(line), column: Number(column) }, message })
}
