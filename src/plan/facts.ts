import type { Mirror } from '../fleet/mirror.ts'
import type { Policy } from '../github/policy.ts'
import type { Run } from '../github/run.ts'
import type { Node } from '../graph/graph.ts'
import type { Digest } from '../oci/digest.ts'
import type { Published } from '../record/published.ts'
import type { ImageRecord } from '../record/record.ts'
import type { Job, Skip } from './plan.ts'
import type { RowOptions } from './rows.ts'

/** What the world looked like for one image. */
export type ImageFacts = {
  readonly node: Node
  readonly fingerprint: Digest
  /** What its fingerprint's tag names; `cannot tell` where the registry gave no answer. */
  readonly record: ImageRecord | 'not there' | 'cannot tell'
  /** `registry/repository` under this run's namespace. */
  readonly repository: string
  /** The reference that records the fingerprint. */
  readonly recordReference: string
  /** The names that it gets if it is built, and also if it is reused where it was selected. */
  readonly tags: Job['tags']
  readonly selected: boolean
  readonly bases: Job['bases']
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** Its platforms where they are built apart, each with what its own record names. */
  readonly apart?: readonly { readonly platform: string; readonly digest?: Digest }[]
  /** Set where it has to be built whatever exists. */
  readonly forced?: true
  /** Of an image whose published versions are final: the name of its version, and what that names. */
  readonly version?: { readonly reference: string; readonly digest?: Digest }
  /** What is published under its name, where somebody looked. */
  readonly published?: (Published & { readonly changed?: readonly string[] }) | 'not there'
}

/** All that a plan is decided from. */
export type Facts = {
  readonly run: Run
  readonly now: Date
  readonly policy: Policy
  /** Parents before their children. */
  readonly images: readonly ImageFacts[]
  /** Images that were asked for and need not be looked at. */
  readonly skips: readonly Skip[]
  readonly namespace: string
  readonly mirrors: readonly Mirror[]
} & Omit<RowOptions, 'push'>
