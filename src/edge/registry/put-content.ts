import { RegistryError } from '../../oci/registry-error.ts'
import type { Content, Tail } from '../../world/registry.ts'
import { DIGEST_INVALID } from './blob.ts'
import { isPassing, TRIES } from './retry.ts'
import { appendContent, findStage, none, putLast } from './send-content.ts'
import type { Session } from './session.ts'
import { type BlobTarget, hasBlob, startUpload } from './start-upload.ts'

export type ContentPut = {
  readonly session: Session
  readonly target: BlobTarget
  readonly content: Content
  readonly tail: Tail | undefined
  /** Where the registry waits for the bytes. */
  readonly location: URL
}

/** How often bytes that are wrong, at their source or on arrival, are sent again. */
const WRONG_TRIES = 3
/** The registry lost or spoilt an upload: a new one may do better. */
const LOST_CODES: readonly (string | undefined)[] = [
  'BLOB_UPLOAD_UNKNOWN',
  'BLOB_UPLOAD_INVALID',
  DIGEST_INVALID,
]

/**
 * Sends a blob's bytes in one request. After a failure that may pass the registry is asked whether the blob arrived
 * all the same, and how much of it; what it lacks is sent after that, or all again to a new upload.
 */
export async function putContent(put: ContentPut): Promise<void> {
  const { session, target } = put
  let stage: Stage = { location: put.location, offset: 0 }
  let furthest = 0
  for (let tries = 1; ; ) {
    const failure = await tryPut(put, stage)
    if (failure === undefined) return
    if (tries >= triesFor(failure, stage)) throw failure.error
    await session.pause(target.place, tries)
    if (mayHaveArrived(put, stage, failure) && (await hasBlob(session, target))) return
    const next = await goOn(put, stage, failure)
    // Only failures without any progress between them are counted.
    tries = next.offset > furthest ? 1 : tries + 1
    furthest = Math.max(furthest, next.offset)
    stage = next
  }
}

/** How far an upload is: the registry has the bytes before `offset`. */
export type Stage = { readonly location: URL; readonly offset: number }

type Failure = {
  readonly error: unknown
  readonly blame: 'source' | 'destination'
  /** Bytes that were sent since the stage. */
  readonly sent: number
}

/** Its answer may be all that was lost. */
function mayHaveArrived({ target }: ContentPut, { offset }: Stage, { blame, error, sent }: Failure): boolean {
  const isPartial = error instanceof RegistryError && error.failure.status === undefined
  return blame === 'destination' && !(isPartial && offset + sent < target.descriptor.size)
}

/** From where the upload broke, where both sides allow that; else from the start, in a new upload. */
async function goOn(put: ContentPut, stage: Stage, { error, sent, blame }: Failure): Promise<Stage> {
  const { session, target, tail } = put
  const isRefused =
    error instanceof RegistryError && error.failure.status !== undefined && !isPassing(error.failure.status)
  const isWorthwhile = tail !== undefined && blame === 'destination' && sent > 0 && !isRefused
  const further = isWorthwhile ? await findStage(session, target, stage.location) : undefined
  if (further !== undefined && further.offset <= stage.offset + sent) return further
  return { location: await startUpload(session, target), offset: 0 }
}

async function tryPut(put: ContentPut, stage: Stage): Promise<Failure | undefined> {
  const { content, tail } = put
  const source = watchSource(stage.offset > 0 && tail !== undefined ? () => tail(stage.offset) : content)
  try {
    await putFrom({ ...put, content: source.content }, stage)
    return undefined
  } catch (error) {
    return { error, blame: source.failed() ? 'source' : 'destination', sent: source.sent() }
  }
}

async function putFrom({ session, target, content }: ContentPut, stage: Stage): Promise<void> {
  const { size } = target.descriptor
  if (stage.offset === 0) return putLast(session, target, { location: stage.location, length: size, content })
  const place =
    stage.offset < size ? await appendContent(session, target, { ...stage, content }) : stage.location
  await putLast(session, target, { location: place, length: 0, content: none })
}

function triesFor({ error, blame }: Failure, { offset }: Stage): number {
  if (!(error instanceof RegistryError)) return 1
  const { status, code } = error.failure
  if (code === DIGEST_INVALID) return WRONG_TRIES
  // With all else the source has been patient itself.
  if (blame === 'source') return 1
  // Not every registry that says how far an upload is goes on with it.
  if (offset > 0) return TRIES
  return status === undefined || status === 404 || isPassing(status) || LOST_CODES.includes(code) ? TRIES : 1
}

type Watched = {
  readonly content: Content
  readonly failed: () => boolean
  readonly sent: () => number
}

/** Tells afterwards whether it was the content that failed, and how much of it was taken. */
function watchSource(content: Content): Watched {
  let failed = false
  let sent = 0
  async function* watched(): AsyncGenerator<Uint8Array> {
    sent = 0
    try {
      for await (const chunk of content()) {
        sent += chunk.byteLength
        yield chunk
      }
    } catch (error) {
      failed = true
      throw error
    }
  }
  return { content: watched, failed: () => failed, sent: () => sent }
}
