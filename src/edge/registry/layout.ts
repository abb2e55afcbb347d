import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../lang/user-error.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { algorithmOf, type Digest, digestOf, hexOf } from '../../oci/digest.ts'
import { decodeManifest, type FetchedManifest, type Index, isIndex } from '../../oci/manifest.ts'
import { codeOf, messageOf } from '../system-error.ts'
import { isBlamable, type Source } from './ends.ts'
import { verified } from './verify.ts'

/** @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export const INDEX_FILE = 'index.json'
export const LAYOUT_FILE = 'oci-layout'
const READ_SIZE = 1 << 20

export function blobPath(folder: string, digest: Digest): string {
  return join(folder, 'blobs', algorithmOf(digest), hexOf(digest))
}

/** Reads a layout's content, verified as if it came from far away: it may have been unpacked from an artifact. */
export function openLayoutSource(folder: string): Source {
  return {
    place: undefined,
    retries: () => 0,
    manifest: (digest) => inFolder(folder, () => readManifest(folder, digest)),
    has: (descriptor) => inFolder(folder, () => hasFile(folder, descriptor)),
    blob: (descriptor, offset) => readBlobFile(folder, descriptor, offset),
    // A layout's index may name what refers to others, but nothing in it says so.
    referrers: async () => [],
    tags: async () => [],
    tagged: async () => undefined,
  }
}

/** What a layout's `index.json` names; undefined where there is none. */
export async function readLayoutIndex(folder: string): Promise<Index | undefined> {
  const file = join(folder, INDEX_FILE)
  const bytes = await readIfThere(file)
  if (bytes === undefined) return undefined
  const content = decodeManifest(bytes, { file })
  if (!isIndex(content)) throw new UserError({ position: { file }, message: 'is not an index' })
  return content
}

async function readManifest(folder: string, digest: Digest): Promise<FetchedManifest | undefined> {
  const file = blobPath(folder, digest)
  const bytes = await readIfThere(file)
  if (bytes === undefined) return undefined
  const found = digestOf(bytes, algorithmOf(digest))
  if (found !== digest) throw new UserError({ position: { file }, message: `its digest is ${found}` })
  const content = decodeManifest(bytes, { file })
  return { descriptor: { mediaType: content.mediaType, digest, size: bytes.byteLength }, bytes, content }
}

export async function hasFile(folder: string, { digest, size }: Descriptor): Promise<boolean> {
  const found = await stat(blobPath(folder, digest)).catch(ifMissing)
  return found?.size === size
}

async function* readBlobFile(folder: string, descriptor: Descriptor, start = 0): AsyncGenerator<Uint8Array> {
  const file = blobPath(folder, descriptor.digest)
  try {
    yield* verified(createReadStream(file, { highWaterMark: READ_SIZE, start }), descriptor, start)
  } catch (error) {
    throw new UserError(
      { position: { file }, message: `cannot be read: ${messageOf(error)}` },
      { cause: error },
    )
  }
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(ifMissing)
}

/** @throws whatever it is given, unless it says that a file is not there */
function ifMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

/** Gives the file system's failures the folder's name; others, such as the content's, have their own words. */
export async function inFolder<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (codeOf(error) === undefined || isBlamable(error)) throw error
    throw new UserError({ position: { file: folder }, message: messageOf(error) }, { cause: error })
  }
}
