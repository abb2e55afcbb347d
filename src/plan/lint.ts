import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Graph, Node } from '../graph/graph.ts'
import { childrenOf } from '../graph/reach.ts'
import { formatPosition } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import { groupBy } from './groups.ts'

/** How many findings of a kind are shown one by one, and how many names within one. */
const FINDINGS = 5
const NAMES = 5

/** Images of which nobody can make use: they get no names, and nothing stands on them. */
export function lintUnreachable(graph: Graph): readonly Notice[] {
  const children = childrenOf(graph)
  const idle = [...graph.nodes.values()].flatMap(({ image }) =>
    image.publish || (children.get(image.id)?.length ?? 0) > 0 ? [] : [image],
  )
  const entries = [...groupBy(idle, ({ name }) => name).values()]
  return limited(entries, (images) => {
    const has = images.length === 1 ? 'has' : 'have'
    return `${list(images)} ${has} "publish: false" and nothing stands on ${images.length === 1 ? 'it' : 'them'}, so nobody can use what is built; publish it, or take it away`
  })
}

/** One line for all bases that a tag names: it is no mistake, but what they stand for moves. */
export function lintBases(nodes: readonly Node[]): readonly Notice[] {
  const bases = nodes.flatMap((node) => node.bases).filter(({ kind }) => kind !== 'frontend')
  const floating = [...groupBy(bases, ({ reference }) => reference).values()].flatMap(([first]) =>
    first !== undefined && parseReference(first.reference).digest === undefined ? [first] : [],
  )
  if (floating.length === 0) return []
  const shown = floating
    .slice(0, NAMES)
    .map(({ reference, position }) => `${reference} (${formatPosition(position)})`)
  const [are, them] = floating.length === 1 ? ['base is', 'it'] : ['bases are', 'them']
  const message = `${floating.length} foreign ${are} named by tag only, so a new digest under it builds anew what stands on ${them}: ${more(shown, floating.length)}; name@sha256:… would pin ${them}`
  return [{ level: 'notice', message }]
}

/**
 * The images that share their context, context by context. Variants, stages and matrices of one Dockerfile are built
 * from the same files by intention.
 */
export function findSharedContexts(images: readonly Image[]): readonly (readonly Image[])[] {
  const contexts = [...groupBy(images, ({ context }) => context).values()]
  return contexts.filter((sharing) => new Set(sharing.map(({ dockerfile }) => dockerfile)).size > 1)
}

/** @param unfiltered images whose context is sent whole: no ignore file was found */
export function lintContexts(unfiltered: readonly Image[]): readonly Notice[] {
  return limited(findSharedContexts(unfiltered), (images) => {
    const folder = images[0]?.context ?? ''
    return `the context ${folder} is sent to ${list(images)} without a .dockerignore, so a change of any file in it builds all of them; write ${folder === '.' ? '' : `${folder}/`}.dockerignore`
  })
}

/** @param shared who writes to which place, as `findSharedCaches` has it */
export function lintCaches(shared: ReadonlyMap<string, readonly Image[]>): readonly Notice[] {
  const places = new Map([...shared].map(([place, images]) => [images, place]))
  return limited([...places.keys()], (images) => {
    const place = places.get(images) ?? ''
    return `the cache ${place} is written by ${list(images)}, and each takes away what the others have written; put {{image}} into it, or leave the place to "cache"`
  })
}

/** A warning for each finding, where its first image is declared; beyond a few, a count. */
function limited(
  findings: readonly (readonly Image[])[],
  tell: (images: readonly Image[]) => string,
): readonly Notice[] {
  const warnings = findings.slice(0, FINDINGS).map((images): Notice => {
    const position = images[0]?.position
    return { level: 'warning', message: tell(images), ...(position === undefined ? {} : { position }) }
  })
  const rest = findings.slice(FINDINGS)
  if (rest.length === 0) return warnings
  const firsts = rest.slice(0, NAMES).flatMap(([first]) => first?.id ?? [])
  const message = `the same holds ${rest.length} times more, beginning with ${more(firsts, rest.length)}`
  return [...warnings, { level: 'warning', message }]
}

function list(images: readonly Image[]): string {
  const ids = images.map(({ id }) => id)
  if (ids.length === 1) return ids.join()
  return `${ids.length} images (${more(ids.slice(0, NAMES), ids.length)})`
}

function more(shown: readonly string[], all: number): string {
  return all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : shown.join(', ')
}
