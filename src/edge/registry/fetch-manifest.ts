import type { Descriptor } from '../../oci/descriptor.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../../oci/digest.ts'
import { decodeManifest, type FetchedManifest } from '../../oci/manifest.ts'
import { ACCEPTED_MANIFESTS, isManifestType } from '../../oci/mediatype.ts'
import { formatReference, type Reference } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { HttpAnswer } from '../http.ts'
import { HttpError } from '../http-error.ts'
import { DIGEST_INVALID } from './blob.ts'
import { pathIn } from './endpoint.ts'
import { fromHttpError, saysAbsent } from './error.ts'
import type { Scope } from './scope.ts'
import type { Call, Session } from './session.ts'

/** The spec lets a registry refuse more than 4 MiB; what some take beyond is still read. */
export const MANIFEST_LIMIT = 8 << 20
const LIMIT_RULE = 'a manifest has 8 MiB at most (registries need to take only 4)'
const READ_TRIES = 3

export type ManifestRequest = { readonly reference: Reference; readonly scopes: readonly Scope[] }

function toCall({ reference, scopes }: ManifestRequest, method: 'GET' | 'HEAD'): Call {
  return {
    operation: 'read the manifest',
    reference,
    method,
    url: pathIn(reference, `manifests/${reference.digest ?? reference.tag ?? 'latest'}`),
    scopes,
    headers: { accept: ACCEPTED_MANIFESTS.join(', ') },
    answers: [404],
  }
}

/** What a reference names, by HEAD; by GET where a registry's HEAD is not whole. */
export async function headManifest(
  session: Session,
  request: ManifestRequest,
): Promise<Descriptor | undefined> {
  const { answer } = await session.send({ ...toCall(request, 'HEAD'), answers: [400, 404, 405, 501] })
  answer.discard()
  if (answer.status === 404) return undefined
  const descriptor = answer.status < 300 ? toDescriptor(answer, request.reference.digest) : undefined
  return descriptor ?? (await fetchManifest(session, request))?.descriptor
}

function toDescriptor({ headers }: HttpAnswer, wanted: Digest | undefined): Descriptor | undefined {
  const digest = headers['docker-content-digest']
  const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
  const size = Number(headers['content-length'] ?? Number.NaN)
  if (typeof digest !== 'string' || !isDigest(digest) || (wanted !== undefined && wanted !== digest))
    return undefined
  return isManifestType(mediaType) && Number.isInteger(size) ? { mediaType, digest, size } : undefined
}

/** A manifest with its digest verified. Wrong or broken bytes are asked for again. */
export async function fetchManifest(
  session: Session,
  request: ManifestRequest,
): Promise<FetchedManifest | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchOnce(session, request, tries)
    } catch (error) {
      const failure = fromHttpError(toCall(request, 'GET'), error)
      const mayPass =
        error instanceof HttpError ||
        (failure instanceof RegistryError && failure.failure.code === DIGEST_INVALID)
      if (failure instanceof RegistryError && saysAbsent(failure)) return undefined
      if (!mayPass || tries >= READ_TRIES) throw failure
      await session.pause(request.reference, tries)
    }
  }
}

async function fetchOnce(
  session: Session,
  request: ManifestRequest,
  tries: number,
): Promise<FetchedManifest | undefined> {
  const call = toCall(request, 'GET')
  const fresh: Record<string, string> = tries > 1 ? { 'cache-control': 'no-cache' } : {}
  const { answer } = await session.send({ ...call, headers: { ...call.headers, ...fresh } })
  if (answer.status === 404) {
    answer.discard()
    return undefined
  }
  const bytes = await answer.bytes(MANIFEST_LIMIT + 1)
  const { reference, operation } = call
  if (bytes.byteLength > MANIFEST_LIMIT) throw new RegistryError({ operation, reference, reason: LIMIT_RULE })
  const digest = checkedDigest(bytes, reference, answer)
  const content = decodeManifest(bytes, { file: formatReference(reference) })
  return { descriptor: { mediaType: content.mediaType, digest, size: bytes.byteLength }, bytes, content }
}

/** The bytes must be what was asked for, else what the registry says that they are. */
function checkedDigest(bytes: Uint8Array, reference: Reference, { headers }: HttpAnswer): Digest {
  const named = headers['docker-content-digest']
  const said = typeof named === 'string' && isDigest(named) ? named : undefined
  const expected = reference.digest ?? said
  const found = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected))
  if (expected === undefined || found === expected) return found
  const reason = `the content's digest is ${found}, not ${expected}`
  throw new RegistryError({ operation: 'read the manifest', reference, code: DIGEST_INVALID, reason })
}
