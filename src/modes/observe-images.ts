import type { Policy } from '../github/policy.ts'
import type { Node } from '../graph/graph.ts'
import { UserError } from '../lang/user-error.ts'
import { formatReference, type Repository, referenceIn } from '../oci/reference.ts'
import { toApart } from '../plan/apart.ts'
import type { ClaimedNames } from '../plan/claim-names.ts'
import type { ImageFacts } from '../plan/facts.ts'
import type { RunnerMap } from '../plan/runner.ts'
import { toRecordTag } from '../record/record.ts'
import type { World } from '../world/world.ts'
import { type BaseDigests, observeBases, UNKNOWN } from './observe-bases.ts'
import { observePublished, type Unexplained } from './observe-published.ts'
import { type ObservedRecord, observeRecords } from './observe-records.ts'
import { observeVersions } from './observe-versions.ts'
import { type OnFingerprint, readFingerprints } from './read-fingerprints.ts'
import type { FleetGraph } from './read-graph.ts'

export type ImagesToObserve = {
  /** Parents before their children. */
  readonly nodes: readonly Node[]
  readonly graph: FleetGraph
  readonly names: ReadonlyMap<string, ClaimedNames>
  /** The repositories of the default branch, by image id. */
  readonly mainRepositories: ReadonlyMap<string, Repository>
  /** The references that the default branch writes, by image id. */
  readonly mainReferences: ReadonlyMap<string, readonly string[]>
  readonly selected: ReadonlySet<string>
  readonly forced: ReadonlySet<string>
  readonly runners: RunnerMap
  readonly policy: Policy
  readonly onFingerprint?: OnFingerprint
}

/**
 * Looks what each image depends on and whether that was built already.
 * @throws UserError when a base is not there, or cannot be read on a run that pushes
 */
export async function observeImages(
  request: ImagesToObserve,
  world: Pick<World, 'reader' | 'contexts' | 'changes'>,
): Promise<readonly ImageFacts[]> {
  const { nodes, graph, policy } = request
  const { reader, contexts } = world
  const bases = await observeBases(nodes, reader)
  if (policy.push) refuseUnknown(nodes, bases)
  const { onFingerprint } = request
  const means = { bases, contexts, ...(onFingerprint === undefined ? {} : { onFingerprint }) }
  const fingerprints = await readFingerprints(nodes, graph, means)
  const apart = toApart(nodes, request.runners)
  const places = nodes.map(({ image: { id, platforms } }) => {
    const fingerprint = fingerprints.get(id)
    if (fingerprint === undefined) throw new Error(`${id} has no fingerprint`)
    const own = apart.has(id) ? platforms : []
    return { fingerprint, repositories: repositoriesOf(id, request), apart: own }
  })
  const [versions, records] = await Promise.all([
    observeVersions(
      nodes.map(({ image }) => image),
      { reader, referencesOf: (id) => referencesOf(id, request) },
    ),
    observeRecords(places, reader, policy.push ? 'refuse' : 'cannot tell'),
  ])
  const published = await observePublished(findUnexplained(request, records), world)
  return nodes.flatMap((node, index) => {
    const [place, observed] = [places[index], records[index]]
    if (place === undefined || observed === undefined) return []
    const { id } = node.image
    const facts = toFacts(node, { request, bases, fingerprint: place.fingerprint, observed })
    const [version, said] = [versions.get(id), published.get(id)]
    if (version === undefined && said === undefined) return [facts]
    return [{ ...facts, ...(version && { version }), ...(said && { published: said }) }]
  })
}

/** The names of this run first; where it gives none, those of the default branch tell what is published. */
function referencesOf(id: string, { names, mainReferences, policy }: ImagesToObserve): readonly string[] {
  const own = names.get(id)?.planned.map(({ reference }) => reference) ?? []
  const main = mainReferences.get(id) ?? []
  return policy.push ? own.concat(main) : main.concat(own)
}

/** What will be built, with the name that may already have an older one. */
function findUnexplained(request: ImagesToObserve, records: readonly ObservedRecord[]): Unexplained[] {
  return request.nodes.flatMap(({ image }, index) => {
    if (records[index]?.record !== 'not there') return []
    const reference = referencesOf(image.id, request)[0]
    return reference === undefined ? [] : [{ image, reference }]
  })
}

/** A run that may not push reads what the default branch has built, too. */
function repositoriesOf(id: string, request: ImagesToObserve): readonly Repository[] {
  const own = request.names.get(id)?.repository
  const main = request.policy.push ? undefined : request.mainRepositories.get(id)
  return [own, main].filter((place) => place !== undefined)
}

type Observed = {
  readonly request: ImagesToObserve
  readonly bases: BaseDigests
  readonly fingerprint: ImageFacts['fingerprint']
  readonly observed: ObservedRecord
}

function toFacts(node: Node, { request, bases, fingerprint, observed }: Observed): ImageFacts {
  const { id } = node.image
  const names = request.names.get(id)
  const tag = toRecordTag(fingerprint)
  return {
    node,
    fingerprint,
    record: observed.record,
    repository: formatReference(observed.repository),
    recordReference: formatReference(referenceIn(observed.repository, { tag })),
    selected: request.selected.has(id),
    ...(request.forced.has(id) ? { forced: true } : {}),
    ...(observed.apart.length === 0 ? {} : { apart: observed.apart }),
    tags: names?.planned ?? [],
    bases: pinnable(node, bases),
    labels: names?.labels ?? {},
    annotations: names?.annotations ?? {},
  }
}

/** The frontend is looked up by BuildKit itself, before it knows of build contexts. */
function pinnable({ bases: named }: Node, digests: BaseDigests): ImageFacts['bases'] {
  return named.flatMap(({ kind, name, reference }) => {
    const digest = digests.get(reference)
    const known = digest !== undefined && digest !== UNKNOWN && kind !== 'frontend'
    return known ? [{ name, reference, digest }] : []
  })
}

function refuseUnknown(nodes: readonly Node[], digests: BaseDigests): void {
  const problems = nodes.flatMap(({ bases }) =>
    bases
      .filter(({ reference }) => digests.get(reference) === UNKNOWN)
      .map(({ reference, position }) => ({
        position,
        message: `the digest of the base ${reference} cannot be read, and what is pushed must say what it stands on; is its registry reachable, and does it need a login?`,
      })),
  )
  if (problems.length > 0) throw new UserError(problems)
}
