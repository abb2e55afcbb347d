import type { Fleet, Image } from '../fleet/image.ts'
import { basesOf } from '../graph/bases.ts'
import { parseDockerfile } from '../graph/dockerfile.ts'
import { type Graph, type ParsedImage, toGraph } from '../graph/graph.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { Files } from '../world/files.ts'

/**
 * Reads every Dockerfile of the fleet and finds out who stands on whom.
 * @param references by image id: all the references that an image is known by
 * @throws UserError naming each Dockerfile that is not there, with the image's place in the fleet, and all that is wrong in them
 */
export async function readGraph(
  fleet: Fleet,
  references: ReadonlyMap<string, readonly string[]>,
  files: Files,
): Promise<Graph> {
  const texts = await Promise.all(
    fleet.images.map(async (image) => ({ image, text: await files.read(image.dockerfile) })),
  )
  return toGraph(collect(texts, toParsed), references)
}

function toParsed({
  image,
  text,
}: {
  readonly image: Image
  readonly text: string | undefined
}): ParsedImage {
  if (text === undefined) {
    throw new UserError({
      position: image.position,
      path: image.id,
      message: `the Dockerfile ${image.dockerfile} is not there; write it, or set context or dockerfile`,
    })
  }
  const { args, target, buildContexts, platforms } = image
  const dockerfile = parseDockerfile(image.dockerfile, text)
  return { image, bases: basesOf(dockerfile, { args, target, buildContexts, platforms }) }
}
