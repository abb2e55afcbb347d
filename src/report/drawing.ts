import { groupBy } from '../plan/groups.ts'
import type { Job, Plan } from '../plan/plan.ts'

/** A box of the graph: one image, or several that are drawn as one. */
export type Box = { readonly label: string; readonly style: Job['decision'] }

/** Who stands on whom, ready to be drawn: from what is below to what stands on it. */
export type Drawing = {
  readonly boxes: ReadonlyMap<string, Box>
  readonly arrows: readonly (readonly [string, string])[]
  /** In words, where a box may stand for several images. */
  readonly folded?: string
}

/** Depths beyond this are drawn as one. */
const DEPTHS = 16

/** Every image as a box of its own. */
export function drawImages({ jobs }: Plan): Drawing {
  return draw(
    jobs,
    ({ id }) => id,
    ([first]) => first?.id ?? '',
  )
}

/**
 * The drawing with the most detail that is fit to be shown: all images; one box for all variants of an entry; one for
 * all that nothing stands on and that have the same parents; one for each depth.
 * @param most no drawing has more boxes than these
 */
export function drawPlan(
  plan: Plan,
  most: number,
  isFit: (drawing: Drawing) => boolean = () => true,
): Drawing {
  const entries = new Set(plan.jobs.map(({ name }) => name)).size
  const steps = [
    ...(plan.jobs.length <= most ? [drawImages] : []),
    ...(entries <= most ? [drawEntries] : []),
    drawSiblings,
  ]
  for (const step of steps) {
    const drawing = step(plan)
    if (drawing.boxes.size <= most && isFit(drawing)) return drawing
  }
  return drawDepths(plan)
}

function drawEntries({ jobs }: Plan): Drawing {
  const drawing = draw(
    jobs,
    ({ name }) => name,
    (members) => counted(members[0]?.name ?? '', members),
  )
  return { ...drawing, folded: 'each box is an entry of the fleet with all its variants' }
}

function drawSiblings({ jobs }: Plan): Drawing {
  const entries = new Map(jobs.map(({ id, name }) => [id, name]))
  const parents = new Map<string, Set<string>>()
  const stoodOn = new Set<string>()
  for (const job of jobs) {
    const own = parents.get(job.name) ?? new Set()
    for (const { id } of job.parents) {
      const parent = entries.get(id)
      if (parent === undefined || parent === job.name) continue
      own.add(parent)
      stoodOn.add(parent)
    }
    parents.set(job.name, own)
  }
  const keyOf = ({ name }: Job): string =>
    stoodOn.has(name) ? `on ${name}` : `leaves ${JSON.stringify([...(parents.get(name) ?? [])].sort())}`
  const drawing = draw(jobs, keyOf, (members) => {
    const names = [...new Set(members.map(({ name }) => name))]
    return counted(names.length > 1 ? `${names[0]} and ${names.length - 1} more` : (names[0] ?? ''), members)
  })
  return { ...drawing, folded: 'entries that nothing stands on share a box where they stand on the same' }
}

function drawDepths({ jobs }: Plan): Drawing {
  const depths = new Map<string, number>()
  for (const { id, parents } of jobs) {
    const below = parents.map((parent) => depths.get(parent.id) ?? 0)
    depths.set(id, Math.min(DEPTHS, 1 + Math.max(0, ...below)))
  }
  const depthOf = ({ id }: Job): number => depths.get(id) ?? 1
  const drawing = draw(
    jobs,
    (job) => String(depthOf(job)),
    (members) => counted(`Depth ${members[0] === undefined ? 0 : depthOf(members[0])}`, members),
  )
  return { ...drawing, folded: 'each box is all that stands equally high' }
}

function draw(
  jobs: readonly Job[],
  keyOf: (job: Job) => string,
  labelOf: (members: readonly Job[]) => string,
): Drawing {
  const keys = new Map(jobs.map((job) => [job.id, keyOf(job)]))
  const arrows = new Map<string, Set<string>>()
  for (const job of jobs) {
    const to = keys.get(job.id) ?? ''
    for (const { id } of job.parents) {
      const from = keys.get(id)
      if (from === undefined || from === to) continue
      const known = arrows.get(to)
      if (known === undefined) arrows.set(to, new Set([from]))
      else known.add(from)
    }
  }
  const members = groupBy(jobs, ({ id }) => keys.get(id) ?? '')
  const boxes = [...members].map(([key, of]) => [key, { label: labelOf(of), style: styleOf(of) }] as const)
  return {
    boxes: new Map(boxes),
    arrows: [...arrows].flatMap(([to, froms]) => [...froms].map((from) => [from, to] as const)),
  }
}

/** The name and how many there are, and how many of them are built where that is neither all nor none. */
function counted(name: string, members: readonly Job[]): string {
  if (members.length === 1) return name
  const building = members.filter(({ decision }) => decision === 'build').length
  const all = members.length
  return `${name}: ${building === 0 || building === all ? all : `${building} of ${all}`}`
}

function styleOf(members: readonly Job[]): Job['decision'] {
  const order = ['build', 'reuse'] as const
  return order.find((style) => members.some(({ decision }) => decision === style)) ?? 'skip'
}
