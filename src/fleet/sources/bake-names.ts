import { type Position, UserError } from '../../lang/user-error.ts'
import type { RuleText } from '../../tags/rule-attributes.ts'
import { literal } from './defaults.ts'

/** What a target's tags, which are whole references, are in a fleet. */
type Naming = {
  readonly tags: readonly RuleText[]
  readonly repository?: string
  /** The tags in other repositories than the first one's. */
  readonly aliases: string[]
  readonly provides: string[]
}

type Place = {
  readonly name: string
  readonly root: string
  readonly position: Position
}

/**
 * Tells a target's tags apart. The repository of the first is the image's, below the fleet's own registry and
 * namespace; its tags are rules, and every other tag is an alias.
 * @throws UserError with each tag that names no tag
 */
export function toNaming(tags: readonly string[], { name, root, position }: Place): Naming {
  const names = tags.map((tag) => {
    const [, repository, label = 'latest'] = /^([^@]+?)(?::([\w][\w.-]*))?$/.exec(tag) ?? []
    if (repository !== undefined) return { repository: toRepository(repository, root), tag: label }
    throw new UserError({ position, path: `target.${name}.tags`, message: `"${tag}" is no name with a tag` })
  })
  const first = names[0]?.repository
  const others = names.filter(({ repository }) => repository !== first)
  return {
    tags: names
      .filter(({ repository }) => repository === first)
      .map(({ tag }) => ({ text: `type=raw,value=${tag}`, position })),
    ...(first === undefined ? {} : { repository: literal(first) }),
    aliases: others.map(({ repository, tag }) => literal(`${repository}:${tag}`)),
    provides: tags.map(literal),
  }
}

/** A fleet has one registry and one namespace: what stands before the repository is left out, where it says so. */
function toRepository(name: string, root: string): string {
  if (name.startsWith(`${root}/`)) return name.slice(root.length + 1)
  const [domain = '', ...rest] = name.split('/')
  const path = rest.length > 0 && /[.:]|^localhost$/.test(domain) ? rest.join('/') : name
  const namespace = root.split('/').slice(1).join('/')
  return namespace !== '' && path.startsWith(`${namespace}/`) ? path.slice(namespace.length + 1) : path
}
