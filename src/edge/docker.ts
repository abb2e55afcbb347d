import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildFiles, toArgv } from '../build/argv.ts'
import { type Builder, parseBuilder } from '../build/builder.ts'
import { type BuildxVersion, parseBuildxVersion } from '../build/buildx-version.ts'
import { toBuildEnvironment, toChildEnvironment } from '../build/child-environment.ts'
import { parseMetadata } from '../build/metadata.ts'
import type { BuildRequest } from '../build/request.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { BuildOutcome, Docker, WriteLine } from '../world/docker.ts'
import { type ProcessOutcome, runProcess } from './process.ts'

export type DockerOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where files that live as long as one build are laid down. */
  readonly temporary: string
  readonly signal?: AbortSignal
}

type RunBuildx = (
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  write: WriteLine,
) => Promise<ProcessOutcome>

const silent: WriteLine = () => undefined

/** The docker command on PATH; where there is none, a buildx that stands alone. */
export function createDocker(options: DockerOptions): Docker {
  const environment = toChildEnvironment(options.environment)
  const buildx = createBuildx(options)
  const builders = new Map<string | undefined, Promise<Builder>>()
  let version: Promise<BuildxVersion> | undefined
  const readBuildx = (): Promise<BuildxVersion> => {
    version ??= buildx(['version'], environment, silent).then(toBuildxVersion)
    return version
  }
  return {
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
        const { exitCode, lastLines, stdout } = await buildx(toArgv(request, known, files), env, write)
        return { exitCode, lastLines, answer: stdout, ...(await readResults(files)) }
      })
    },
  }
}
