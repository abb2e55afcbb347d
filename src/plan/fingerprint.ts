import { createHash } from 'node:crypto'
import { type Digest, digestOf, finishDigest } from '../oci/digest.ts'

/** One file that a build context sends. Times and owners do not count, nor do folders, which git does not know. */
export type ContextFile = {
  /** POSIX, relative to the context's folder. */
  readonly path: string
  readonly kind: 'file' | 'symlink'
  /** Git's object id of the bytes, after git's own filters; of a symlink, that of its target's text. */
  readonly id: string
  readonly executable: boolean
}

/** All that a build depends on, and nothing that tells its time, its commit or where it is pushed. */
export type FingerprintInput = {
  /** Git's object id of the Dockerfile. */
  readonly dockerfile: string
  /** What reads the Dockerfile, by digest where it is known; undefined is the builder's own. */
  readonly frontend?: string | undefined
  /** `digestFiles` of the build context. */
  readonly context: Digest
  /** `toRecipe`: who copies from whom, with parents by id. */
  readonly steps: readonly string[]
  /** `toRecipe`: what the stages see. */
  readonly args: Readonly<Record<string, string>>
  /** `toRecipe`, with a folder's `digestFiles` in place of its path. */
  readonly buildContexts: Readonly<Record<string, string>>
  readonly target?: string | undefined
  /** The order means nothing. */
  readonly platforms: readonly string[]
  readonly network?: string | undefined
  /** Ids, not values. The order means nothing. */
  readonly secrets: readonly string[]
  /** As the user declares them, before templates: see `lastingLabels`. */
  readonly labels?: Readonly<Record<string, string>>
  /** Digests of foreign images by reference, resolved once for the whole run. */
  readonly bases: Readonly<Record<string, string>>
  /** Fingerprints of our images by id. */
  readonly parents: Readonly<Record<string, string>>
}

/** Changes when the encoding does: then everything is built anew. */
const VERSION = 'imagefleet fingerprint 1'

/** One digest over all that a build depends on: the same input, in whatever order, gives the same value on any machine. */
export function fingerprint(input: FingerprintInput): Digest {
  return digestOf(`${VERSION}\n${encodeCanonical(input)}`)
}

/** JSON with the keys of every object in order; what is undefined is left out. */
function encodeCanonical(input: FingerprintInput): string {
  return JSON.stringify({
    args: inOrder(input.args),
    bases: inOrder(input.bases),
    buildContexts: inOrder(input.buildContexts),
    context: input.context,
    dockerfile: input.dockerfile,
    frontend: input.frontend,
    ...(input.labels === undefined ? {} : { labels: inOrder(input.labels) }),
    network: input.network,
    parents: inOrder(input.parents),
    platforms: [...new Set(input.platforms)].sort(),
    secrets: [...new Set(input.secrets)].sort(),
    steps: input.steps,
    target: input.target,
  } satisfies FingerprintInput)
}

function inOrder(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(texts)
  if (entries.length < 2) return texts
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** One digest over the files of a build context, in whatever order they come. */
export function digestFiles(files: readonly ContextFile[]): Digest {
  const hash = createHash('sha256')
  for (const { path, kind, id, executable } of files.toSorted(byPath)) {
    hash.update(`${JSON.stringify([path, kind, id, executable])}\n`)
  }
  return finishDigest(hash, 'sha256')
}

// By code units: a locale would sort differently from machine to machine.
function byPath(one: ContextFile, other: ContextFile): number {
  if (one.path === other.path) return 0
  return one.path < other.path ? -1 : 1
}

const PASSING: readonly string[] = ['created', 'revision', 'version'].map(
  (key) => `org.opencontainers.image.${key}`,
)

/** The labels that say what an image is; not those that tell when, from which commit and as which version it was built. */
export function lastingLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !PASSING.includes(key)))
}
