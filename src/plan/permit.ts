import type { Image } from '../fleet/image.ts'
import { collect } from '../lang/user-error.ts'
import { settleSiblings } from '../tags/claims.ts'
import { permitByBranch } from '../tags/policy.ts'
import { type Names, type Naming, repositoryName, toNames } from './names.ts'

/**
 * The names that images may have in this run: on a branch no tag that the default branch writes to the same
 * repository, and of several images of one repository only the highest version gets a floating tag.
 * @throws UserError with the wrong rules of all images
 */
export function permitNames(
  images: readonly Image[],
  { here, production }: { readonly here: Naming; readonly production: Naming },
): readonly Names[] {
  const permitted = collect(images, (image) => permit(toNames(image, here), toNames(image, production), here))
  const settled = settleSiblings(
    permitted.map((names) => ({ repository: repositoryName(names), tags: names.tags })),
  )
  return permitted.map((names, index) => {
    const { tags = names.tags, notices = [] } = settled[index] ?? {}
    return { ...names, tags, notices: [...names.notices, ...notices] }
  })
}

function permit(names: Names, production: Names, { run }: Naming): Names {
  const shared = repositoryName(names) === repositoryName(production) ? production.tags : []
  const { tags, notices } = permitByBranch(names.tags, run, shared)
  return { ...names, tags, notices: [...names.notices, ...notices] }
}
