import type { Image } from '../../src/fleet/image.ts'
import type { Run } from '../../src/github/run.ts'
import { claimNames, type Existing, needsExisting } from '../../src/plan/claim-names.ts'
import { createNaming, type Naming, nameImages } from '../../src/plan/names.ts'
import { permitNames } from '../../src/plan/permit.ts'
import { toReferences } from '../../src/plan/references.ts'
import { toProductionRun } from '../../src/tags/namespace.ts'
import { createRender } from '../../src/tags/template.ts'
import { anImage as imageWith } from '../fixtures/plans.ts'
import { aRun } from '../fixtures/runs.ts'

/** Rules as texts, which is all that matters here. */
function anImage(
  id: string,
  { tags = [], ...change }: Omit<Partial<Image>, 'tags'> & { tags?: string[] } = {},
): Image {
  return imageWith(id, { ...change, tags: tags.map((text) => ({ text })) })
}

const now = new Date('2026-01-02T03:04:05Z')
const place = { registry: 'ghcr.io', namespace: '{{owner}}{{branch_suffix}}' }
const naming = (run: Run, at = place, nameless: 'refuse' | 'allow' = 'allow'): Naming =>
  createNaming({ ...at, run, nameless, render: createRender('fleet', { now, commitDate: now }) })

const nothing: Existing = { tags: new Map(), gitTags: undefined }
const listed = (repository: string, ...tags: string[]): Existing => ({
  tags: new Map([[repository, tags]]),
  gitTags: undefined,
})

function plan(images: readonly Image[], run: Run, existing = nothing, at = place) {
  const namings = { here: naming(run, at, 'refuse'), production: naming(toProductionRun(run), at) }
  return claimNames(permitNames(nameImages(images, namings), run), existing).map(({ planned, notices }) => ({
    references: planned.map(({ reference }) => reference),
    messages: notices.map(({ message }) => message),
    planned,
  }))
}

const release = aRun({ ref: 'refs/tags/v1.2.3' })
const semver = ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}']

test('a release moves its lines and latest forward', () => {
  const [names] = plan(
    [anImage('app', { tags: semver })],
    release,
    listed('ghcr.io/acme/app', '1.2.2', '1.1.9'),
  )
  expect(names?.references).toEqual([
    'ghcr.io/acme/app:1.2.3',
    'ghcr.io/acme/app:1.2',
    'ghcr.io/acme/app:latest',
  ])
})

test('a backport moves its own line, and latest stays where it is, with a notice', () => {
  const [names] = plan(
    [anImage('app', { tags: semver })],
    release,
    listed('ghcr.io/acme/app', '2.0.0', '1.2.2'),
  )
  expect(names?.references).toEqual(['ghcr.io/acme/app:1.2.3', 'ghcr.io/acme/app:1.2'])
  expect(names?.messages).toEqual([expect.stringMatching(/^latest stays where it is: .*2\.0\.0/)])
})

test('where nobody tells what exists, nothing floats', () => {
  const [names] = plan([anImage('app', { tags: semver })], release)
  expect(names?.references).toEqual(['ghcr.io/acme/app:1.2.3'])
  expect(names?.messages).toHaveLength(2)
})

test('git’s tags stand in where the registry’s do not hold whole versions', () => {
  const image = anImage('app', { tags: ['type=semver,pattern={{major}}'] })
  const known = (tag: string): Existing => ({ tags: new Map([['ghcr.io/acme/app', ['1']]]), gitTags: [tag] })
  expect(plan([image], release, known('v1.9.0'))[0]?.references).toEqual([])
  expect(plan([image], release, known('v1.2.2'))[0]?.references).toContain('ghcr.io/acme/app:1')
})

test('a numbered release takes the next number over all its images, and may not be overwritten', () => {
  const images = ['a', 'b'].map((id) => anImage(id, { tags: ['type=raw,value=25.11-cmk.{{number}}'] }))
  const tags = new Map([
    ['ghcr.io/acme/a', ['25.11-cmk.1', '25.11-cmk.9']],
    ['ghcr.io/acme/b', ['25.11-cmk.10']],
  ])
  const names = plan(images, aRun(), { tags, gitTags: undefined })
  expect(names.map(({ planned }) => planned)).toEqual([
    [
      {
        reference: 'ghcr.io/acme/a:25.11-cmk.11',
        rule: 'type=raw,value=25.11-cmk.{{number}}',
        immutable: true,
      },
    ],
    [
      {
        reference: 'ghcr.io/acme/b:25.11-cmk.11',
        rule: 'type=raw,value=25.11-cmk.{{number}}',
        immutable: true,
      },
    ],
  ])
  expect(() => plan(images, aRun(), { tags: new Map([['ghcr.io/acme/a', []]]), gitTags: [] })).toThrow(
    /25\.11-cmk\.N has no number: the registry's tags could not be listed/,
  )
})

test('only the highest version of siblings gets a tag that both want', () => {
  const tags = [
    'type=semver,pattern=python-{{version}},value={{runtime}}',
    'type=semver,pattern={{major}},value={{runtime}}',
  ]
  const images = ['17.3.0', '17.4.0'].map((runtime) =>
    anImage(`python-${runtime}`, { repository: 'dbx', tags, attributes: { runtime } }),
  )
  const [low, high] = plan(images, aRun(), listed('ghcr.io/acme/dbx'))
  expect(low?.references).not.toContain('ghcr.io/acme/dbx:17')
  expect(high?.references).toContain('ghcr.io/acme/dbx:17')
})

test('two images that would write one reference are an error that names both', () => {
  const images = [
    anImage('a', { repository: 'r', tags: ['v1'] }),
    anImage('b', { repository: 'r', tags: ['v1'] }),
  ]
  expect(() => plan(images, aRun())).toThrow(/a .*and b .*both write ghcr\.io\/acme\/r:v1/)
})

test('a branch writes no tag that the default branch writes to the same repository', () => {
  const image = anImage('app', { tags: ['stable', 'type=ref,event=branch'] })
  const branch = aRun({ ref: 'refs/heads/dev' })
  const shared = plan([image], branch, nothing, { ...place, namespace: 'acme' })
  expect(shared[0]?.references).toEqual(['ghcr.io/acme/app:dev'])
  expect(shared[0]?.messages).toEqual(['stable is not written: the default branch writes it'])
  const apart = plan([image], branch)
  expect(apart[0]?.references).toEqual(['ghcr.io/acme0dev/app:dev', 'ghcr.io/acme0dev/app:stable'])
})

test('an image that exists for its children only gets no names', () => {
  expect(plan([anImage('a', { tags: ['v1'], publish: false })], aRun())[0]?.references).toEqual([])
})

test('only tags that depend on what exists are looked up', () => {
  const run = release
  const needs = (tags: string[]): boolean =>
    permitNames(
      nameImages([anImage('a', { tags })], { here: naming(run), production: naming(toProductionRun(run)) }),
      run,
    ).some(needsExisting)
  expect([needs(['v1']), needs(semver)]).toEqual([false, true])
})

test('an image is known by its names here and on the default branch, by its repository alone, and by what it provides', () => {
  const branch = aRun({ ref: 'refs/heads/dev' })
  const image = anImage('app', { tags: ['v1'], provides: ['app-base'] })
  const twins = ['x', 'y'].map((id) => anImage(id, { repository: 'shared', tags: [id] }))
  const named = nameImages([image, ...twins], {
    here: naming(branch),
    production: naming(toProductionRun(branch)),
  })
  const references = toReferences(named, { own: 'quay.io/acme0dev', main: 'ghcr.io/acme' })
  expect(references.get('app')?.known).toEqual([
    'ghcr.io/acme0dev/app:v1',
    'ghcr.io/acme/app:v1',
    'quay.io/acme0dev/app:v1',
    'ghcr.io/acme0dev/app',
    'ghcr.io/acme/app',
    'quay.io/acme0dev/app',
    'app-base',
  ])
  expect(references.get('app')?.main).toEqual(['ghcr.io/acme/app:v1'])
  expect(references.get('x')?.known).toEqual([
    'ghcr.io/acme0dev/shared:x',
    'ghcr.io/acme/shared:x',
    'quay.io/acme0dev/shared:x',
  ])
})
