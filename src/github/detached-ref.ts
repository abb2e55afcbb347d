/**
 * The ref of a detached HEAD, as docker/metadata-action reads it from git.
 * @param decoration what `git show -s --pretty=%D` prints: `grafted, HEAD, pull/7/merge`, `HEAD, tag: v1`
 * @param tags the names of the tags at HEAD, which may hold a comma
 * @returns undefined where only `HEAD` stands there
 */
export function toDetachedRef(decoration: string, tags: readonly string[]): string | undefined {
  const name = /^(?:grafted, )?HEAD, (.+)$/.exec(decoration.trim())?.[1]?.trim()
  if (name === undefined) return undefined
  if (name.startsWith('tag: ')) return toTagRef(name.slice('tag: '.length), tags)
  if (/^pull\/\d+\/(?:head|merge)$/.test(name)) return `refs/${name}`
  // `origin/dev, dev` where a branch was checked out, `origin/dev` where its commit was.
  const branch = /^[^/]+\/[^/]+, (.+)$/.exec(name)?.[1] ?? /^[^/]+\/(.+)$/.exec(name)?.[1]
  return branch === undefined ? undefined : `refs/heads/${branch.trim()}`
}

function toTagRef(names: string, tags: readonly string[]): string | undefined {
  const longestFirst = tags.toSorted((left, right) => right.length - left.length)
  const tag = longestFirst.find((known) => names === known || names.startsWith(`${known}, `))
  const found = tag ?? (tags.length === 1 ? tags[0] : undefined)
  return found === undefined ? undefined : `refs/tags/${found}`
}
