import type { BuildResult } from '../build/result.ts'
import { resultName } from '../build/result.ts'
import type { Notice } from '../github/notice.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { platformSuffix } from '../record/record.ts'
import { at } from './decide.ts'

/** A result of this run, and where it was found. */
export type FoundResult = {
  readonly name: string
  /** Set where the platforms of an image are built apart. */
  readonly platform?: string
  readonly result: BuildResult
}

/** What the results say of one planned image. */
export type Claimed = {
  readonly job: Job
  readonly results: readonly FoundResult[]
  /** The digest that the whole image must have: what it was built, tested and used as a base with. */
  readonly expected: Digest | undefined
  readonly problems: readonly Problem[]
}

/** One platform that was built apart: what this run or, behind it, the plan or the platform's record says it is. */
type PlatformPresence = { readonly platform: string; readonly digest: Digest | undefined }

/** What the registry says of one planned image. */
export type Presence = Claimed & {
  readonly record: Digest | undefined
  /** Whether the registry has the expected digest, where that is not what the record names. */
  readonly hasExpected: boolean
  /** Where platforms were built apart by this run, or the record of the whole is not there. */
  readonly parts: readonly PlatformPresence[]
}

export type Part = { readonly platform: string; readonly digest: Digest }

/** An image that is there: whole, or in parts that only want an index over them. */
export type Gathered = {
  readonly job: Job
  readonly results: readonly FoundResult[]
  /** What the record of the whole names. */
  readonly record: Digest | undefined
} & ({ readonly digest: Digest } | { readonly parts: readonly Part[] })

/** The artifacts in which the results of a job may be. GitHub lists 1,000 of a run at most, so each is asked for by name. */
export function resultNames({ id, platforms }: Job): {
  readonly whole: string
  readonly parts: readonly { readonly platform: string; readonly name: string }[]
} {
  const parts = platforms.length < 2 ? [] : platforms
  return {
    whole: resultName(id),
    parts: parts.map((platform) => ({ platform, name: resultName(`${id}${platformSuffix(platform)}`) })),
  }
}

/** What the results say of each image of a plan. A job may have left results of several images. */
export function sortResults(plan: Plan, results: readonly FoundResult[]): readonly Claimed[] {
  const byId = new Map<string, FoundResult[]>(plan.jobs.map(({ id }) => [id, []]))
  for (const found of results) {
    const own = byId.get(found.result.id)
    if (own === undefined) {
      const message = `${found.name} is a result of image "${found.result.id}", which is not in the plan; it is from another plan`
      throw new UserError(message)
    }
    own.push(found)
  }
  return plan.jobs.map((job) => checkResults(job, byId.get(job.id) ?? []))
}

/** Holds the results of a job against the plan: they must be of this plan, and say one thing. */
function checkResults(job: Job, results: readonly FoundResult[]): Claimed {
  const problems = [
    ...results.flatMap((found) => problemsOf(job, found)),
    ...contradictions(job, results),
    ...(results.length === 0 && !wasThere(job) ? [withoutResult(job)] : []),
  ]
  const said = results.find(({ platform }) => platform === undefined)?.result.digest ?? job.digest
  const expected = said !== undefined && isDigest(said) ? said : undefined
  return { job, results, expected, problems }
}

function problemsOf(job: Job, { name, result }: FoundResult): readonly Problem[] {
  const at = `${name} of image "${job.id}"`
  if (result.fingerprint !== job.fingerprint) {
    const message = `${at} is from another plan: it built ${short(result.fingerprint)}, and this plan says ${short(job.fingerprint)}; build this plan's job`
    return [{ message }]
  }
  if (!result.pushed) return [{ message: `${at} was not pushed, so there is nothing to give names to` }]
  if (!isDigest(result.digest)) return [{ message: `${at} has no digest: "${result.digest}"` }]
  return []
}

function contradictions({ id }: Job, results: readonly FoundResult[]): readonly Problem[] {
  const first = new Map<string, FoundResult>()
  return results.flatMap((found) => {
    const key = found.platform ?? ''
    const other = first.get(key)
    if (other === undefined) first.set(key, found)
    if (other === undefined || other.result.digest === found.result.digest) return []
    const message = `image "${id}" has two results: ${other.result.digest} (${other.name}) and ${found.result.digest} (${found.name}); run the job again`
    return [{ message }]
  })
}

/** Not built by this run, or built apart before it: then it only wants an index. */
function wasThere({ decision, apart }: Job): boolean {
  return decision !== 'build' || (apart?.every(({ digest }) => digest !== undefined) ?? false)
}

function withoutResult({ id, record }: Job): Problem {
  return {
    message: `image "${id}" is not there: this run has no result of it, so its build (to ${record}) failed, was cancelled or never ran`,
  }
}

const short = (fingerprint: string): string => `fp-${fingerprint.slice(7, 15)}`

export type Gathering = {
  readonly images: readonly Gathered[]
  /** One or more for each image that is not complete. */
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** Decides which images of a plan are complete. Total: each is gathered, or a problem says why not. */
export function decideGathering(presences: readonly Presence[]): Gathering {
  const judged = presences.map(judgeInPlace)
  return {
    images: judged.flatMap(({ image }) => (image === undefined ? [] : [image])),
    problems: judged.flatMap(({ problems = [] }) => problems),
    notices: judged.flatMap(({ notices = [] }) => notices),
  }
}

type Judgement = {
  readonly image?: Gathered
  readonly problems?: readonly Problem[]
  readonly notices?: readonly Notice[]
}

/** Each thing that is said of an image stands where the image is declared. */
function judgeInPlace(presence: Presence): Judgement {
  const judgement = judge(presence)
  const inPlace = <T>(one: T) => ({ ...one, ...at(presence.job) })
  return {
    ...judgement,
    ...(judgement.problems && { problems: judgement.problems.map(inPlace) }),
    ...(judgement.notices && { notices: judgement.notices.map(inPlace) }),
  }
}

function judge(presence: Presence): Judgement {
  const { job, results, expected, record, hasExpected } = presence
  if (presence.problems.length > 0) return { problems: presence.problems }
  if (presence.parts.length > 0) return judgeParts(presence)
  const image = { job, results, record }
  if (record !== undefined && (expected === undefined || expected === record)) {
    return { image: { ...image, digest: record } }
  }
  if (expected === undefined) return { problems: [notThere(job)] }
  if (!hasExpected) {
    const message = `image "${job.id}" is gone: ${job.repository} has no ${expected} any more, and ${job.record} names ${record ?? 'nothing'}; build it again`
    return { problems: [{ message }] }
  }
  const message = `${job.record} names ${record ?? 'nothing'} by now; image "${job.id}" is published as this run built it, ${expected}`
  return { image: { ...image, digest: expected }, notices: [{ level: 'notice', message }] }
}

function judgeParts({ job, results, record, parts: found }: Presence): Judgement {
  const parts = found.flatMap(({ platform, digest }) => (digest === undefined ? [] : [{ platform, digest }]))
  if (parts.length === 0) return { problems: [notThere(job)] }
  const lost = found.filter(({ digest }) => digest === undefined)
  if (lost.length > 0) {
    const problems = lost.map(({ platform }) => ({
      message: `image "${job.id}" has lost a platform: ${job.record}${platformSuffix(platform)} does not exist, so the build for ${platform} failed, was cancelled or never ran`,
    }))
    return { problems }
  }
  return { image: { job, results, record, parts } }
}

function notThere({ id, record }: Job): Problem {
  return {
    message: `image "${id}" is not there: ${record} does not exist, so its build failed, was cancelled or never ran`,
  }
}

/** What this run built for the platform, or what the plan found of it; a record may have been written anew meanwhile. */
export function claimedPart({ job, results }: Claimed, platform: string): Digest | undefined {
  const said =
    results.find((found) => found.platform === platform)?.result.digest ??
    job.apart?.find((part) => part.platform === platform)?.digest
  return said !== undefined && isDigest(said) ? said : undefined
}
