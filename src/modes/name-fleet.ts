import type { Fleet } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Policy } from '../github/policy.ts'
import { branchOf } from '../github/run.ts'
import type { Repository } from '../oci/reference.ts'
import { type ClaimedNames, claimNames, type Existing } from '../plan/claim-names.ts'
import { createNaming, type Names, type Naming, nameImages, rootOf } from '../plan/names.ts'
import { permitNames } from '../plan/permit.ts'
import { type Roots, toReferences } from '../plan/references.ts'
import { toWord, type Values } from '../request/request.ts'
import { slugify, slugProblems } from '../tags/branch.ts'
import { isProductionRun, toProductionRun } from '../tags/namespace.ts'
import { withRevision } from '../tags/revision.ts'
import { createRender } from '../tags/template.ts'
import type { World } from '../world/world.ts'
import { observeExisting } from './observe-existing.ts'

type NameWorld = Pick<World, 'run' | 'now' | 'reader' | 'refs'>

/** What the images of a fleet are called in this run, and by what Dockerfiles may know them. */
export type FleetNames = {
  readonly names: ReadonlyMap<string, ClaimedNames>
  readonly references: ReadonlyMap<string, readonly string[]>
  /** Where the default branch publishes, by image id. */
  readonly mainRepositories: ReadonlyMap<string, Repository>
  /** The references that the default branch writes, by image id. */
  readonly mainReferences: ReadonlyMap<string, readonly string[]>
  /** `registry/namespace` of this run. */
  readonly root: string
  readonly notices: readonly Notice[]
}

/**
 * Names the images of a fleet.
 * @throws UserError with the wrong rules of all images, and every reference that two of them would write
 */
export async function nameFleet(
  fleet: Fleet,
  { values, policy }: { readonly values: Values; readonly policy: Policy },
  world: NameWorld,
): Promise<FleetNames> {
  const { here, production, declared } = await toNamings(fleet, values, world)
  const named = nameImages(fleet.images, { here, production })
  const permitted = permitNames(named, here.run)
  const claimed = policy.push
    ? claimNames(permitted, await observeExisting(permitted, world))
    : claimNames(permitted.map(withoutExisting), nothingExists)
  const references = [...toReferences(named, declared)]
  return {
    names: new Map(claimed.map((names) => [names.image.id, names])),
    references: new Map(references.map(([id, { known }]) => [id, known])),
    mainRepositories: new Map(named.map(({ main }) => [main.image.id, main.repository])),
    mainReferences: new Map(references.map(([id, { main }]) => [id, main])),
    root: here.root,
    notices: await observeSlug(fleet, world),
  }
}

type Namings = {
  /** The names of this run. */
  readonly here: Naming
  /** The names that a push to the default branch gives; the same where this run is one. */
  readonly production: Naming
  /** Where both would lie by what the fleet file declares, where the request says otherwise. */
  readonly declared: Roots
}

async function toNamings(
  fleet: Fleet,
  values: Values,
  { run: given, now, refs }: NameWorld,
): Promise<Namings> {
  const choice = toWord(values, 'revision', ['head', 'merge', 'checkout'])
  const run = withRevision(given, choice, choice === 'checkout' ? await refs.head() : undefined)
  const commitDate = mentions(fleet, 'commit_date') ? await refs.commitDate(run.sha) : undefined
  const render = createRender('fleet', { now, commitDate: commitDate ?? now })
  const { registry, namespace } = fleet
  const declared = { render, registry, namespace }
  const asked = {
    ...declared,
    registry: values['registry'] ?? registry,
    namespace: values['namespace'] ?? namespace,
  }
  const main = toProductionRun(run)
  const here = createNaming({ ...asked, run, nameless: 'refuse' })
  return {
    here,
    production: isProductionRun(run) ? here : createNaming({ ...asked, run: main, nameless: 'allow' }),
    declared: { own: rootOf({ ...declared, run }), main: rootOf({ ...declared, run: main }) },
  }
}

const nothingExists: Existing = { tags: new Map(), gitTags: undefined }

/** A run that may not push moves nothing, so nobody is asked what could be moved. */
function withoutExisting(names: Names): Names {
  const plain = names.tags.filter(({ numbered }) => numbered === undefined)
  return { ...names, tags: plain.map(({ tag, rule }) => ({ tag, rule })) }
}

/** Whether a template anywhere in the fleet names a variable. */
function mentions({ namespace, images }: Fleet, name: string): boolean {
  // Variants share what they have from their entry, and that is read once.
  const rules = new Set(images.flatMap(({ tags }) => tags))
  const flavors = new Set(images.map(({ flavor }) => flavor))
  const texts = new Set(images.flatMap(({ labels, annotations }) => [labels, annotations]))
  const all = [
    ...[...rules].map(({ text }) => text),
    ...[...flavors].flat(),
    ...[...texts].flatMap((one) => Object.values(one)),
  ]
  return [namespace, ...all].some((text) => text.includes(name))
}

/** Two branches with one slug write to the same names; who pushes to one of them is told. */
async function observeSlug(fleet: Fleet, { run, refs }: NameWorld): Promise<readonly Notice[]> {
  const branch = branchOf(run)
  if (branch === undefined || !mentions(fleet, 'branch_slug')) return []
  const branches = (await refs.branches()) ?? []
  const twins = branches.filter((other) => slugify(other) === slugify(branch))
  return slugProblems([branch, ...twins]).map((message) => ({ level: 'warning', message }))
}
