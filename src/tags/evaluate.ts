import type { Run } from '../github/run.ts'
import { assertNever } from '../lang/assert-never.ts'
import { UserError } from '../lang/user-error.ts'
import type { Dialect } from './dialect.ts'
import type { Flavor } from './flavor.ts'
import type { Render, Variables } from './render.ts'
import type { MatchRule, Rule, VersionRule } from './rule.ts'
import { after } from './variables.ts'
import { parseVersion, type Version } from './version.ts'

/** All that a rule is filled in with. */
export type Scope = {
  readonly dialect: Dialect
  readonly run: Run
  readonly flavor: Flavor
  readonly variables: Variables
  readonly render: Render
  /** The branch of `type=edge` where the rule names none. */
  readonly defaultBranch: string | undefined
}

type Affixes = { readonly prefix: string; readonly suffix: string }

/** What a rule makes of a run. */
export type Outcome = {
  /** Without prefix and suffix, and not yet made fit for a tag; undefined when the rule does not apply. */
  readonly value?: string
  readonly affixes?: Affixes
  /** Whether `latest=auto` gives `latest` too. */
  readonly latest: boolean
  /** The version that the value was made of. */
  readonly version?: Version
  readonly warnings: readonly string[]
}

const NOTHING: Outcome = { latest: false, warnings: [] }

/** @throws UserError when a template is malformed, `enable` is no boolean, or `match` has no group */
export function evaluate(rule: Rule, scope: Scope): Outcome {
  const enabled = scope.render(rule.enable, scope.variables)
  if (enabled === 'false') return NOTHING
  if (enabled !== 'true') {
    throw new UserError(`Invalid value for enable attribute: ${enabled}; it must come to true or false`)
  }
  const outcome = apply(rule, scope)
  return outcome.value === undefined ? outcome : { ...outcome, affixes: affixesOf(rule, scope) }
}

function apply(rule: Rule, scope: Scope): Outcome {
  switch (rule.type) {
    case 'schedule':
      if (!scope.run.event.includes('schedule')) return NOTHING
      return found(scope.render(rule.pattern, isUpstream(scope) ? {} : scope.variables))
    case 'semver':
    case 'pep440':
      return applyVersion(rule, scope)
    case 'match':
      return applyMatch(rule, scope)
    case 'edge':
      return applyEdge(rule.branch || scope.defaultBranch, scope)
    case 'ref':
      return applyRef(rule.event, scope)
    case 'raw':
      return found(scope.render(rule.value, scope.variables))
    case 'sha':
      return found(
        rule.format === 'long' ? scope.run.sha : String(scope.variables['sha']),
        scope.run.sha !== '',
      )
    default:
      return assertNever(rule)
  }
}

const found = (value: string, applies = true): Outcome => (applies ? { ...NOTHING, value } : NOTHING)

const isUpstream = ({ dialect }: Scope): boolean => dialect === 'metadata-action'

/** The rule's own prefix and suffix, or the flavor's. */
function affixesOf(rule: Rule, { render, flavor, variables }: Scope): Affixes {
  return {
    prefix: render(rule.prefix ?? flavor.prefix, variables),
    suffix: render(rule.suffix ?? flavor.suffix, variables),
  }
}

function applyEdge(branch: string | undefined, { run }: Scope): Outcome {
  const pushed = after('refs/heads/', run.ref)
  return found('edge', run.ref.startsWith('refs/heads/') && branch === pushed)
}

function applyRef(event: 'branch' | 'tag' | 'pr', { run }: Scope): Outcome {
  switch (event) {
    case 'branch':
      return found(after('refs/heads/', run.ref), run.ref.startsWith('refs/heads/'))
    case 'tag':
      return { ...found(after('refs/tags/', run.ref), run.ref.startsWith('refs/tags/')), latest: true }
    case 'pr':
      return found(after('refs/pull/', run.ref).replace(/\/merge$/, ''), run.ref.startsWith('refs/pull/'))
    default:
      return assertNever(event)
  }
}

/** What version and match rules look at: their `value`, else the git tag; undefined when there is neither. */
function subjectOf(value: string, scope: Scope): string | undefined {
  const { run, render, variables } = scope
  if (value !== '') {
    const text = render(value, variables)
    // In a fleet, an image without the attribute that the value names is simply not meant.
    return text === '' && !isUpstream(scope) ? undefined : text
  }
  return run.ref.startsWith('refs/tags/') ? after('refs/tags/', run.ref) : undefined
}

function applyMatch(rule: MatchRule, scope: Scope): Outcome {
  const subject = subjectOf(rule.value, scope)
  if (subject === undefined) return NOTHING
  const pattern = rule.pattern.flags === '' ? rule.pattern.source : String(rule.pattern)
  const match = subject.match(new RegExp(rule.pattern))
  if (match === null) return { ...NOTHING, warnings: [`${pattern} does not match ${subject}.`] }
  const value = match[rule.group]
  if (value !== undefined) return { ...found(value), latest: true }
  return { ...NOTHING, warnings: [`Group ${rule.group} does not exist for ${pattern} pattern.`] }
}

function applyVersion(rule: VersionRule, scope: Scope): Outcome {
  const subject = subjectOf(rule.value, scope)
  if (subject === undefined) return NOTHING
  const { text, warnings } = extractVersion(rule, subject)
  // Upstream then takes the whole text for the version; in a fleet the rule does not apply.
  if (warnings.length > 0 && !isUpstream(scope)) return { ...NOTHING, warnings }
  const version = parseVersion(rule.type, text)
  if (version === undefined) {
    return { ...NOTHING, warnings: [...warnings, notAVersion(rule, text)] }
  }
  const value = renderVersion(rule.pattern, version, scope)
  return { value, latest: version.stable, version, warnings }
}

/**
 * The part of a text that should be a version: what the first group of the rule's `match` holds.
 * @throws UserError when `match` matches but has no group
 */
function extractVersion(
  rule: VersionRule,
  subject: string,
): { readonly text: string; readonly warnings: readonly string[] } {
  const match = rule.match === undefined ? undefined : subject.match(rule.match)
  const warnings = match === null ? [`${rule.match?.source} does not match ${subject}.`] : []
  const text = match ? match[1] : subject
  if (text === undefined) {
    throw new UserError(`match=${rule.match?.source} has no group that takes part; write match=v(\\d+.*)$`)
  }
  return { text: text.replaceAll('/', '-'), warnings }
}

function notAVersion({ type }: VersionRule, text: string): string {
  return type === 'semver'
    ? `${text} is not a valid semver. More info: https://semver.org/`
    : `${text} does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440`
}

/** A version that is not stable only ever gets its whole text: it must not move `1.2` or `1`. */
function renderVersion(pattern: string, version: Version, scope: Scope): string {
  if (!version.stable) return /^\{\{[{&~]?\s*raw\s*[}~]?\}\}$/.test(pattern) ? version.raw : version.version
  const { raw, version: text, major, minor, patch, prerelease, build } = version
  const names = { raw, version: text, major, minor, patch, prerelease, build }
  return scope.render(pattern, isUpstream(scope) ? names : { ...scope.variables, ...names })
}
