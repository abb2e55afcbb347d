import { encodeManifest, type FetchedManifest, isIndex } from '../../oci/manifest.ts'
import { OCI_INDEX } from '../../oci/mediatype.ts'
import { type Repository, referenceIn } from '../../oci/reference.ts'
import { referrersTag, toReferrer } from '../../oci/referrers.ts'
import type { RegistryReader } from '../../world/registry.ts'
import { putManifest, storeManifest } from './put-manifest.ts'
import type { Sessions } from './sessions.ts'

export type PutReferrer = (place: Repository, manifest: FetchedManifest) => Promise<void>

/**
 * Stores what refers to another manifest. Where the registry does not say that it keeps the list of referrers, it is
 * kept under a tag; one writer at a time, as each writes the whole list.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject
 */
export function createPutReferrer(sessions: Sessions, reader: RegistryReader): PutReferrer {
  const turns = new Map<string, Promise<unknown>>()
  return async (place, manifest) => {
    const { bytes, descriptor, content } = manifest
    const { digest, mediaType } = descriptor
    const session = sessions(place.registry)
    const stored = await storeManifest(session, referenceIn(place, { digest }), { bytes, mediaType })
    const { subject } = content
    if (subject === undefined || stored.subject !== undefined) return
    const tag = referrersTag(subject.digest)
    const key = `${place.registry}/${place.repository}:${tag}`
    const next = (turns.get(key) ?? Promise.resolve()).then(async () => {
      const found = (await reader.manifest(referenceIn(place, { tag })))?.content
      const before = found !== undefined && isIndex(found) ? found.manifests : []
      if (before.some((one) => one.digest === digest)) return
      const list = encodeManifest({ mediaType: OCI_INDEX, manifests: [...before, toReferrer(manifest)] })
      await putManifest(session, referenceIn(place, { tag }), { bytes: list, mediaType: OCI_INDEX })
    })
    turns.set(
      key,
      next.catch(() => undefined),
    )
    await next
  }
}
