import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import { collect, nearest, type Position, UserError } from '../lang/user-error.ts'
import type { Base } from './bases.ts'
import { sortTopologically } from './order.ts'
import { type KnownNames, recognize, toKnownNames } from './recognition.ts'

/** An image of the fleet that another one stands on. */
export type Parent = {
  readonly id: string
  /** The name by which `--build-context` replaces it in the Dockerfile; undefined where only `needs:` names it. */
  readonly reference: string | undefined
  readonly kind: Base['kind'] | 'needs'
  readonly position: Position
}

/** One image and what it stands on: parents are ours, bases are foreign. */
export type Node = {
  readonly image: Image
  readonly parents: readonly Parent[]
  readonly bases: readonly Base[]
}

export type Graph = {
  /** By id. Parents come before their children; else the order is that of the declaration. */
  readonly nodes: ReadonlyMap<string, Node>
  readonly notices: readonly Notice[]
}

/** An image, and what `basesOf` found in its Dockerfile. */
export type ParsedImage = { readonly image: Image; readonly bases: readonly Base[] }

/**
 * Finds out who stands on whom. A base is a parent when it names one of the references that an image is known by
 * (`references`, by id), however it is written.
 *
 * A reference that only the image itself is known by is a base: it is built on what was published before.
 * A digest is a base too: it means those bytes and no newer ones.
 * @throws UserError with every unknown `needs:` and every reference that does not tell images apart, or with the cycles
 */
export function toGraph(
  images: readonly ParsedImage[],
  references: ReadonlyMap<string, readonly string[]>,
): Graph {
  const declared = toDeclared(images.map(({ image }) => image))
  const names = toKnownNames([...references].filter(([id]) => declared.ids.has(id)))
  const linked = collect(images, ({ image, bases }) => {
    const links = [
      ...bases.map((base) => () => toLink(base, image, names)),
      ...image.needs.map((need) => () => toNeeded(need, image, declared)),
    ]
    return { image, links: collect(links, (link) => link()) }
  })
  return {
    nodes: sortTopologically(linked.map(({ image, links }) => toNode(image, links))),
    notices: linked.flatMap(({ links }) => links.flatMap(({ notices = [] }) => notices)),
  }
}

type Link = {
  readonly parents?: readonly Parent[]
  readonly base?: Base
  readonly notices?: readonly Notice[]
}

/** One parent may be named in many places: each of its names is kept once, the bare need only where there is no other. */
function toNode(image: Image, links: readonly Link[]): Node {
  const parents = links.flatMap((link) => link.parents ?? [])
  return {
    image,
    parents: parents.filter(({ id, reference }, index) => {
      const first = parents.findIndex(
        (other) => other.id === id && (reference ?? other.reference) === other.reference,
      )
      return first === index
    }),
    bases: links.flatMap(({ base }) => base ?? []),
  }
}

function toLink(base: Base, image: Image, names: KnownNames): Link {
  const { kind, name, position } = base
  const { ids: known, notices } = recognize(base, image.id, names)
  const wanted = known.length < 2 ? known : known.filter((id) => image.needs.includes(id))
  const [id] = wanted
  if (known.length === 0) return { base, notices }
  if (wanted.length === 1 && id !== undefined) return { parents: [{ id, reference: name, kind, position }] }
  const message = `${name} is the name of ${known.join(' and ')}; give them different tags, or write the one that is meant under "needs" of ${image.id}`
  throw new UserError({ position, message })
}

/** The ids of the fleet, and those that share an entry's name. */
type Declared = {
  readonly ids: ReadonlySet<string>
  readonly entries: ReadonlyMap<string, readonly string[]>
}

function toDeclared(images: readonly Image[]): Declared {
  const entries = new Map<string, string[]>()
  for (const { id, name } of images) {
    const ids = entries.get(name) ?? []
    ids.push(id)
    entries.set(name, ids)
  }
  return { ids: new Set(images.map(({ id }) => id)), entries }
}

function toNeeded(need: string, { id, position }: Image, { ids, entries }: Declared): Link {
  const found = ids.has(need) ? [need] : (entries.get(need) ?? [])
  const others = found.filter((other) => other !== id)
  const path = `${id}.needs`
  if (found.length === 0) {
    const near = nearest(need, [...ids, ...entries.keys()])
    const remedy = near === undefined ? 'write the name of an image of this fleet' : `did you mean "${near}"?`
    throw new UserError({ position, path, message: `there is no image "${need}"; ${remedy}` })
  }
  if (others.length === 0) {
    const message = `"${need}" is the image itself; name another, or leave it out`
    throw new UserError({ position, path, message })
  }
  return { parents: others.map((other) => ({ id: other, reference: undefined, kind: 'needs', position })) }
}
