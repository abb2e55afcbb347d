import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { type BuildContexts, imageOf, replacementOf, toBuildContexts } from './build-contexts.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Need } from './dockerfile-needs.ts'
import type { BuildInput } from './dockerfile-scope.ts'
import { firstOfEach } from './first-of-each.ts'
import { normalizeReference } from './reference.ts'
import type { Resolved } from './resolution.ts'

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
 * @throws UserError with each name that is no reference
 */
export function basesOf({ dockerfile, input, resolutions }: Resolved): readonly Base[] {
  const contexts = toBuildContexts(input.buildContexts ?? {})
  const stages = resolutions.flatMap((resolution) => resolution.stages)
  const needs = stages.flatMap((stage) => stage.needs)
  const bases = needs.flatMap((need) => toBase(need, dockerfile.file, contexts))
  return firstOfEach(
    [...frontendOf(dockerfile, input), ...bases],
    ({ kind, name, position }) => `${position.line} ${kind} ${name}`,
  )
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
  const position = { file, line }
  if (value === undefined) return [{ kind, name, reference: name, position }]
  const reference = imageOf(value)
  return reference === undefined || reference === 'scratch'
    ? []
    : [check({ kind, name, reference, position })]
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
