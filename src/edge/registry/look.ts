import { mapLimit } from '../../lang/map-limit.ts'
import type { Digest } from '../../oci/digest.ts'
import type { CopyDestination, Found } from '../../world/registry.ts'
import type { Name, Sink, Source } from './ends.ts'
import type { Lane } from './lane.ts'

const NAMES_AT_ONCE = 4

/** Finds the names that have to be written, and so whether the content may be there. */
export async function look(lane: Lane, { place }: Source, digest: Digest): Promise<void> {
  const { destination, sink } = lane
  const { tags, found = {} } = destination
  const names: readonly Name[] = tags.length === 0 ? [{ digest }] : tags.map((tag) => ({ tag }))
  const shown = await mapLimit(names, NAMES_AT_ONCE, async (name) => {
    const known = 'tag' in name ? found[name.tag] : undefined
    if (known !== undefined) return known === 'absent' ? undefined : known
    return sink.head(name)
  })
  for (const [index, name] of names.entries()) {
    const one = shown[index]
    if ('tag' in name && one !== undefined) lane.shown.set(name.tag, one)
  }
  lane.pending = names.filter((_, index) => shown[index] !== digest)
  const isRetag = place?.registry === sink.registry && place.repository === sink.repository
  lane.old = shown.find((one) => one !== undefined)
  if ((isRetag && lane.digest === undefined) || shown.includes(digest)) lane.before = 'everything'
  else if (lane.old !== undefined) lane.before = 'something'
}

/** A destination with what its tags show now. */
export async function lookAhead(destination: CopyDestination, sink: Sink): Promise<CopyDestination> {
  const found: Record<string, Found> = {}
  await mapLimit(destination.tags, NAMES_AT_ONCE, async (tag) => {
    found[tag] = (await sink.head({ tag })) ?? 'absent'
  })
  return { ...destination, found }
}
