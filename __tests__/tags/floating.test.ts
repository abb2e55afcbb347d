import type { Run } from '../../src/github/run.ts'
import { parseFlavor } from '../../src/tags/flavor.ts'
import {
  decideFloating,
  type KnownVersions,
  versionsOfGitTags,
  versionsOfTags,
} from '../../src/tags/floating.ts'
import { type NamedTag, resolveTags } from '../../src/tags/resolve.ts'
import { parseRules } from '../../src/tags/rule.ts'
import { createRender } from '../../src/tags/template.ts'
import { toFleetVariables } from '../../src/tags/variables.ts'
import { aRun } from '../fixtures/runs.ts'

const clock = { now: new Date(0), commitDate: new Date(0) }
const RULES =
  'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=semver,pattern={{major}}'

function release(version: string, tags = RULES, flavor = ''): readonly NamedTag[] {
  const run: Run = aRun({ ref: `refs/tags/${version}` })
  return resolveTags(parseRules([{ text: tags }], 'fleet').rules, {
    dialect: 'fleet',
    run,
    flavor: parseFlavor(flavor, 'fleet'),
    variables: toFleetVariables(run, {}),
    render: createRender('fleet', clock),
    defaultBranch: 'main',
  }).tags
}

const moved = (tags: readonly NamedTag[], known: KnownVersions | undefined): readonly string[] =>
  decideFloating(tags, () => known).tags.map(({ tag }) => tag)

test.each([
  ['v1.2.3', [], ['1.2.3', '1.2', '1', 'latest']],
  ['v1.2.3', ['v1.2.2', 'v0.9.0', 'nightly'], ['1.2.3', '1.2', '1', 'latest']],
  ['v1.2.3', ['v1.2.3'], ['1.2.3', '1.2', '1', 'latest']],
  ['v1.2.3', ['v2.0.0'], ['1.2.3', '1.2', '1']],
  ['v1.2.3', ['v1.3.0'], ['1.2.3', '1.2']],
  ['v1.2.3', ['v1.2.10'], ['1.2.3']],
  ['v1.2.3', ['v2.0.0-rc.1'], ['1.2.3', '1.2', '1', 'latest']],
  ['v2.0.0-rc.1', [], ['2.0.0-rc.1']],
])('%s among %j gets %j', (version, known, tags) => {
  expect(moved(release(version), known)).toEqual(tags)
})

test('where the versions cannot be had, nothing that floats moves, and it is said', () => {
  const { tags, held, notices } = decideFloating(release('v1.2.3'), () => undefined)
  expect(tags.map(({ tag }) => tag)).toEqual(['1.2.3'])
  expect(held.map(({ tag }) => tag)).toEqual(['1.2', '1', 'latest'])
  expect(notices.map(({ message }) => message)).toContain(
    'latest stays where it is: neither the registry nor git tells which versions there are',
  )
})

test('a backport is told apart from the newest, and why', () => {
  const { notices } = decideFloating(release('v1.2.4', 'type=semver,pattern={{version}}'), () => ['v1.10.0'])
  expect(notices).toEqual([
    { level: 'notice', message: 'latest stays where it is: v1.10.0 is higher than v1.2.4' },
  ])
})

test('a value that is no version never moves latest', () => {
  expect(moved(release('release1', 'type=ref,event=tag'), [])).toEqual(['release1'])
})

test('the other flavors ask nobody', () => {
  expect(moved(release('v1.0.0', RULES, 'latest=auto'), undefined)).toEqual(['1.0.0', '1.0', '1', 'latest'])
})

test('a registry shows the versions in the tags of this image only', () => {
  const tags = release('v1.2.3', 'type=semver,pattern={{version}}-alpine3.20', 'prefix=app-')
  const latest = tags.find(({ tag }) => tag === 'latest')
  const listed = ['app-1.2.4-alpine3.19', 'app-2.0.0-debian12', 'other-9.0.0-alpine3.20', 'app-1-alpine3.20']
  expect(latest?.floating && versionsOfTags(listed, latest.floating)).toEqual(['1.2.4', '1'])
  expect(decideFloating(tags, (floating) => versionsOfTags(listed, floating)).held).toEqual([latest])
})

test('a registry whose tags hold no whole version tells nothing', () => {
  const [minor] = release('v1.2.3', 'type=semver,pattern={{major}}.{{minor}}')
  expect(minor?.floating && versionsOfTags(['1.2'], minor.floating)).toBeUndefined()
})

test('git shows its versions through the eyes of the rules', () => {
  const { rules } = parseRules(
    [{ text: 'type=semver,pattern={{version}},match=^p1/v(.*)$\ntype=match,pattern=^x(\\d),group=1' }],
    'fleet',
  )
  expect(versionsOfGitTags(rules, ['p1/v1.0.0', 'p2/v9.0.0', 'x7', 'other'])).toEqual(['1.0.0', '7'])
})
