import { layoutName } from '../build/result.ts'
import { UserError } from '../lang/user-error.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import type { World } from '../world/world.ts'

/**
 * Unpacks the OCI layout that an earlier job left of an image. Blobs that the folder holds already stay there.
 * @returns the one manifest or index that the layout names
 * @throws UserError when this run did not build the image
 */
export async function readLayout(
  id: string,
  folder: string,
  { artifacts, files }: Pick<World, 'artifacts' | 'files'>,
): Promise<Digest> {
  const unpacked = await artifacts.download(layoutName(id), folder)
  const index = unpacked === undefined ? undefined : await files.read(`${folder}/index.json`)
  if (index === undefined) throw new UserError(`the parent "${id}" was not built in this run`)
  const digest = /"digest"\s*:\s*"(sha256:[0-9a-f]{64})"/.exec(index)?.[1]
  if (digest !== undefined && isDigest(digest)) return digest
  throw new UserError(`the OCI layout of "${id}" has no manifest in its index.json`)
}
