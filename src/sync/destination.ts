import { UserError } from '../lang/user-error.ts'
import { parseReference, type Reference, type Repository } from '../oci/reference.ts'
import { renderTemplate } from '../tags/template.ts'
import type { SyncItem } from './spec.ts'

/** One name that a source gets at a destination; without a tag it goes there by its digest. */
export type Place = Repository & { readonly tag?: string }

/** The names that a destination and a backup may be made of. */
export function variablesOf(source: Repository, tag: string): Readonly<Record<string, string>> {
  const parts = source.repository.split('/')
  return {
    registry: source.registry,
    repository: source.repository,
    namespace: parts.slice(0, -1).join('/'),
    name: parts.at(-1) ?? '',
    tag,
  }
}

/**
 * Looks at a destination before anything is asked of a registry.
 * @throws UserError when it is no reference, or a template with names that nobody knows
 */
export function checkDestination(text: string): string {
  const sample = { registry: 'example.com', repository: 'sample/name' }
  const { digest } = parseReference(renderTemplate(text, variablesOf(sample, 'tag')))
  if (digest === undefined) return text
  throw new UserError(`${JSON.stringify(text)} is not a destination; name a repository, or a tag of one`)
}

/** The names that an item gets at a destination. */
export function placesOf({ source, tags }: SyncItem, destination: string): readonly Place[] {
  const names = tags.length === 0 ? [undefined] : tags
  return names.map((name) => {
    const target = fill(destination, source, name ?? '')
    const tag = target.tag ?? name
    const { registry, repository } = target
    return { registry, repository, ...(tag === undefined ? {} : { tag }) }
  })
}

/** The repository of a destination; undefined where each tag has one of its own. */
export function repositoryAt(destination: string, source: Repository): Repository | undefined {
  const [one, other] = ['a', 'b'].map((tag) => fill(destination, source, tag))
  if (one === undefined || one.repository !== other?.repository || one.registry !== other.registry)
    return undefined
  return { registry: one.registry, repository: one.repository }
}

function fill(destination: string, source: Repository, tag: string): Reference {
  return parseReference(renderTemplate(destination, variablesOf(source, tag)))
}
