import { createGate, mapLimit } from '../../lang/map-limit.ts'
import type { Reference } from '../../oci/reference.ts'
import type { CopyOutcome, CopyRequest, RegistryCopier, RegistryReader } from '../../world/registry.ts'
import { answer } from './answer.ts'
import { bringBlobs } from './bring-blobs.ts'
import { createJobs, finishLane, type Job, type JobMeans, surveyJob } from './job.ts'
import { createLanded } from './landed.ts'
import { type Lane, type Tell, toOutcome } from './lane.ts'
import { learnFromKept } from './learn.ts'

export type CopierMeans = Pick<JobMeans, 'openSource' | 'openSink'> & {
  readonly reader: RegistryReader
  /** Tells registries what they will be asked for, so that one token does for much of it. */
  readonly expect: (requests: readonly Expected[]) => void
  /** Milliseconds that mirrors wait for each other. */
  readonly grace?: number
}

/** Where something is going to be read and written. */
export type Expected = {
  readonly source: CopyRequest['source'] | Reference
  readonly destinations: CopyRequest['destinations']
}

/** How many blobs are under way at once; each is one stream from a source and one to each destination. */
const BLOBS_AT_ONCE = 12
const JOBS_AT_ONCE = 64
const GRACE = 2000

/** Copies share what they learn of destinations: which blob lies where, and which is on its way. */
export function createCopier({ expect, reader, grace = GRACE, ...ends }: CopierMeans): RegistryCopier {
  const freight = {
    landed: createLanded(),
    gate: createGate(BLOBS_AT_ONCE),
    behind: new Map(),
    mounting: new Map(),
    grace,
  }
  const means: JobMeans = { ...ends, freight, known: new Map(), dawdlers: new Set(), lanes: 0 }
  const copyAll = async (requests: readonly CopyRequest[], tell: Tell = () => undefined) => {
    expect(requests)
    return runJobs(means, createJobs(means, requests, tell))
  }
  return {
    copyAll,
    copy: async (request) => (await copyAll([request]))[0] ?? [],
    look: async (questions) => {
      expect(questions)
      return mapLimit(questions, JOBS_AT_ONCE, (question) => answer({ ...means, reader, grace }, question))
    },
  }
}

/** All is surveyed before the first blob moves: so each is read once, for all who want it. */
async function runJobs(means: JobMeans, jobs: readonly Job[]): Promise<readonly (readonly CopyOutcome[])[]> {
  const late = new Set<Lane>()
  const tails = (
    await mapLimit(jobs, JOBS_AT_ONCE, async (job) => {
      const dawdling = await surveyJob(means, job)
      for (const { lane } of dawdling) late.add(lane)
      return dawdling.map(({ end }) => end)
    })
  ).flat()
  const inTime = jobs.flatMap((job) =>
    job.lanes.filter((lane) => !late.has(lane)).map((lane) => ({ job, lane })),
  )
  const lanes = inTime.map(({ lane }) => lane)
  await learnFromKept(means.freight, lanes)
  bringBlobs(
    means.freight,
    lanes.flatMap(({ wants }) => [...wants.values()]),
  )
  const ends = inTime.map(({ job, lane }) => finishLane(means, job, lane))
  // Every end is awaited, even when one fails: none must run on unseen.
  const failed = (await Promise.allSettled([...ends, ...tails])).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return jobs.map((job) => job.lanes.map(toOutcome))
}
