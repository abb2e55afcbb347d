import { UserError } from '../lang/user-error.ts'
import { isAttestation } from '../oci/annotations.ts'
import { type Descriptor, describe } from '../oci/descriptor.ts'
import { childrenOf, encodeManifest, type FetchedManifest, type Index, isIndex } from '../oci/manifest.ts'
import { DOCKER_INDEX, DOCKER_MANIFEST, OCI_INDEX } from '../oci/mediatype.ts'
import { formatPlatform, parsePlatform, satisfiesPlatform } from '../oci/platform.ts'

/** What was built for one platform. */
export type BuiltPlatform = { readonly platform: string; readonly manifest: FetchedManifest }

/**
 * One index over platforms that were built apart: exactly their manifests, and the attestations of each.
 * The same platforms make the same bytes, whoever writes it and however often.
 * @throws UserError when a part does not hold the platform that it was built for
 */
export function toIndex(id: string, built: readonly BuiltPlatform[]): Index {
  const parts = built.map((part) => childrenFor(id, part))
  const images = parts.flatMap((children) => children.filter((child) => !isAttestation(child)))
  const attestations = parts.flatMap((children) => children.filter(isAttestation))
  const manifests = unique([...images, ...attestations])
  if (manifests.length > 0 && manifests.every(({ mediaType }) => mediaType === DOCKER_MANIFEST)) {
    return { mediaType: DOCKER_INDEX, manifests }
  }
  const annotations = shared(built)
  return {
    mediaType: OCI_INDEX,
    manifests,
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  }
}

/** The index as a registry gets it. */
export function toFetched(index: Index): FetchedManifest {
  const bytes = encodeManifest(index)
  return { bytes, content: index, descriptor: describe(bytes, index.mediaType) }
}

function childrenFor(id: string, { platform, manifest }: BuiltPlatform): readonly Descriptor[] {
  const wanted = parsePlatform(platform)
  const { descriptor, content } = manifest
  if (!isIndex(content)) return [{ ...descriptor, platform: wanted }]
  const children = childrenOf(content)
  const images = children.filter((child) => !isAttestation(child))
  const [only] = images
  const fits = only?.platform !== undefined && satisfiesPlatform(only.platform, wanted)
  if (images.length === 1 && fits) return children
  const found = images.map((child) => (child.platform ? formatPlatform(child.platform) : 'no platform'))
  throw new UserError(
    `image "${id}" was built for ${platform} as ${descriptor.digest}, which holds ${found.join(', ') || 'nothing'}; one image for ${platform} was expected`,
  )
}

/** Equal bytes on two platforms are two entries: their platforms tell them apart. */
function unique(children: readonly Descriptor[]): readonly Descriptor[] {
  const keyOf = ({ digest, platform }: Descriptor): string =>
    `${digest} ${platform === undefined ? '' : formatPlatform(platform)}`
  return [...new Map(children.map((child) => [keyOf(child), child])).values()]
}

/** The annotations that all the parts have, with the same value. */
function shared(built: readonly BuiltPlatform[]): Readonly<Record<string, string>> {
  const [first, ...rest] = built.map(({ manifest }) =>
    isIndex(manifest.content) ? (manifest.content.annotations ?? {}) : {},
  )
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([key, value]) => rest.every((other) => other[key] === value)),
  )
}
