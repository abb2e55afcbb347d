import { UserError } from '../../lang/user-error.ts'
import { type Descriptor, describe } from '../../oci/descriptor.ts'
import { encodeManifest, type FetchedManifest, isIndex } from '../../oci/manifest.ts'
import { formatPlatform, type Platform, satisfiesPlatform } from '../../oci/platform.ts'

/** BuildKit's way to say which manifest of the same index an attestation is for. */
const SUBJECT_KEY = 'vnd.docker.reference.digest'

/**
 * An index of the wanted platforms alone, with the attestations that belong to them; the same each time. What is no
 * index, or has nothing else, stays what it is.
 * @throws UserError when it has none of a wanted platform
 */
export function selectPlatforms(root: FetchedManifest, wanted: readonly Platform[]): FetchedManifest {
  const { content } = root
  if (!isIndex(content)) return root
  for (const wish of wanted) {
    if (!content.manifests.some((one) => isFor(one, wish)))
      throw new UserError(
        `source: ${root.descriptor.digest} has nothing for ${formatPlatform(wish)}; ${listOf(content.manifests)}`,
      )
  }
  const chosen = content.manifests.filter((one) => wanted.some((wish) => isFor(one, wish)))
  const digests = new Set<string>(chosen.map(({ digest }) => digest))
  const manifests = content.manifests.filter(
    ({ digest, annotations }) => digests.has(digest) || digests.has(annotations?.[SUBJECT_KEY] ?? ''),
  )
  if (manifests.length === content.manifests.length) return root
  const selected = { ...content, manifests }
  const bytes = encodeManifest(selected)
  return { descriptor: describe(bytes, content.mediaType), bytes, content: selected }
}

const isFor = ({ platform }: Descriptor, wish: Platform): boolean =>
  platform !== undefined && satisfiesPlatform(platform, wish)

function listOf(manifests: readonly Descriptor[]): string {
  const names = manifests.flatMap(({ platform }) =>
    platform === undefined || platform.os === 'unknown' ? [] : [formatPlatform(platform)],
  )
  return `it has ${[...new Set(names)].join(', ') || 'no platforms'}`
}
