import { readFileSync } from 'node:fs'
import { parseFleetFile, toFleet } from '../../src/fleet/parse.ts'
import { sourcesOf } from '../../src/fleet/sources/source.ts'
import type { Run } from '../../src/github/run.ts'
import { settleSiblings, toClaims } from '../../src/tags/claims.ts'
import { decideFloating, versionsOfTags } from '../../src/tags/floating.ts'
import { createNameImage } from '../../src/tags/name-image.ts'
import { resolveNamespace } from '../../src/tags/namespace.ts'
import { numberTags } from '../../src/tags/number.ts'
import { createRender } from '../../src/tags/template.ts'
import { aRun } from '../fixtures/runs.ts'
import { aPullRequest } from './a-pull-request.ts'

type Asked = {
  readonly recipe: string
  readonly run?: Partial<Run>
  readonly now?: string
  /** What the registry lists; undefined: the listing failed. */
  readonly listed?: readonly string[] | undefined
  readonly summary?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** All references that a recipe gives to all its images. */
function referencesOf({
  recipe,
  run = {},
  now = '2026-07-22T00:23:00Z',
  summary,
  ...given
}: Asked): string[] {
  const file = `examples/recipes/${recipe}`
  const listed = 'listed' in given ? given.listed : []
  const parsed = parseFleetFile({ file, text: readFileSync(file, 'utf8') })
  const sources =
    summary === undefined
      ? []
      : sourcesOf(parsed).map(({ defaults, position }) => ({
          kind: 'build-summary' as const,
          file: 'data/build_summary.json',
          text: JSON.stringify({ build_details: summary }),
          defaults,
          position,
        }))
  const fleet = toFleet(parsed, { sources })
  const here = aRun(run)
  const render = createRender('fleet', { now: new Date(now), commitDate: new Date(0) })
  const namespace = resolveNamespace({ template: fleet.namespace }, here, render)
  const root = [fleet.registry, namespace].filter((part) => part !== '').join('/')
  const nameImage = createNameImage(here, render)
  const resolved = fleet.images.map((image) => {
    const version = image.version === undefined ? {} : { version: image.version }
    const variables = { ...image.attributes, image: image.id, ...version }
    const { tags, flavor, position, repository } = image
    return { repository, tags: nameImage({ tags, flavor, variables, position }).tags }
  })
  const settled = settleSiblings(resolved)
  return fleet.images.flatMap((image, index) => {
    const tags = numberTags(settled[index]?.tags ?? [], listed)
    const moving = decideFloating(tags, (floating) => listed && versionsOfTags(listed, floating))
    return toClaims(moving.tags, { ...image, image: image.id, root }).map(({ reference }) => reference)
  })
}

describe('LabNow', () => {
  const recipe = 'labnow/fleet.yml'
  const owner = 'LabNow'
  const sha = `28ca851${'0'.repeat(33)}`
  const of = (asked: Omit<Asked, 'recipe'>): string[] =>
    referencesOf({ recipe, ...asked, run: { owner, sha, ...asked.run } })

  test('latest and a version of date and commit, under the aliases too', () => {
    expect(of({})).toEqual([
      'quay.io/labnow/atom:latest',
      'quay.io/labnow/atom:2026.0722.0823-28ca851',
      'quay.io/labnow/base:latest',
      'quay.io/labnow/base:2026.0722.0823-28ca851',
      'quay.io/labnow/py-data:latest',
      'quay.io/labnow/py-data:2026.0722.0823-28ca851',
      'quay.io/labnow/core:latest',
      'quay.io/labnow/core:2026.0722.0823-28ca851',
    ])
  })

  test.each([
    ['2025-12-31T16:30:00Z', '2026.0101.0030'],
    ['2028-02-29T11:59:00Z', '2028.0229.1959'],
  ])('the version at %s', (now, version) => {
    expect(of({ now })[1]).toBe(`quay.io/labnow/atom:${version}-28ca851`)
  })

  test.each([
    [{ ref: 'refs/heads/dev/add-multi-arch' }, 'labnow0dev'],
    [{ ref: 'refs/heads/Main' }, 'labnow0main'],
    [{ ref: 'refs/heads/user_name/x' }, 'labnow0user_name'],
    [{ ref: 'refs/heads/_x/y' }, 'labnow0_x'],
    [{ ref: 'refs/heads/123' }, 'labnow0123'],
    [{ owner: 'LabNow-ai', ref: 'refs/heads/feat/add-login' }, 'labnow-ai0feat'],
  ])('the namespace on %j is %s', (run, namespace) => {
    expect(of({ run })[0]).toBe(`quay.io/${namespace}/atom:latest`)
  })

  test('better than the original: a git tag is production', () => {
    expect(of({ run: { ref: 'refs/tags/v1.2.3' } })[0]).toBe('quay.io/labnow/atom:latest')
  })

  test('better than the original: a fork’s main is not production, and moves no latest', () => {
    const pullRequest = aPullRequest({ headRef: 'main', fork: true })
    const run = { event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest }
    expect(of({ run })[0]).toBe('quay.io/labnow0main/atom:2026.0722.0823-28ca851')
  })

  test.each([
    ['fix#12', 'labnow0fix-12'],
    ['feat+x/y', 'labnow0feat-x'],
    ['fix@home', 'labnow0fix-home'],
    ['feat-/x', 'labnow0feat'],
    ['a'.repeat(300), `labnow0${'a'.repeat(63)}`],
  ])('better than the original: branch %s has a namespace that registries take', (branch, namespace) => {
    expect(of({ run: { ref: `refs/heads/${branch}` } })[0]).toBe(`quay.io/${namespace}/atom:latest`)
  })
})

describe('Databricks runtimes', () => {
  const python = (folder: string): readonly string[] => [`data/python/${folder}/Dockerfile`]
  const generic = ['gpu', 'minimal', 'minimal-gpu', 'standard', 'standard-gpu']
  const summary = {
    non_runtime_specific: Object.fromEntries(
      generic.map((type) => [type, [`data/${type}/latest/Dockerfile`]]),
    ),
    '16.4 LTS': { python: python('16.4-LTS-ubuntu2404-py312') },
    '17.3 LTS': { python: python('17.3-LTS-ubuntu2404-py312') },
    '17.3 LTS_ml': { python: python('17.3-LTS-ubuntu2404-py312-ml') },
    '17.2': { python: python('17.2-ubuntu2404-py312') },
  }
  const of = (asked: Omit<Asked, 'recipe'>): string[] =>
    referencesOf({ recipe: 'databricks/fleet.yml', ...asked }).map((reference) => {
      return reference.replace('ghcr.io/acme/dbx-runtime:', '')
    })

  test('one repository; the highest LTS of a type has its floating tags', () => {
    const tags = of({ summary })
    expect(tags.filter((tag) => tag.startsWith('python'))).toEqual([
      'python-17.3-lts-ubuntu2404-py312',
      'python-py312',
      'python-latest',
      'python-17.3-lts-ml',
      'python-17.2-ubuntu2404-py312',
      'python-16.4-lts-ubuntu2404-py312',
    ])
    const others = ['minimal', 'minimal-gpu', 'gpu', 'minimal-latest', 'gpu-latest', 'standard-latest']
    expect(tags).toEqual(expect.arrayContaining([...others, 'standard-py312', 'standard-gpu-py312']))
    expect(new Set(tags).size).toBe(tags.length)
  })

  test('better than the original: 18.3 is higher than 17.3', () => {
    const later = { ...summary, '18.3 LTS': { python: python('18.3-LTS-ubuntu2404-py312') } }
    const tags = of({ summary: later })
    expect(tags[tags.indexOf('python-latest') - 2]).toBe('python-18.3-lts-ubuntu2404-py312')
  })

  test('better than the original: building an older runtime alone does not move latest back', () => {
    const older = { '15.4 LTS': { python: python('15.4-LTS-ubuntu2204-py311') } }
    const listed = ['python-17.3-lts-ubuntu2404-py312', 'python-latest']
    expect(of({ summary: older, listed })).not.toContain('python-latest')
    expect(of({ summary: older, listed: ['python-gpu-17.3-lts-ubuntu2404-py312'] })).toContain(
      'python-latest',
    )
  })
})

describe('Slinky', () => {
  const sha = `a1b2c3d4${'0'.repeat(32)}`
  const of = (run: Partial<Run>): string[] =>
    referencesOf({ recipe: 'slinky/fleet.yml', run: { sha, ...run } })
      .filter((reference) => reference.includes('/slurmd:'))
      .map((reference) => reference.replace('registry.gitlab.com/acme/slinky/slurmd:', ''))

  test.each([
    ['main', ['main-a1b2c3d4', 'main-latest', 'latest']],
    ['feature/XYZ', ['feature-xyz-a1b2c3d4', 'feature-xyz-latest']],
    ['dev-ci-pipeline', ['dev-ci-pipeline-a1b2c3d4', 'dev-ci-pipeline-latest']],
  ])('branch %s', (branch, endings) => {
    expect(of({ ref: `refs/heads/${branch}` })).toEqual(
      endings.map((ending) => `25.11-ubuntu24.04-${ending}`),
    )
  })

  const release = (listed: readonly string[] | undefined): string | undefined =>
    referencesOf({ recipe: 'slinky/release.yml', run: { event: 'workflow_dispatch' }, listed })[0]

  test.each([
    [[], 1],
    [['25.11.2-ubuntu24.04-cmk.9', '25.11.2-ubuntu24.04-cmk.10', '25.11.2-ubuntu24.04-cmk.11-rc1'], 11],
    [['25.11.3-ubuntu24.04-cmk.2', '25x11.2-ubuntu24.04-cmk.5'], 1],
  ])('the release after %j is number %i', (listed, number) => {
    expect(release(listed)).toBe(`ghcr.io/acme/slinky/slurmctld:25.11.2-ubuntu24.04-cmk.${number}`)
  })

  test('better than the original: a listing that failed releases nothing', () => {
    expect(() => release(undefined)).toThrow("the registry's tags could not be listed")
  })
})

describe('Spack', () => {
  const of = (ref: string): string[] => referencesOf({ recipe: 'spack/fleet.yml', run: { ref } })

  test.each([
    ['refs/heads/main', 'latest'],
    ['refs/tags/rev-sc20', 'sc20'],
    ['refs/heads/rev-sc20', 'sc20'],
    ['refs/tags/rev-1.2.3', '1.2.3'],
  ])('%s is %s', (ref, tag) => {
    expect(of(ref)).toEqual([`docker.io/acme/tutorial:${tag}`])
  })

  test.each(['refs/tags/rev-', 'refs/tags/xrev-sc19', 'refs/heads/feature'])(
    '%s has no tag, and it is said',
    (ref) => {
      expect(() => of(ref)).toThrow(`no rule makes a tag on push of ${ref}`)
    },
  )

  test.each(['refs/tags/rev--x', `refs/tags/rev-${'a'.repeat(129)}`])(
    'better than the original: what no registry takes is an error (%s)',
    (ref) => {
      expect(() => of(ref)).toThrow(/no registry accepts the tag .* that type=match,pattern=\^rev-/)
    },
  )
})

describe('versioned contexts', () => {
  const of = (listed: readonly string[]): string[] => referencesOf({ recipe: 'contexts/fleet.yml', listed })

  test('version and latest, at the root of the registry', () => {
    expect(of([])).toEqual([
      'localhost:5000/debian-slim:0.0.2',
      'localhost:5000/debian-slim:latest',
      'localhost:5000/jq:1.2.3',
      'localhost:5000/jq:latest',
    ])
  })

  test('better than the original: an older version does not move latest', () => {
    expect(of(['1.2.4'])).toEqual(['localhost:5000/debian-slim:0.0.2', 'localhost:5000/jq:1.2.3'])
  })
})
