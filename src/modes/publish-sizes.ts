import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, referenceIn, repositoryOf } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { PublishImage } from '../publish/decide.ts'
import type { TagResult } from '../publish/result.ts'
import { imagesOf, type Size, toBytes } from '../publish/size.ts'
import type { RegistryReader } from '../world/registry.ts'

const REQUESTS = 8

/**
 * The sizes of the images whose names moved, and of what these named before. Only for people to read:
 * what cannot be had is left out.
 */
export async function readSizes(
  images: readonly PublishImage[],
  results: readonly TagResult[],
  reader: RegistryReader,
): Promise<ReadonlyMap<string, Size>> {
  const moved = images.filter(({ id }) =>
    results.some(({ move, state }) => move.id === id && (state === 'new' || state === 'moved')),
  )
  const sizes = await mapLimit(moved, REQUESTS, async ({ id, place, digest }) => {
    const bytes = await weigh(place, digest, reader)
    if (bytes === undefined) return []
    const old = results.find(({ move, state }) => move.id === id && state === 'moved')
    const from = old?.before
    const before =
      old === undefined || from === undefined
        ? undefined
        : await weigh(repositoryOf(old.move.reference), from, reader)
    return [[id, { bytes, ...(before === undefined ? {} : { before }) }] as const]
  })
  return new Map(sizes.flat())
}

async function weigh(place: Repository, digest: Digest, reader: RegistryReader): Promise<number | undefined> {
  try {
    const root = await reader.manifest(referenceIn(place, { digest }))
    if (root === undefined) return undefined
    const children = await mapLimit(imagesOf(root), REQUESTS, (child) =>
      reader.manifest(referenceIn(place, { digest: child.digest })),
    )
    return toBytes([root, ...children.filter((child) => child !== undefined)])
  } catch (error) {
    if (error instanceof RegistryError || error instanceof UserError) return undefined
    throw error
  }
}
