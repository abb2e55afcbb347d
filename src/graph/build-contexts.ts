import { collect, UserError } from '../lang/user-error.ts'
import { normalizeReference } from './reference.ts'

/** Named build contexts, each under the one name that all ways to write its reference have in common. */
export type BuildContexts = ReadonlyMap<string, string>

const NONE: BuildContexts = new Map()

/** @throws UserError with each name that is no reference: `docker buildx build --build-context` takes no other */
export function toBuildContexts(declared: Readonly<Record<string, string>>): BuildContexts {
  const entries = Object.entries(declared)
  return entries.length === 0
    ? NONE
    : new Map(collect(entries, ([name, value]) => [keyOf(name), value] as const))
}

function keyOf(name: string): string {
  try {
    return normalizeReference(name)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(`build context ${error.message}`, { cause: error })
  }
}

/** The value that replaces a stage or a reference of this name, where one does. */
export function replacementOf(name: string, contexts: BuildContexts): string | undefined {
  return contexts.size === 0 ? undefined : contexts.get(normalizeReference(name))
}

/** The reference that a value `docker-image://…` names; undefined for folders, layouts, git and all else. */
export function imageOf(value: string): string | undefined {
  return /^docker-image:(?:\/\/)?(.+)$/.exec(value)?.[1]
}
