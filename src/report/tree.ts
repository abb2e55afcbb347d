import { groupBy } from '../plan/groups.ts'
import type { Plan } from '../plan/plan.ts'
import { type Box, type Drawing, drawPlan } from './drawing.ts'

/** About what two screens hold. */
const LINES = 80

/**
 * The graph of a plan for a terminal, which cannot draw Mermaid: each image below one that it stands on, the one that
 * is built last, with the others behind it. Empty where nothing stands on anything.
 */
export function toTree(plan: Plan): string {
  const drawing = drawPlan(plan, LINES)
  if (drawing.arrows.length === 0) return ''
  const children = toChildren(drawing)
  const folded = drawing.folded === undefined ? [] : [`(${drawing.folded})`]
  return [...(children.get(undefined) ?? []).flatMap((root) => toLines(root, children)), ...folded].join('\n')
}

type Branch = { readonly key: string; readonly text: string }

/** Each box once, below the last of its parents that comes before it: so there is no circle, whatever was folded. */
function toChildren({ boxes, arrows }: Drawing): ReadonlyMap<string | undefined, readonly Branch[]> {
  const order = new Map([...boxes.keys()].map((key, index) => [key, index]))
  const at = (key: string): number => order.get(key) ?? -1
  const below = groupBy(arrows, ([, to]) => to)
  const branches = [...boxes].map(([key, box]) => {
    const parents = (below.get(key) ?? []).map(([from]) => from)
    const before = parents.filter((one) => at(one) < at(key)).toSorted((left, right) => at(right) - at(left))
    const [parent] = before
    const others = parents.filter((one) => one !== parent).map((one) => boxes.get(one)?.label ?? one)
    return { parent, branch: { key, text: toText(box, others) } }
  })
  const grouped = groupBy(branches, ({ parent }) => parent)
  return new Map([...grouped].map(([parent, of]) => [parent, of.map(({ branch }) => branch)]))
}

function toText({ label, style }: Box, others: readonly string[]): string {
  const [first, ...rest] = others
  const many = rest.length === 0 ? '' : ` and ${rest.length} more`
  const also = first === undefined ? '' : ` (also on ${first}${many})`
  return `${label}${style === 'build' ? '' : ` [${style}]`}${also}`
}

function toLines(
  { key, text }: Branch,
  children: ReadonlyMap<string | undefined, readonly Branch[]>,
): readonly string[] {
  const own = children.get(key) ?? []
  const nested = own.flatMap((child, index) => {
    const isLast = index === own.length - 1
    return toLines(child, children).map(
      (line, row) => `${row === 0 ? (isLast ? '└─ ' : '├─ ') : isLast ? '   ' : '│  '}${line}`,
    )
  })
  return [text, ...nested]
}
