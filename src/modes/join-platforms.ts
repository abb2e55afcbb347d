import type { ParentSource } from '../build/job-request.ts'
import { UserError } from '../lang/user-error.ts'
import { describe } from '../oci/descriptor.ts'
import { algorithmOf, type Digest, digestOf, hexOf, isDigest } from '../oci/digest.ts'
import { decodeManifest, encodeManifest, type FetchedManifest } from '../oci/manifest.ts'
import { OCI_INDEX } from '../oci/mediatype.ts'
import { parseReference, repositoryOf } from '../oci/reference.ts'
import { toBuildId } from '../plan/apart.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { type BuiltPlatform, toFetched, toIndex } from '../publish/assemble.ts'
import { decideGathering } from '../publish/gather.ts'
import type { World } from '../world/world.ts'
import { assembleAll, observePresences, readResults, storeIndexes } from './publish-gather.ts'
import { readLayout } from './read-layout.ts'

export type JoiningWorld = Pick<World, 'files' | 'reader' | 'writer' | 'copier' | 'artifacts'>

/**
 * One index over a parent whose platforms earlier jobs built apart, for a child that is built for several of them at
 * once. It is the very index that publish will name: in the registry under the record of the whole or, on a run that
 * may not push, in an OCI layout. Several children that join the same parent write the same bytes.
 * @throws UserError naming each platform that is not there
 */
export async function joinPlatforms(plan: Plan, parent: Job, world: JoiningWorld): Promise<ParentSource> {
  if (!plan.push) return await joinLayouts(parent, world)
  const own = { ...plan, jobs: [parent] }
  const presences = await observePresences(own, await readResults(own, world.artifacts), world.reader)
  const { images, problems } = decideGathering(presences)
  const assembly = await assembleAll(images, world.reader)
  const [whole] = assembly.wholes
  if (whole === undefined) throw new UserError([...problems, ...assembly.problems])
  await storeIndexes([whole], world.writer)
  return { kind: 'registry', repository: parent.repository, digest: whole.digest }
}

/** All platforms go into one folder, one after the other: each layout brings an `index.json` of its own. */
async function joinLayouts(parent: Job, world: JoiningWorld): Promise<ParentSource> {
  const folder = await world.files.temporary('joined')
  const built: BuiltPlatform[] = []
  for (const { platform, digest } of parent.apart ?? []) {
    const id = toBuildId({ job: parent.id, platform })
    const found =
      digest !== undefined && isDigest(digest)
        ? await bring(parent, digest, folder, world)
        : await readLayout(id, folder, world)
    built.push({ platform, manifest: await readManifest(folder, found, world) })
  }
  const { descriptor } = await writeIndex(folder, toFetched(toIndex(parent.id, built)), world)
  return { kind: 'layout', folder, digest: descriptor.digest }
}

/** A platform that an earlier run pushed. */
async function bring(
  { repository }: Job,
  digest: Digest,
  folder: string,
  { copier }: JoiningWorld,
): Promise<Digest> {
  const source = { ...repositoryOf(parseReference(repository)), digest }
  const outcomes = await copier.copy({ source, destinations: [{ folder, tags: [] }] })
  for (const outcome of outcomes) if (outcome.state === 'failed') throw outcome.error
  return digest
}

const blobIn = (folder: string, digest: Digest): string =>
  `${folder}/blobs/${algorithmOf(digest)}/${hexOf(digest)}`

async function readManifest(
  folder: string,
  digest: Digest,
  { files }: JoiningWorld,
): Promise<FetchedManifest> {
  const file = blobIn(folder, digest)
  const bytes = new TextEncoder().encode((await files.read(file)) ?? '')
  if (digestOf(bytes, algorithmOf(digest)) !== digest) {
    throw new UserError({
      position: { file },
      message: 'is missing or damaged; run the job that built it again',
    })
  }
  const content = decodeManifest(bytes, { file })
  return { bytes, content, descriptor: { ...describe(bytes, content.mediaType), digest } }
}

async function writeIndex(
  folder: string,
  index: FetchedManifest,
  { files }: JoiningWorld,
): Promise<FetchedManifest> {
  await files.write(blobIn(folder, index.descriptor.digest), new TextDecoder().decode(index.bytes))
  const outer = encodeManifest({ mediaType: OCI_INDEX, manifests: [index.descriptor] })
  await files.write(`${folder}/index.json`, new TextDecoder().decode(outer))
  return index
}
