import type { Image } from '../fleet/image.ts'
import { firstOfEach } from '../graph/first-of-each.ts'
import type { Node } from '../graph/graph.ts'
import { toRecipe } from '../graph/recipe.ts'
import { mapLimit } from '../lang/map-limit.ts'
import type { Digest } from '../oci/digest.ts'
import { type FingerprintInput, fingerprint } from '../plan/fingerprint.ts'
import type { Contexts } from '../world/context.ts'
import type { BaseDigests } from './observe-bases.ts'
import type { FleetGraph } from './read-graph.ts'

/** What a fingerprint needs of the files, read from the contexts. */
type ContentIds = Pick<FingerprintInput, 'dockerfile' | 'context'> & {
  readonly folders: Readonly<Record<string, string>>
}

/** Is told what a fingerprint is made of, where somebody asks. */
export type OnFingerprint = (id: string, input: FingerprintInput) => void

const READS = 8

/**
 * The fingerprint of each image by id.
 * @param nodes parents before their children
 */
export async function readFingerprints(
  nodes: readonly Node[],
  { resolved: all }: FleetGraph,
  means: {
    readonly bases: BaseDigests
    readonly contexts: Contexts
    readonly onFingerprint?: OnFingerprint
  },
): Promise<ReadonlyMap<string, Digest>> {
  const contents = await readContents(
    nodes.map(({ image }) => image),
    means.contexts,
  )
  const fingerprints = new Map<string, Digest>()
  for (const { image, parents, bases } of nodes) {
    const resolved = all.get(image.id)
    const content = contents.get(keyOf(image))
    if (resolved === undefined || content === undefined) throw new Error(`${image.id} was not read`)
    const recipe = toRecipe(resolved, parents)
    const input: FingerprintInput = {
      dockerfile: content.dockerfile,
      context: content.context,
      ...recipe,
      buildContexts: { ...recipe.buildContexts, ...content.folders },
      target: image.target,
      platforms: image.platforms,
      network: image.build?.network,
      secrets: image.build?.secrets ?? [],
      labels: image.labels,
      bases: pick(
        means.bases,
        bases.map(({ reference }) => reference),
      ),
      parents: pick(
        fingerprints,
        parents.map(({ id }) => id),
      ),
    }
    fingerprints.set(image.id, fingerprint(input))
    means.onFingerprint?.(image.id, input)
  }
  return fingerprints
}

/** Most variants of an entry are built from the same files, which are looked at once. */
async function readContents(
  images: readonly Image[],
  contexts: Contexts,
): Promise<ReadonlyMap<string, ContentIds>> {
  const distinct = firstOfEach(images, keyOf)
  return new Map(
    await mapLimit(
      distinct,
      READS,
      async (image) => [keyOf(image), await readContent(image, contexts)] as const,
    ),
  )
}

const keyOf = ({ context, dockerfile, buildContexts }: Image): string =>
  JSON.stringify([context, dockerfile, buildContexts])

async function readContent(image: Image, contexts: Contexts): Promise<ContentIds> {
  const { position, context: folder, dockerfile, buildContexts } = image
  const named = Object.entries(buildContexts).filter(([, value]) => isFolder(value))
  const [own, id, ...digests] = await Promise.all([
    contexts.read({ folder, dockerfile, position }),
    contexts.identify(dockerfile, position),
    ...named.map(async ([name, value]) => {
      const { digest } = await contexts.read({ folder: value, position })
      return [name, digest] as const
    }),
  ])
  return { dockerfile: id, context: own.digest, folders: Object.fromEntries(digests) }
}

/** A named context is a folder unless it is a URL of some kind or an image. */
function isFolder(value: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('git@')
}

function pick(values: ReadonlyMap<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = values.get(key)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}
