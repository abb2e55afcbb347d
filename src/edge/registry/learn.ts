import { mapLimit } from '../../lang/map-limit.ts'
import type { Digest } from '../../oci/digest.ts'
import { blobsOf, childrenOf } from '../../oci/manifest.ts'
import type { Freight } from './bring-blobs.ts'
import { withGrace } from './deferred.ts'
import type { Landed } from './landed.ts'
import { isRunning, type Lane } from './lane.ts'
import { readOld } from './survey.ts'

/** So many are always read; beyond, as many as there are blobs that they may spare. */
const READS = 16
const READS_AT_ONCE = 8

/**
 * Lanes that have been right already may have what new ones want, for instance after a run that was killed: their
 * manifests tell, and what they name is mounted instead of being sent again.
 */
export async function learnFromKept({ landed, grace }: Freight, lanes: readonly Lane[]): Promise<void> {
  const registries = [...new Set(lanes.map(({ sink }) => sink.registry))]
  const lessons = registries.map(async (registry) => {
    const here = lanes.filter(({ sink }) => sink.registry === registry)
    const fresh = here.filter((lane) => isRunning(lane) && lane.wants.size > 0)
    const isNews = fresh.length > 1 || fresh.some(({ before }) => before === 'nothing')
    if (isNews) await learn(landed, here.filter(isKept), wantedBy(fresh))
  })
  await withGrace(lessons, grace)
}

const isKept = ({ failure, pending }: Lane): boolean => failure === undefined && pending?.length === 0

const wantedBy = (lanes: readonly Lane[]): Set<Digest> =>
  new Set(lanes.flatMap(({ wants }) => [...wants.keys()]))

async function learn(landed: Landed, kept: readonly Lane[], wanted: Set<Digest>): Promise<void> {
  let reads = Math.max(READS, wanted.size)
  const read = async (lane: Lane, digest: Digest): Promise<void> => {
    if (wanted.size === 0 || reads === 0) return
    reads -= 1
    const manifest = await readOld(lane, digest)
    if (manifest === undefined) return
    for (const blob of blobsOf(manifest.content)) {
      if (wanted.delete(blob.digest)) landed.note(blob.digest, lane)
    }
    for (const child of childrenOf(manifest.content)) await read(lane, child.digest)
  }
  await mapLimit(kept, READS_AT_ONCE, async (lane) => {
    if (lane.old !== undefined) await read(lane, lane.old)
  })
}
