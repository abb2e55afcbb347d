import type { Notice } from '../github/notice.ts'
import type { Outcome } from './evaluate.ts'
import type { Flavor } from './flavor.ts'
import type { NamedTag } from './resolve.ts'
import type { Rule } from './rule.ts'
import { compareVersions, parseVersion, type Scheme, type Version } from './version.ts'

/** What a tag that moves with versions stands for. JSON can hold it, so it travels in a plan. */
export type Floating = {
  readonly scheme: Scheme
  /** The version that wants the tag; missing where the rule's value is no version. */
  readonly version?: string
  /** Only versions that agree in these contend for the tag: none for `latest`, the major for `{{major}}`. */
  readonly line: { readonly major?: number; readonly minor?: number }
  /** Expressions whose group is a version in this image's tags, to find its versions in a registry's list. */
  readonly shapes: readonly string[]
}

/** A tag that holds the whole of a version: what stands before and behind it. */
export type Shape = { readonly before: string; readonly after: string }

/** How a tag holds the version that it was made of; undefined where it holds but a part of it. */
export function shapeOf(tag: string, { version, value = '' }: Outcome): Shape | undefined {
  const text = version?.version ?? versionIn(value)?.version
  const start = text === undefined ? -1 : tag.indexOf(text)
  if (text === undefined || start < 0) return undefined
  return { before: tag.slice(0, start), after: tag.slice(start + text.length) }
}

const versionIn = (value: string): Version | undefined =>
  parseVersion('semver', value) ?? parseVersion('pep440', value)

/** The claim of a tag that several versions share, such as `{{major}}`; undefined for any other tag. */
export function floatingLine(
  rule: Rule,
  { version }: Outcome,
  shapes: () => readonly Shape[],
): Floating | undefined {
  if (rule.type !== 'semver' && rule.type !== 'pep440') return undefined
  if (version === undefined || !version.stable) return undefined
  const names = (name: string): boolean => new RegExp(`\\{\\{[^}]*\\b${name}\\b`).test(rule.pattern)
  if (['raw', 'version', 'patch'].some(names)) return undefined
  const line = {
    ...(names('major') ? { major: version.major } : {}),
    ...(names('minor') ? { minor: version.minor } : {}),
  }
  const expressions = shapes().map((shape) => toExpression(shape, literal))
  return { scheme: version.scheme, version: version.raw, line, shapes: expressions }
}

/**
 * The claim of `latest`. A value that is no version can be compared with nothing.
 * Where `latest` does not carry the suffix of the versions, it spans suffixes that differ in a number.
 */
export function floatingLatest(
  { version, value = '' }: Outcome,
  { suffixLatest }: Flavor,
  shapes: readonly Shape[],
): Floating {
  const found = version ?? versionIn(value)
  const named = found?.stable === true ? { version: found.raw } : {}
  const expressions = shapes.map((shape) => toExpression(shape, suffixLatest ? literal : literalButNumbers))
  return { scheme: found?.scheme ?? 'semver', ...named, line: {}, shapes: expressions }
}

function toExpression({ before, after }: Shape, write: (text: string) => string): string {
  return `^${literal(before)}(.+)${write(after)}$`
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `-alpine3.19` and `-alpine3.20` belong to one `latest`: whatever number stands there, the version counts. */
const literalButNumbers = (text: string): string => literal(text).replaceAll(/\d+/g, '\\d+')

/** Versions that exist, as texts: whatever is no version under the scheme is passed over. */
export type KnownVersions = readonly string[]

/** The versions of an image in a registry's list of tags; undefined where its tags do not hold whole versions. */
export function versionsOfTags(tags: readonly string[], { shapes }: Floating): KnownVersions | undefined {
  const expressions = shapes.map((shape) => new RegExp(shape))
  if (expressions.length === 0) return undefined
  return tags.flatMap((tag) => expressions.flatMap((expression) => expression.exec(tag)?.[1] ?? []))
}

/** The versions that git's tags (their names, without `refs/tags/`) show through the eyes of these rules. */
export function versionsOfGitTags(rules: readonly Rule[], tags: readonly string[]): KnownVersions {
  return rules.flatMap((rule) => tags.flatMap((tag) => versionsSeen(rule, tag)))
}

function versionsSeen(rule: Rule, tag: string): readonly string[] {
  switch (rule.type) {
    case 'semver':
    case 'pep440': {
      const found = rule.match === undefined ? [tag, tag] : rule.match.exec(tag)
      return found?.[1] === undefined ? [] : [found[1]]
    }
    case 'match':
      return [tag.match(new RegExp(rule.pattern))?.[rule.group] ?? []].flat()
    default:
      return rule.type === 'ref' && rule.event === 'tag' ? [tag] : []
  }
}

export type FloatingDecision = {
  /** The tags that may be written. */
  readonly tags: readonly NamedTag[]
  /** Those that stay where they are. */
  readonly held: readonly NamedTag[]
  readonly notices: readonly Notice[]
}

/**
 * Decides which floating tags move: only those whose version no known stable version of its line exceeds.
 * `known` is asked for each, since a registry is read by what stands around the version; undefined says that
 * the versions cannot be had, and then nothing moves. Ask again, with what is known then, just before writing.
 */
export function decideFloating(
  tags: readonly NamedTag[],
  known: (floating: Floating, tag: string) => KnownVersions | undefined,
): FloatingDecision {
  if (tags.every(({ floating }) => floating === undefined)) return { tags, held: [], notices: [] }
  const decided = tags.map((named) => {
    const { floating } = named
    return { named, reason: floating && whyHeld(floating, known(floating, named.tag)) }
  })
  return {
    tags: decided.flatMap(({ named, reason }) => (reason === undefined ? [named] : [])),
    held: decided.flatMap(({ named, reason }) => (reason === undefined ? [] : [named])),
    notices: decided.flatMap(({ named, reason }) =>
      reason === undefined ? [] : [{ level: 'notice', message: `${named.tag} stays where it is: ${reason}` }],
    ),
  }
}

function whyHeld(floating: Floating, known: KnownVersions | undefined): string | undefined {
  const { scheme, version, line } = floating
  const candidate = version === undefined ? undefined : parseVersion(scheme, version)
  if (candidate === undefined)
    return 'what the rule makes is no version, so nothing tells whether it is the highest'
  if (known === undefined) return 'neither the registry nor git tells which versions there are'
  const higher = highest(known, scheme, line, candidate)
  return higher === undefined ? undefined : `${higher.raw} is higher than ${candidate.raw}`
}

/** The highest known stable version of the line that exceeds the candidate. */
function highest(
  known: KnownVersions,
  scheme: Scheme,
  line: Floating['line'],
  candidate: Version,
): Version | undefined {
  let best: Version | undefined
  for (const text of known) {
    const version = parseVersion(scheme, text)
    if (version?.stable !== true || !isOnLine(version, line)) continue
    if (compareVersions(version, best ?? candidate) > 0) best = version
  }
  return best
}

function isOnLine({ major, minor }: Version, line: Floating['line']): boolean {
  return (line.major ?? major) === major && (line.minor ?? minor) === minor
}
