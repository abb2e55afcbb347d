import { formatPosition, type Position, type Problem, UserError } from '../lang/user-error.ts'

type Link = { readonly id: string; readonly position: Position }
type Linked = { readonly image: { readonly id: string }; readonly parents: readonly Link[] }
type Open<T> = { readonly node: T; readonly left: Link[] }

/**
 * Puts parents before their children, and else keeps the given order.
 * @throws UserError with cycles, each written out in full with the place of every step
 */
export function sortTopologically<T extends Linked>(nodes: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map(nodes.map((node) => [node.image.id, node]))
  const sorted = new Map<string, T>()
  const problems: Problem[] = []
  for (const node of nodes) {
    const { image, parents } = node
    if (sorted.has(image.id)) continue
    if (parents.every(({ id }) => sorted.has(id))) sorted.set(image.id, node)
    else problems.push(...visit(node, byId, sorted))
  }
  if (problems.length > 0) throw new UserError(problems)
  return sorted
}

/** Adds a node after all it stands on. Not by recursion: a chain may be longer than the call stack. */
function visit<T extends Linked>(root: T, byId: ReadonlyMap<string, T>, sorted: Map<string, T>): Problem[] {
  const cycles: Problem[] = []
  const path: Open<T>[] = [{ node: root, left: [...root.parents] }]
  const open = new Set([root.image.id])
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const parent = byId.get(top.left.shift()?.id ?? '')
    if (top.left.length === 0 && parent === undefined) {
      path.pop()
      open.delete(top.node.image.id)
      sorted.set(top.node.image.id, top.node)
    } else if (parent !== undefined && open.has(parent.image.id)) {
      cycles.push(
        toCycle(
          path.map(({ node }) => node),
          parent.image.id,
        ),
      )
    } else if (parent !== undefined && !sorted.has(parent.image.id)) {
      path.push({ node: parent, left: [...parent.parents] })
      open.add(parent.image.id)
    }
  }
  return cycles
}

function toCycle(path: readonly Linked[], start: string): Problem {
  const round = path.slice(path.findIndex(({ image }) => image.id === start))
  const steps = round.map(({ image, parents }, index) => {
    const next = round[index + 1]?.image.id ?? start
    const position = parents.find(({ id }) => id === next)?.position
    return { id: image.id, next, position }
  })
  const places = steps.map(
    ({ id, next, position }) => `${id} stands on ${next}${position ? ` (${formatPosition(position)})` : ''}`,
  )
  const message = `${[...steps.map(({ id }) => id), start].join(' → ')} is a cycle, so none of them can be built first: ${places.join(', ')}; take one of these away`
  const position = steps[0]?.position
  return position === undefined ? { message } : { position, message }
}
