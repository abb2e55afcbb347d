import type { Run } from '../../src/github/run.ts'
import type { Dialect } from '../../src/tags/dialect.ts'
import { parseFlavor } from '../../src/tags/flavor.ts'
import { type Resolution, resolveTags } from '../../src/tags/resolve.ts'
import { parseRules } from '../../src/tags/rule.ts'
import { createRender } from '../../src/tags/template.ts'
import { toFleetVariables, toMetadataVariables } from '../../src/tags/variables.ts'
import { aRun } from '../fixtures/runs.ts'

type Question = {
  readonly tags: string
  readonly flavor?: string
  readonly run?: Partial<Run>
  readonly dialect?: Dialect
  readonly image?: Readonly<Record<string, string>>
}

const clock = { now: new Date('2020-01-10T00:30:00Z'), commitDate: new Date('2020-01-09T00:00:00Z') }

function resolve({ tags, flavor = '', run, dialect = 'metadata-action', image = {} }: Question): Resolution {
  const here = aRun(run)
  return resolveTags(parseRules([{ text: tags, position: { file: 'fleet.yml', line: 1 } }], dialect).rules, {
    dialect,
    run: here,
    flavor: parseFlavor(flavor, dialect),
    variables: dialect === 'fleet' ? toFleetVariables(here, image) : toMetadataVariables(here, 7),
    render: createRender(dialect, clock),
    defaultBranch: 'main',
  })
}

const names = (question: Question): readonly string[] => resolve(question).tags.map(({ tag }) => tag)

const tagged = (ref: string): Partial<Run> => ({ ref: `refs/tags/${ref}` })

test.each([
  [{ ref: 'refs/heads/my/branch' }, ['my-branch']],
  [{ ref: 'refs/tags/v1.2.3' }, ['v1.2.3', 'latest']],
  [{ ref: 'refs/pull/2/merge', event: 'pull_request' }, ['pr-2']],
  [{ event: 'schedule' }, ['nightly', 'main']],
])('the default rules on %j', (run, tags) => {
  expect(names({ tags: '', run })).toEqual(tags)
})

test.each([
  ['v1.2.3', '{{raw}}', ['v1.2.3', 'latest']],
  ['v1.2.3', '{{version}}', ['1.2.3', 'latest']],
  ['v1.2.3', '{{major}}.{{minor}}', ['1.2', 'latest']],
  ['v1.2.3', 'v{{major}}', ['v1', 'latest']],
  ['v2.0.8-beta.67', '{{raw}}', ['v2.0.8-beta.67']],
  ['v2.0.8-beta.67', '{{major}}.{{minor}}', ['2.0.8-beta.67']],
  ['release1', '{{version}}', []],
])('semver: %s by %s', (tag, pattern, tags) => {
  expect(names({ tags: `type=semver,pattern=${pattern}`, run: tagged(tag) })).toEqual(tags)
})

test.each([
  ['1.2.3rc2', '{{version}}', ['1.2.3rc2']],
  ['v1.2.3rc2', '{{raw}}', ['v1.2.3rc2']],
  ['1.2.3post1', '{{major}}.{{minor}}', ['1.2.3.post1']],
  ['1.2', '{{major}}.{{minor}}.{{patch}}', ['1.2.0', 'latest']],
])('pep440: %s by %s', (tag, pattern, tags) => {
  expect(names({ tags: `type=pep440,pattern=${pattern}`, run: tagged(tag) })).toEqual(tags)
})

test.each([
  ['type=match,pattern=v(\\d.\\d),group=1', ['2.0', 'latest']],
  ['type=match,pattern=/V(.*)/i,group=1', ['2.0.8-beta.67', 'latest']],
  ['type=match,"pattern=\\d{1,2}"', ['2', 'latest']],
  ['type=match,pattern=zzz', []],
  ['type=match,pattern=v,group=2', []],
])('match: %s', (rule, tags) => {
  expect(names({ tags: rule, run: tagged('v2.0.8-beta.67') })).toEqual(tags)
})

test('a value takes the place of the git tag, and match a part of it', () => {
  const rules = [
    'type=semver,pattern={{version}},value=p1/v1.0.0,match=v(\\d.\\d.\\d)$',
    'type=pep440,pattern={{major}},value=3.1',
    'type=match,pattern=\\d,value=x7',
  ]
  expect(names({ tags: rules.join('\n') })).toEqual(['1.0.0', '3', '7', 'latest'])
})

test('prefix and suffix: of the rule, else of the flavor', () => {
  const question = {
    tags: 'type=raw,a\ntype=raw,b,prefix=,suffix=-{{sha}}\ntype=sha',
    flavor: 'latest=true\nprefix=p-,onlatest=true\nsuffix=-s',
  }
  expect(names(question)).toEqual(['p-a-s', 'b-aaaaaaa', 'sha-aaaaaaa-s', 'p-latest'])
})

test('edge, on the default branch or the one named', () => {
  const run = { ref: 'refs/heads/dev' }
  expect(names({ tags: 'type=edge' })).toEqual(['edge'])
  expect(names({ tags: 'type=edge', run })).toEqual([])
  expect(names({ tags: 'type=edge,branch=dev', run })).toEqual(['edge'])
})

test('enable must come to true or false', () => {
  expect(names({ tags: 'a,enable={{is_default_branch}}\nb,enable={{is_not_default_branch}}' })).toEqual(['a'])
  expect(() => names({ tags: 'a,enable=yes\nb,enable=' })).toThrow(
    'fleet.yml:1: Invalid value for enable attribute: yes; it must come to true or false (in a,enable=yes)\nfleet.yml:2: Invalid value',
  )
})

test('what may not stand in a tag becomes a dash; each tag comes once', () => {
  expect(names({ tags: 'a b+c\na-b-c\nd' })).toEqual(['a-b-c', 'd'])
})

test('a tag that no registry takes is a warning in mode tags, an error in a fleet', () => {
  const tags = `-a\n.b\n${'c'.repeat(129)}`
  const messages = resolve({ tags }).notices.map(({ message }) => message)
  expect(messages).toEqual([
    'no registry accepts the tag "-a" that -a makes; a tag is a letter, digit or "_" and up to 127 more of these, "." and "-"',
    expect.stringContaining('the tag ".b" that .b makes'),
    expect.stringContaining('the tag "ccc'),
  ])
  expect(() => resolve({ tags, dialect: 'fleet' })).toThrow(
    /^fleet\.yml:1: no registry accepts the tag "-a" .*\nfleet\.yml:2: .*\nfleet\.yml:3: /,
  )
})

test('a fleet keeps the tags of its records to itself', () => {
  const tags = `fp-${'0'.repeat(40)}`
  expect(() => resolve({ tags, dialect: 'fleet' })).toThrow('which imagefleet keeps for its records')
})

test('a fleet fills in what the image says of itself', () => {
  const question: Question = {
    dialect: 'fleet',
    tags: 'type=raw,value={{python}}{{#if cuda}}-cuda{{cuda}}{{/if}}\ntype=raw,value={{image}}-{{version}}-{{branch_slug}}-{{sha8}}',
    image: { image: 'api', version: '1.4.0', python: '3.12', cuda: '12.8' },
    run: { ref: 'refs/heads/feat/X_1' },
  }
  expect(names(question)).toEqual(['3.12-cuda12.8', 'api-1.4.0-feat-x-1-aaaaaaaa'])
})

test('the wrong name is told with the rule and the nearest known name', () => {
  expect(() => names({ dialect: 'fleet', tags: 'a\n{{brnch}}' })).toThrow(
    'fleet.yml:2: unknown name "brnch"; did you mean branch? (in {{brnch}})',
  )
})

test('each tag says which rule made it', () => {
  const { tags, version } = resolve({ tags: 'type=semver,pattern={{version}}\nx', run: tagged('v1.0.0') })
  expect(version).toBe('1.0.0')
  expect(tags).toEqual([
    { tag: '1.0.0', rule: 'type=semver,pattern={{version}}' },
    { tag: 'x', rule: 'x' },
    { tag: 'latest', rule: 'type=semver,pattern={{version}}' },
  ])
})
