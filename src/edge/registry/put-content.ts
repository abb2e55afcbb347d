import { referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { Content } from '../../world/registry.ts'
import { DIGEST_INVALID } from './blob.ts'
import { isPassing, TRIES } from './retry.ts'
import type { Session } from './session.ts'
import { type BlobTarget, hasBlob, PUSH, startUpload } from './start-upload.ts'

export type ContentPut = {
  readonly session: Session
  readonly target: BlobTarget
  readonly content: Content
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
 * Sends a blob's bytes in one request. After a failure that may pass they are sent again, from their start, to a
 * new upload; but first the registry is asked whether the blob arrived: its answer may be all that was lost.
 */
export async function putContent(put: ContentPut): Promise<void> {
  const { session, target } = put
  let { location } = put
  for (let tries = 1; ; tries += 1) {
    const failure = await tryPut({ ...put, location })
    if (failure === undefined) return
    const { blame, error } = failure
    if (tries >= triesFor(failure)) throw error
    await session.pause(target.place, tries)
    if (blame === 'destination' && (await hasBlob(session, target))) return
    location = await startUpload(session, target)
  }
}

type Failure = { readonly error: unknown; readonly blame: 'source' | 'destination' }

async function tryPut(put: ContentPut): Promise<Failure | undefined> {
  const source = watchSource(put.content)
  try {
    await putOnce({ ...put, content: source.content })
    return undefined
  } catch (error) {
    return { error, blame: source.failed() ? 'source' : 'destination' }
  }
}

function triesFor({ error, blame }: Failure): number {
  if (!(error instanceof RegistryError)) return 1
  const { status, code } = error.failure
  if (code === DIGEST_INVALID) return WRONG_TRIES
  // With all else the source has been patient itself.
  if (blame === 'source') return 1
  return status === undefined || status === 404 || isPassing(status) || LOST_CODES.includes(code) ? TRIES : 1
}

async function putOnce({ session, target, content, location }: ContentPut): Promise<void> {
  const { digest, size } = target.descriptor
  // The rest of the location's query is the registry's own state, and must come back letter by letter.
  const separator = location.href.includes('?') ? '&' : '?'
  const { answer } = await session.send({
    operation: 'upload the blob',
    reference: referenceIn(target.place, { digest }),
    method: 'PUT',
    url: new URL(`${location.href}${separator}digest=${encodeURIComponent(digest)}`),
    scopes: [{ repository: target.place.repository, actions: PUSH }],
    headers: { 'content-type': 'application/octet-stream' },
    body: { length: size, content },
    repeat: 'never',
    flow: 'stream',
  })
  answer.discard()
}

/** Tells afterwards whether it was the content that failed. */
function watchSource(content: Content): { readonly content: Content; readonly failed: () => boolean } {
  let failed = false
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* content()
    } catch (error) {
      failed = true
      throw error
    }
  }
  return { content: watched, failed: () => failed }
}
