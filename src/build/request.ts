/** Where the value of a build secret comes from. A value itself reaches buildx in a file, never in its argv. */
export type Secret = { readonly id: string } & (
  | { readonly from: 'value'; readonly value: string }
  | { readonly from: 'variable'; readonly variable: string }
  | { readonly from: 'file'; readonly path: string }
  /** Whoever runs buildx knows it by the id. */
  | { readonly from: 'given' }
)

/**
 * One call of `docker buildx build`, wholly decided: what mode `build` makes of its inputs, and what it makes
 * of a job. Lists hold the words that buildx takes for the flag, `NAME=value`, `type=…,…`.
 */
export type BuildRequest = {
  /** A folder, or the URL of a git repository or an archive. */
  readonly context: string
  /** The Dockerfile's path; undefined is `Dockerfile` in the context. */
  readonly file: string | undefined
  readonly target: string | undefined
  readonly platforms: readonly string[]
  /** `NAME=value`; `NAME` alone takes the environment's value. */
  readonly args: readonly string[]
  /** `name=path`, `reference=docker-image://…@sha256:…`, `reference=oci-layout://folder@sha256:…` */
  readonly buildContexts: readonly string[]
  readonly labels: readonly string[]
  readonly annotations: readonly string[]
  readonly tags: readonly string[]
  readonly outputs: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  /** `type=provenance,…`, `type=sbom,…`: as `toAttests` decides them. */
  readonly attests: readonly string[]
  readonly secrets: readonly Secret[]
  readonly ssh: readonly string[]
  readonly allow: readonly string[]
  readonly addHosts: readonly string[]
  readonly noCacheFilters: readonly string[]
  readonly ulimits: readonly string[]
  readonly builder: string | undefined
  /** `check`, `outline`, `targets`, with `,format=json` and the like; undefined builds. */
  readonly call: string | undefined
  readonly cgroupParent: string | undefined
  readonly network: string | undefined
  readonly shmSize: string | undefined
  readonly load: boolean
  readonly push: boolean
  readonly pull: boolean
  readonly noCache: boolean
}

/** A request that asks for nothing but the context; others are made from it: `{ ...plainRequest, context, … }`. */
export const plainRequest: BuildRequest = {
  context: '.',
  file: undefined,
  target: undefined,
  platforms: [],
  args: [],
  buildContexts: [],
  labels: [],
  annotations: [],
  tags: [],
  outputs: [],
  cacheFrom: [],
  cacheTo: [],
  attests: [],
  secrets: [],
  ssh: [],
  allow: [],
  addHosts: [],
  noCacheFilters: [],
  ulimits: [],
  builder: undefined,
  call: undefined,
  cgroupParent: undefined,
  network: undefined,
  shmSize: undefined,
  load: false,
  push: false,
  pull: false,
  noCache: false,
}
