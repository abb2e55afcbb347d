import type { Digest } from '../../oci/digest.ts'
import { type Repository, referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { ManifestBytes } from '../../world/registry.ts'
import { pathIn } from './endpoint.ts'
import { lacksBlobs } from './put-manifest.ts'
import type { Sessions } from './sessions.ts'
import { PUSH } from './start-upload.ts'

/** `unset`: the registry does not do this, and every tag has to be put by itself. */
export type PutTags = (
  place: Repository,
  manifest: ManifestBytes & { readonly digest: Digest },
  tags: readonly string[],
) => Promise<'set' | 'unset'>

/**
 * Sets several tags with one request, where a registry says that it did (`OCI-Tag`). One that does not is asked once.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
 */
export function createPutTags(sessions: Sessions): PutTags {
  const unable = new Set<string>()
  return async (place, { digest, bytes, mediaType }, tags) => {
    if (unable.has(place.registry)) return 'unset'
    const query = tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&')
    const set = await sessions(place.registry)
      .send({
        operation: 'put the manifest',
        reference: referenceIn(place, { digest }),
        method: 'PUT',
        url: pathIn(place, `manifests/${digest}?${query}`),
        scopes: [{ repository: place.repository, actions: PUSH }],
        headers: { 'content-type': mediaType },
        body: { length: bytes.byteLength, content: () => [bytes] },
      })
      .then(({ answer }) => {
        answer.discard()
        return tagsIn(answer.headers['oci-tag'])
      }, noTags)
    if (tags.every((tag) => set.includes(tag))) return 'set'
    unable.add(place.registry)
    return 'unset'
  }
}

/** A refusal may be meant for the query; what else is wrong will show again. */
function noTags(error: unknown): readonly string[] {
  if (error instanceof RegistryError && error.failure.status !== undefined && !lacksBlobs(error)) return []
  throw error
}

function tagsIn(header: string | readonly string[] | undefined): readonly string[] {
  return [header ?? []]
    .flat()
    .flatMap((part) => part.split(','))
    .map((tag) => tag.trim())
}
