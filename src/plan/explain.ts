import type { Graph, Node } from '../graph/graph.ts'
import { childrenOf, descendantsOf } from '../graph/reach.ts'
import { formatPosition, nearest, UserError } from '../lang/user-error.ts'
import type { FingerprintInput } from './fingerprint.ts'
import type { Job, Plan, Reason, Row } from './plan.ts'

/** All that there is to tell about one image of a plan. It can be printed as JSON. */
export type Explanation = {
  readonly image: string
  /** The entry of the fleet that it is a variant of. */
  readonly entry: string
  /** Where it is declared, `fleet.yml:8:3`. */
  readonly declared: string
  readonly decision: Job['decision']
  readonly reason: Reason
  /** The jobs that build it: one, or one for each platform that is built apart. */
  readonly jobs: readonly ExplainedJob[]
  readonly dockerfile: string
  readonly context: string
  readonly platforms: readonly string[]
  readonly tags: readonly { readonly reference: string; readonly rule: string }[]
  readonly parents: readonly Below[]
  readonly bases: readonly Below[]
  /** Ids of what stands on it directly. */
  readonly children: readonly string[]
  /** How many images stand on it, directly or not. */
  readonly descendants: number
  /** Missing for an image that nobody looked at any further. */
  readonly fingerprint?: {
    readonly digest: string
    /** The reference that records it. */
    readonly record: string
    /** What the record names already. */
    readonly built?: string
    readonly parts: FingerprintParts
  }
}

export type ExplainedJob = {
  readonly id: string
  readonly wave: number
  readonly runner: string
  readonly platform?: string
  /** All images that the job builds, in its order. */
  readonly builds: readonly string[]
}

/** What an image stands on: one of ours, or a foreign one. */
export type Below = {
  /** An id of ours, or a reference. */
  readonly image: string
  readonly kind: string
  /** By which name the Dockerfile knows it; missing where only `needs:` does. */
  readonly name?: string
  readonly at: string
  readonly decision?: Job['decision']
  readonly digest?: string
}

type Part = string | readonly string[] | Readonly<Record<string, string>>
/** What a fingerprint was made from, by name. */
export type FingerprintParts = { readonly [name: string]: Part }

/** Where the facts come from: the plan, the whole fleet's graph, and what the fingerprint was made from. */
export type ExplainFacts = {
  readonly plan: Plan
  readonly graph: Graph
  readonly input: FingerprintInput | undefined
}

/** @throws UserError when the plan has no such image, with the names that come near */
export function explainImage(id: string, { plan, graph, input }: ExplainFacts): Explanation {
  const node = graph.nodes.get(id) ?? refuseUnknown(id, graph)
  const job = plan.jobs.find((one) => one.id === id)
  const { decision, reason } = job ?? { decision: 'skip' as const, reason: reasonOf(id, plan) }
  const { image } = node
  const children = childrenOf(graph).get(id) ?? []
  return {
    image: id,
    entry: image.name,
    declared: formatPosition(image.position),
    decision,
    reason,
    jobs: plan.rows.flatMap((row) => toJobs(id, row)),
    dockerfile: image.dockerfile,
    context: image.context,
    platforms: image.platforms,
    tags: (job?.tags ?? []).map(({ reference, rule }) => ({ reference, rule })),
    parents: toParents(node, plan),
    bases: toBases(node, job, input),
    children,
    descendants: children.length === 0 ? 0 : descendantsOf(graph, [id]).size,
    ...(job === undefined || input === undefined ? {} : { fingerprint: toFingerprint(job, input) }),
  }
}

function toFingerprint(
  { fingerprint, record, digest }: Job,
  input: FingerprintInput,
): NonNullable<Explanation['fingerprint']> {
  const parts = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    digest: fingerprint,
    record,
    ...(digest === undefined ? {} : { built: digest }),
    parts: Object.fromEntries(parts),
  }
}

function toJobs(image: string, { id, wave, runner, builds }: Row): readonly ExplainedJob[] {
  return builds
    .filter(({ job }) => job === image)
    .map(({ platform }) => ({
      id,
      wave,
      runner,
      ...(platform === undefined ? {} : { platform }),
      builds: builds.map(({ job }) => job),
    }))
}

function toParents({ parents }: Node, { jobs }: Plan): readonly Below[] {
  return parents.map(({ id, reference, kind, position }) => {
    const decision = jobs.find((job) => job.id === id)?.decision
    return {
      image: id,
      kind,
      ...(reference === undefined ? {} : { name: reference }),
      at: formatPosition(position),
      ...(decision === undefined ? {} : { decision }),
    }
  })
}

function toBases(
  { bases }: Node,
  job: Job | undefined,
  input: FingerprintInput | undefined,
): readonly Below[] {
  return bases.map(({ kind, name, reference, position }) => {
    const digest = job?.bases.find((base) => base.reference === reference)?.digest ?? input?.bases[reference]
    return {
      image: reference,
      kind,
      name,
      at: formatPosition(position),
      ...(digest === undefined ? {} : { digest }),
    }
  })
}

function reasonOf(id: string, { skips }: Plan): Reason {
  const skip = skips.find((one) => one.id === id)
  if (skip !== undefined) return skip.reason
  throw new UserError(
    `image "${id}" is in the fleet, but the selection leaves it out and nothing that is selected stands on it; select it as well`,
  )
}

const NEAR = 5
const LISTED = 20

function refuseUnknown(id: string, { nodes }: Graph): never {
  const variants = [...nodes.values()].flatMap(({ image }) => (image.name === id ? [image.id] : []))
  if (variants.length > 0) {
    throw new UserError(`"${id}" stands for ${variants.length} images: ${some(variants)}; name one of them`)
  }
  const ids = [...nodes.keys()]
  const near = nearOnes(id, ids)
  const remedy = near.length > 0 ? `did you mean ${near.join(', ')}?` : `there are ${some(ids)}`
  throw new UserError(`there is no image "${id}" in the fleet; ${remedy}`)
}

function some(names: readonly string[]): string {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : ''
  return `${names.slice(0, LISTED).join(', ')}${more}`
}

/** Those that differ by a few letters, then those that hold the name or are held by it. */
function nearOnes(name: string, known: readonly string[]): readonly string[] {
  const found: string[] = []
  while (found.length < NEAR) {
    const next = nearest(
      name,
      known.filter((one) => !found.includes(one)),
    )
    if (next === undefined) break
    found.push(next)
  }
  const [text, least] = [name.toLowerCase(), 3]
  const alike = known.filter(
    (one) =>
      !found.includes(one) &&
      text.length >= least &&
      (one.toLowerCase().includes(text) || (one.length >= least && text.includes(one.toLowerCase()))),
  )
  return [...found, ...alike].slice(0, NEAR)
}
