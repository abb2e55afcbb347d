import type { Fleet } from '../fleet/image.ts'
import { selectImages } from '../fleet/select.ts'
import type { Notice } from '../github/notice.ts'
import { toPolicy } from '../github/policy.ts'
import { ancestorsOf } from '../graph/reach.ts'
import { decide } from '../plan/decide.ts'
import { createNaming, type Naming, toNames } from '../plan/names.ts'
import type { Plan } from '../plan/plan.ts'
import { nameImages } from '../plan/references.ts'
import { toWord, type Values } from '../request/request.ts'
import { toProductionRun } from '../tags/namespace.ts'
import { createRender } from '../tags/template.ts'
import type { World } from '../world/world.ts'
import { chooseImages } from './choose-images.ts'
import { observeImages } from './observe-images.ts'
import { readDescription } from './read-description.ts'
import { readGraph } from './read-graph.ts'
import { readPacking, toForced } from './read-packing.ts'

export type PlanWorld = Pick<
  World,
  'run' | 'now' | 'log' | 'files' | 'contexts' | 'reader' | 'artifacts' | 'changes' | 'durations'
>

export type MadePlan = { readonly plan: Plan; readonly notices: readonly Notice[] }

/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
export async function makePlan(values: Values, world: PlanWorld): Promise<MadePlan> {
  const { run, now } = world
  const policy = toPolicy(run, toWord(values, 'push', ['auto', 'true', 'false']))
  const packing = readPacking(values)
  const { fleet, description } = await readDescription(values, world)
  const selected = new Set(toSelected(fleet, values).map(({ id }) => id))
  const forced = toForced(fleet, selected, values)
  const { here, main, others } = toNamings(fleet, values, world)
  const { names, references } = nameImages(fleet.images, here, [main, ...others])
  const fleetGraph = await readGraph(fleet, references, world.files)
  const { graph } = fleetGraph
  const [{ chosen, skips, notices }, durations] = await Promise.all([
    chooseImages({ fleet, description, graph, selected, forced }, values, world),
    world.durations.read(),
  ])
  const needed = ancestorsOf(graph, chosen)
  const nodes = [...graph.nodes.values()].filter(({ image }) => chosen.has(image.id) || needed.has(image.id))
  const mainNames = new Map(fleet.images.map((image) => [image.id, toNames(image, main)]))
  const { runners } = packing
  const images = await observeImages(
    { nodes, graph: fleetGraph, names, mainNames, selected: chosen, forced, runners, policy },
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
    namespace: here.root,
    mirrors: fleet.sync.flatMap(({ destinations }) => destinations),
  })
  return {
    plan,
    notices: [
      ...graph.notices,
      ...notices,
      ...nodes.flatMap(({ image }) => names.get(image.id)?.notices ?? []),
    ],
  }
}

function toSelected({ images }: Fleet, values: Values): Fleet['images'] {
  return selectImages(images, {
    select: values['select'] ?? '',
    runtime: values['runtime'] ?? '',
    imageType: values['image-type'] ?? '',
  })
}

type Namings = {
  /** The names of this run. */
  readonly here: Naming
  /** The names that a push to the default branch gives. */
  readonly main: Naming
  /** The same under what the fleet file declares, where the request says otherwise. */
  readonly others: readonly Naming[]
}

function toNamings(fleet: Fleet, values: Values, { run, now }: PlanWorld): Namings {
  const render = createRender('fleet', { now, commitDate: now })
  const production = toProductionRun(run)
  const asked = {
    registry: values['registry'] ?? fleet.registry,
    namespace: values['namespace'] ?? fleet.namespace,
  }
  return {
    here: createNaming(run, asked, render),
    main: createNaming(production, asked, render),
    others: [createNaming(run, fleet, render), createNaming(production, fleet, render)],
  }
}
