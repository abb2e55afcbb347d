import { createHash } from 'node:crypto'
import type { Descriptor } from '../../oci/descriptor.ts'
import { algorithmOf, finishDigest } from '../../oci/digest.ts'

/** Content that is not what its descriptor says. */
export class ContentError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ContentError'
  }
}

type Verifier = {
  readonly received: () => number
  /** @throws ContentError when there is more than the descriptor says */
  readonly add: (chunk: Uint8Array) => void
  /** @throws ContentError when size or digest are not the descriptor's */
  readonly finish: () => void
}

function createVerifier({ size, digest }: Descriptor, offset: number): Verifier {
  const algorithm = algorithmOf(digest)
  const hash = createHash(algorithm)
  let received = offset
  return {
    received: () => received,
    add: (chunk) => {
      received += chunk.byteLength
      if (received > size) throw new ContentError(`more than the ${size} bytes of ${digest}`)
      if (offset === 0) hash.update(chunk)
    },
    finish: () => {
      if (received < size) throw new ContentError(`${received} of the ${size} bytes of ${digest}`)
      // Whoever has the bytes before these judges the whole.
      if (offset > 0) return
      const found = finishDigest(hash, algorithm)
      if (found !== digest) throw new ContentError(`the content's digest is ${found}, not ${digest}`)
    },
  }
}

/**
 * Passes content on while it is verified; of a tail, only its length is. The last chunk is held back until all of it is known to be right:
 * whoever writes it on never completes what is wrong.
 */
export async function* verified(
  content: AsyncIterable<Uint8Array>,
  descriptor: Descriptor,
  offset = 0,
): AsyncGenerator<Uint8Array> {
  const verifier = createVerifier(descriptor, offset)
  let held: Uint8Array | undefined
  for await (const chunk of content) {
    verifier.add(chunk)
    if (held !== undefined) yield held
    held = chunk
  }
  verifier.finish()
  if (held !== undefined) yield held
}
