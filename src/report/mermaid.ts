import type { Plan } from '../plan/plan.ts'

/** Mermaid draws no more than 500 arrows; a graph of more than this is a tangle that nobody reads. */
const ARROWS = 400

/** A box of the graph: one image, or all variants of an entry. */
type Box = { readonly label: string; readonly style: string }
type Drawing = {
  readonly boxes: ReadonlyMap<string, Box>
  readonly arrows: readonly (readonly [string, string])[]
}

/**
 * The graph of a plan: who stands on whom, and what is built. A graph with too many arrows shows one box for all
 * variants of an entry; one that is too much even so is left out.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toFlowchart(plan: Plan): string | undefined {
  const drawing = [drawImages, drawEntries].map((draw) => draw(plan)).find(isReadable)
  if (drawing === undefined) return undefined
  const names = new Map([...drawing.boxes.keys()].map((key, index) => [key, `n${index}`]))
  return [
    'flowchart LR',
    ...[...drawing.boxes].map(
      ([key, { label, style }]) => `  ${names.get(key)}["${toLabel(label)}"]:::${style}`,
    ),
    ...drawing.arrows.map(([from, to]) => `  ${names.get(from)} --> ${names.get(to)}`),
    '  classDef build stroke-width:3px',
    '  classDef reuse stroke-dasharray:4',
    '  classDef skip stroke-dasharray:1',
  ].join('\n')
}

const isReadable = ({ boxes, arrows }: Drawing): boolean => boxes.size <= ARROWS && arrows.length <= ARROWS

function drawImages({ jobs }: Plan): Drawing {
  const boxes = new Map(jobs.map(({ id, decision }) => [id, { label: id, style: decision }]))
  const arrows = jobs.flatMap(({ id, parents }) =>
    parents.flatMap((parent) => (boxes.has(parent.id) ? [[parent.id, id] as const] : [])),
  )
  return { boxes, arrows }
}

function drawEntries({ jobs }: Plan): Drawing {
  const entryOf = new Map(jobs.map(({ id, name }) => [id, name]))
  const counts = new Map<string, { all: number; build: number }>()
  for (const { name, decision } of jobs) {
    const count = counts.get(name) ?? { all: 0, build: 0 }
    counts.set(name, { all: count.all + 1, build: count.build + (decision === 'build' ? 1 : 0) })
  }
  const boxes = [...counts].map(([name, { all, build }]) => {
    const label = all === 1 ? name : `${name}: ${build} of ${all}`
    return [name, { label, style: build > 0 ? 'build' : 'reuse' }] as const
  })
  const arrows = new Map<string, readonly [string, string]>()
  for (const { name, parents } of jobs) {
    for (const { id } of parents) {
      const from = entryOf.get(id)
      if (from !== undefined && from !== name) arrows.set(`${from} ${name}`, [from, name])
    }
  }
  return { boxes: new Map(boxes), arrows: [...arrows.values()] }
}

/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text: string): string {
  return text.replaceAll(/[^\w .:/@+-]/g, (letter) => `#${letter.codePointAt(0)};`)
}
