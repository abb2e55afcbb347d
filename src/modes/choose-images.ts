import type { Fleet } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Graph } from '../graph/graph.ts'
import { ancestorsOf } from '../graph/reach.ts'
import { UserError } from '../lang/user-error.ts'
import { toAffected } from '../plan/affected.ts'
import type { Skip } from '../plan/plan.ts'
import { toWord, type Values } from '../request/request.ts'
import type { Changed } from '../world/changes.ts'
import type { World } from '../world/world.ts'
import { observeTouched } from './observe-touched.ts'
import { readFleet } from './read-fleet.ts'

export type ChooseWorld = Pick<World, 'run' | 'now' | 'files' | 'docker' | 'contexts' | 'changes'>

export type Choice = {
  readonly fleet: Fleet
  /** The files that describe the fleet. */
  readonly description: ReadonlySet<string>
  readonly graph: Graph
  readonly selected: ReadonlySet<string>
  readonly forced: ReadonlySet<string>
}

/** What is planned, and what of the selection is passed over. */
export type Chosen = {
  readonly chosen: ReadonlySet<string>
  readonly skips: readonly Skip[]
  readonly notices: readonly Notice[]
}

/** Leaves out what no change of this run can have affected, where that was asked for or the event is a proposal. */
export async function chooseImages(choice: Choice, values: Values, world: ChooseWorld): Promise<Chosen> {
  const { fleet, graph, selected } = choice
  if (!isAsked(values, world.run.event)) return { chosen: selected, skips: [], notices: [] }
  const changed = await world.changes.since(values['changed-since'])
  if (changed.kind === 'unknown') return all(selected, changed.reason)
  const near = new Set([...selected, ...ancestorsOf(graph, selected)])
  const images = fleet.images.filter(({ id }) => near.has(id))
  const [touched, entries] = await Promise.all([
    observeTouched(images, changed.files, world.contexts),
    findEntries(choice, changed, values, world),
  ])
  if (entries === 'all') return all(selected, 'the description of the fleet changed')
  const chosen = toAffected(graph, selected, [...touched.keys(), ...entries, ...choice.forced])
  const since = changed.from === undefined ? '' : ` since ${changed.from.slice(0, 8)}`
  const text = `no file of it, and nothing below it, changed${since}`
  const skips = images.filter(({ id }) => selected.has(id) && !chosen.has(id))
  return {
    chosen,
    skips: skips.map(({ id, name }) => ({ id, name, reason: { kind: 'not affected', text } })),
    notices: [],
  }
}

const PROPOSALS: readonly string[] = ['pull_request', 'pull_request_target', 'merge_group']

function isAsked(values: Values, event: string): boolean {
  const asked = toWord(values, 'affected', ['auto', 'true', 'false'])
  if (asked !== 'auto') return asked === 'true'
  return values['changed-since'] !== undefined || PROPOSALS.includes(event)
}

function all(selected: ReadonlySet<string>, reason: string): Chosen {
  const message = `everything that is selected counts as affected: ${reason}`
  return { chosen: selected, skips: [], notices: [{ level: 'notice', message }] }
}

/** The entries of the fleet that are not what they were; all of them where the old description cannot be had. */
async function findEntries(
  { fleet, description }: Choice,
  { files, from }: Extract<Changed, { kind: 'files' }>,
  values: Values,
  world: ChooseWorld,
): Promise<readonly string[] | 'all'> {
  if (![...description].some((path) => files.has(path))) return []
  if (from === undefined) return 'all'
  try {
    const old = await readFleet(values, {
      ...world,
      files: { ...world.files, readOwn: (path: string) => world.changes.readAt(from, path) },
    })
    if (old.registry !== fleet.registry || old.namespace !== fleet.namespace) return 'all'
    const before = new Map(old.images.map((image) => [image.id, toText(image)]))
    return fleet.images.filter((image) => before.get(image.id) !== toText(image)).map(({ id }) => id)
  } catch (error) {
    if (error instanceof UserError) return 'all'
    throw error
  }
}

/** All of an image but its place in the file. */
const toText = ({ position: _, ...image }: Fleet['images'][number]): string => JSON.stringify(image)
