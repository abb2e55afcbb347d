import { createHash, type Hash } from 'node:crypto'
import { UserError } from '../lang/user-error.ts'

declare const brand: unique symbol

/**
 * The name of content by its own bytes, `sha256:<64 hex>` or `sha512:<128 hex>`.
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
export type Digest = string & { readonly [brand]: 'Digest' }

export type Algorithm = 'sha256' | 'sha512'

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

export function isDigest(text: string): text is Digest {
  return DIGEST.test(text)
}

/** @throws UserError when the text is no digest of an algorithm that we can verify */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new UserError(
    `${JSON.stringify(text)} is not a digest; write sha256: and 64 hexadecimal digits in lower case (or sha512: and 128)`,
  )
}

export function algorithmOf(digest: Digest): Algorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256'
}

/** The digest's hexadecimal half. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

export function digestOf(bytes: Uint8Array | string, algorithm: Algorithm = 'sha256'): Digest {
  return finishDigest(createHash(algorithm).update(bytes), algorithm)
}

/** The digest of all that a running hash was fed. */
export function finishDigest(hash: Hash, algorithm: Algorithm): Digest {
  return parseDigest(`${algorithm}:${hash.digest('hex')}`)
}
