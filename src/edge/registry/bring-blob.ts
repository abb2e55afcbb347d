import { mapLimit } from '../../lang/map-limit.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import type { Content, Upload } from '../../world/registry.ts'
import { type Branch, branch } from './branch.ts'
import { nearestPlace, type Source } from './ends.ts'
import type { Claim, Landed } from './landed.ts'
import { type Lane, tryStep } from './lane.ts'

export type Bringing = {
  readonly source: Source
  readonly landed: Landed
  readonly sourceFailures: WeakSet<Error>
}

type Waiting = { readonly lane: Lane; readonly flight: Promise<string | undefined> }
type Leading = { readonly lane: Lane; readonly claim: Claim }
type Opened = Leading & { readonly upload: Upload }

/**
 * Brings a blob to all lanes that lack it. One lane of each registry takes it from the source, all these from one
 * reading; the registry's other lanes then mount it.
 */
export async function bringBlob(bringing: Bringing, blob: Descriptor, lanes: readonly Lane[]): Promise<void> {
  const leading: Leading[] = []
  const waiting: Waiting[] = []
  for (const lane of lanes) {
    const { registry, repository } = lane.sink
    const claim = bringing.landed.claim(registry, blob.digest, repository)
    if (claim instanceof Promise) waiting.push({ lane, flight: claim })
    else leading.push({ lane, claim })
  }
  await lead(bringing, blob, leading)
  await inParallel(waiting, (one) => follow(bringing, blob, one))
}

/** Every step is awaited, even when one fails: none must run on unseen. */
async function inParallel<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  await mapLimit(items, items.length, step)
}

async function lead(
  { source, sourceFailures }: Bringing,
  blob: Descriptor,
  leading: readonly Leading[],
): Promise<void> {
  const opened: Opened[] = []
  try {
    await inParallel(leading, async ({ lane, claim }) => {
      const { sink } = lane
      const upload = await tryStep(lane, sourceFailures, () => sink.open(blob, nearestPlace(source, sink)))
      if (upload !== undefined) opened.push({ lane, claim, upload })
      else if (lane.failure === undefined) claim.arrived()
    })
    const branches = branch(() => source.blob(blob), opened.length)
    await inParallel([...opened.entries()], async ([index, { lane, claim, upload }]) => {
      const done = await tryStep(lane, sourceFailures, () => putBranch(upload, branches[index]))
      if (done === undefined) return
      note(lane, blob)
      claim.arrived()
    })
  } finally {
    // Whoever waits for a claim that has not arrived must go on by itself.
    for (const { claim } of leading) claim.failed()
  }
}

async function putBranch(upload: Upload, one: Branch | undefined): Promise<'done'> {
  if (one === undefined) throw new Error('unreachable: an upload without a branch')
  try {
    await upload.put(one.content)
    return 'done'
  } finally {
    one.close()
  }
}

async function follow(bringing: Bringing, blob: Descriptor, { lane, flight }: Waiting): Promise<void> {
  const from = await flight
  if (from === lane.sink.repository) return
  if (from === undefined) {
    await bringBlob(bringing, blob, [lane])
    return
  }
  const content: Content = () => bringing.source.blob(blob)
  await tryStep(lane, bringing.sourceFailures, async () => {
    const upload = await lane.sink.open(blob, from)
    if (upload === undefined) return
    await upload.put(content)
    note(lane, blob)
  })
}

function note(lane: Lane, { size }: Descriptor): void {
  lane.blobs += 1
  lane.bytes += size
}
