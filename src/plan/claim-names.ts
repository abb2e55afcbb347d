import type { Notice } from '../github/notice.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { toClaims } from '../tags/claims.ts'
import { type Claim, findCollisions } from '../tags/collisions.ts'
import { decideFloating, type Floating, versionsOfGitTags, versionsOfTags } from '../tags/floating.ts'
import { numberTags } from '../tags/number.ts'
import type { NamedTag } from '../tags/resolve.ts'
import { parseRules } from '../tags/rule.ts'
import { type Names, repositoryName } from './names.ts'
import type { PlannedTag } from './plan.ts'

/** What exists already, for tags that depend on it; undefined where nobody would tell. */
export type Existing = {
  /** The tags of each repository by `registry/repository`. */
  readonly tags: ReadonlyMap<string, readonly string[] | undefined>
  /** The names of git's tags. */
  readonly gitTags: readonly string[] | undefined
}

/** The names of an image, as the plan has them. */
export type ClaimedNames = Names & { readonly planned: readonly PlannedTag[] }

/** Whether the names depend on what exists in their repository. */
export function needsExisting({ tags }: Names): boolean {
  return tags.some(({ floating, numbered }) => floating !== undefined || numbered !== undefined)
}

/**
 * Turns tags into references: numbered ones get their number, floating ones move only forward.
 * @throws UserError with every name that is no reference, and every reference that two images would write
 */
export function claimNames(all: readonly Names[], existing: Existing): readonly ClaimedNames[] {
  const listed = listOfRelease(all, existing)
  const claimed = collect(all, (names) => claim(names, existing, listed))
  const collisions = findCollisions(claimed.flatMap(({ claims }) => claims))
  if (collisions.length > 0) throw new UserError(collisions)
  return claimed.map(({ names }) => names)
}

/** The images of a release share their number, so the tags of all their repositories count together. */
function listOfRelease(all: readonly Names[], { tags }: Existing): readonly string[] | undefined {
  const numbered = all.filter((names) => names.tags.some((tag) => tag.numbered !== undefined))
  const lists = numbered.map((names) => tags.get(repositoryName(names)))
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? [])
}

type Claimed = { readonly names: ClaimedNames; readonly claims: readonly Claim[] }

function claim(names: Names, existing: Existing, listed: readonly string[] | undefined): Claimed {
  const { image, root } = names
  const { id, repository, aliases, position } = image
  const { tags, notices } = decideFloating(names.tags, (floating) => versionsFor(floating, names, existing))
  const numbered = numberTags(tags, listed)
  const planned = new Map<string, PlannedTag>()
  const claims = numbered.flatMap((tag, index) => {
    const own = toClaims([tag], { image: id, root, repository, aliases, position })
    for (const one of own) planned.set(one.reference, toPlanned(one, tag, tags[index]))
    return own
  })
  const told = notices.map((notice): Notice => ({ ...notice, position }))
  return {
    names: { ...names, planned: [...planned.values()], notices: [...names.notices, ...told] },
    claims,
  }
}

function toPlanned({ reference, rule }: Claim, { floating }: NamedTag, drafted?: NamedTag): PlannedTag {
  const immutable = drafted?.numbered === undefined ? {} : { immutable: true as const }
  return { reference, rule, ...(floating === undefined ? {} : { floating }), ...immutable }
}

/** The registry knows best; where an image's tags hold no whole versions, or it does not tell, git is asked. */
function versionsFor(
  floating: Floating,
  names: Names,
  { tags, gitTags }: Existing,
): readonly string[] | undefined {
  const listed = tags.get(repositoryName(names))
  const published = listed === undefined ? undefined : versionsOfTags(listed, floating)
  if (published !== undefined) return published
  return gitTags === undefined
    ? undefined
    : versionsOfGitTags(parseRules(names.image.tags, 'fleet').rules, gitTags)
}
