import type { Content, Upload } from '../../world/registry.ts'
import { type Branch, branch, DetachedError } from './branch.ts'
import { type Freight, gateBehind } from './bring-blobs.ts'
import { withGrace } from './deferred.ts'
import { nearestPlace } from './ends.ts'
import type { Claim } from './landed.ts'
import { arrive, fail, tryStep, type Want } from './lane.ts'

/** Who brings a blob to its registry. */
export type Leading = { readonly want: Want; readonly claim: Claim }
type Opened = Leading & { readonly upload: Upload }

/**
 * Brings a blob to one lane of each registry, from one reading. Registries that lag behind are served afterwards, by
 * themselves, from one that is not: this ends when the others have it.
 */
export async function lead(freight: Freight, all: readonly Leading[]): Promise<void> {
  const isBehind = ({ want }: Leading): boolean =>
    (freight.behind.get(want.lane.sink.registry)?.owed ?? 0) > 0
  // When all are, nobody can be served from another.
  const inStep = all.every(isBehind) ? all : all.filter((one) => !isBehind(one))
  const opened: Opened[] = []
  const asked = new Set<Leading>()
  const opening = new Map(inStep.map((one) => [one, open(one, opened).then(() => asked.add(one))]))
  await withGrace([...opening.values()], freight.grace)
  const inTime = [...opened]
  const late = all.filter((one) => !asked.has(one))
  const shared = inTime[0]?.want
  const branches = branch(() => read(freight, shared), inTime.length)
  const puts = inTime.map((one, index) => putBranch(freight, one, branches[index]))
  const together = Promise.all(puts.map(({ attached }) => attached))
  for (const [index, one] of inTime.entries()) serveDetached(freight, one, puts[index])
  for (const one of late) {
    const before = Promise.all([together, opening.get(one)])
    owe(freight, one, before, () => opened.find(({ want }) => want === one.want)?.upload)
  }
  await together
}

/** From another mirror, where it is there already: the source is what everybody waits for. */
function read({ landed }: Freight, want: Want | undefined, offset?: number): AsyncIterable<Uint8Array> {
  if (want === undefined) throw new Error('unreachable: nobody reads')
  const { blob, source, lane } = want
  const nearer = landed.elsewhere(blob.digest, lane.sink.registry)
  const atSource = () => source.blob(blob, offset)
  return nearer === undefined ? atSource() : orElse(nearer.sink.blob(blob, offset), atSource)
}

/** Another mirror's trouble is not this one's. */
async function* orElse(content: AsyncIterable<Uint8Array>, other: Content): AsyncGenerator<Uint8Array> {
  let hasBegun = false
  try {
    for await (const chunk of content) {
      hasBegun = true
      yield chunk
    }
    return
  } catch (error) {
    if (hasBegun) throw error
  }
  yield* other()
}

async function open(one: Leading, opened: Opened[]): Promise<void> {
  const { want, claim } = one
  const { lane, blob, source } = want
  if (lane.failure !== undefined) return give(one)
  const upload = await tryStep(lane, () => lane.sink.open(blob, nearestPlace(source, lane.sink)))
  if (upload !== undefined) opened.push({ ...one, upload })
  else if (lane.failure !== undefined) give(one)
  else {
    claim.arrived()
    arrive(want, 'mount')
  }
}

/** Ends it for a lane that has failed; whoever waits for the same must go on alone. */
function give({ want, claim }: Leading): void {
  claim.failed()
  want.arrival.resolve()
}

type Put = {
  /** Ends with the upload, or when it is left behind. */
  readonly attached: Promise<unknown>
  /** `detached` when all of it has to be done again. */
  readonly end: Promise<'done' | 'detached' | 'failed'>
}

function putBranch(freight: Freight, one: Opened, shared: Branch | undefined): Put {
  if (shared === undefined) throw new Error('unreachable: an upload without a branch')
  const end = upload(freight, one, shared.content).finally(shared.close)
  return { end, attached: Promise.race([end, shared.detached]) }
}

async function upload(
  freight: Freight,
  { want, claim, upload }: Opened,
  content: Content,
): Promise<'done' | 'detached' | 'failed'> {
  try {
    await upload.put(counted(want, content), (offset) => counted(want, () => read(freight, want, offset))())
    claim.arrived()
    arrive(want, 'upload')
    return 'done'
  } catch (error) {
    if (error instanceof DetachedError) return 'detached'
    fail(want.lane, error)
    give({ want, claim })
    return 'failed'
  }
}

function counted({ lane }: Want, content: Content): () => AsyncGenerator<Uint8Array> {
  const { registry: mirror } = lane.sink
  return async function* count() {
    for await (const chunk of content()) {
      lane.tell({ kind: 'sent', mirror, bytes: chunk.byteLength })
      yield chunk
    }
  }
}

function serveDetached(freight: Freight, one: Opened, put: Put | undefined): void {
  if (put === undefined) return
  const { lane, blob } = one.want
  const behind = gateBehind(freight, lane.sink.registry)
  let isOwed = false
  put.attached.then((ended) => {
    if (ended !== undefined) return
    isOwed = true
    behind.owed += 1
    lane.tell({ kind: 'detached', mirror: lane.sink.registry, digest: blob.digest })
  }, one.want.arrival.reject)
  put.end.then((ended) => {
    if (ended === 'detached') owe(freight, one, Promise.resolve(), () => undefined)
    if (isOwed) behind.owed -= 1
  }, one.want.arrival.reject)
}

/** Serves a lane on its own, when the others have been served. */
function owe(
  freight: Freight,
  one: Leading,
  before: Promise<unknown>,
  opened: () => Upload | undefined,
): void {
  const { want } = one
  const behind = gateBehind(freight, want.lane.sink.registry)
  behind.owed += 1
  const work = before.then(async () => {
    // An upload that was opened is used; one that found the blob, or failed, has settled its claim.
    if (want.arrival.isSettled()) return
    await behind.gate(() => serve(freight, one, opened()))
  })
  work
    .finally(() => {
      behind.owed -= 1
    })
    .catch(want.arrival.reject)
}

async function serve(freight: Freight, one: Leading, open: Upload | undefined): Promise<void> {
  const { want, claim } = one
  const { lane, blob } = want
  const ready = open ?? (await tryStep(lane, () => lane.sink.open(blob, lane.sink.repository)))
  if (ready === undefined) {
    if (lane.failure !== undefined) return give(one)
    claim.arrived()
    return arrive(want, 'mount')
  }
  await upload(freight, { want, claim, upload: ready }, () => read(freight, want))
}
