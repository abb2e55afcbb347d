import { isDigestTag, isInternal, isOneOf } from './select.ts'
import type { Prune } from './spec.ts'

export type PruneFacts = {
  readonly prune: Prune
  /** What the destination has. */
  readonly present: Iterable<string>
  /** What it is to have. */
  readonly wanted: ReadonlySet<string>
}

export type PruneDecision =
  | { readonly kind: 'remove'; readonly tags: readonly string[] }
  | { readonly kind: 'refuse'; readonly reason: string }

/** Decides which tags go because their source has gone. In doubt, none. */
export function decidePrune({ prune, present, wanted }: PruneFacts): PruneDecision {
  const tags = [...present]
    .filter((tag) => !wanted.has(tag) && !isInternal(tag) && !isDigestTag(tag))
    .filter((tag) => !isOneOf(tag, prune.protect))
  if (tags.length > 0 && wanted.size === 0) {
    return { kind: 'refuse', reason: 'the source has none of its tags any more; nothing is pruned' }
  }
  if (tags.length > prune.limit) {
    const shown = tags.slice(0, 5).join(', ')
    const reason = `${tags.length} tags would be pruned (${shown}${tags.length > 5 ? ', …' : ''}), and the limit is ${prune.limit}; raise limit or delete them by hand`
    return { kind: 'refuse', reason }
  }
  return { kind: 'remove', tags }
}

/** Rules that share a destination: what one of them protects stays, and the lowest limit counts. */
export function unitePrunes(prunes: readonly Prune[]): Prune | undefined {
  if (prunes.length === 0) return undefined
  return {
    protect: prunes.flatMap(({ protect }) => protect),
    limit: Math.min(...prunes.map(({ limit }) => limit)),
  }
}
