import type { Image } from '../fleet/image.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { findCollisions } from '../tags/collisions.ts'
import { type Names, type Naming, repositoryName, toNames } from './names.ts'

/** What every image of a fleet is called in this run, and all the references that Dockerfiles may know it by. */
export type FleetNames = {
  readonly names: ReadonlyMap<string, Names>
  readonly references: ReadonlyMap<string, readonly string[]>
}

/**
 * Names the images of a fleet. An image is known by its names in this run and in `others`, such as the ones it
 * has on the default branch, by what it provides, and by its repository alone where no other image lives in it.
 * @throws UserError with the wrong rules of all images, and every reference that two images would write
 */
export function nameImages(images: readonly Image[], here: Naming, others: readonly Naming[]): FleetNames {
  const named = collect(images, (image) => ({
    image,
    names: toNames(image, here),
    all: [here, ...others].map((naming) => toNames(image, naming)),
  }))
  const collisions = findCollisions(named.flatMap(({ names }) => names.claims))
  if (collisions.length > 0) throw new UserError(collisions)
  const tenants = countBy(images.map(({ repository }) => repository))
  return {
    names: new Map(named.map(({ image, names }) => [image.id, names])),
    references: new Map(
      named.map(({ image, all }) => {
        const alone = tenants.get(image.repository) === 1
        const known = [
          ...all.flatMap(({ claims }) => claims.map(({ reference }) => reference)),
          ...(alone ? all.map(repositoryName) : []),
          ...image.provides,
        ]
        return [image.id, [...new Set(known)]]
      }),
    ),
  }
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
