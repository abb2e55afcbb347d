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
  return permitted.map((names, index) => {
    const { tags = names.tags, notices = [] } = settled[index] ?? {}
    return { ...names, tags, notices: [...names.notices, ...notices] }
  })
}

function permit({ own, main }: NamedTwice, run: Run): Names {
  const shared = repositoryName(own) === repositoryName(main) ? main.tags : []
  const { tags, notices } = permitByBranch(own.tags, run, shared)
  return { ...own, tags, notices: [...own.notices, ...notices] }
}
