import type { Notice } from './notice.ts'

/** GitHub shows ten annotations of a level and step, and nobody reads more lines than these. */
const SHOWN = 20

/** What was said more than once is said once, and what is too much is counted; warnings come first then. */
export function foldNotices(notices: readonly Notice[]): readonly Notice[] {
  const counts = new Map<string, { readonly notice: Notice; count: number }>()
  for (const notice of notices) {
    const key = `${notice.level} ${notice.message}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { notice, count: 1 })
    else known.count += 1
  }
  const folded = [...counts.values()].map(({ notice, count }) =>
    count === 1 ? notice : { ...notice, message: `${notice.message} (${count} times)` },
  )
  if (folded.length <= SHOWN) return folded
  const warnings = folded.filter(({ level }) => level === 'warning')
  const others = folded.filter(({ level }) => level !== 'warning')
  const rest = folded.length - SHOWN + 1
  return [
    ...[...warnings, ...others].slice(0, SHOWN - 1),
    { level: 'notice', message: `… and ${rest} more warnings and notices` },
  ]
}
