import { normalizeReference } from '../graph/reference.ts'
import type { ImageFacts } from './facts.ts'
import type { Job, Reason } from './plan.ts'

/** What becomes of an image, and the one reason. */
export type Decision = { readonly decision: Job['decision']; readonly reason: Reason }

/** What was decided for the images below. */
export type Below = {
  /** Ids that are built. */
  readonly building: ReadonlySet<string>
  /** Ids that are built although they exist, so that what stands on them has to follow. */
  readonly renewed: ReadonlySet<string>
}

/** Decides one image, after all that it stands on. */
export function decideImage(facts: ImageFacts, { building, renewed }: Below): Decision {
  const { record, forced, version, fingerprint, node } = facts
  const parents = [...new Set(node.parents.map(({ id }) => id))]
  if (forced) return build({ kind: 'forced', text: 'asked for with force' })
  if (version !== undefined) return decideVersion(version)
  if (record === 'cannot tell') {
    return build({ kind: 'cannot tell', text: 'the registry did not say whether it exists' })
  }
  const follows = parents.filter((id) => renewed.has(id))
  if (follows.length > 0) return build({ kind: 'parent rebuilt', text: `on ${list(follows)}` })
  if (record !== 'not there') {
    return {
      decision: 'reuse',
      reason: { kind: 'unchanged', text: `${short(fingerprint)} is built already` },
    }
  }
  return build(
    explain(
      facts,
      parents.filter((id) => building.has(id)),
    ),
  )
}

function decideVersion({ reference, digest }: NonNullable<ImageFacts['version']>): Decision {
  const tag = reference.slice(reference.lastIndexOf(':') + 1)
  if (digest === undefined) {
    return build({ kind: 'version not published', text: `there is no ${tag} yet` })
  }
  return { decision: 'skip', reason: { kind: 'version published', text: `${tag} is published and final` } }
}

/** The nearest cause comes first: its own files, then what it stands on. */
function explain({ published, fingerprint, bases }: ImageFacts, rebuilt: readonly string[]): Reason {
  if (published === 'not there') return { kind: 'never published', text: 'nothing has its name yet' }
  const [file, ...others] = published?.changed ?? []
  if (file !== undefined) {
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return { kind: 'changed', text: `${file}${more} since ${commit(published?.revision)}` }
  }
  if (rebuilt.length > 0) return { kind: 'parent rebuilt', text: `on ${list(rebuilt)}` }
  const moved = bases.find(({ reference }) => isSame(reference, published?.base?.name))
  if (moved !== undefined && moved.digest !== published?.base?.digest) {
    const text = `${moved.reference} from ${brief(published?.base?.digest)} to ${brief(moved.digest)}`
    return { kind: 'base moved', text }
  }
  if (published !== undefined) {
    const since = published.revision === undefined ? 'it was published' : commit(published.revision)
    return { kind: 'changed', text: `what it is built from, since ${since}` }
  }
  return { kind: 'never published', text: `${short(fingerprint)} is not built yet` }
}

/** Annotations are written by all kinds of tools: what is no reference is not the same as one. */
function isSame(reference: string, name: string | undefined): boolean {
  if (name === undefined) return false
  try {
    return normalizeReference(reference) === normalizeReference(name)
  } catch {
    return false
  }
}

const build = (reason: Reason): Decision => ({ decision: 'build', reason })

const SHOWN = 3

function list(ids: readonly string[]): string {
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''
  return `${ids.slice(0, SHOWN).join(', ')}${more}`
}

const short = (fingerprint: string): string => `fp-${fingerprint.slice(7, 15)}`
const brief = (digest = ''): string => digest.slice(0, 'sha256:'.length + 8)
const commit = (revision = ''): string => revision.slice(0, 8)
