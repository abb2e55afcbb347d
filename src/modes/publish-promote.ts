import { toPolicy } from '../github/policy.ts'
import type { Run } from '../github/run.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { collect, UserError } from '../lang/user-error.ts'
import {
  formatReference,
  parseRepository,
  type Reference,
  type Repository,
  repositoryOf,
} from '../oci/reference.ts'
import { isConflict, type PublishImage, placeName, type TagMove } from '../publish/decide.ts'
import {
  imageName,
  keyOf,
  type Numbers,
  nextNumber,
  type Promotion,
  parseSources,
  refuseMissing,
  seriesOf,
  toPromotionMoves,
} from '../publish/promote.ts'
import { heldResults } from '../publish/result.ts'
import { reportMoves } from '../report/publish-moves.ts'
import type { Report } from '../report/report.ts'
import { demand, toBoolean, toList, type Values } from '../request/request.ts'
import { createNameImage } from '../tags/name-image.ts'
import { createRender } from '../tags/template.ts'
import { toFleetVariables } from '../tags/variables.ts'
import type { RegistryReader } from '../world/registry.ts'
import { withMemory } from './publish-memory.ts'
import { moveTags } from './publish-move.ts'
import { look, observeNames } from './publish-names.ts'
import { type PublishWorld, tellPublished } from './publish-plan.ts'

const REQUESTS = 8

/**
 * `mode: publish` with `source`: gives existing tags or digests more names, byte for byte, without a build.
 * @throws UserError naming each source that is not there; then no name was moved
 */
export async function promote(values: Values, outside: PublishWorld): Promise<Report> {
  const world = { ...outside, reader: withMemory(outside.reader) }
  const { push, reason } = toPolicy(world.run, 'true')
  if (!push) throw new UserError(`this run may not push (${reason}), so nothing can be promoted`)
  const promotions = await observeSources(values, world)
  const numbers = await observeNumbers(promotions, world)
  const decided = await observeNames(promotions.map(toImage), toPromotionMoves(promotions, numbers), world)
  if (toBoolean(values, 'dry-run')) return reportMoves(decided)
  const extent = toBoolean(values, 'atomic') ? 'fleet' : 'image'
  const moved = await moveTags(decided.looks, extent, world)
  const { images, notices } = decided
  const results = [...moved, ...heldResults(decided)]
  return await tellPublished({ title: 'a promotion', images, results, problems: [], notices }, world)
}

/** Turns every source into a digest, so that all that follows speaks of the same bytes. */
async function observeSources(values: Values, world: PublishWorld): Promise<readonly Promotion[]> {
  const lines = demand(values, 'tags')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const sources = inParameter('source', () => parseSources(toList(values, 'source')))
  const destinations = toList(values, 'destinations')
  const named = sources.map((source) => ({ source, ...toNames({ source, lines, destinations }, world) }))
  const observed = await mapLimit(named, REQUESTS, async (one) => ({
    ...one,
    digest: one.source.digest ?? (await world.reader.head(one.source))?.digest,
  }))
  refuseMissing(observed)
  return observed.flatMap(({ digest, ...one }) =>
    digest === undefined ? [] : [{ ...one, digest, id: placeName(one.source) }],
  )
}

/** A mistake in a value says in which parameter it stands. */
function inParameter<T>(name: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(
      error.problems.map(({ message, ...rest }) => ({ ...rest, message: `${name}: ${message}` })),
    )
  }
}

type Wish = {
  readonly source: Reference
  readonly lines: readonly string[]
  readonly destinations: readonly string[]
}

function toNames(
  { source, lines, destinations }: Wish,
  { run, now }: { readonly run: Run; readonly now: Date },
): Pick<Promotion, 'targets' | 'tags'> {
  const render = createRender('fleet', { now, commitDate: now })
  const variables = { image: imageName(source), source_tag: source.tag ?? '' }
  const known = toFleetVariables(run, variables)
  const { tags } = createNameImage(
    run,
    render,
  )({
    tags: lines,
    flavor: [],
    variables,
    position: { file: 'tags' },
  })
  const targets = collect(destinations, (text) =>
    inParameter('destinations', () => parseRepository(render(text, known))),
  )
  return { tags, targets: targets.length === 0 ? [repositoryOf(source)] : targets }
}

/**
 * The number of each series of releases. A release that was begun with these very bytes is finished, not begun
 * again under the next number. A list that cannot be had is an error: a release could be overwritten.
 */
async function observeNumbers(promotions: readonly Promotion[], world: PublishWorld): Promise<Numbers> {
  const series = seriesOf(promotions)
  if (series.length === 0) return new Map()
  const listed = await listTargets(promotions, world.reader)
  const numbers = new Map<string, number>()
  for (const one of series) {
    const next = nextNumber(one, listed)
    const last = new Map([[keyOf(one), next - 1]])
    const begun =
      next > 1 && (await isOurs(toPromotionMoves(onlySeries(promotions, keyOf(one)), last), world))
    numbers.set(keyOf(one), begun ? next - 1 : next)
  }
  return numbers
}

async function listTargets(
  promotions: readonly Promotion[],
  reader: RegistryReader,
): Promise<readonly string[]> {
  const targets = new Map<string, Repository>(
    promotions.flatMap(({ targets: own }) => own.map((target) => [placeName(target), target] as const)),
  )
  const lists = await mapLimit(
    [...targets.values()],
    REQUESTS,
    async (target) => (await reader.tags(target)) ?? [],
  )
  return lists.flat()
}

function onlySeries(promotions: readonly Promotion[], key: string): readonly Promotion[] {
  return promotions.map((promotion) => ({
    ...promotion,
    tags: promotion.tags.filter(({ numbered }) => numbered !== undefined && keyOf(numbered) === key),
  }))
}

async function isOurs(moves: readonly TagMove[], world: PublishWorld): Promise<boolean> {
  const looks = await mapLimit(moves, REQUESTS, (move) => look({ ...move, immutable: true }, world))
  return looks.some(({ before }) => before !== undefined) && !looks.some(isConflict)
}

function toImage({ id, source, digest }: Promotion): PublishImage {
  return {
    id,
    place: repositoryOf(source),
    digest,
    decision: `promoted: from ${formatReference(source)}`,
    wave: 0,
    builds: [],
  }
}
