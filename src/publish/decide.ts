import { type Problem, UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { parseReference, type Reference } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'

/** What the registry says of one planned image. */
export type Presence = {
  readonly job: Job
  /** What its record names; undefined where the registry says that it is not there. */
  readonly digest: Digest | undefined
}

/** One name to be given, and what it names now. */
export type TagMove = {
  readonly id: string
  readonly reference: Reference
  readonly rule: string
  readonly digest: Digest
}

/** The names of a fleet, to be given once every image of it is complete. */
export type PublishPlan = {
  readonly images: readonly { readonly job: Job; readonly digest: Digest }[]
  readonly moves: readonly TagMove[]
}

/**
 * Decides which names follow. A fleet is published whole or not at all.
 * @throws UserError naming every planned image that is not there
 */
export function decidePublish(plan: Plan, presences: readonly Presence[]): PublishPlan {
  const missing = presences.filter(({ digest }) => digest === undefined).map(({ job }) => toProblem(job))
  if (missing.length > 0) throw new UserError(missing)
  if (!plan.push) {
    throw new UserError(`this run may not push (${plan.policy}), so there is nothing to publish`)
  }
  const images = presences.flatMap(({ job, digest }) => (digest === undefined ? [] : [{ job, digest }]))
  const moves = images.flatMap(({ job, digest }) =>
    job.tags.map(({ reference, rule }) => ({
      id: job.id,
      reference: parseReference(reference),
      rule,
      digest,
    })),
  )
  return { images, moves }
}

function toProblem({ id, record }: Job): Problem {
  return {
    message: `image "${id}" is not there: ${record} does not exist, so its build failed, was cancelled or never ran; no name of the fleet was moved`,
  }
}
