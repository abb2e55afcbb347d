import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { formatReference, parseReference } from '../oci/reference.ts'
import type { Claim } from './collisions.ts'
import { decideFloating, type FloatingDecision } from './floating.ts'
import type { NamedTag } from './resolve.ts'

/** Where an image's names lie. */
export type Place = {
  readonly image: string
  /** `ghcr.io/acme`; empty namespaces leave the registry alone. */
  readonly root: string
  /** Below the root. */
  readonly repository: string
  /** More repositories below the root, which get the same tags; `repository:tag` gets that one only. */
  readonly aliases: readonly string[]
  readonly position?: Position
}

/**
 * Every reference that the image wants.
 * @throws UserError with every name that is no reference
 */
export function toClaims(tags: readonly NamedTag[], place: Place): readonly Claim[] {
  const problems: Problem[] = []
  const at = place.position === undefined ? {} : { position: place.position }
  const names = [place.repository, ...place.aliases].flatMap((repository) => namesIn(repository, tags))
  const claims = names.flatMap(({ name, rule }) => {
    const reference = toReference(`${place.root}/${name}`, problems, at)
    return reference === undefined ? [] : [{ image: place.image, reference, rule, ...at }]
  })
  if (problems.length > 0) throw new UserError(problems)
  return claims
}

function namesIn(repository: string, tags: readonly NamedTag[]): readonly { name: string; rule: string }[] {
  const alias = { name: repository, rule: `alias ${repository}` }
  if (repository.includes(':')) return tags.length === 0 ? [] : [alias]
  return tags.map(({ tag, rule }) => ({ name: `${repository}:${tag}`, rule }))
}

function toReference(text: string, problems: Problem[], at: Pick<Problem, 'position'>): string | undefined {
  try {
    return formatReference(parseReference(text))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push(...error.problems.map((problem) => ({ ...at, ...problem })))
    return undefined
  }
}

/** An image's tags, and the repository that they are in. */
export type Sibling = { readonly repository: string; readonly tags: readonly NamedTag[] }

/**
 * Which of the images of one repository gets a floating tag that several of them want: the one with the highest
 * version. Two of the same version both keep their claim, which is then a collision.
 * The answer has one decision for each image, in their order.
 */
export function settleSiblings(images: readonly Sibling[]): readonly FloatingDecision[] {
  const versions = new Map<string, string[]>()
  const keyOf = ({ repository }: Sibling, tag: string): string => `${repository}:${tag}`
  for (const image of images) {
    for (const { tag, floating } of image.tags) {
      if (floating?.version === undefined) continue
      const key = keyOf(image, tag)
      versions.set(key, [...(versions.get(key) ?? []), floating.version])
    }
  }
  return images.map((image) => {
    const contested = image.tags.filter(
      ({ tag, floating }) => floating !== undefined && (versions.get(keyOf(image, tag))?.length ?? 0) > 1,
    )
    if (contested.length === 0) return { tags: image.tags, held: [], notices: [] }
    const { held, notices } = decideFloating(contested, (_, tag) => versions.get(keyOf(image, tag)))
    return { tags: image.tags.filter((named) => !held.includes(named)), held, notices }
  })
}
