import { parseBuilder } from '../build/builder.ts'
import { type BuilderSpec, toCreateArgv } from '../build/builder-choice.ts'
import { toChildEnvironment } from '../build/child-environment.ts'
import { UserError } from '../lang/user-error.ts'
import { digestOf } from '../oci/digest.ts'
import { findBuildx } from './docker-program.ts'
import type { Environment } from './environment.ts'
import { type ProcessOutcome, runProcess } from './process.ts'

type Buildx = (args: readonly string[]) => Promise<ProcessOutcome>

/**
 * Makes builders, each once: one that an earlier call or step made of the same words is taken as it is.
 * @param onBuilder is told the name before it is made, so that whoever cleans up knows it
 */
export function createBuilders(
  buildx: Buildx,
  onBuilder: (name: string) => void,
): (spec: BuilderSpec) => Promise<string> {
  const made = new Map<string, Promise<string>>()
  return (spec) => {
    const name = `imagefleet-${digestOf(JSON.stringify(spec)).slice('sha256:'.length, 'sha256:'.length + 12)}`
    const builder = made.get(name) ?? make(name, spec, buildx, onBuilder)
    made.set(name, builder)
    return builder
  }
}

async function make(
  name: string,
  spec: BuilderSpec,
  buildx: Buildx,
  onBuilder: (name: string) => void,
): Promise<string> {
  const { exitCode } = await buildx(['inspect', name])
  if (exitCode === 0) return name
  onBuilder(name)
  const created = await buildx(toCreateArgv(name, spec))
  if (created.exitCode !== 0) {
    throw new UserError(`a builder with driver ${spec.driver} cannot be made: ${saidBy(created)}`)
  }
  const started = await buildx(['inspect', '--bootstrap', name])
  const error = started.exitCode === 0 ? parseBuilder(started.stdout).error : saidBy(started)
  if (error === undefined) return name
  const where = spec.endpoint === undefined ? '' : ` at ${spec.endpoint}`
  throw new UserError(`the builder ${name} with driver ${spec.driver}${where} does not start: ${error}`)
}

function saidBy({ exitCode, lastLines }: ProcessOutcome): string {
  return lastLines.at(-1)?.replace(/^ERROR: /, '') ?? `exit code ${exitCode}`
}

/** Removes builders that a step made; one that is gone already is none to remove. */
export async function removeBuilders(names: readonly string[], variables: Environment): Promise<void> {
  const { file, words } = await findBuildx(variables)
  for (const name of names) {
    const command = {
      file,
      args: [...words, 'rm', '--force', name],
      environment: toChildEnvironment(variables),
    }
    await runProcess(command, () => undefined)
  }
}
