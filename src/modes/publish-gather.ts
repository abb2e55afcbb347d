import { decodeResult, RESULT_FILE } from '../build/result.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import type { FetchedManifest } from '../oci/manifest.ts'
import { parseReference, type Reference, referenceIn, repositoryOf } from '../oci/reference.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { toFetched, toIndex } from '../publish/assemble.ts'
import { at } from '../publish/decide.ts'
import {
  type Claimed,
  claimedPart,
  type FoundResult,
  type Gathered,
  type Part,
  type Presence,
  resultNames,
  sortResults,
} from '../publish/gather.ts'
import { platformSuffix } from '../record/record.ts'
import type { Artifacts } from '../world/artifacts.ts'
import type { RegistryReader, RegistryWriter } from '../world/registry.ts'

/** How many requests are under way at once. */
const REQUESTS = 8

/** The results of all jobs of a plan that had to be built, each by its own name. */
export async function readResults(plan: Plan, artifacts: Artifacts): Promise<readonly FoundResult[]> {
  const building = plan.jobs.filter(({ decision }) => decision === 'build')
  return (await mapLimit(building, REQUESTS, (job) => readResultsOf(job, artifacts))).flat()
}

async function readResultsOf(job: Job, artifacts: Artifacts): Promise<readonly FoundResult[]> {
  const { whole, parts } = resultNames(job)
  const found = await readArtifact(whole, artifacts)
  if (found.length > 0) return found
  const apart = await mapLimit(parts, REQUESTS, async ({ name, platform }) =>
    (await readArtifact(name, artifacts)).map((one) => ({ ...one, platform })),
  )
  return apart.flat()
}

/** One job may have left several results, of images that it built one after the other. */
async function readArtifact(name: string, artifacts: Artifacts): Promise<readonly FoundResult[]> {
  const texts = (await artifacts.read(name)) ?? {}
  return Object.entries(texts)
    .filter(([file]) => file.endsWith(RESULT_FILE))
    .map(([file, text]) => ({ name, result: decodeResult(text, `${name}/${file}`) }))
}

/** Holds results against the plan and both against the registry, which has the last word. */
export async function observePresences(
  plan: Plan,
  results: readonly FoundResult[],
  reader: RegistryReader,
): Promise<readonly Presence[]> {
  return await mapLimit(sortResults(plan, results), REQUESTS, (claimed) => observePresence(claimed, reader))
}

async function observePresence(claimed: Claimed, reader: RegistryReader): Promise<Presence> {
  const { job, results, expected, problems } = claimed
  const nothing = { ...claimed, record: undefined, hasExpected: false, parts: [] }
  if (problems.length > 0) return nothing
  const place = parseReference(job.record)
  const record = (await reader.head(place))?.digest
  const isApart = results.some(({ platform }) => platform !== undefined)
  if (isApart || (record === undefined && expected === undefined)) {
    return { ...nothing, record, parts: await observeParts(claimed, reader) }
  }
  const isOther = expected !== undefined && expected !== record
  const hasExpected = isOther && (await reader.head(referenceIn(place, { digest: expected }))) !== undefined
  return { ...nothing, record, hasExpected }
}

async function observeParts(claimed: Claimed, reader: RegistryReader): Promise<Presence['parts']> {
  const { platforms, record } = claimed.job
  return await mapLimit(platforms.length < 2 ? [] : platforms, REQUESTS, async (platform) => {
    const known = claimedPart(claimed, platform)
    const digest = known ?? (await reader.head(recordOf(parseReference(record), platform)))?.digest
    return { platform, digest }
  })
}

const recordOf = (record: Reference, platform: string): Reference =>
  referenceIn(record, { tag: `${record.tag ?? ''}${platformSuffix(platform)}` })

/** An image that is complete, under one digest. */
export type Whole = {
  readonly job: Job
  readonly digest: Digest
  /** The index that has to be stored under the record before anything names it. */
  readonly index?: FetchedManifest
} & Pick<Gathered, 'results' | 'record'>

/** The images that have a digest now, and why others have none. */
export type Assembly = { readonly wholes: readonly Whole[]; readonly problems: readonly Problem[] }

/** Gives each gathered image its digest; nothing is written. A part that is gone, or is not what it should be, is a problem of its image. */
export async function assembleAll(images: readonly Gathered[], reader: RegistryReader): Promise<Assembly> {
  const assembled = await mapLimit(images, REQUESTS, async (image): Promise<Assembly> => {
    if ('digest' in image) return { wholes: [image], problems: [] }
    const { parts, ...rest } = image
    try {
      const index = await readIndex(rest.job, parts, reader)
      return { wholes: [{ ...rest, digest: index.descriptor.digest, index }], problems: [] }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { wholes: [], problems: error.problems.map((problem) => ({ ...at(rest.job), ...problem })) }
    }
  })
  return {
    wholes: assembled.flatMap(({ wholes }) => wholes),
    problems: assembled.flatMap(({ problems }) => problems),
  }
}

async function readIndex(job: Job, parts: readonly Part[], reader: RegistryReader): Promise<FetchedManifest> {
  const place = parseReference(job.record)
  const built = await mapLimit(parts, REQUESTS, async ({ platform, digest }) => {
    const manifest = await reader.manifest(referenceIn(place, { digest }))
    if (manifest !== undefined) return { platform, manifest }
    throw new UserError(`image "${job.id}" has lost a platform: ${job.repository} has no ${digest} any more`)
  })
  return toFetched(toIndex(job.id, built))
}

/** Stores the indexes that are not there yet: under the record of the fingerprint, which is no name that a user pulls. */
export async function storeIndexes(
  images: readonly Whole[],
  writer: Pick<RegistryWriter, 'putManifest'>,
): Promise<void> {
  await mapLimit(images, REQUESTS, async ({ job, index, record }) => {
    if (index === undefined || index.descriptor.digest === record) return
    const { bytes, descriptor } = index
    await writer.putManifest(parseReference(job.record), { bytes, mediaType: descriptor.mediaType })
  })
}

export const placeOf = ({ repository }: Job) => repositoryOf(parseReference(repository))
