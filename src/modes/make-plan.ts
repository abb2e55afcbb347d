import type { Fleet } from '../fleet/image.ts'
import { selectImages } from '../fleet/select.ts'
import type { Notice } from '../github/notice.ts'
import { toPolicy } from '../github/policy.ts'
import type { Graph } from '../graph/graph.ts'
import { ancestorsOf } from '../graph/reach.ts'
import { decide } from '../plan/decide.ts'
import type { Plan } from '../plan/plan.ts'
import { toWord, type Values } from '../request/request.ts'
import { toMirrors } from '../sync/mirror.ts'
import type { World } from '../world/world.ts'
import { chooseImages } from './choose-images.ts'
import { nameFleet } from './name-fleet.ts'
import { observeImages } from './observe-images.ts'
import { readDescription } from './read-description.ts'
import type { OnFingerprint } from './read-fingerprints.ts'
import { readGraph } from './read-graph.ts'
import { readPacking, toForced } from './read-packing.ts'

export type PlanWorld = Pick<
  World,
  | 'run'
  | 'now'
  | 'log'
  | 'files'
  | 'refs'
  | 'docker'
  | 'contexts'
  | 'reader'
  | 'artifacts'
  | 'changes'
  | 'durations'
>

export type MadePlan = {
  readonly plan: Plan
  /** Of the whole fleet, also what was not selected. */
  readonly graph: Graph
  readonly notices: readonly Notice[]
}

/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
export async function makePlan(
  values: Values,
  world: PlanWorld,
  observer: { readonly onFingerprint?: OnFingerprint } = {},
): Promise<MadePlan> {
  const { run, now } = world
  const policy = toPolicy(run, toWord(values, 'push', ['auto', 'true', 'false']))
  const packing = readPacking(values)
  const { fleet, description } = await readDescription(values, world)
  const selected = new Set(toSelected(fleet, values).map(({ id }) => id))
  const forced = toForced(fleet, selected, values)
  const named = await nameFleet(fleet, { values, policy }, world)
  const fleetGraph = await readGraph(fleet, named.references, world.files)
  const { graph } = fleetGraph
  const [{ chosen, skips, notices }, durations] = await Promise.all([
    chooseImages({ fleet, description, graph, selected, forced }, values, world),
    world.durations.read(),
  ])
  const needed = ancestorsOf(graph, chosen)
  const nodes = [...graph.nodes.values()].filter(({ image }) => chosen.has(image.id) || needed.has(image.id))
  const { runners } = packing
  const images = await observeImages(
    { ...named, ...observer, nodes, graph: fleetGraph, selected: chosen, forced, runners, policy },
    world,
  )
  const plan = decide({
    run,
    now,
    policy,
    ...packing,
    durations,
    images,
    skips: skips.filter(({ id }) => !needed.has(id)),
    namespace: named.root,
    mirrors: toMirrors(fleet.sync),
  })
  // A run that may not push gives no names: nobody need be told which it would not have given.
  const own = policy.push ? nodes.flatMap(({ image }) => named.names.get(image.id)?.notices ?? []) : []
  return { plan, graph, notices: [...graph.notices, ...named.notices, ...notices, ...own] }
}

function toSelected({ images }: Fleet, values: Values): Fleet['images'] {
  return selectImages(images, {
    select: values['select'] ?? '',
    runtime: values['runtime'] ?? '',
    imageType: values['image-type'] ?? '',
  })
}
