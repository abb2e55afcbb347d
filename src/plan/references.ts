import type { Image } from '../fleet/image.ts'
import { toClaims } from '../tags/claims.ts'
import { type Names, type Naming, repositoryName, toNames } from './names.ts'

/**
 * All references by which Dockerfiles may know each image, by id: its names under each of the namings, what it
 * provides, and its repository alone where no other image lives in it.
 */
export function knownReferences(
  images: readonly Image[],
  namings: readonly Naming[],
): ReadonlyMap<string, readonly string[]> {
  const tenants = countBy(images.map(({ repository }) => repository))
  return new Map(
    images.map((image) => {
      const all = namings.map((naming) => toNames(image, naming))
      const bare = tenants.get(image.repository) === 1 ? all.map(repositoryName) : []
      return [image.id, [...new Set([...all.flatMap(referencesOf), ...bare, ...image.provides])]]
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
