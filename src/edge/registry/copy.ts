import { mapLimit } from '../../lang/map-limit.ts'
import type { Digest } from '../../oci/digest.ts'
import type { CopyDestination, CopyOutcome, CopyRequest, RegistryCopier } from '../../world/registry.ts'
import { bringContent, putTo, readPinned, type Tree } from './bring-manifest.ts'
import { isBlamable, type Name, type Sink, type Source, watchFailures } from './ends.ts'
import { createGate } from './gate.ts'
import { createLanded } from './landed.ts'
import { isRunning, type Lane, toLane, toOutcome, tryStep } from './lane.ts'

export type CopierMeans = {
  readonly openSource: (source: CopyRequest['source']) => Source
  readonly openSink: (destination: CopyDestination) => Sink
}

/** How many blobs are under way at once; each is one stream from a source and one to each destination. */
const BLOBS_AT_ONCE = 8

/** Copies share what they learn of destinations: which blob lies where, and which is on its way. */
export function createCopier({ openSource, openSink }: CopierMeans): RegistryCopier {
  const landed = createLanded()
  const gate = createGate(BLOBS_AT_ONCE)
  return {
    copy: async ({ source, destinations }) => {
      const lanes = destinations.map((destination) => toLane(destination, openSink(destination)))
      const sourceFailures = new WeakSet<Error>()
      const watched = watchFailures(openSource(source), sourceFailures)
      const tree: Tree = { source: watched, landed, gate, sourceFailures }
      return copyTo(tree, source, lanes)
    },
  }
}

async function copyTo(
  tree: Tree,
  { digest }: CopyRequest['source'],
  lanes: readonly Lane[],
): Promise<readonly CopyOutcome[]> {
  try {
    await mapLimit(lanes, lanes.length, (lane) =>
      tryStep(lane, tree.sourceFailures, () => look(lane, tree.source, digest)),
    )
    if (lanes.some(isRunning)) await bring(tree, digest, lanes.filter(isRunning))
  } catch (error) {
    if (!isBlamable(error)) throw error
    for (const lane of lanes.filter(isRunning)) lane.failure = error
  }
  return lanes.map(toOutcome)
}

/** Finds the names that have to be written, and so whether the content may be there. */
async function look(lane: Lane, { place }: Source, digest: Digest): Promise<void> {
  const { tags } = lane.destination
  const names: readonly Name[] = tags.length === 0 ? [{ digest }] : tags.map((tag) => ({ tag }))
  const found = await mapLimit(names, 4, (name) => lane.sink.head(name))
  lane.pending = names.filter((_, index) => found[index] !== digest)
  const isRetag = place?.registry === lane.sink.registry && place.repository === lane.sink.repository
  if (isRetag || found.includes(digest)) lane.before = 'everything'
  else if (found.some((one) => one !== undefined)) lane.before = 'something'
}

async function bring(tree: Tree, digest: Digest, lanes: readonly Lane[]): Promise<void> {
  const root = await readPinned(tree, digest)
  await bringContent(
    tree,
    root,
    lanes.filter(({ before }) => before !== 'everything'),
  )
  await mapLimit(lanes, lanes.length, async (lane) => {
    // One after the other, in the order that was asked for: the last is often the one that people pull.
    for (const name of lane.pending ?? []) await putTo(tree, root, lane, name)
  })
}
