import { algorithmOf, type Digest, digestOf, isDigest } from '../../oci/digest.ts'
import { type Reference, referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { ManifestBytes } from '../../world/registry.ts'
import { pathIn } from './endpoint.ts'
import { headManifest } from './fetch-manifest.ts'
import type { Scope } from './scope.ts'
import type { Call, Session } from './session.ts'
import { PUSH } from './start-upload.ts'

const OPERATION = 'put the manifest'
/** What registries say that do not see yet what they took a moment ago. */
const BLOBS_MISSING: readonly (string | undefined)[] = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN']
const BLOB_WAITS = [1000, 2000, 4000]

/** What a registry answered: the digest, and the subject when it keeps the list of what refers to that. */
export type Stored = { readonly digest: Digest; readonly subject: string | undefined }

export async function putManifest(
  session: Session,
  reference: Reference,
  manifest: ManifestBytes,
): Promise<Digest> {
  return (await storeManifest(session, reference, manifest)).digest
}

/** Stores a manifest and proves its arrival: by the digest that the registry answers, else by asking for it. */
export async function storeManifest(
  session: Session,
  reference: Reference,
  { bytes, mediaType }: ManifestBytes,
): Promise<Stored> {
  const digest = reference.digest ?? digestOf(bytes)
  if (digestOf(bytes, algorithmOf(digest)) !== digest)
    throw new Error(`the bytes put as ${digest} have another digest`)
  const target = referenceIn(reference, reference.tag === undefined ? { digest } : { tag: reference.tag })
  const scopes: readonly Scope[] = [{ repository: reference.repository, actions: PUSH }]
  const outcome = await putPatiently(session, {
    operation: OPERATION,
    reference: target,
    method: 'PUT',
    url: pathIn(reference, `manifests/${reference.tag ?? digest}`),
    scopes,
    headers: { 'content-type': mediaType },
    body: { length: bytes.byteLength, content: () => [bytes] },
  })
  if (outcome instanceof RegistryError && !isConflict(outcome)) throw outcome
  const subject = outcome instanceof RegistryError ? undefined : outcome.subject
  if (!(outcome instanceof RegistryError) && isProof(outcome.digest, bytes)) return { digest, subject }
  const found = await headManifest(session, { reference: target, scopes })
  if (found?.digest === digest) return { digest, subject }
  if (outcome instanceof RegistryError) throw outcome
  const reason = `the registry took ${digest} and now shows ${found?.digest ?? 'nothing'}`
  throw new RegistryError({ operation: OPERATION, reference: target, reason })
}

type Heard = { readonly digest: string | undefined; readonly subject: string | undefined }

/** What the registry answered, or its refusal. Blobs that it does not see yet are waited for. */
async function putPatiently(session: Session, call: Call): Promise<Heard | RegistryError> {
  for (const wait of BLOB_WAITS) {
    const outcome = await putOnce(session, call)
    if (!(outcome instanceof RegistryError) || !lacksBlobs(outcome)) return outcome
    await session.timing.sleep(wait)
  }
  return putOnce(session, call)
}

async function putOnce(session: Session, call: Call): Promise<Heard | RegistryError> {
  try {
    const { answer } = await session.send(call)
    answer.discard()
    const { headers } = answer
    return {
      digest: [headers['docker-content-digest']].flat()[0],
      subject: [headers['oci-subject']].flat()[0],
    }
  } catch (error) {
    if (error instanceof RegistryError) return error
    throw error
  }
}

/** ECR, Harbor and ACR each have another status for a tag that may not move. */
function isConflict(error: RegistryError): boolean {
  const { status } = error.failure
  return !lacksBlobs(error) && status !== undefined && [400, 403, 409, 412].includes(status)
}

export function lacksBlobs({ failure }: RegistryError): boolean {
  return BLOBS_MISSING.includes(failure.code)
}

function isProof(header: string | undefined, bytes: Uint8Array): boolean {
  return header !== undefined && isDigest(header) && digestOf(bytes, algorithmOf(header)) === header
}
