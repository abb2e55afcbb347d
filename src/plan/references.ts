import { toClaims } from '../tags/claims.ts'
import { type NamedTwice, type Names, placeUnder, repositoryName } from './names.ts'

/** Where images lie, `registry/namespace` each: in this run, and on the default branch. */
export type Roots = { readonly own: string; readonly main: string }

export type References = {
  /** All by which Dockerfiles may know the image. */
  readonly known: readonly string[]
  /** Those that the default branch writes. */
  readonly main: readonly string[]
}

/**
 * The references of each image, by id. It is known by its names where they lie and under the declared roots, by what
 * it provides, and by its repository alone where no other image lives in it.
 */
export function toReferences(named: readonly NamedTwice[], declared: Roots): ReadonlyMap<string, References> {
  const tenants = countBy(named.map(({ own }) => own.image.repository))
  return new Map(
    named.map(({ own, main }) => {
      const { id, repository, provides } = own.image
      const all = [own, main, placeUnder(own, declared.own), placeUnder(main, declared.main)]
      const places = all.filter((names, index) => all.indexOf(names) === index)
      const references = places.map(referencesOf)
      const bare = tenants.get(repository) === 1 ? places.map(repositoryName) : []
      const known = [...references.flat(), ...bare, ...provides]
      return [id, { main: references[places.indexOf(main)] ?? [], known: [...new Set(known)] }]
    }),
  )
}

/** A numbered tag has no number yet, and nobody knows an image by it. */
function referencesOf({ image, root, tags }: Names): readonly string[] {
  const plain = tags.filter(({ numbered }) => numbered === undefined)
  const { id, repository, aliases, position } = image
  return toClaims(plain, { image: id, root, repository, aliases, position }).map(({ reference }) => reference)
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
