import { UserError } from '../lang/user-error.ts'
import { repositoryAt } from './destination.ts'
import type { SyncRule } from './spec.ts'
import { repositoryName } from './wish.ts'

/** One part of so many. */
export type Shard = { readonly index: number; readonly count: number }

/** @throws UserError when the text is not such as 2/4 */
export function parseShard(text: string): Shard {
  const [, index = '', count = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim()) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (index !== '' && shard.index <= shard.count) return shard
  throw new UserError(`shard: ${JSON.stringify(text)} is not one of several; write such as 2/4`)
}

/**
 * The rules of one shard. What writes to one repository stays together, so that no two shards
 * write one tag or prune what the other writes.
 */
export function shardRules(rules: readonly SyncRule[], { index, count }: Shard): readonly SyncRule[] {
  const groups = new Map<string, SyncRule[]>()
  for (const rule of rules) {
    const keys = [...new Set(rule.destinations.map((text) => keyOf(text, rule)))]
    const joined = keys.flatMap((key) => groups.get(key) ?? [])
    const group = [...new Set([...joined, rule])]
    const all = keys.concat(
      [...groups].filter(([, old]) => joined.some((one) => old.includes(one))).map(([key]) => key),
    )
    for (const key of all) groups.set(key, group)
  }
  const parts = [...new Set(groups.values())].filter((_, place) => place % count === index - 1)
  const chosen = new Set(parts.flat())
  return rules.filter((rule) => chosen.has(rule))
}

function keyOf(destination: string, { source }: SyncRule): string {
  const place = repositoryAt(destination, source)
  return place === undefined ? destination.replace(/\{\{.*/, '') : repositoryName(place)
}
