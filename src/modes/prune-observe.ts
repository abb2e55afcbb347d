import { z } from 'zod'
import { decodeJson } from '../lang/decode.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { annotationKeys } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import { childrenOf, type FetchedManifest, isIndex } from '../oci/manifest.ts'
import { isManifestType } from '../oci/mediatype.ts'
import { formatReference, type Repository, referenceIn } from '../oci/reference.ts'
import type { ManifestFacts, RepositoryFacts } from '../publish/prune.ts'
import type { RegistryReader } from '../world/registry.ts'

const REQUESTS = 8
const CONFIG_LIMIT = 4 << 20

/** A repository to look at. */
export type PrunePlace = Pick<RepositoryFacts, 'place' | 'extent' | 'isPassedOver'>

/** Reads a repository whole, but for what is passed over; one that is not there has nothing to prune. */
export async function observeRepository(
  from: PrunePlace,
  reader: RegistryReader,
): Promise<readonly RepositoryFacts[]> {
  const { place } = from
  const tags = await readTags(from, reader)
  if (tags.size === 0) return []
  const manifests = new Map<Digest, ManifestFacts>()
  let next: readonly Digest[] = [...new Set(tags.values())]
  while (next.length > 0) {
    const found = await mapLimit(
      next,
      REQUESTS,
      async (digest) => [digest, await observeManifest(place, digest, reader)] as const,
    )
    for (const [digest, facts] of found) manifests.set(digest, facts)
    const named = found.flatMap(([, { children, referrers }]) => [...children, ...referrers])
    next = [...new Set(named)].filter((digest) => !manifests.has(digest))
  }
  return [{ ...from, tags, manifests }]
}

export async function readTags(
  { place, isPassedOver }: PrunePlace,
  reader: RegistryReader,
): Promise<ReadonlyMap<string, Digest>> {
  const listed = ((await reader.tags(place)) ?? []).filter((tag) => !isPassedOver(tag))
  const found = await mapLimit(listed, REQUESTS, async (tag) => {
    const digest = (await reader.head(referenceIn(place, { tag })))?.digest
    return digest === undefined ? [] : [[tag, digest] as const]
  })
  return new Map(found.flat())
}

async function observeManifest(
  place: Repository,
  digest: Digest,
  reader: RegistryReader,
): Promise<ManifestFacts> {
  const manifest = await reader.manifest(referenceIn(place, { digest }))
  if (manifest === undefined) return { children: [], referrers: [], created: undefined }
  const [referrers, created] = await Promise.all([
    reader.referrers(place, digest),
    readCreated(place, manifest, reader),
  ])
  const children = manifestsIn(manifest).map((child) => child.digest)
  return { children, referrers: referrers.map((one) => one.digest), created }
}

/** An index of BuildKit's cache names blobs, which no manifest can be read of. */
function manifestsIn({ content }: FetchedManifest): readonly Descriptor[] {
  return childrenOf(content).filter(({ mediaType }) => isManifestType(mediaType))
}

const configSchema = z.object({ created: z.string().nullish() })

/** When it was made: by its annotation, else by its configuration. A date that cannot be is no date. */
async function readCreated(
  place: Repository,
  manifest: FetchedManifest,
  reader: RegistryReader,
): Promise<number | undefined> {
  const { content } = manifest
  const annotated = content.annotations?.[annotationKeys.created]
  if (annotated !== undefined) return toMoment(annotated)
  const [child] = manifestsIn(manifest)
  const inner =
    child === undefined ? undefined : await reader.manifest(referenceIn(place, { digest: child.digest }))
  if (inner !== undefined && !isIndex(inner.content)) return await readCreated(place, inner, reader)
  if (isIndex(content) || content.config.size > CONFIG_LIMIT || !content.config.mediaType.includes('image'))
    return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of reader.blob(place, content.config)) chunks.push(chunk)
  const text = new TextDecoder().decode(joined(chunks))
  return toMoment(
    decodeJson(configSchema, text, { file: `the configuration of ${formatReference(place)}` }).created ?? '',
  )
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** Builds that are reproducible are dated in 1970 or so: that says nothing of their age. */
function toMoment(text: string): number | undefined {
  const moment = Date.parse(text)
  return Number.isNaN(moment) || moment < Date.UTC(2013, 0, 1) ? undefined : moment
}
