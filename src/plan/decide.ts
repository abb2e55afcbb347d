import type { Node } from '../graph/graph.ts'
import type { Facts, ImageFacts } from './facts.ts'
import { groupBy } from './groups.ts'
import type { Job, Plan, Row, Skip } from './plan.ts'
import { type Decision, decideImage } from './reasons.ts'
import { toRows } from './rows.ts'
import { type RunnerMap, runnerFor, runnersOf } from './runner.ts'

type Decided = Decision & { readonly image: ImageFacts }

/** Decides what is built, why, and in which wave. Total: every image of the facts gets one job or one skip. */
export function decide(facts: Facts): Plan {
  const decided = decideAll(facts.images)
  const needed = findNeeded(decided)
  const jobs = decided.filter(({ image }) => needed.has(idOf(image))).map((one) => toJob(one, facts.runners))
  const rows = toRows(jobs, { ...facts, push: facts.policy.push, own: toOwnRunners(facts) })
  const waves = wavesOf(rows)
  return {
    schema: 2,
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
    jobs: jobs.map((job) => ({ ...job, wave: waves.get(job.id) ?? 0 })),
    skips: [...facts.skips, ...decided.filter(({ image }) => !needed.has(idOf(image))).map(toSkip)],
    rows,
  }
}

/** Few images name a runner of their own. */
function toOwnRunners({ images, runners }: Facts): ReadonlyMap<string, RunnerMap> {
  const naming = images.filter(({ node }) => node.image.runner !== undefined)
  return new Map(naming.map(({ node: { image } }) => [image.id, runnersOf(image, runners)]))
}

const idOf = ({ node }: ImageFacts): string => node.image.id

function decideAll(images: readonly ImageFacts[]): readonly Decided[] {
  const building = new Set<string>()
  const renewed = new Set<string>()
  return images.map((image) => {
    const decision = decideImage(image, { building, renewed })
    if (decision.decision === 'build') {
      building.add(idOf(image))
      if (typeof image.record !== 'string') renewed.add(idOf(image))
    }
    return { image, ...decision }
  })
}

/** Nobody asked for a parent that was not selected: it is built only if what is built stands on it. */
function findNeeded(decided: readonly Decided[]): ReadonlySet<string> {
  const needed = new Set<string>()
  const below = new Set<string>()
  for (const { image, decision } of decided.toReversed()) {
    const id = idOf(image)
    if (!image.selected && !below.has(id)) continue
    needed.add(id)
    if (decision === 'build') for (const parent of image.node.parents) below.add(parent.id)
  }
  return needed
}

function toSkip({ image }: Decided): Skip {
  const { id, name } = image.node.image
  return { id, name, reason: { kind: 'not affected', text: 'nothing that is built stands on it' } }
}

/** The wave in which the first build of each job runs. */
function wavesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const waves = new Map<string, number>()
  for (const { wave, builds } of rows) {
    for (const { job } of builds) waves.set(job, Math.min(waves.get(job) ?? wave, wave))
  }
  return waves
}

function toJob({ image: facts, decision, reason }: Decided, runners: RunnerMap): Job {
  const { image } = facts.node
  const isPublished = decision === 'skip' && facts.version !== undefined
  const digest = isPublished ? facts.version?.digest : digestOf(facts)
  return {
    id: image.id,
    name: image.name,
    wave: 0,
    runner: runnerFor(image.platforms, runnersOf(image, runners)),
    decision,
    reason,
    fingerprint: facts.fingerprint,
    repository: facts.repository,
    record: isPublished ? (facts.version?.reference ?? facts.recordReference) : facts.recordReference,
    ...(digest === undefined || decision === 'build' ? {} : { digest }),
    tags: decision === 'build' || (decision === 'reuse' && facts.selected) ? facts.tags : [],
    parents: referencesByParent(facts.node),
    bases: facts.bases,
    context: image.context,
    dockerfile: image.dockerfile,
    ...(image.target === undefined ? {} : { target: image.target }),
    args: image.args,
    buildContexts: image.buildContexts,
    platforms: image.platforms,
    ...(facts.apart === undefined || decision !== 'build' ? {} : { apart: facts.apart }),
    labels: facts.labels,
    annotations: facts.annotations,
    attributes: image.attributes,
    ...(image.build === undefined ? {} : { build: image.build }),
    position: image.position,
  }
}

const digestOf = ({ record }: ImageFacts): string | undefined =>
  typeof record === 'string' ? undefined : record.digest

/** A Dockerfile may name one parent under several references; each must be covered. */
function referencesByParent(node: Node): Job['parents'] {
  const byId = groupBy(node.parents, ({ id }) => id)
  return [...byId].map(([id, parents]) => ({
    id,
    references: [...new Set(parents.flatMap(({ reference }) => reference ?? []))],
  }))
}
