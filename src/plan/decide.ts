import type { Policy } from '../github/policy.ts'
import type { Run } from '../github/run.ts'
import type { Node } from '../graph/graph.ts'
import { toWaves } from '../graph/waves.ts'
import type { Digest } from '../oci/digest.ts'
import type { ImageRecord } from '../record/record.ts'
import type { Job, Plan, Reason } from './plan.ts'
import { type RunnerMap, runnerFor } from './runner.ts'

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
}

/** All that a plan is decided from. */
export type Facts = {
  readonly run: Run
  readonly now: Date
  readonly policy: Policy
  readonly runners: RunnerMap
  /** Parents before their children. */
  readonly images: readonly ImageFacts[]
  readonly namespace: string
  readonly mirrors: readonly string[]
}

/** Decides what is built, why, and in which wave. Total: every image of the facts gets exactly one job. */
export function decide(facts: Facts): Plan {
  const building = new Set<string>()
  const decided = facts.images.map((image) => {
    const decision = decideImage(image, building)
    if (decision.decision === 'build') building.add(image.node.image.id)
    return { image, ...decision }
  })
  const waves = toWaves(facts.images.map(({ node }) => node).filter(({ image }) => building.has(image.id)))
  return {
    schema: 1,
    event: facts.run.event,
    ref: facts.run.ref,
    sha: facts.run.sha,
    now: facts.now.toISOString(),
    push: facts.policy.push,
    mirror: facts.policy.mirror,
    policy: facts.policy.reason,
    cache: facts.policy.cache,
    namespace: facts.namespace,
    mirrors: facts.mirrors,
    jobs: decided.map(({ image, decision, reason }) => ({
      ...toJob(image, facts.runners),
      tags: decision === 'build' || image.selected ? image.tags : [],
      wave: waves.get(image.node.image.id) ?? 0,
      decision,
      reason,
    })),
  }
}

type Decision = { readonly decision: Job['decision']; readonly reason: Reason }

function decideImage({ node, record, fingerprint }: ImageFacts, building: ReadonlySet<string>): Decision {
  const rebuilt = node.parents.map(({ id }) => id).filter((id) => building.has(id))
  if (typeof record !== 'string') {
    return {
      decision: 'reuse',
      reason: { kind: 'unchanged', text: `${short(fingerprint)} is built already` },
    }
  }
  if (record === 'cannot tell') {
    const text = 'the registry did not say whether it exists'
    return { decision: 'build', reason: { kind: 'cannot tell', text } }
  }
  if (rebuilt.length > 0) {
    return { decision: 'build', reason: { kind: 'parent rebuilt', text: `on ${rebuilt.join(', ')}` } }
  }
  const text = `${short(fingerprint)} is not built yet`
  return { decision: 'build', reason: { kind: 'never published', text } }
}

const short = (fingerprint: Digest): string => `fp-${fingerprint.slice(7, 15)}`

function toJob(facts: ImageFacts, runners: RunnerMap): Omit<Job, 'wave' | 'decision' | 'reason' | 'tags'> {
  const { image } = facts.node
  return {
    id: image.id,
    name: image.name,
    runner: runnerFor(image.platforms, runners),
    fingerprint: facts.fingerprint,
    repository: facts.repository,
    record: facts.recordReference,
    ...(typeof facts.record === 'string' ? {} : { digest: facts.record.digest }),
    parents: referencesByParent(facts.node),
    bases: facts.bases,
    context: image.context,
    dockerfile: image.dockerfile,
    ...(image.target === undefined ? {} : { target: image.target }),
    args: image.args,
    buildContexts: image.buildContexts,
    platforms: image.platforms,
    labels: facts.labels,
    annotations: facts.annotations,
    attributes: image.attributes,
    ...(image.build === undefined ? {} : { build: image.build }),
  }
}

/** A Dockerfile may name one parent under several references; each must be covered. */
function referencesByParent(node: Node): Job['parents'] {
  const ids = [...new Set(node.parents.map(({ id }) => id))]
  return ids.map((id) => ({
    id,
    references: [
      ...new Set(
        node.parents.flatMap((parent) =>
          parent.id === id && parent.reference !== undefined ? [parent.reference] : [],
        ),
      ),
    ],
  }))
}
