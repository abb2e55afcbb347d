import { collect, formatProblem, UserError } from '../lang/user-error.ts'
import { type Dockerfile, isStandardFrontend } from './dockerfile.ts'
import type { BuildInput } from './dockerfile-scope.ts'
import { type ResolvedStage, resolveStages } from './dockerfile-stages.ts'
import { firstOfEach } from './first-of-each.ts'

/** The stages that a build runs, and the platforms for which it runs just these. */
export type Resolution = { readonly platforms: readonly string[]; readonly stages: readonly ResolvedStage[] }

/** A Dockerfile as one image builds it. */
export type Resolved = {
  readonly dockerfile: Dockerfile
  readonly input: BuildInput
  readonly resolutions: readonly Resolution[]
}

/** @throws UserError with every mistake in the Dockerfile */
export function resolveDockerfile(dockerfile: Dockerfile, input: BuildInput): Resolved {
  return { dockerfile, input, resolutions: resolvePlatforms(dockerfile, input) }
}

/**
 * What runs for each platform; platforms that the Dockerfile does not tell apart share one resolution.
 * @throws UserError with every mistake in the Dockerfile, each once
 */
export function resolvePlatforms(dockerfile: Dockerfile, input: BuildInput): readonly Resolution[] {
  // A file for another frontend may hold no stage that we could see.
  if (dockerfile.stages.length === 0 && !isStandardFrontend(dockerfile.frontend)) return []
  const platforms = input.platforms?.length ? input.platforms : ['linux/amd64']
  const groups = dockerfile.asksForPlatform ? platforms.map((platform) => [platform]) : [platforms]
  try {
    return collect(groups, (group) => ({
      platforms: group,
      stages: resolveStages(dockerfile, input, group[0] ?? ''),
    }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(firstOfEach(error.problems, formatProblem), { cause: error })
  }
}
