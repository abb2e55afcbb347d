import { childrenOf, type FetchedManifest } from '../../oci/manifest.ts'
import type { CopyDestination, CopyRequest } from '../../world/registry.ts'
import { type Attached, attach, readAttached } from './attach.ts'
import { bringBlobs, type Freight } from './bring-blobs.ts'
import { withGrace } from './deferred.ts'
import { deliver } from './deliver.ts'
import { namedSource, type Sink, type Source } from './ends.ts'
import { type KnownManifests, withKnown } from './known-manifests.ts'
import { fail, isRunning, type Lane, type Tell, toLane, toOutcome, tryStep } from './lane.ts'
import { look } from './look.ts'
import { selectPlatforms } from './select-platforms.ts'
import { readOld, readPinned, survey } from './survey.ts'

/** One request on its way. */
export type Job = {
  readonly request: CopyRequest
  /** Its place among the requests. */
  readonly at: number
  readonly source: Source
  readonly lanes: readonly Lane[]
  /** What is copied: the source, or what was selected of it. Read once. */
  readonly root: () => Promise<FetchedManifest>
  readonly attached: () => Promise<readonly Attached[]>
}

export type JobMeans = {
  readonly openSource: (source: CopyRequest['source']) => Source
  readonly openSink: (destination: CopyDestination) => Sink
  readonly freight: Freight
  readonly known: KnownManifests
  /** Registries that did not answer in time: nobody waits for them again until they do. */
  readonly dawdlers: Set<string>
  /** How many lanes there have been. */
  lanes: number
}

export function createJobs(means: JobMeans, requests: readonly CopyRequest[], tell: Tell): readonly Job[] {
  return requests.map((request, at) => {
    const source = withKnown(namedSource(means.openSource(request.source)), means.known)
    const lanes = request.destinations.map((destination) => {
      means.lanes += 1
      return toLane({ destination, source, sink: means.openSink(destination), order: means.lanes, tell })
    })
    const root = once(() => readRoot(source, request))
    const attached = once(async () => readAttached(source, await root()))
    return { request, at, source, lanes, root, attached }
  })
}

/** A lane that could not be asked in time, and goes its way by itself. */
export type Late = { readonly lane: Lane; readonly end: Promise<void> }

/**
 * Finds out what a job's lanes lack.
 * @returns those that could not be asked in time
 */
export async function surveyJob(means: JobMeans, job: Job): Promise<readonly Late[]> {
  const asked = new Set<Lane>()
  const looks = new Map(
    job.lanes.map((lane) => [lane, lookOnce(means, job, lane).then(() => asked.add(lane))]),
  )
  const prompt = job.lanes.filter(({ sink }) => !means.dawdlers.has(sink.registry))
  const waited = prompt.length === 0 ? job.lanes : prompt
  await withGrace(
    waited.map((lane) => looks.get(lane) ?? Promise.resolve()),
    means.freight.grace,
  )
  const late = job.lanes.filter((lane) => !asked.has(lane))
  await surveyLanes(means, job, [...asked])
  for (const { sink } of late) means.dawdlers.add(sink.registry)
  return late.map((lane) => ({ lane, end: runLate(means, job, lane, looks.get(lane)) }))
}

async function runLate(
  means: JobMeans,
  job: Job,
  lane: Lane,
  looked: Promise<unknown> | undefined,
): Promise<void> {
  await looked
  await surveyLanes(means, job, [lane])
  bringBlobs(means.freight, [...lane.wants.values()])
  await finishLane(means, job, lane)
}

async function lookOnce({ dawdlers }: JobMeans, job: Job, lane: Lane): Promise<void> {
  const { digest } = job.request.source
  await tryStep(lane, async () => {
    if (job.request.platforms !== undefined) {
      const selected = (await job.root()).descriptor.digest
      if (selected !== digest) lane.digest = selected
    }
    await look(lane, job.source, lane.digest ?? digest)
  })
  if (lane.failure === undefined) dawdlers.delete(lane.sink.registry)
}

async function surveyLanes({ freight }: JobMeans, job: Job, lanes: readonly Lane[]): Promise<void> {
  const running = lanes.filter(isRunning)
  if (running.length === 0) return
  const { source } = job
  await orFail(running, async () => {
    const root = await job.root()
    const lacking = await Promise.all(
      running
        .filter(({ before }) => before !== 'everything')
        .map(async (lane) => ({
          lane,
          old: lane.old === undefined ? undefined : await readOld(lane, lane.old),
        })),
    )
    await survey({ source, landed: freight.landed }, root, lacking)
  })
}

async function readRoot(source: Source, { platforms, ...request }: CopyRequest): Promise<FetchedManifest> {
  const root = await readPinned({ source }, request.source.digest)
  if (platforms === undefined) return root
  const selected = selectPlatforms(root, platforms)
  const [only, ...others] = childrenOf(selected.content)
  // An index of one is not needed: the source has what it names.
  return only === undefined || others.length > 0 || selected === root
    ? selected
    : readPinned({ source }, only.digest)
}

function once<T>(step: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= step()
    return running
  }
}

/** The source's failure is every lane's. */
async function orFail(lanes: readonly Lane[], step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    for (const lane of lanes) fail(lane, error)
  }
}

/** Waits for what a lane lacks, and gives it its names. */
export async function finishLane({ freight }: JobMeans, job: Job, lane: Lane): Promise<void> {
  const { source, request, at } = job
  const delivery = { source, landed: freight.landed, freight }
  await orFail([lane], async () => {
    if (isRunning(lane)) await deliver(delivery, lane, await job.root())
    if (request.referrers === 'copy' && lane.failure === undefined)
      await attach(delivery, lane, await job.attached())
  })
  lane.done.resolve()
  const outcome = toOutcome(lane)
  const { registry: mirror } = lane.sink
  const place = request.destinations.indexOf(lane.destination)
  lane.tell({ kind: 'outcome', mirror, request: at, at: place, outcome })
}
