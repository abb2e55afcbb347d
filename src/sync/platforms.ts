import { UserError } from '../lang/user-error.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { describe } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import { encodeManifest, type FetchedManifest, isIndex } from '../oci/manifest.ts'
import { formatPlatform, type Platform, satisfiesPlatform } from '../oci/platform.ts'

/** What is left of an image when only some of its platforms are wanted. */
export type Selected =
  /** A manifest that the source has. */
  | { readonly kind: 'as it is'; readonly digest: Digest }
  | {
      readonly kind: 'new index'
      readonly children: readonly Descriptor[]
      readonly descriptor: Descriptor
      readonly bytes: Uint8Array
    }

const ATTESTED = 'vnd.docker.reference.digest'

/**
 * Leaves the wanted platforms of an index, and what BuildKit attests of them.
 * @throws UserError naming a platform that the image does not have
 */
export function selectPlatforms(image: FetchedManifest, wanted: readonly Platform[]): Selected {
  const { content, descriptor } = image
  if (!isIndex(content)) return { kind: 'as it is', digest: descriptor.digest }
  const isWanted = ({ platform }: Descriptor): boolean =>
    platform !== undefined && wanted.some((wish) => satisfiesPlatform(platform, wish))
  const images = content.manifests.filter(isWanted)
  checkAll(content.manifests, wanted)
  const digests = new Set<string>(images.map(({ digest }) => digest))
  const children = content.manifests.filter(
    (child) => isWanted(child) || digests.has(child.annotations?.[ATTESTED] ?? ''),
  )
  const [only] = children
  if (children.length === content.manifests.length) return { kind: 'as it is', digest: descriptor.digest }
  if (children.length === 1 && only !== undefined) return { kind: 'as it is', digest: only.digest }
  const bytes = encodeManifest({ ...content, manifests: children })
  return { kind: 'new index', children, bytes, descriptor: describe(bytes, content.mediaType) }
}

function checkAll(children: readonly Descriptor[], wanted: readonly Platform[]): void {
  const platforms = children.flatMap(({ platform }) => (platform === undefined ? [] : [platform]))
  const missing = wanted.filter((wish) => !platforms.some((one) => satisfiesPlatform(one, wish)))
  if (missing.length === 0) return
  const known = platforms.filter(({ os }) => os !== 'unknown').map(formatPlatform)
  throw new UserError(
    `source: it has no ${missing.map(formatPlatform).join(' and no ')}; it has ${known.join(', ') || 'no platforms'}`,
  )
}
