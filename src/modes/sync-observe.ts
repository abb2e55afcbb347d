import { mapLimit } from '../lang/map-limit.ts'
import { collect, type Problem } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, type Repository, referenceIn } from '../oci/reference.ts'
import { type Observed, type Standing, splitStanding, uniteTargets } from '../sync/decide.ts'
import { repositoryAt } from '../sync/destination.ts'
import type { CopyResult } from '../sync/result.ts'
import { selectTags } from '../sync/select.ts'
import { type SyncItem, type SyncRule, toItem } from '../sync/spec.ts'
import { repositoryName, toWishes, type Wish } from '../sync/wish.ts'
import type { CopyAnswer, CopyDestination, Found } from '../world/registry.ts'
import { keepYoung } from './sync-age.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

/** Requests that only look are cheap. */
const LOOKS = 16

export type Listed = {
  readonly wishes: readonly Wish[]
  readonly standing: Standing
  /** A source or a destination that did not give its list. */
  readonly failures: readonly Problem[]
  /** Destinations of which it is not known what they are to have, or what they have. */
  readonly unsure: ReadonlySet<string>
}

type List = { readonly tags: readonly string[] | undefined } | { readonly error: Error }

/** Asks each repository once for its tags, where a rule needs them. */
export async function lookUp(rules: readonly SyncRule[], world: SyncWorld): Promise<Listed> {
  const sources = await listAll(
    rules.flatMap(({ source, wanted }) => ('search' in wanted ? [source] : [])),
    world,
  )
  const failures = new Set<string>()
  const unsure = new Set<string>()
  const items = await mapLimit(rules, 4, (rule) =>
    youngOf(rule, itemsOf(rule, sources.get(repositoryName(rule.source))), world),
  )
  const wishes = collect(rules.entries(), ([index, rule]) => {
    const found = items[index] ?? []
    if (!('error' in found)) return toWishes(rule, found)
    failures.add(found.error.message)
    for (const place of placesOf(rule)) unsure.add(repositoryName(place))
    return []
  }).flat()
  const standing = await listStanding(rules, wishes, world)
  for (const [name, list] of standing) {
    if (!('error' in list)) continue
    failures.add(list.error.message)
    unsure.add(name)
  }
  return { wishes, standing: toStanding(standing), failures: [...failures].map(toProblem), unsure }
}

const toProblem = (message: string): Problem => ({ message })

type Items = readonly SyncItem[] | { readonly error: Error }

async function youngOf({ wanted }: SyncRule, found: Items, world: SyncWorld): Promise<Items> {
  if ('error' in found || 'items' in wanted || wanted.search.maxAge === undefined) return found
  try {
    return await keepYoung(found, wanted.search.maxAge, world)
  } catch (error) {
    return { error: toFailure(error) }
  }
}

function itemsOf({ source, wanted }: SyncRule, list: List | undefined): Items {
  if ('items' in wanted) return wanted.items
  if (list === undefined || 'error' in list) return { error: list?.error ?? missing(source) }
  if (list.tags === undefined) return { error: missing(source) }
  return selectTags(list.tags, wanted.search).map((tag) => toItem({ ...source, tag }))
}

const missing = (source: Repository): Error =>
  new Error(`source: ${formatReference(source)} is not there, so nothing of it can be copied`)

function placesOf({ destinations, source }: SyncRule): Repository[] {
  return destinations.flatMap((text) => repositoryAt(text, source) ?? [])
}

/** What destinations have already, where tags never move or are pruned. */
async function listStanding(
  rules: readonly SyncRule[],
  wishes: readonly Wish[],
  world: SyncWorld,
): Promise<ReadonlyMap<string, List>> {
  const pruned = rules.filter(({ options }) => options.prune !== undefined).flatMap(placesOf)
  const settled = wishes.filter(({ options }) => options.immutable.length > 0).map(({ place }) => place)
  return await listAll([...pruned, ...settled], world)
}

async function listAll(
  places: readonly Repository[],
  { reader }: SyncWorld,
): Promise<ReadonlyMap<string, List>> {
  const unique = new Map(places.map((place) => [repositoryName(place), place]))
  const lists = await mapLimit([...unique], LOOKS, async ([name, place]): Promise<[string, List]> => {
    try {
      const { registry, repository } = place
      return [name, { tags: await reader.tags({ registry, repository }) }]
    } catch (error) {
      return [name, { error: toFailure(error) }]
    }
  })
  return new Map(lists)
}

function toStanding(lists: ReadonlyMap<string, List>): Standing {
  return new Map(
    [...lists].flatMap(([name, list]) =>
      'error' in list ? [] : [[name, new Set(list.tags ?? [])] as const],
    ),
  )
}

/** What was found out of what is to be copied. */
type Opened = {
  readonly kept: readonly CopyResult[]
  readonly open: readonly Wish[]
  readonly observed: Observed
  /** What tags of destinations show, by reference; missing where their registry did not answer. */
  readonly shown: ReadonlyMap<string, Found>
}

/** Turns the tags of sources into digests, except where all destinations have what never moves. */
export async function openWishes(
  { wishes, standing }: Pick<Listed, 'wishes' | 'standing'>,
  { copier }: SyncWorld,
): Promise<Opened> {
  const { kept, open } = splitStanding(wishes, standing)
  const questions = groupBySource(open)
  const answers = await copier.look(
    [...questions.values()].map((group) => ({ source: group[0].source, destinations: targetsOf(group) })),
  )
  const observed = new Map([...questions.keys()].map((name, index) => [name, toObserved(answers[index])]))
  const destinations = answers.flatMap((one) => (one.state === 'found' ? one.destinations : []))
  return { kept, open, observed, shown: new Map(destinations.flatMap(toShown)) }
}

type Group = readonly [Wish, ...(readonly Wish[])]

function groupBySource(wishes: readonly Wish[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const wish of wishes) {
    const name = formatReference(wish.source)
    const group = groups.get(name)
    groups.set(name, group === undefined ? [wish] : [...group, wish])
  }
  return groups
}

function targetsOf(wishes: readonly Wish[]): readonly CopyDestination[] {
  return uniteTargets(wishes).map(({ repository, tags }) => ({ ...repository, tags }))
}

function toObserved(answer: CopyAnswer | undefined): Digest | Error | undefined {
  if (answer?.state === 'failed') return answer.error
  return answer?.state === 'found' ? answer.source.digest : undefined
}

function toShown(destination: CopyDestination): readonly (readonly [string, Found])[] {
  if ('folder' in destination) return []
  return Object.entries(destination.found ?? {}).map(([tag, found]) => [
    formatReference(referenceIn(destination, { tag })),
    found,
  ])
}
