import type { Fleet } from '../fleet/image.ts'
import { selectImages } from '../fleet/select.ts'
import type { Notice } from '../github/notice.ts'
import { toPolicy } from '../github/policy.ts'
import { ancestorsOf } from '../graph/reach.ts'
import { decide } from '../plan/decide.ts'
import type { Plan } from '../plan/plan.ts'
import { parseRunners } from '../plan/runner.ts'
import { toWord, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { nameFleet } from './name-fleet.ts'
import { observeImages } from './observe-images.ts'
import { readFleet } from './read-fleet.ts'
import { readGraph } from './read-graph.ts'

export type PlanWorld = Pick<
  World,
  'run' | 'now' | 'log' | 'files' | 'refs' | 'docker' | 'contexts' | 'reader' | 'artifacts'
>

export type MadePlan = { readonly plan: Plan; readonly notices: readonly Notice[] }

/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
export async function makePlan(values: Values, world: PlanWorld): Promise<MadePlan> {
  const { run, now } = world
  const policy = toPolicy(run, toWord(values, 'push', ['auto', 'true', 'false']))
  const fleet = await readFleet(values, world)
  const selected = new Set(toSelected(fleet, values).map(({ id }) => id))
  const named = await nameFleet(fleet, { values, policy }, world)
  const fleetGraph = await readGraph(fleet, named.references, world.files)
  const { graph } = fleetGraph
  const needed = ancestorsOf(graph, selected)
  const nodes = [...graph.nodes.values()].filter(
    ({ image }) => selected.has(image.id) || needed.has(image.id),
  )
  const images = await observeImages({ ...named, nodes, graph: fleetGraph, selected, policy }, world)
  const plan = decide({
    run,
    now,
    policy,
    runners: parseRunners(values['runner'] ?? ''),
    images,
    namespace: named.root,
    mirrors: fleet.sync.flatMap(({ destinations }) => destinations),
  })
  const own = nodes.flatMap(({ image }) => named.names.get(image.id)?.notices ?? [])
  return { plan, notices: [...graph.notices, ...named.notices, ...own] }
}

function toSelected({ images }: Fleet, values: Values): Fleet['images'] {
  return selectImages(images, {
    select: values['select'] ?? '',
    runtime: values['runtime'] ?? '',
    imageType: values['image-type'] ?? '',
  })
}
