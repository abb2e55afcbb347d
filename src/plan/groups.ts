/** What can be built on its own: an image, or one platform of it. */
export type Unit = {
  readonly id: string
  /** Units that must be built before it. */
  readonly parents: readonly string[]
  readonly runner: string
  readonly seconds: number
}

/** Units that share a job on a runner, parents before their children. */
export type Group<U extends Unit = Unit> = { readonly runner: string; readonly units: readonly U[] }

/** For each unit a name of its group. Groups must not wait for each other in a circle. */
export type Grouping = ReadonlyMap<string, string>

/** Each unit by itself. */
export function groupNone(units: readonly Unit[]): Grouping {
  return new Map(units.map(({ id }) => [id, id]))
}

/** A child joins its parent where neither has another: nothing that could run side by side is put in line. */
export function groupChains(units: readonly Unit[]): Grouping {
  const children = countChildren(units)
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const groups = new Map<string, string>()
  for (const { id, parents, runner } of units) {
    const [first = '', ...others] = parents
    const joins = others.length === 0 && children.get(first) === 1 && known.get(first)?.runner === runner
    groups.set(id, (joins ? groups.get(first) : undefined) ?? id)
  }
  return groups
}

/** All that is connected; undefined where a part of it wants another runner. */
export function groupConnected(units: readonly Unit[]): Grouping | undefined {
  const runners = new Map(units.map(({ id, runner }) => [id, runner]))
  const crosses = units.some(({ parents, runner }) => parents.some((id) => runners.get(id) !== runner))
  return crosses ? undefined : connect(units)
}

/** Names what hangs together among these units by its first one. */
export function connect(units: readonly Pick<Unit, 'id' | 'parents'>[]): Grouping {
  const root = new Map(units.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
      root.set(at, root.get(up) ?? up)
      at = up
    }
    return at
  }
  const order = new Map(units.map(({ id }, index) => [id, index]))
  for (const { id, parents } of units) {
    for (const parent of parents.filter((one) => root.has(one))) {
      const [one, other] = [find(id), find(parent)]
      const isFirst = (order.get(one) ?? 0) < (order.get(other) ?? 0)
      root.set(isFirst ? other : one, isFirst ? one : other)
    }
  }
  return new Map(units.map(({ id }) => [id, find(id)]))
}

function countChildren(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of units.flatMap(({ parents }) => parents)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The items by their keys, in the order of their first. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
