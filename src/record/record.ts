import type { Digest } from '../oci/digest.ts'
import { formatPlatform, parsePlatform } from '../oci/platform.ts'

/** What exists under a fingerprint. */
export type ImageRecord = { readonly digest: Digest }

const LENGTH = 40

/**
 * The tag that records a fingerprint: one HEAD of it answers, on any branch and from any clone,
 * whether this very input was built, and what its digest is.
 */
export function toRecordTag(fingerprint: Digest): string {
  return `fp-${fingerprint.slice('sha256:'.length, 'sha256:'.length + LENGTH)}`
}

/** What stands behind a record, and behind the name of a result, of one platform that was built apart: `-linux-arm64`. */
export function platformSuffix(platform: string): string {
  return `-${formatPlatform(parsePlatform(platform)).replaceAll('/', '-')}`
}

/** Such tags are internal: listings and sync pass over them. */
export function isRecordTag(tag: string): boolean {
  return new RegExp(`^fp-[0-9a-f]{${LENGTH}}(-|$)`).test(tag)
}
