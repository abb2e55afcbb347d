import { referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { Content } from '../../world/registry.ts'
import type { Stage } from './put-content.ts'
import type { Call, Session } from './session.ts'
import { type BlobTarget, locationOf, PUSH, toDeed } from './start-upload.ts'

const OPERATION = 'upload the blob'

export async function* none(): AsyncGenerator<Uint8Array> {}

type Part = { readonly location: URL; readonly length: number; readonly content: Content }

/** Sends the last part, which may be all of it or nothing, and says what the whole is. */
export async function putLast(session: Session, target: BlobTarget, part: Part): Promise<void> {
  const { location, length, content } = part
  // The rest of the location's query is the registry's own state, and must come back letter by letter.
  const separator = location.href.includes('?') ? '&' : '?'
  const url = new URL(`${location.href}${separator}digest=${encodeURIComponent(target.descriptor.digest)}`)
  const { answer } = await session.send({
    ...toCall(target, 'PUT', url),
    headers: { 'content-type': 'application/octet-stream' },
    body: { length, content },
    repeat: 'never',
    flow: 'stream',
  })
  answer.discard()
}

/**
 * Sends all that is missing to an upload that broke off.
 * @returns where the upload is ended
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks
 */
export async function appendContent(
  session: Session,
  target: BlobTarget,
  { location, offset, content }: Stage & { readonly content: Content },
): Promise<URL> {
  const { size } = target.descriptor
  const { answer, url } = await session.send({
    ...toCall(target, 'PATCH', location),
    headers: { 'content-type': 'application/octet-stream', 'content-range': `${offset}-${size - 1}` },
    body: { length: size - offset, content },
    repeat: 'never',
    flow: 'stream',
  })
  answer.discard()
  return locationOf(answer.headers.location, url, toDeed(target, OPERATION))
}

/** How much of a broken upload the registry has; undefined where it has nothing of it, or does not say. */
export async function findStage(
  session: Session,
  target: BlobTarget,
  location: URL,
): Promise<Stage | undefined> {
  try {
    const { answer, url } = await session.send({ ...toCall(target, 'GET', location), answers: [404] })
    answer.discard()
    const last = Number(/^(?:bytes=)?0-(\d+)$/.exec([answer.headers.range].flat()[0] ?? '')?.[1] ?? 0)
    // `0-0` is what registries say of nothing.
    if (answer.status === 404 || last === 0) return undefined
    const next = answer.headers.location
    return {
      offset: last + 1,
      location: next === undefined ? location : locationOf(next, url, toDeed(target, OPERATION)),
    }
  } catch (error) {
    if (error instanceof RegistryError) return undefined
    throw error
  }
}

function toCall(target: BlobTarget, method: Call['method'], url: URL): Call {
  const { place, descriptor } = target
  return {
    operation: OPERATION,
    reference: referenceIn(place, { digest: descriptor.digest }),
    method,
    url,
    scopes: [{ repository: place.repository, actions: PUSH }],
  }
}
