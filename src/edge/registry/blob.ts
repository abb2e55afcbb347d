import type { Descriptor } from '../../oci/descriptor.ts'
import type { Repository } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import { HttpError } from '../http-error.ts'
import { pathIn } from './endpoint.ts'
import { type Deed, fromHttpError } from './error.ts'
import { TRIES } from './retry.ts'
import type { Scope } from './scope.ts'
import type { Session } from './session.ts'
import { ContentError, verified } from './verify.ts'

/** Our code for content that is not what its digest says; the spec has it for uploads. */
export const DIGEST_INVALID = 'DIGEST_INVALID'

export type BlobRequest = {
  readonly place: Repository
  readonly descriptor: Descriptor
  readonly scopes: readonly Scope[]
  /** `no-cache` after wrong bytes: a cache on the way may hold them. */
  readonly cache: 'any' | 'no-cache'
  /** The first byte that is wanted. */
  readonly offset: number
}

/** A blob's bytes, verified. A broken connection is taken up again where it broke. */
export async function* readBlob(session: Session, request: BlobRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* verified(resumed(session, request), request.descriptor, request.offset)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const failure = { ...toDeed(request), code: DIGEST_INVALID, reason: error.message }
    throw new RegistryError(failure, { cause: error })
  }
}

function toDeed({ place, descriptor }: Pick<BlobRequest, 'place' | 'descriptor'>): Deed {
  const { registry, repository } = place
  return { operation: 'read the blob', reference: { registry, repository, digest: descriptor.digest } }
}

/** Asks again for what is missing; only failures without any progress between them are counted. */
async function* resumed(session: Session, request: BlobRequest): AsyncGenerator<Uint8Array> {
  const { size } = request.descriptor
  let { offset } = request
  for (let fruitless = 0; ; ) {
    const began = offset
    const broken = yield* untilBroken(fromOffset(session, { ...request, offset }), (bytes) => {
      offset += bytes
    })
    if (offset >= size && broken === undefined) return
    fruitless = offset > began ? 1 : fruitless + 1
    const error = broken ?? new HttpError(`the answer ended after ${offset} of ${size} bytes`, 'ECONNRESET')
    if (fruitless >= TRIES) throw fromHttpError(toDeed(request), error)
    await session.pause(request.place, fruitless)
  }
}

/** Passes content on up to its end or until the network fails, which is then its result. */
async function* untilBroken(
  content: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, HttpError | undefined> {
  try {
    for await (const chunk of content) {
      count(chunk.byteLength)
      yield chunk
    }
    return undefined
  } catch (error) {
    if (error instanceof HttpError) return error
    throw error
  }
}

async function* fromOffset(
  session: Session,
  { place, descriptor, scopes, cache, offset }: BlobRequest,
): AsyncGenerator<Uint8Array> {
  const { answer } = await session.send({
    ...toDeed({ place, descriptor }),
    method: 'GET',
    url: pathIn(place, `blobs/${descriptor.digest}`),
    scopes,
    flow: 'stream',
    headers: {
      ...(offset > 0 ? { range: `bytes=${offset}-` } : {}),
      ...(cache === 'any' ? {} : { 'cache-control': cache }),
    },
  })
  // A server may answer with all of it, or from another byte than the one asked for.
  const start = answer.status === 206 ? startOf(answer.headers['content-range']) : 0
  if (start > offset)
    throw new HttpError(`asked for bytes from ${offset}, got them from ${start}`, 'ECONNRESET')
  yield* withoutFirst(answer.body, offset - start)
}

function startOf(range: string | undefined): number {
  return Number(/^bytes (\d+)-/.exec(range ?? '')?.[1] ?? 0)
}

async function* withoutFirst(body: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count
  for await (const chunk of body) {
    if (chunk.byteLength > left) yield left === 0 ? chunk : chunk.subarray(left)
    left = Math.max(0, left - chunk.byteLength)
  }
}
