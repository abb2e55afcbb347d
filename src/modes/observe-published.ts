import type { Image } from '../fleet/image.ts'
import { read } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { annotationKeys } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { type FetchedManifest, isIndex } from '../oci/manifest.ts'
import { parseReference, type Reference, referenceIn } from '../oci/reference.ts'
import type { ImageFacts } from '../plan/facts.ts'
import type { Published } from '../record/published.ts'
import type { RegistryReader } from '../world/registry.ts'
import type { World } from '../world/world.ts'
import { observeTouched } from './observe-touched.ts'

/** An image that will be built, and the name under which an older one may be published. */
export type Unexplained = { readonly image: Image; readonly reference: string }

type Said = NonNullable<ImageFacts['published']>

/** More than this nobody reads. */
const EXPLAINED = 100
const REQUESTS = 16
/** A config with a history of its layers is some kilobytes. */
const CONFIG_LIMIT = 1 << 20

/**
 * Reads what is published under the names of images, to say why they are built anew. This explains and decides
 * nothing: what cannot be read is left out.
 */
export async function observePublished(
  asked: readonly Unexplained[],
  world: Pick<World, 'reader' | 'contexts' | 'changes'>,
): Promise<ReadonlyMap<string, Said>> {
  const found = await mapLimit(asked.slice(0, EXPLAINED), REQUESTS, async ({ image, reference }) => ({
    image,
    published: await orUndefined(readPublished(parseReference(reference), world.reader)),
  }))
  const revisions = new Set(
    found.flatMap(({ published }) => (typeof published === 'object' ? (published.revision ?? []) : [])),
  )
  const changed = new Map<string, ReadonlyMap<string, readonly string[]>>()
  for (const revision of revisions) {
    const files = await world.changes.sinceCommit(revision)
    const images = found.flatMap(({ image, published }) =>
      typeof published === 'object' && published.revision === revision ? [image] : [],
    )
    if (files === undefined) continue
    changed.set(revision, (await orUndefined(observeTouched(images, files, world.contexts))) ?? new Map())
  }
  const said = new Map<string, Said>()
  for (const { image, published } of found) {
    if (published === undefined) continue
    const own = published === 'not there' ? undefined : changed.get(published.revision ?? '')?.get(image.id)
    said.set(
      image.id,
      published === 'not there' || own === undefined ? published : { ...published, changed: own },
    )
  }
  return said
}

async function readPublished(reference: Reference, reader: RegistryReader): Promise<Published | 'not there'> {
  const manifest = await reader.manifest(reference)
  if (manifest === undefined) return 'not there'
  const said = manifest.content.annotations ?? {}
  const labels = said[annotationKeys.revision] ? {} : await readLabels(reference, manifest, reader)
  const text = (key: string): string | undefined => said[key] ?? labels[key]
  const revision = text(annotationKeys.revision)
  const [name, digest] = [text(annotationKeys.baseName), text(annotationKeys.baseDigest)]
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(name === undefined || digest === undefined ? {} : { base: { name, digest } }),
  }
}

/** The labels of an image, or of the first one of an index. */
async function readLabels(
  reference: Reference,
  { content }: FetchedManifest,
  reader: RegistryReader,
): Promise<Readonly<Record<string, string>>> {
  if (!isIndex(content)) return await readConfig(reference, content.config, reader)
  const [first] = content.manifests
  const child =
    first === undefined ? undefined : await reader.manifest(referenceIn(reference, { digest: first.digest }))
  if (child === undefined || isIndex(child.content)) return {}
  return { ...(await readConfig(reference, child.content.config, reader)), ...child.content.annotations }
}

async function readConfig(
  reference: Reference,
  descriptor: Descriptor,
  reader: RegistryReader,
): Promise<Readonly<Record<string, string>>> {
  if (descriptor.size > CONFIG_LIMIT) return {}
  const chunks: Uint8Array[] = []
  for await (const chunk of reader.blob(reference, descriptor)) chunks.push(chunk)
  const decoder = new TextDecoder()
  const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('')
  const labels = read(parseJson(text, 'config'), 'config', 'Labels')
  if (typeof labels !== 'object' || labels === null) return {}
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => typeof value === 'string'))
}

async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch {
    return undefined
  }
}
