import { UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { at, type PublishImage, type TagMove } from '../publish/decide.ts'
import { decideGathering, type FoundResult } from '../publish/gather.ts'
import { toBuilds } from '../publish/image-builds.ts'
import { encodePublished, PUBLISHED, PUBLISHED_FILE } from '../publish/published.ts'
import { heldResults, isRight, type TagResult, toPublished } from '../publish/result.ts'
import { type Publication, reportPublished, toSummaryJson } from '../report/publish.ts'
import { reportMoves } from '../report/publish-moves.ts'
import { joinReports } from '../report/publish-prune.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { prune, toPruning } from './prune.ts'
import { assembleAll, observePresences, placeOf, storeIndexes, type Whole } from './publish-gather.ts'
import { withMemory } from './publish-memory.ts'
import { type MovingWorld, moveTags } from './publish-move.ts'
import { observeNames } from './publish-names.ts'
import { readSizes } from './publish-sizes.ts'

export type PublishWorld = MovingWorld & Pick<World, 'artifacts' | 'files' | 'run' | 'now'>

/** Where the machine-readable summary is written, in the workspace. */
const SUMMARY_FILE = '.imagefleet/summary.json'

/** A plan, and what its builds left. */
export type Built = { readonly plan: Plan; readonly results: readonly FoundResult[] }

/**
 * Gives the images of a plan their names: once every one of them is there or, with `atomic: false`, each that is.
 * @throws UserError naming every image that is not complete; then no name was moved
 */
export async function publishPlan(
  { plan, results }: Built,
  values: Values,
  outside: PublishWorld,
): Promise<Report> {
  const world = { ...outside, reader: withMemory(outside.reader) }
  const atomic = toBoolean(values, 'atomic')
  if (!plan.push)
    throw new UserError(`this run may not push (${plan.policy}), so there is nothing to publish`)
  const pruning = toPruning(plan, values, outside)
  const pruned = async () => (pruning === undefined ? undefined : await prune(pruning, outside))
  const gathering = decideGathering(await observePresences(plan, results, world.reader))
  const { wholes, problems: lost } = await assembleAll(gathering.images, world.reader)
  const problems = [...gathering.problems, ...lost]
  if (atomic && problems.length > 0) {
    throw new UserError([...problems, { message: 'no name of the fleet was moved' }])
  }
  const decided = await observeNames(wholes.map(toImage), wholes.flatMap(toMoves), world)
  if (toBoolean(values, 'dry-run')) return joinReports(reportMoves(decided), await pruned())
  await storeIndexes(wholes, world.writer)
  const moved = await moveTags(decided.looks, atomic ? 'fleet' : 'image', world)
  const named = [...moved, ...heldResults(decided)]
  if (named.every((result) => isRight(result) || result.state === 'held')) {
    const published = toPublished(plan, decided.images, named)
    await world.artifacts.upload(PUBLISHED, { texts: { [PUBLISHED_FILE]: encodePublished(published) } })
  }
  const { notices } = gathering
  const told = { title: plan.namespace, images: decided.images, results: named, problems }
  const report = await tellPublished({ ...told, notices: [...notices, ...decided.notices] }, world)
  // Which records no name reaches is known only once all names are right.
  return report.failures.length > 0 ? report : joinReports(report, await pruned())
}

/** Weighs what moved, writes the summary file, and reports. */
export async function tellPublished(
  told: Omit<Publication, 'sizes' | 'summaryFile'> & { readonly results: readonly TagResult[] },
  { reader, files }: Pick<World, 'reader' | 'files'>,
): Promise<Report> {
  const sizes = await readSizes(told.images, told.results, reader)
  const publication = { ...told, sizes, summaryFile: files.resolve(SUMMARY_FILE) }
  await files.write(SUMMARY_FILE, `${JSON.stringify(toSummaryJson(publication), undefined, 2)}\n`)
  return reportPublished(publication)
}

function toImage({ job, digest, results }: Whole): PublishImage {
  return {
    id: job.id,
    place: placeOf(job),
    digest,
    platforms: job.platforms,
    decision: `${job.decision}: ${job.reason.kind}`,
    wave: job.wave,
    ...toBuilds(results),
  }
}

/** What the plan says of a name beyond its reference. */
type PlannedTag = Job['tags'][number] & Pick<TagMove, 'floating' | 'immutable'>

function toMoves({ job, digest }: Whole): readonly TagMove[] {
  const tags: readonly PlannedTag[] = job.tags
  return tags.map(({ reference, rule, floating, immutable }) => ({
    id: job.id,
    reference: parseReference(reference),
    rule,
    digest,
    from: placeOf(job),
    ...at(job),
    // Where no tag holds a whole version, a registry's list tells nothing beyond what the plan knew from git.
    ...(floating === undefined || floating.shapes.length === 0 ? {} : { floating }),
    ...(immutable === undefined ? {} : { immutable }),
  }))
}
