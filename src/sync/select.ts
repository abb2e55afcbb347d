import compareSemver from 'semver/functions/compare.js'
import type { Pattern } from './pattern.ts'
import { toVersion } from './pattern.ts'

/** Which tags of a repository are mirrored: what one of `include` matches, and none of `exclude`. */
export type Search = {
  readonly include: readonly Pattern[]
  readonly exclude: readonly Pattern[]
  /** Of these, so many: the highest versions first, then other tags by the numbers in them. */
  readonly newest?: number
  /** Of these, those that were created within so many hours. */
  readonly maxAge?: number
}

/** The tags that are meant, in the registry's order. Tags of our own builds are nobody's business. */
export function selectTags(tags: readonly string[], { include, exclude, newest }: Search): readonly string[] {
  const found = [...new Set(tags)].filter(
    (tag) =>
      isOneOf(tag, isInternal(tag) ? include.filter(isForInternal) : include) && !isOneOf(tag, exclude),
  )
  if (newest === undefined) return found
  const kept = new Set(found.toSorted((left, right) => compareTags(right, left)).slice(0, newest))
  return found.filter((tag) => kept.has(tag))
}

/** `fp-*` tags record what was built, `cache-*` tags hold what builds may use again; they mean nothing elsewhere. */
export function isInternal(tag: string): boolean {
  return /^(?:fp-[0-9a-f]{8,}|cache-)/.test(tag)
}

/** A pattern that says so itself. */
function isForInternal({ text }: Pattern): boolean {
  return /^(?:fp|cache)-/.test(text)
}

/** Tags that belong to a digest: the referrers' tag schema and cosign's signatures. */
export function isDigestTag(tag: string): boolean {
  return /^sha(?:256|512)-[0-9a-f]{64}/.test(tag)
}

export function isOneOf(tag: string, patterns: readonly Pattern[]): boolean {
  return patterns.some(({ matches }) => matches(tag))
}

/** Versions by their precedence, above all other tags, which go by the numbers in them. */
function compareTags(left: string, right: string): number {
  const [one, other] = [toVersion(left), toVersion(right)]
  if (one !== null && other !== null) {
    return compareSemver(one, other) || compareTexts(left, right)
  }
  if (one === null && other === null) return compareTexts(left, right)
  return one === null ? -1 : 1
}

function compareTexts(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true }) || (left < right ? -1 : 1)
}
