import { groupBy } from '../plan/groups.ts'
import type { Plan } from '../plan/plan.ts'
import type { Json } from './report.ts'

/** The table of a plan for programs: what was asked for, image by image, with what is decided and why. */
export function toPlanImages({ jobs, skips, rows }: Plan): readonly Json[] {
  const builds = groupBy(
    rows.flatMap((row) => row.builds.map((build) => ({ row, build }))),
    ({ build }) => build.job,
  )
  return [
    ...jobs.map(({ id, decision, reason, tags, parents }) => ({
      image: id,
      decision,
      reason,
      jobs: (builds.get(id) ?? []).map(({ row, build }) => ({
        id: row.id,
        wave: row.wave,
        runner: row.runner,
        ...(build.platform === undefined ? {} : { platform: build.platform }),
      })),
      tags: tags.map(({ reference }) => reference),
      parents: parents.map((parent) => parent.id),
    })),
    ...skips.map(({ id, reason }) => ({ image: id, decision: 'skip', reason })),
  ]
}
