import { branchOf, type Run } from '../github/run.ts'
import { isProduction } from './policy.ts'

const SLUG_LENGTH = 63

/**
 * A branch in the letters of a host name: lower case, every other character becomes `-`, at most 63 of them.
 * May be empty, and two branches may share one: `slugProblems` tells.
 */
export function slugify(branch: string): string {
  const letters = branch.toLowerCase().replaceAll(/[^a-z0-9]/gu, '-')
  return trimDashes(letters.slice(0, SLUG_LENGTH))
}

const trimDashes = (text: string): string => text.replace(/^-+/, '').replace(/-+$/, '')

/** `branch_slug`: of a pull request's head or a pushed branch; of a tag, the tag's. */
export function toSlug(run: Run): string {
  return slugify(branchOf(run) ?? run.ref.replace(/^refs\/(?:tags|heads)\//, ''))
}

/** `branch_head`: the branch up to its first `/`; empty for a tag. */
export function toBranchHead(run: Run): string {
  return (branchOf(run) ?? '').split('/')[0] ?? ''
}

/**
 * `branch_suffix`: empty on the default branch, tags, releases and schedules, which are production; else `0`
 * and the head of the branch. A pull request never is production, whatever its branch is called.
 */
export function toBranchSuffix(run: Run): string {
  return isProduction(run) ? '' : `0${toPathPart(toBranchHead(run))}`
}

/** What may stand in a repository's path behind a letter or digit: other characters become `-`. */
export function toPathPart(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/gu, '-')
    .replaceAll(/[._-]{2,}/g, (run) => (run === '__' || /^-+$/.test(run) ? run : '-'))
    .slice(0, SLUG_LENGTH)
    .replace(/[._-]+$/, '')
}

/** What is wrong with the slugs of these branches: one that is empty, or shared by two. */
export function slugProblems(branches: readonly string[]): string[] {
  const bySlug = new Map<string, readonly string[]>()
  for (const branch of new Set(branches)) {
    const slug = slugify(branch)
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), branch])
  }
  return [...bySlug].flatMap(([slug, sharing]) => {
    const names = sharing.map((branch) => JSON.stringify(branch)).join(' and ')
    if (slug === '') return [`${names}: branch_slug is empty; name the branch with a letter or digit`]
    return sharing.length > 1 ? [`${names} share branch_slug "${slug}"; rename one of them`] : []
  })
}
