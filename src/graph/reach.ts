import type { Graph } from './graph.ts'

/** All that any of these stands on, directly or not. One of them is among it only if another stands on it. */
export function ancestorsOf(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  return reach(ids, (id) => graph.nodes.get(id)?.parents.map((parent) => parent.id) ?? [])
}

/** All that stands on any of these, directly or not. One of them is among it only if it stands on another. */
export function descendantsOf(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  const children = childrenOf(graph)
  return reach(ids, (id) => children.get(id) ?? [])
}

/** The images that stand directly on each, by id. */
export function childrenOf(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>([...graph.nodes.keys()].map((id) => [id, []]))
  for (const { image, parents } of graph.nodes.values()) {
    for (const id of new Set(parents.map((parent) => parent.id))) children.get(id)?.push(image.id)
  }
  return children
}

function reach(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([...ids].flatMap(next))
  // A set's iterator also visits what is added on the way.
  for (const id of reached) for (const further of next(id)) reached.add(further)
  return reached
}
