import { publishPlan } from '../../src/modes/publish-plan.ts'
import { promote } from '../../src/modes/publish-promote.ts'
import type { Job } from '../../src/plan/plan.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { makeImage, store } from '../fakes/registry-image.ts'
import { aPlan } from '../fixtures/plans.ts'
import { aBuilt, aWorld, namesIn } from '../fixtures/publishing.ts'
import { aRun } from '../fixtures/runs.ts'

let registry: FakeRegistry
let mirror: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
  mirror = await startFakeRegistry()
})
afterEach(async () => {
  await registry.stop()
  await mirror.stop()
})

const ATOMIC = { atomic: 'true', prune: 'false' }
const now = new Date('2026-07-22T00:23:00Z')

async function publish(...built: readonly ReturnType<typeof aBuilt>[]) {
  const plan = aPlan(built.map(({ job }) => job))
  const report = await publishPlan({ plan, results: built.map(({ found }) => found) }, ATOMIC, aWorld())
  expect(report.failures).toEqual([])
  return report
}

test('labnow: latest and one version of one clock, an alias, and a second registry, all of the same bytes', async () => {
  const version = '2026.0722.0823-28ca851'
  const alias = ['latest', version].map((tag) => `${registry.host}/labnow/postgres-16-ext:${tag}`)
  const far = ['latest', version].map((tag) => `${mirror.host}/labnow/postgres-16:${tag}`)
  const built = aBuilt(registry, 'postgres-16', { seed: 1, tags: ['latest', version, ...alias, ...far] })
  await publish(built)
  const both = { latest: built.image.digest, [version]: built.image.digest }
  expect(namesIn(registry, 'acme/postgres-16')).toEqual(both)
  expect(namesIn(registry, 'labnow/postgres-16-ext')).toEqual(both)
  expect(namesIn(mirror, 'labnow/postgres-16')).toEqual(both)
})

test('dbx: many images share one repository, and an ML variant never takes the tag of its base', async () => {
  const tagged = (id: string, seed: number, tag: string) => {
    const built = aBuilt(registry, 'dbx-runtime', { seed, tags: [tag] })
    const record = `fp-${String(seed).repeat(40)}`
    store(registry, 'acme/dbx-runtime', built.image, record)
    const job: Job = { ...built.job, id, record: `${registry.host}/acme/dbx-runtime:${record}` }
    return { ...built, job, found: { ...built.found, result: { ...built.found.result, id } } }
  }
  const [minimal, plain, ml] = [
    tagged('minimal', 1, 'minimal'),
    tagged('python', 2, 'python-17.3'),
    tagged('python-ml', 3, 'python-17.3-ml'),
  ]
  await publish(minimal, plain, ml)
  expect(namesIn(registry, 'acme/dbx-runtime')).toEqual({
    minimal: minimal.image.digest,
    'python-17.3': plain.image.digest,
    'python-17.3-ml': ml.image.digest,
  })
})

test('slinky: unique and branch tag from the build, production from the branch’s tag, byte for byte', async () => {
  const names = ['slurmctld', 'slurmd']
  const stem = '25.11-ubuntu24.04'
  const built = names.map((name, seed) =>
    aBuilt(registry, name, { seed, tags: [`${stem}-feature-xyz-0a1b2c3d`, `${stem}-feature-xyz-latest`] }),
  )
  await publish(...built)
  const source = names.map((name) => `${registry.host}/acme/${name}:${stem}-feature-xyz-latest`).join('\n')
  const world = { ...aWorld(), run: aRun(), now }
  await promote({ ...ATOMIC, source, tags: `${stem}-latest` }, world)
  for (const [index, name] of names.entries()) {
    expect(new Set(Object.values(namesIn(registry, `acme/${name}`)))).toEqual(
      new Set([built[index]?.image.digest]),
    )
    expect(Object.keys(namesIn(registry, `acme/${name}`))).toHaveLength(3)
  }
})

test('spack: the default branch has latest, a rev- ref the tag behind it, and neither moves the other', async () => {
  const daily = aBuilt(registry, 'tutorial', { seed: 1, tags: ['latest'] })
  await publish(daily)
  store(registry, 'acme/tutorial', makeImage(2), 'built')
  const source = `${registry.host}/acme/tutorial:built`
  const tags = 'type=match,pattern=^rev-(.+)$,group=1'
  const world = { ...aWorld(), run: aRun({ ref: 'refs/tags/rev-sc20' }), now }
  const report = await promote({ ...ATOMIC, source, tags }, world)
  expect(report.failures).toEqual([])
  expect(namesIn(registry, 'acme/tutorial')).toMatchObject({
    latest: daily.image.digest,
    sc20: makeImage(2).digest,
  })
})

test('cip: version and latest on both; a version that exists with other bytes is never overwritten', async () => {
  const built = aBuilt(registry, 'jq', { seed: 1, tags: ['latest'] })
  const version = { reference: `${registry.host}/acme/jq:1.2.3`, rule: 'version', immutable: true as const }
  const job = { ...built.job, tags: [version, ...built.job.tags] }
  await publish({ ...built, job })
  expect(namesIn(registry, 'acme/jq')).toEqual({ '1.2.3': built.image.digest, latest: built.image.digest })

  const other = aBuilt(registry, 'jq', { seed: 2, tags: ['latest'] })
  const again = publish({ ...other, job: { ...other.job, tags: [version, ...other.job.tags] } })
  await expect(again).rejects.toThrow('acme/jq:1.2.3 exists and names')
  expect(namesIn(registry, 'acme/jq')['latest']).toBe(built.image.digest)
})
