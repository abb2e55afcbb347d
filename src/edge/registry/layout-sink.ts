import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { annotationKeys } from '../../oci/annotations.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { encodeManifest, type FetchedManifest, type Index } from '../../oci/manifest.ts'
import { OCI_INDEX } from '../../oci/mediatype.ts'
import type { Content } from '../../world/registry.ts'
import type { Name, Sink } from './ends.ts'
import {
  blobPath,
  hasFile,
  INDEX_FILE,
  inFolder,
  LAYOUT_FILE,
  openLayoutSource,
  readLayoutIndex,
} from './layout.ts'

/**
 * Writes into a layout, which is made where there is none. Files appear whole or not at all; `index.json` comes last.
 * One sink a folder: two would overwrite each other's index.
 */
export function openLayoutSink(folder: string): Sink {
  const source = openLayoutSource(folder)
  let indexed: Promise<unknown> = Promise.resolve()
  const put = async (manifest: FetchedManifest, names: readonly Name[] | 'child'): Promise<void> => {
    const { descriptor, bytes } = manifest
    await writeBlob(folder, descriptor, async function* one() {
      yield bytes
    })
    if (names === 'child') return
    for (const name of names) {
      const next = indexed.then(() => addToIndex(folder, descriptor, name))
      indexed = next.catch(() => undefined)
      await next
    }
  }
  return {
    registry: resolve(folder),
    repository: '',
    retries: () => 0,
    head: (name) => inFolder(folder, () => findName(folder, name)),
    open: (descriptor) =>
      inFolder(folder, async () => {
        if (await hasFile(folder, descriptor)) return undefined
        return { put: (content) => inFolder(folder, () => writeBlob(folder, descriptor, content)) }
      }),
    read: source.manifest,
    referrers: source.referrers,
    putReferrer: (manifest) =>
      inFolder(folder, () => put(manifest, [{ digest: manifest.descriptor.digest }])),
    blob: source.blob,
    put: (manifest, names) => inFolder(folder, () => put(manifest, names)),
  }
}

async function findName(folder: string, name: Name): Promise<Digest | undefined> {
  const entries = (await readLayoutIndex(folder))?.manifests ?? []
  return entries.find((entry) => ('tag' in name ? nameOf(entry) === name.tag : entry.digest === name.digest))
    ?.digest
}

async function writeBlob(folder: string, { digest }: Descriptor, content: Content): Promise<void> {
  const file = blobPath(folder, digest)
  await mkdir(dirname(file), { recursive: true })
  await writeWhole(file, (partial) => pipeline(content(), createWriteStream(partial)))
}

async function addToIndex(
  folder: string,
  { mediaType, digest, size }: Descriptor,
  name: Name,
): Promise<void> {
  const before = (await readLayoutIndex(folder))?.manifests ?? []
  const others = before.filter((entry) =>
    'tag' in name ? nameOf(entry) !== name.tag : entry.digest !== digest,
  )
  const annotations = 'tag' in name ? { annotations: { [annotationKeys.refName]: name.tag } } : {}
  const index: Index = {
    mediaType: OCI_INDEX,
    manifests: [...others, { mediaType, digest, size, ...annotations }],
  }
  await writeFile(join(folder, LAYOUT_FILE), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  await writeWhole(join(folder, INDEX_FILE), (partial) => writeFile(partial, encodeManifest(index)))
}

async function writeWhole(file: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${file}.${randomUUID()}`
  try {
    await write(partial)
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
}

function nameOf({ annotations }: Descriptor): string | undefined {
  return annotations?.[annotationKeys.refName]
}
