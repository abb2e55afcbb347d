import { collect, formatProblem, type Position, type Problem, UserError } from '../lang/user-error.ts'
import { type BuildContexts, imageOf, replacementOf, toBuildContexts } from './build-contexts.ts'
import { type Dockerfile, isStandardFrontend } from './dockerfile.ts'
import type { Need } from './dockerfile-needs.ts'
import type { BuildInput } from './dockerfile-scope.ts'
import { type ResolvedStage, resolveStages } from './dockerfile-stages.ts'
import { normalizeReference } from './reference.ts'

/** One reference that a build looks up in a registry. */
export type Base = {
  readonly kind: Need['kind'] | 'frontend'
  /** What the Dockerfile says, after substitution: the name by which `--build-context` replaces it. */
  readonly name: string
  /** What is looked up: the same, or what a named build context `docker-image://…` puts in its place. */
  readonly reference: string
  readonly position: Position
}

/**
 * All that a build of the target needs from registries, for all its platforms: its frontend first, then stage by stage.
 * What a named build context replaces by a folder, a layout or another target is not among it.
 * @throws UserError with every mistake in the Dockerfile, and the target where there is no such stage
 */
export function basesOf(dockerfile: Dockerfile, input: BuildInput): readonly Base[] {
  const contexts = toBuildContexts(input.buildContexts ?? {})
  const needs = toStages(dockerfile, input).flatMap((stage) => stage.needs)
  const bases = needs.flatMap((need) => toBase(need, dockerfile.file, contexts))
  return firstOfEach(
    [...frontendOf(dockerfile, input), ...bases],
    ({ kind, name, position }) => `${position.line} ${kind} ${name}`,
  )
}

/** The stages that run, platform after platform. */
export function toStages(dockerfile: Dockerfile, input: BuildInput): readonly ResolvedStage[] {
  // A file for another frontend may hold no stage that we could see.
  if (dockerfile.stages.length === 0 && !isStandardFrontend(dockerfile.frontend)) return []
  try {
    return collect(platformsOf(input), (platform) => resolveStages(dockerfile, input, platform)).flat()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(firstOfEach(error.problems, formatProblem), { cause: error })
  }
}

/** What is built for; where nothing is said, what GitHub's runners are. */
export function platformsOf({ platforms = [] }: BuildInput): readonly string[] {
  return platforms.length === 0 ? ['linux/amd64'] : platforms
}

/** The argument that every build understands wins over the file's own line. */
function frontendOf({ file, frontend }: Dockerfile, { args }: BuildInput): readonly Base[] {
  const [given] = (args['BUILDKIT_SYNTAX'] ?? '').split(' ')
  const name = given || frontend?.reference
  if (!name) return []
  const position = given || frontend === undefined ? { file } : { file, line: frontend.line }
  return [check({ kind: 'frontend', name, reference: name, position })]
}

function toBase(need: Need, file: string, contexts: BuildContexts): readonly Base[] {
  const { kind, name, stage, line } = need
  if (stage !== undefined) return []
  const value = replacementOf(name, contexts)
  const reference = value === undefined ? name : imageOf(value)
  if (reference === undefined || (value !== undefined && reference === 'scratch')) return []
  return [check({ kind, name, reference, position: { file, line } })]
}

function check(base: Base): Base {
  try {
    normalizeReference(base.reference)
    return base
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const problem: Problem = { position: base.position, message: error.message }
    throw new UserError(problem, { cause: error })
  }
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const first = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    if (!first.has(key)) first.set(key, item)
  }
  return [...first.values()]
}
