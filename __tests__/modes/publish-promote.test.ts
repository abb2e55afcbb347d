import { promote } from '../../src/modes/publish-promote.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { holds, makeImage, store } from '../fakes/registry-image.ts'
import { aWorld, countNames, namesIn } from '../fixtures/publishing.ts'
import { aRun } from '../fixtures/runs.ts'

let registry: FakeRegistry
let production: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
  production = await startFakeRegistry()
})
afterEach(async () => {
  await registry.stop()
  await production.stop()
})

const given = (values: Record<string, string>) => ({ atomic: 'true', 'dry-run': 'false', ...values })
const aPromoter = (change = {}) => ({ ...aWorld(), run: aRun(change), now: new Date('2026-01-02T03:04:05Z') })

const refused = (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => 'nothing was refused',
    (error: { message: string }) => error.message,
  )

test('a branch’s tag becomes the production tag, byte for byte, with one HEAD and one PUT', async () => {
  const image = makeImage(1)
  store(registry, 'island/slurmd', image, '25.11-ubuntu24.04-main-latest')
  store(registry, 'island/slurmd', makeImage(2), '25.11-ubuntu24.04-latest')
  const values = given({
    source: `${registry.host}/island/slurmd:25.11-ubuntu24.04-main-latest`,
    tags: '25.11-ubuntu24.04-latest',
  })
  const report = await promote(values, aPromoter())
  expect(report.outputs).toMatchObject({
    moved: 1,
    subjects: `${registry.host}/island/slurmd@${image.digest}`,
  })
  expect(namesIn(registry, 'island/slurmd')['25.11-ubuntu24.04-latest']).toBe(image.digest)
  expect(countNames(registry)).toEqual({ HEAD: 2, PUT: 1 })
  expect((await promote(values, aPromoter())).outputs).toMatchObject({ moved: 0 })
})

test('staging becomes production in another registry, with templates and rules', async () => {
  const image = makeImage(1)
  store(registry, 'staging/app', image)
  const report = await promote(
    given({
      source: `${registry.host}/staging/app@${image.digest}`,
      destinations: `${production.host}/{{owner}}/{{image}}`,
      tags: 'stable\ntype=semver,pattern={{version}},value=1.2.3\ntype=semver,pattern={{major}},value=1.2.3',
    }),
    aPromoter(),
  )
  expect(report.failures).toEqual([])
  expect(holds(production, 'acme/app', image)).toBe(true)
  expect(Object.keys(namesIn(production, 'acme/app')).sort()).toEqual(['1', '1.2.3', 'latest', 'stable'])
})

test('refuses what is not there, a whole repository, two sources for one name, and a run that may not push', async () => {
  store(registry, 'a/app', makeImage(1), 'v1')
  store(registry, 'b/app', makeImage(2), 'v1')
  const at = (name: string): string => `${registry.host}/${name}`
  const run = (values: Record<string, string>, change = {}) =>
    refused(promote(given(values), aPromoter(change)))
  expect(await run({ source: `${at('a/app:v1')}\n${at('a/none:v1')}`, tags: 'x' })).toContain(
    'a/none:v1 is not there; no name was moved',
  )
  expect(await run({ source: at('a/app'), tags: 'x' })).toContain('names a whole repository')
  expect(
    await run({ source: `${at('a/app:v1')},${at('b/app:v1')}`, destinations: at('prod'), tags: 'x' }),
  ).toContain('both write')
  expect(await run({ source: at('a/app:v1'), tags: 'x' }, { event: 'merge_group' })).toContain(
    'may not push (merge queue',
  )
  expect(namesIn(registry, 'a/app')).toEqual({ v1: makeImage(1).digest })
})

test('a dry run says what would move and writes nothing', async () => {
  store(registry, 'a/app', makeImage(1), 'v1')
  const source = `${registry.host}/a/app:v1`
  const report = await promote({ ...given({ source, tags: 'v2' }), 'dry-run': 'true' }, aPromoter())
  expect(report.outputs['moves']).toEqual([
    { reference: `${registry.host}/a/app:v2`, digest: makeImage(1).digest },
  ])
  expect(registry.seen.filter(({ line }) => /^(PUT|POST)/.test(line))).toEqual([])
})

/** As recorded of slinky's `publish_ghcr`, and what we do instead where it overwrites or leaves half a release. */
describe('numbered releases', () => {
  const names = ['slurmctld', 'slurmd', 'login', 'slurmd-pyxis', 'login-pyxis', 'slurmrestd']
  const stem = '25.11.2-ubuntu24.04-cmk.'

  const release = (version = '25.11.2') =>
    promote(
      given({
        source: names.map((name) => `${registry.host}/island/${name}:25.11-ubuntu24.04-latest`).join('\n'),
        destinations: `${production.host}/cmk/{{image}}`,
        tags: `${version}-ubuntu24.04-cmk.{{number}}`,
      }),
      aPromoter(),
    )
  const released = (): string[] => [
    ...new Set(names.flatMap((name) => Object.keys(namesIn(production, `cmk/${name}`)))),
  ]
  const storeAll = (): void => {
    for (const [seed, name] of names.entries())
      store(registry, `island/${name}`, makeImage(seed), '25.11-ubuntu24.04-latest')
  }
  const exist = (tags: readonly string[]): void => {
    for (const tag of tags) store(production, 'cmk/slurmd', makeImage(77), tag)
  }

  test.each([
    ['no tags', [], '25.11.2', 1],
    ['numeric, not text order', [1, 2, 9, 10], '25.11.2', 11],
    ['suffixes ignored', [3, '8-rc1', '', 'x'], '25.11.2', 4],
    ['leading zeros', ['007'], '25.11.2', 8],
    ['another version', [5], '25.11.3', 1],
  ])('%s', async (_, numbers, version, next) => {
    storeAll()
    exist(numbers.map((number) => `${stem}${number}`))
    exist([`x${stem}9`])
    expect((await release(version)).failures).toEqual([])
    for (const [seed, name] of names.entries()) {
      const tag = `${version}-ubuntu24.04-cmk.${next}`
      expect(namesIn(production, `cmk/${name}`)[tag]).toBe(makeImage(seed).digest)
    }
  })

  test('fail on doubt: a listing that fails is not "no releases yet"', async () => {
    storeAll()
    exist([`${stem}5`])
    production.plan({ on: /slurmd\/tags\/list/, fault: { status: 403 }, times: 99 })
    expect(await refused(release())).toContain('cannot list the tags of')
    expect(released()).toEqual([`${stem}5`])
  })

  test('one image missing in the source: no half release', async () => {
    storeAll()
    registry.store.tags.delete('island/login')
    expect(await refused(release())).toContain('island/login:25.11-ubuntu24.04-latest is not there')
    expect(released()).toEqual([])
  })

  test('a release that broke off is finished under its number; the same again is not a new one', async () => {
    storeAll()
    exist([`${stem}1`])
    production.plan({ on: /PUT .*login\/manifests\/25/, fault: { status: 403 }, times: 1 })
    const broken = await release()
    expect(broken.failures.length).toBeGreaterThan(0)
    expect((await release()).failures).toEqual([])
    expect((await release()).outputs).toMatchObject({ moved: 0 })
    expect(released().sort()).toEqual([`${stem}1`, `${stem}2`])
    expect(namesIn(production, 'cmk/slurmd')[`${stem}1`]).toBe(makeImage(77).digest)
  })
})
