import type { Notice } from '../github/notice.ts'
import { branchOf, type Run } from '../github/run.ts'
import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { slugProblems } from './branch.ts'
import type { Scope } from './evaluate.ts'
import { type Flavor, parseFlavor } from './flavor.ts'
import { isMergeQueue, isPullRequest, permitByEvent } from './policy.ts'
import { attempt } from './problems.ts'
import type { Render } from './render.ts'
import { latestTag, type Resolution, resolveTags } from './resolve.ts'
import { type ParsedRules, parseRules, type Rule } from './rule.ts'
import { type ImageVariables, toFleetVariables } from './variables.ts'

/** What an image of a fleet says of its names. */
export type Naming = {
  /** Lines in the rule language; none means the default rules. */
  readonly tags: readonly string[]
  readonly flavor: readonly string[]
  /** Axes and attributes, `image`, and `version` where it has one. */
  readonly variables: ImageVariables
  readonly position: Position
}

/**
 * Names an image in one run. There is no tag in a merge queue, and need not be one on a pull request; on any other
 * event an image without a tag is an error.
 * `latest` and the lines of versions still have to ask `decideFloating`.
 * @throws UserError with everything that is wrong in the image's rules, each problem at the image's place
 */
export type NameImage = (naming: Naming) => Resolution

/** What becomes of an image that no rule names; a run that is only imagined need not name everything. */
export type Nameless = 'refuse' | 'allow'

/** Makes the `NameImage` of a run; the rules of images that say the same are read once. */
export function createNameImage(run: Run, render: Render, nameless: Nameless = 'refuse'): NameImage {
  const rulesOf = remember((lines) =>
    parseRules(
      lines.map((text) => ({ text })),
      'fleet',
    ),
  )
  const ofRun = toFleetVariables(run, {})
  const flavorOf = remember((lines) => parseFlavor(lines.join('\n'), 'fleet'))
  return ({ tags, flavor, variables, position }) => {
    const problems: Problem[] = []
    const parsed = attempt(problems, () => rulesOf(tags))
    const flavored = attempt(problems, () => flavorOf(flavor))
    const resolution =
      parsed &&
      flavored &&
      attempt(problems, () =>
        name(parsed, toScope(flavored, { run, render, variables: { ...variables, ...ofRun } }), nameless),
      )
    if (resolution === undefined) throw new UserError(problems.map((problem) => ({ position, ...problem })))
    return { ...resolution, notices: resolution.notices.map((notice) => ({ position, ...notice })) }
  }
}

/** A function of lines that is asked the same again and again. */
function remember<T>(parse: (lines: readonly string[]) => T): (lines: readonly string[]) => T {
  const known = new Map<string, T>()
  return (lines) => {
    const key = lines.join('\n')
    const found = known.get(key) ?? parse(lines)
    known.set(key, found)
    return found
  }
}

function toScope(flavor: Flavor, given: Pick<Scope, 'run' | 'render' | 'variables'>): Scope {
  return { ...given, dialect: 'fleet', flavor, defaultBranch: given.run.defaultBranch }
}

function name({ rules }: ParsedRules, scope: Scope, nameless: Nameless): Resolution {
  const { run } = scope
  if (isMergeQueue(run)) return { version: undefined, tags: [], notices: [] }
  if (scope.variables['branch_slug'] === '') refuseEmptySlug(rules, run)
  const resolution = resolveTags(rules, scope)
  const permitted = permitByEvent(resolution.tags, run, latestTag(scope))
  const notices = [...resolution.notices, ...permitted.notices]
  if (permitted.tags.length === 0 && nameless === 'refuse') notices.push(refuseNone(rules, run))
  return { ...resolution, tags: permitted.tags, notices }
}

/** A pull request seldom publishes, so it may go without a tag; anything else may not. */
function refuseNone(rules: readonly Rule[], run: Run): Notice {
  const texts = rules.map(({ text }) => text).join(' | ')
  const message = `no rule makes a tag on ${run.event} of ${run.ref}: ${texts}; add one, such as type=sha`
  if (!isPullRequest(run)) throw new UserError(message)
  return { level: 'notice', message }
}

/** Without its slug, a branch would write the same tag as every other one that has none. */
function refuseEmptySlug(rules: readonly Rule[], run: Run): void {
  const rule = rules.find(
    ({ text }) => /\{\{\s*branch_slug\s*\}\}/.test(text) && !/#if\s+branch_slug/.test(text),
  )
  const [problem] = slugProblems([branchOf(run) ?? run.ref])
  if (rule !== undefined && problem !== undefined) throw new UserError(`${problem} (in ${rule.text})`)
}
