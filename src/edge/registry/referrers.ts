import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { decodeManifest, isIndex } from '../../oci/manifest.ts'
import { OCI_INDEX } from '../../oci/mediatype.ts'
import { formatReference, type Repository } from '../../oci/reference.ts'
import { referrersTag } from '../../oci/referrers.ts'
import type { HttpAnswer } from '../http.ts'
import { pathIn } from './endpoint.ts'
import { fetchManifest, MANIFEST_LIMIT } from './fetch-manifest.ts'
import { readPages } from './pages.ts'
import type { Scope } from './scope.ts'
import type { Session } from './session.ts'

/** Registries that were found to lack the referrers API. */
export type WithoutApi = Set<string>

export type ReferrersRequest = {
  readonly place: Repository
  readonly subject: Digest
  readonly scopes: readonly Scope[]
}

/**
 * What refers to a digest: by the API or, where a registry has none, by the tag schema.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
 */
export async function readReferrers(
  session: Session,
  request: ReferrersRequest,
  withoutApi: WithoutApi,
): Promise<readonly Descriptor[]> {
  const { registry } = request.place
  if (!withoutApi.has(registry)) {
    const listed = await readByApi(session, request)
    if (listed !== undefined) return listed
    withoutApi.add(registry)
  }
  return readByTag(session, request)
}

async function readByApi(
  session: Session,
  { place, subject, scopes }: ReferrersRequest,
): Promise<readonly Descriptor[] | undefined> {
  const { registry, repository } = place
  const reference = { registry, repository, digest: subject }
  const read = async (answer: HttpAnswer): Promise<readonly Descriptor[] | undefined> => {
    // A registry without the API answers what it likes; only an index is the list.
    const isList = answer.status === 200 && (answer.headers['content-type'] ?? '').startsWith(OCI_INDEX)
    if (!isList) {
      answer.discard()
      return undefined
    }
    const content = decodeManifest(await answer.bytes(MANIFEST_LIMIT), { file: formatReference(reference) })
    return isIndex(content) ? content.manifests : undefined
  }
  const call = {
    operation: 'list the referrers of',
    reference,
    method: 'GET',
    url: pathIn(place, `referrers/${subject}`),
    scopes,
    headers: { accept: OCI_INDEX },
    answers: [400, 404, 405, 406, 501],
  } as const
  return readPages(session, call, read)
}

async function readByTag(
  session: Session,
  { place, subject, scopes }: ReferrersRequest,
): Promise<readonly Descriptor[]> {
  const reference = { registry: place.registry, repository: place.repository, tag: referrersTag(subject) }
  const found = await fetchManifest(session, { reference, scopes })
  // GitLab answers this tag with the image itself.
  if (found === undefined || found.descriptor.digest === subject || !isIndex(found.content)) return []
  return found.content.manifests
}
