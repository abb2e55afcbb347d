import type { Fleet, Image } from '../fleet/image.ts'
import { basesOf } from '../graph/bases.ts'
import { type Dockerfile, parseDockerfile } from '../graph/dockerfile.ts'
import { type Graph, toGraph } from '../graph/graph.ts'
import { type Resolved, resolveDockerfile } from '../graph/resolution.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { Files } from '../world/files.ts'

/** Who stands on whom, and by image id the Dockerfiles that say so, as the image builds them. */
export type FleetGraph = {
  readonly graph: Graph
  readonly resolved: ReadonlyMap<string, Resolved>
}

const READS = 64

/**
 * Reads every Dockerfile of the fleet and finds out who stands on whom.
 * @param references by image id: all the references that an image is known by
 * @throws UserError naming each Dockerfile that is not there, with the image's place in the fleet, and all that is wrong in them
 */
export async function readGraph(
  { images }: Fleet,
  references: ReadonlyMap<string, readonly string[]>,
  files: Files,
): Promise<FleetGraph> {
  const texts = await readAll(
    images.map(({ dockerfile }) => dockerfile),
    files,
  )
  // Variants of an entry share their Dockerfile.
  const dockerfiles = new Map<string, Dockerfile>()
  const parsed = collect(images, (image) => {
    const path = image.dockerfile
    const dockerfile = dockerfiles.get(path) ?? parseDockerfile(path, texts.get(path) ?? refuse(image))
    dockerfiles.set(path, dockerfile)
    const resolved = resolveDockerfile(dockerfile, image)
    return { image, resolved, bases: basesOf(resolved) }
  })
  return {
    graph: toGraph(parsed, references),
    resolved: new Map(parsed.map(({ image, resolved }) => [image.id, resolved])),
  }
}

async function readAll(
  paths: readonly string[],
  files: Files,
): Promise<ReadonlyMap<string, string | undefined>> {
  return new Map(
    await mapLimit([...new Set(paths)], READS, async (path) => [path, await files.readOwn(path)] as const),
  )
}

function refuse({ id, position, dockerfile }: Image): never {
  throw new UserError({
    position,
    path: id,
    message: `the Dockerfile ${dockerfile} is not there; write it, or set context or dockerfile`,
  })
}
