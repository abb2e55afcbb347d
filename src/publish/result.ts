import { formatReference } from '../oci/reference.ts'
import type { Plan } from '../plan/plan.ts'
import type { PublishPlan, TagMove } from './decide.ts'
import type { Published } from './published.ts'

/** What became of one name. */
export type TagResult = {
  readonly move: TagMove
  readonly state: 'new' | 'moved' | 'kept'
}

/** The list of what is published now, for sync. */
export function toPublished(plan: Plan, { images, moves }: PublishPlan): Published {
  return {
    schema: 1,
    namespace: plan.namespace,
    mirrors: plan.mirrors,
    mirror: plan.mirror,
    images: images
      .map(({ job, digest }) => ({
        id: job.id,
        repository: job.repository,
        digest,
        tags: moves.flatMap(({ id, reference }) =>
          id === job.id && reference.tag !== undefined ? [reference.tag] : [],
        ),
      }))
      .filter(({ tags }) => tags.length > 0),
  }
}

/** `name@digest` lines without the tag, as attestation tools take them. */
export function toSubjects(results: readonly TagResult[]): string {
  const lines = results.map(({ move }) =>
    formatReference({
      registry: move.reference.registry,
      repository: move.reference.repository,
      digest: move.digest,
    }),
  )
  return [...new Set(lines)].join('\n')
}
