import type { Run } from '../../src/github/run.ts'
import { createNameImage, type Naming } from '../../src/tags/name-image.ts'
import { withRevision } from '../../src/tags/revision.ts'
import { createRender } from '../../src/tags/template.ts'
import { aRun } from '../fixtures/runs.ts'
import { aPullRequest } from './a-pull-request.ts'

const clock = { now: new Date('2026-01-02T03:04:05Z'), commitDate: new Date(0) }
const position = { file: 'fleet.yml', line: 9 }

function name(run: Partial<Run>, naming: Partial<Naming> = {}) {
  const nameImage = createNameImage(aRun(run), createRender('fleet', clock))
  return nameImage({ tags: [], flavor: [], variables: { image: 'api' }, position, ...naming })
}

const tagsOf = (run: Partial<Run>, naming: Partial<Naming> = {}): readonly string[] =>
  name(run, naming).tags.map(({ tag }) => tag)

const pull = { event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest: aPullRequest() }

test.each([
  [{}, ['main', '2026']],
  [{ ref: 'refs/tags/v1.0' }, ['v1.0', '2026', 'latest']],
  [pull, ['pr-7', '2026']],
])('names an image on %j', (run, tags) => {
  const rules = ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', "{{date 'YYYY'}}"]
  expect(tagsOf(run, { tags: rules, flavor: ['latest=auto'] })).toEqual(tags)
})

test.each([
  { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' },
  { event: 'push', ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' },
])('a merge queue names nothing: %j', (run) => {
  expect(name(run)).toEqual({ version: undefined, tags: [], notices: [] })
})

test('latest is never on a pull request, whoever asks for it', () => {
  const naming = { tags: ['latest', 'type=sha'], flavor: ['latest=true', 'prefix=a-,onlatest=true'] }
  const { tags, notices } = name(pull, { ...naming, tags: ['latest,prefix=', 'type=sha'] })
  expect(tags.map(({ tag }) => tag)).toEqual(['sha-aaaaaaa'])
  expect(notices.map(({ message }) => message)).toEqual([
    'latest is not written: a pull request never moves it',
    'a-latest is not written: a pull request never moves it',
  ])
})

test('an image without a tag is an error that names its rules; a pull request may do without', () => {
  const naming = { tags: ['type=semver,pattern={{version}}', 'a,enable={{#if tag}}true{{else}}false{{/if}}'] }
  const message =
    'no rule makes a tag on push of refs/heads/main: type=semver,pattern={{version}} | a,enable={{#if tag}}true{{else}}false{{/if}}; add one, such as type=sha'
  expect(() => name({}, naming)).toThrow(`fleet.yml:9: ${message}`)
  expect(name(pull, naming).notices).toEqual([
    {
      level: 'notice',
      message: message.replace('push of refs/heads/main', 'pull_request of refs/pull/7/merge'),
      position,
    },
  ])
})

test('the problems of rules and flavor come together, at the image', () => {
  expect(() => name({}, { tags: ['type=foo', 'type=ref'], flavor: ['latest=foo'] })).toThrow(
    /^fleet\.yml:9: Unknown tag type attribute: foo.*\nfleet\.yml:9: Missing event attribute.*\nfleet\.yml:9: Invalid latest flavor entry: latest=foo/,
  )
})

test.each([
  ['head', 'bbbbbbb'],
  ['merge', 'aaaaaaa'],
  ['checkout', 'ccccccc'],
] as const)('the revision of a pull request: %s', (choice, sha) => {
  const run = withRevision(aRun(pull), choice, 'c'.repeat(40))
  expect(tagsOf(run, { tags: ['type=sha,prefix='] })).toEqual([sha])
})

test('a branch without a slug is told where a rule writes the slug, unless the rule provides for it', () => {
  const run = { ref: 'refs/heads/###' }
  expect(() => tagsOf(run, { tags: ['1-{{branch_slug}}-latest'] })).toThrow(
    'fleet.yml:9: "###": branch_slug is empty; name the branch with a letter or digit (in 1-{{branch_slug}}-latest)',
  )
  expect(tagsOf(run, { tags: ['1{{#if branch_slug}}-{{branch_slug}}{{/if}}'] })).toEqual(['1'])
})
