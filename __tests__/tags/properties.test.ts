import fc from 'fast-check'
import type { Run } from '../../src/github/run.ts'
import { UserError } from '../../src/lang/user-error.ts'
import { isTag } from '../../src/oci/tag.ts'
import { slugify } from '../../src/tags/branch.ts'
import type { Dialect } from '../../src/tags/dialect.ts'
import { parseFlavor } from '../../src/tags/flavor.ts'
import { decideFloating, versionsOfTags } from '../../src/tags/floating.ts'
import { createNameImage } from '../../src/tags/name-image.ts'
import { resolveNamespace, toProductionRun } from '../../src/tags/namespace.ts'
import { resolveTags } from '../../src/tags/resolve.ts'
import { parseRules } from '../../src/tags/rule.ts'
import { createRender } from '../../src/tags/template.ts'
import { toFleetVariables, toMetadataVariables } from '../../src/tags/variables.ts'
import { aRun } from '../fixtures/runs.ts'
import { aPullRequest } from './a-pull-request.ts'

const clock = { now: new Date('2026-01-02T03:04:05Z'), commitDate: new Date('2026-01-01T00:00:00Z') }
const position = { file: 'fleet.yml', line: 1 }

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const ref = fc.oneof(
  name.map((text) => `refs/heads/${text}`),
  name.map((text) => `refs/tags/${text}`),
  fc.nat(99).map((number) => `refs/pull/${number}/merge`),
  fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map((parts) => `refs/tags/v${parts.join('.')}`),
)
const run: fc.Arbitrary<Run> = fc
  .record({ ref, event: fc.constantFrom('push', 'pull_request', 'schedule', 'workflow_dispatch', 'release') })
  .map(aRun)

const template = fc.oneof(
  name,
  fc.constantFrom(
    '{{branch}}',
    '{{tag}}-{{sha}}',
    "{{date 'YYYYMMDD'}}",
    '{{#if is_default_branch}}x{{/if}}',
  ),
  fc.constantFrom('{{branch', '{{nope}}', '"', "{{date 'Y' tz='Nowhere/Else'}}", '{{number}}'),
)
const rule = fc.oneof(
  fc.constantFrom('type=schedule', 'type=edge', 'type=sha', 'type=ref,event=branch', 'type=ref,event=tag'),
  fc.constantFrom('type=ref,event=pr', 'type=semver,pattern={{major}}', 'type=pep440,pattern={{version}}'),
  fc.constantFrom('type=match,pattern=v(.*),group=1', 'type=foo', 'type=match,pattern=('),
  template.map((value) => `type=raw,value=${value}`),
  fc.tuple(template, template).map(([prefix, suffix]) => `type=sha,prefix=${prefix},suffix=${suffix}`),
)
const rules = fc.array(rule, { maxLength: 5 }).map((lines) => lines.join('\n'))
const flavor = fc.constantFrom(
  '',
  'latest=true',
  'latest=highest',
  'prefix=a-,onlatest=true\nsuffix=-{{sha}}',
)

/** The tags, or that they are refused. */
function resolve(dialect: Dialect, [text, flavored, here]: readonly [string, string, Run]) {
  try {
    return resolveTags(parseRules([{ text }], dialect).rules, {
      dialect,
      run: here,
      flavor: parseFlavor(flavored, dialect),
      variables: dialect === 'fleet' ? toFleetVariables(here, {}) : toMetadataVariables(here, 7),
      render: createRender(dialect, clock),
      defaultBranch: 'main',
    })
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

test.each(['fleet', 'metadata-action'] as const)('%s: total and deterministic', (dialect) => {
  fc.assert(
    fc.property(rules, flavor, run, (...question) => {
      expect(resolve(dialect, question)).toEqual(resolve(dialect, question))
    }),
  )
})

test('in a fleet every tag is legal, and comes once', () => {
  fc.assert(
    fc.property(rules, flavor, run, (...question) => {
      const answer = resolve('fleet', question)
      const tags = typeof answer === 'string' ? [] : answer.tags
      const made = tags.map(({ tag, numbered }) => (numbered ? `${numbered.prefix}1${numbered.suffix}` : tag))
      expect(made.filter((tag) => !isTag(tag))).toEqual([])
      expect(new Set(tags.map(({ tag }) => tag)).size).toBe(tags.length)
    }),
  )
})

test('in mode tags every tag is legal, or a warning names it', () => {
  fc.assert(
    fc.property(rules, flavor, run, (...question) => {
      const answer = resolve('metadata-action', question)
      if (typeof answer === 'string') return
      const messages = answer.notices.map(({ message }) => message).join('\n')
      const unsaid = answer.tags.filter(({ tag }) => !isTag(tag) && !messages.includes(`the tag "${tag}"`))
      expect(unsaid).toEqual([])
    }),
  )
})

const part = fc.nat(3)
const version = fc
  .tuple(part, part, part, fc.constantFrom('', '', '-rc.1'))
  .map(([major, minor, patch, pre]) => {
    return `v${major}.${minor}.${patch}${pre}`
  })
const RULES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
]

const order = (text: string): number => text.split('.').reduce((sum, digits) => sum * 10 + Number(digits), 0)

test('latest and the lines of versions never move backwards, whatever the order of releases', () => {
  fc.assert(
    fc.property(fc.array(version, { maxLength: 12 }), (releases) => {
      const registry = new Map<string, string>()
      for (const tag of releases) {
        const nameImage = createNameImage(aRun({ ref: `refs/tags/${tag}` }), createRender('fleet', clock))
        const { tags } = nameImage({ tags: RULES, flavor: [], variables: { image: 'api' }, position })
        const listed = [...registry.keys()]
        for (const named of decideFloating(tags, (floating) => versionsOfTags(listed, floating)).tags) {
          const before = registry.get(named.tag)
          if (named.floating && before) expect(order(tag.slice(1))).toBeGreaterThanOrEqual(order(before))
          registry.set(named.tag, tag.slice(1))
        }
      }
      const stable = releases.filter((tag) => !tag.includes('-')).map((tag) => tag.slice(1))
      const highest = stable.sort((left, right) => order(left) - order(right)).at(-1)
      expect(registry.get('latest')).toBe(highest)
    }),
  )
})

test('one run, one minute: two images cannot differ', () => {
  const nameImage = createNameImage(aRun(), createRender('fleet', clock))
  const tagsOf = (image: string) =>
    nameImage({ tags: ["{{date 'x'}}"], flavor: [], variables: { image }, position }).tags
  expect(tagsOf('a')).toEqual(tagsOf('b'))
})

test('a slug is short, lower case, and the same for its own slug', () => {
  fc.assert(
    fc.property(name, (branch) => {
      const slug = slugify(branch)
      expect(slug).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)?$/)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})

test('no fork, whatever its branch is called, has the production namespace', () => {
  const render = createRender('fleet', clock)
  fc.assert(
    fc.property(
      name,
      fc.constantFrom('acme', '{{owner}}{{branch_suffix}}', '{{owner}}', ''),
      (headRef, template) => {
        const pullRequest = aPullRequest({ headRef, fork: true })
        const here = aRun({ event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest })
        const declared = { template }
        const production = resolveNamespace(declared, toProductionRun(here), render)
        expect(resolveNamespace(declared, here, render)).not.toBe(production)
      },
    ),
  )
})
