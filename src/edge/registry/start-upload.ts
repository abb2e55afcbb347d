import type { Descriptor } from '../../oci/descriptor.ts'
import { type Repository, referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import { pathIn, resolveLocation } from './endpoint.ts'
import type { Deed } from './error.ts'
import type { Action } from './scope.ts'
import type { Session } from './session.ts'

/** A blob and the repository that shall have it. */
export type BlobTarget = { readonly place: Repository; readonly descriptor: Descriptor }

export const PUSH: readonly Action[] = ['pull', 'push']

export function toDeed({ place, descriptor }: BlobTarget, operation: string): Deed {
  return { operation, reference: referenceIn(place, { digest: descriptor.digest }) }
}

export async function startUpload(session: Session, target: BlobTarget): Promise<URL> {
  const deed = toDeed(target, 'upload the blob')
  const { answer, url } = await session.send({
    ...deed,
    method: 'POST',
    url: pathIn(target.place, 'blobs/uploads/'),
    scopes: [{ repository: target.place.repository, actions: PUSH }],
  })
  answer.discard()
  return locationOf(answer.headers.location, url, deed)
}

/** @throws RegistryError when the answer does not say where the upload goes on */
export function locationOf(location: string | undefined, base: URL, deed: Deed): URL {
  if (location !== undefined && URL.canParse(location, base.href)) return resolveLocation(location, base)
  throw new RegistryError({
    ...deed,
    reason: 'the registry did not say where to upload to (no usable Location)',
  })
}

/** Whether a repository has a blob. What a registry will not tell is taken for "no": an upload will show. */
export async function hasBlob(
  session: Session,
  target: BlobTarget,
  actions: readonly Action[] = PUSH,
): Promise<boolean> {
  const { place, descriptor } = target
  const { answer } = await session.send({
    ...toDeed(target, 'look for the blob'),
    method: 'HEAD',
    url: pathIn(place, `blobs/${descriptor.digest}`),
    scopes: [{ repository: place.repository, actions }],
    answers: [400, 401, 403, 404, 405],
  })
  answer.discard()
  return answer.status >= 200 && answer.status < 300
}
