import type { Run } from '../github/run.ts'
import { settleSiblings } from '../tags/claims.ts'
import { permitByBranch } from '../tags/policy.ts'
import { type NamedTwice, type Names, repositoryName } from './names.ts'

/**
 * The names that images may have in this run: on a branch no tag that the default branch writes to the same
 * repository, and of several images of one repository only the highest version gets a floating tag.
 */
export function permitNames(named: readonly NamedTwice[], run: Run): readonly Names[] {
  const permitted = named.map((twice) => permit(twice, run))
  const settled = settleSiblings(
    permitted.map((names) => ({ repository: repositoryName(names), tags: names.tags })),
  )
  return permitted.map((names, index) => narrow(names, settled[index] ?? { ...names, notices: [] }))
}

function permit({ own, main }: NamedTwice, run: Run): Names {
  if (own === main) return own
  const shared = repositoryName(own) === repositoryName(main) ? main.tags : []
  return narrow(own, permitByBranch(own.tags, run, shared))
}

/** The names with only these of their tags, and what is said of the others. */
function narrow(names: Names, { tags, notices }: Pick<Names, 'tags' | 'notices'>): Names {
  if (tags === names.tags && notices.length === 0) return names
  return { ...names, tags, notices: [...names.notices, ...notices] }
}
