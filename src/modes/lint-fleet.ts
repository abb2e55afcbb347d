import { findSharedCaches } from '../build/shared-caches.ts'
import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { findSharedContexts, lintBases, lintCaches, lintContexts, lintUnreachable } from '../plan/lint.ts'
import type { Contexts } from '../world/context.ts'
import type { MadePlan } from './make-plan.ts'

const READS = 8

/** What is no mistake and yet worth a look: of the whole fleet, or of what was planned where files have to be known. */
export async function lintFleet(
  { plan, graph }: Pick<MadePlan, 'plan' | 'graph'>,
  contexts: Contexts,
): Promise<readonly Notice[]> {
  const images = [...graph.nodes.values()].map(({ image }) => image)
  const planned = plan.jobs.flatMap(({ id }) => graph.nodes.get(id) ?? [])
  const shared = findSharedContexts(planned.map(({ image }) => image)).flat()
  const unfiltered = await findUnfiltered(shared, contexts)
  return [
    ...lintCaches(findSharedCaches(images)),
    ...lintUnreachable(graph),
    ...lintContexts(unfiltered),
    ...lintBases(planned),
  ]
}

/** The contexts were read for the fingerprints: nothing is read twice. */
async function findUnfiltered(images: readonly Image[], contexts: Contexts): Promise<readonly Image[]> {
  const looked = await mapLimit(images, READS, async (image) => {
    const { context: folder, dockerfile, position } = image
    const { ignoreFile } = await contexts.read({ folder, dockerfile, position })
    return ignoreFile === undefined ? [image] : []
  })
  return looked.flat()
}
