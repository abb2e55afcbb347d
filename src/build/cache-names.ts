import { digestOf } from '../oci/digest.ts'

export type Named = { readonly id: string; readonly platforms: readonly string[] }

const TAG_LENGTH = 128

/** One image and what it is built for: `api-linux-amd64`; `api` where the builder's own platform is meant. */
export function toScope({ id, platforms }: Named): string {
  return [id, ...platforms.map((platform) => platform.replaceAll('/', '-'))].join('-')
}

/** A branch, or a pull request, in letters that any backend takes. */
export function toBranchKey(ref: string): string {
  const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1]
  if (pull !== undefined) return `pr-${pull}`
  return ref.replace(/^refs\/(heads|tags)\//, '').replaceAll(/[^A-Za-z0-9_.-]+/g, '-') || 'none'
}

/** The tag of a cache in a registry, and its name elsewhere; a digest stands for the end of a long one. */
export function toCacheTag(image: Named, branch: string): string {
  const tag = `cache-${toScope(image)}-${branch}`
  if (tag.length <= TAG_LENGTH) return tag
  const digest = digestOf(tag).slice('sha256:'.length, 'sha256:'.length + 16)
  return `${tag.slice(0, TAG_LENGTH - digest.length - 1)}-${digest}`
}
