import { mapLimit } from '../lang/map-limit.ts'
import type { Problem } from '../lang/user-error.ts'
import type { Repository } from '../oci/reference.ts'
import { repositoryAt, variablesOf } from '../sync/destination.ts'
import { parsePattern } from '../sync/pattern.ts'
import { decidePrune, unitePrunes } from '../sync/prune.ts'
import type { CopyResult } from '../sync/result.ts'
import type { Prune, SyncRule } from '../sync/spec.ts'
import { repositoryName } from '../sync/wish.ts'
import { renderTemplate } from '../tags/template.ts'
import type { Listed } from './sync-observe.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

export type PruneRequest = Listed & {
  readonly rules: readonly SyncRule[]
  readonly results: readonly CopyResult[]
  readonly dry: 'dry' | 'real'
}

export type Pruned = { readonly results: readonly CopyResult[]; readonly failures: readonly Problem[] }

/** A destination that is pruned, and what its rules say of it. */
type Bed = { readonly place: Repository; readonly source: Repository; readonly prunes: readonly Prune[] }

/** Deletes what left its source, but nowhere where anything is unsure or has failed. */
export async function pruneAll(request: PruneRequest, world: SyncWorld): Promise<Pruned> {
  const pruned = await mapLimit(bedsOf(request.rules), 4, (bed) => pruneOne(bed, request, world))
  return {
    results: pruned.flatMap(({ results }) => results),
    failures: pruned.flatMap(({ failures }) => failures),
  }
}

function bedsOf(rules: readonly SyncRule[]): readonly Bed[] {
  const beds = new Map<string, Bed>()
  for (const { source, destinations, options } of rules) {
    const { prune, backup } = options
    if (prune === undefined) continue
    for (const place of destinations.flatMap((text) => repositoryAt(text, source) ?? [])) {
      const kept = backup === undefined ? [] : [parsePattern(toGlob(backup, place))]
      const bed = beds.get(repositoryName(place)) ?? { place, source, prunes: [] }
      const prunes = [...bed.prunes, { ...prune, protect: [...prune.protect, ...kept] }]
      beds.set(repositoryName(place), { ...bed, prunes })
    }
  }
  return [...beds.values()]
}

/** The backups that earlier runs made stay. */
function toGlob(backup: string, place: Repository): string {
  return renderTemplate(backup, { ...variablesOf(place, '*'), today: '*' })
}

async function pruneOne(
  { place, source, prunes }: Bed,
  request: PruneRequest,
  world: SyncWorld,
): Promise<Pruned> {
  const name = repositoryName(place)
  const present = request.standing.get(name)
  const prune = unitePrunes(prunes)
  if (present === undefined || prune === undefined || request.unsure.has(name)) return nothing
  const failed = request.results.some(
    ({ destination, outcome }) => outcome.state === 'failed' && repositoryName(destination) === name,
  )
  if (failed) return nothing
  const wanted = new Set(
    request.wishes.flatMap((wish) => (repositoryName(wish.place) === name ? (wish.place.tag ?? []) : [])),
  )
  const decision = decidePrune({ prune, present, wanted })
  if (decision.kind === 'refuse')
    return { results: [], failures: [{ message: `${name}: ${decision.reason}` }] }
  const results = await mapLimit(decision.tags, 4, (tag) => remove({ ...place, tag }, request.dry, world))
  return {
    results: results.map((outcome, index) => toResult(source, place, decision.tags[index], outcome)),
    failures: [],
  }
}

const nothing: Pruned = { results: [], failures: [] }

function toResult(
  source: Repository,
  destination: Repository,
  tag: string | undefined,
  outcome: CopyResult['outcome'],
): CopyResult {
  return { source, destination, tags: tag === undefined ? [] : [tag], outcome }
}

async function remove(
  name: Repository & { readonly tag: string },
  dry: PruneRequest['dry'],
  { writer }: SyncWorld,
): Promise<CopyResult['outcome']> {
  if (dry === 'dry') return { state: 'to remove' }
  try {
    await writer.deleteManifest(name)
    return { state: 'removed' }
  } catch (error) {
    return { state: 'failed', error: toFailure(error) }
  }
}
