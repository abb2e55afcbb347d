import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, parseRepository } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { Plan } from '../plan/plan.ts'
import {
  type Deletion,
  decidePruning,
  inNamespace,
  nameOf,
  type PruneRules,
  type RepositoryFacts,
  repositoriesOf,
  toCacheCheck,
  toReferences,
} from '../publish/prune.ts'
import { type Pruned, reportPruned } from '../report/publish-prune.ts'
import type { Report } from '../report/report.ts'
import { toBoolean, toCount, toList, toWord, type Values } from '../request/request.ts'
import { isProduction } from '../tags/policy.ts'
import type { World } from '../world/world.ts'
import { observeRepository, type PrunePlace, readTags } from './prune-observe.ts'

export type PruneWorld = Pick<World, 'log' | 'reader' | 'writer'>

const DAY = 86_400_000

/** What was asked of a pruning, checked. */
export type Pruning = {
  readonly places: readonly PrunePlace[]
  readonly rules: PruneRules
  readonly isDry: boolean
}

/**
 * What shall be pruned; undefined where nobody asked. It is checked before anything is published.
 * @throws UserError for a namespace that is in use, and for what is no number
 */
export function toPruning(
  plan: Plan,
  values: Values,
  { run, now }: Pick<World, 'run' | 'now'>,
): Pruning | undefined {
  const wish = toWord(values, 'prune', ['false', 'dry-run', 'true'])
  if (wish === 'false') return undefined
  const isDry = wish === 'dry-run' || toBoolean(values, 'dry-run')
  return { places: toPlaces(plan, values, run), rules: toRules(plan, values, now), isDry }
}

/**
 * Deletes records that no name reaches, and what is left of deleted branches. All is looked at before anything goes:
 * a list or a manifest that cannot be read stops it. What is published stays so, and so a failure is an outcome.
 */
export async function prune({ places, rules, isDry }: Pruning, world: PruneWorld): Promise<Report> {
  try {
    const facts = (await mapLimit(places, 2, (place) => observeRepository(place, world.reader))).flat()
    const decided = decidePruning(facts, rules)
    if (isDry) return reportPruned({ ...decided, state: 'dry run', failures: [] })
    return reportPruned({ ...decided, ...(await deleteAll(decided.deletions, facts, world)), state: 'done' })
  } catch (error) {
    if (!(error instanceof RegistryError || error instanceof UserError)) throw error
    const failures = [`${error.message}; nothing was deleted`]
    return reportPruned({ deletions: [], spared: 0, state: isDry ? 'dry run' : 'done', failures })
  }
}

function toPlaces(plan: Plan, values: Values, run: World['run']): readonly PrunePlace[] {
  const namespaces = toList(values, 'prune-namespaces')
  if (namespaces.length > 0 && !isProduction(run)) {
    throw new UserError(
      'prune-namespaces is for runs of the default branch; a branch may not empty namespaces of others',
    )
  }
  const gone = namespaces.flatMap((namespace) => inNamespace(plan, namespace))
  return [
    ...repositoriesOf(plan).map((repository) => ({
      place: parseRepository(repository),
      extent: 'records' as const,
      isPassedOver: toCacheCheck(plan, repository),
    })),
    ...gone.map((repository) => ({
      place: parseRepository(repository),
      extent: 'everything' as const,
      isPassedOver: () => false,
    })),
  ]
}

function toRules(plan: Plan, values: Values, now: Date): PruneRules {
  const days = Number(values['prune-age'])
  if (!Number.isFinite(days) || days < 0) {
    throw new UserError(`prune-age: "${values['prune-age']}" is not a number of days; write 0 for any age`)
  }
  return {
    protect: toList(values, 'prune-protect'),
    keep: new Set(plan.jobs.map(({ record }) => record)),
    before: days === 0 ? undefined : now.getTime() - days * DAY,
    limit: toCount(values, 'prune-limit'),
  }
}

/** Deletes repository by repository; one whose tags have changed since they were looked at is left alone. */
async function deleteAll(
  deletions: readonly Deletion[],
  facts: readonly RepositoryFacts[],
  world: PruneWorld,
): Promise<Pick<Pruned, 'failures' | 'deletions'>> {
  const done: Deletion[] = []
  const failures: string[] = []
  for (const one of facts) {
    const { place, tags } = one
    const own = deletions.filter((deletion) => deletion.place === place)
    try {
      if (own.length > 0 && !isSame(tags, await readTags(one, world.reader))) {
        failures.push(
          `${formatReference(place)}: its tags changed meanwhile, so nothing of it was deleted; run again`,
        )
        continue
      }
      for (const deletion of own) {
        for (const reference of toReferences(deletion)) await world.writer.deleteManifest(reference)
        world.log.info(`${nameOf(deletion)} is deleted`)
        done.push(deletion)
      }
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error
      failures.push(error.message)
    }
  }
  return { deletions: done, failures }
}

function isSame(one: ReadonlyMap<string, Digest>, other: ReadonlyMap<string, Digest>): boolean {
  return one.size === other.size && [...one].every(([tag, digest]) => other.get(tag) === digest)
}
