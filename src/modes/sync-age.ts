import { z } from 'zod'
import { decodeJson } from '../lang/decode.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { childrenOf, type FetchedManifest, isIndex } from '../oci/manifest.ts'
import { formatReference, type Reference, repositoryOf } from '../oci/reference.ts'
import type { SyncItem } from '../sync/spec.ts'
import type { SyncWorld } from './sync-world.ts'

/** A configuration is some kilobytes; what is larger is none. */
const CONFIG_LIMIT = 4_000_000
const HOUR = 3_600_000

const config = z.object({ created: z.string().optional() })

/** Leaves what was created within so many hours; what does not say when it was is left too. */
export async function keepYoung(
  items: readonly SyncItem[],
  hours: number,
  world: SyncWorld,
): Promise<readonly SyncItem[]> {
  const dates = await mapLimit(items, 8, ({ source }) => readCreated(source, world))
  const oldest = world.now.getTime() - hours * HOUR
  return items.filter((_, index) => !((dates[index] ?? Number.POSITIVE_INFINITY) < oldest))
}

/** Of an index, its first image speaks for all. */
async function readCreated(source: Reference, world: SyncWorld): Promise<number | undefined> {
  const found = await world.reader.manifest(source)
  const image = found === undefined || !isIndex(found.content) ? found : await readChild(source, found, world)
  if (image === undefined || isIndex(image.content)) return undefined
  const descriptor = image.content.config
  if (descriptor.size > CONFIG_LIMIT || !descriptor.mediaType.endsWith('json')) return undefined
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of world.reader.blob(repositoryOf(source), descriptor))
    text += decoder.decode(chunk, { stream: true })
  const { created = '' } = decodeJson(config, text, { file: formatReference(source) })
  const date = Date.parse(created)
  return Number.isNaN(date) ? undefined : date
}

async function readChild(
  source: Reference,
  { content }: FetchedManifest,
  { reader }: SyncWorld,
): Promise<FetchedManifest | undefined> {
  const child = childrenOf(content).find(({ platform }) => platform?.os !== 'unknown')
  return child === undefined
    ? undefined
    : await reader.manifest({ ...repositoryOf(source), digest: child.digest })
}
