import { noCacheRights } from '../../src/build/cache-rights.ts'
import { toBuildOptions } from '../../src/modes/build-options.ts'
import { chooseTogether } from '../../src/modes/build-together.ts'
import type { Job } from '../../src/plan/plan.ts'
import { toRequest } from '../../src/request/request.ts'
import { noCopier, noDocker, noWriter } from '../fixtures/docker.ts'
import { aPlanWorld } from '../fixtures/plan-world.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'

const COPY = 'FROM scratch\nCOPY a /a\n'

const on = (...ids: readonly string[]) => ({
  parents: ids.map((id) => ({ id, references: [`ghcr.io/acme/${id}`] })),
})

/** The ids of those that share one buildx, and what they stand on. */
async function choose(jobs: readonly Job[], dockerfiles: Record<string, string> = {}, values = {}) {
  const files = Object.fromEntries(jobs.map(({ id, dockerfile }) => [dockerfile, dockerfiles[id] ?? COPY]))
  const world = {
    ...aPlanWorld(files),
    ticks: () => 0,
    writer: noWriter,
    copier: noCopier,
    docker: { ...noDocker, cacheRights: noCacheRights },
  }
  const options = toBuildOptions(toRequest('fleet', { fleet: 'fleet.yml', ...values }).values)
  const together = await chooseTogether({ plan: aPlan(jobs, { push: true, cache: 'write' }), options }, world)
  return [...together.values()].map(({ job, request }) => [job.id, ...request.buildContexts])
}

test('images that only copy share one buildx, and stand on each other in it', async () => {
  const jobs = [aJob('base'), aJob('app', on('base')), aJob('tool')]
  expect(await choose(jobs)).toEqual([['base'], ['app', 'ghcr.io/acme/base=target:base'], ['tool']])
})

test('an image of an earlier run is a parent by its digest', async () => {
  const base = aJob('base', { decision: 'reuse', digest: aDigest('base') })
  expect(await choose([base, aJob('app', on('base')), aJob('tool')])).toEqual([
    ['app', `ghcr.io/acme/base=docker-image://ghcr.io/acme/base@${aDigest('base')}`],
    ['tool'],
  ])
})

test('what runs, downloads, is tested or keeps a secret is built by itself, and so is all that stands on it', async () => {
  const others = [aJob('x'), aJob('y')]
  const ids = async (base: Job, dockerfile = COPY) => {
    const chosen = await choose([base, aJob('app', on('base')), ...others], { base: dockerfile })
    return chosen.map(([id]) => id)
  }
  expect(await ids(aJob('base'), 'FROM scratch\nRUN make\n')).toEqual(['x', 'y'])
  expect(await ids(aJob('base'), 'FROM scratch\nADD https://example.com/a /a\n')).toEqual(['x', 'y'])
  expect(await ids(aJob('base'), 'FROM scratch\nONBUILD RUN make\n')).toEqual(['x', 'y'])
  expect(await ids(aJob('base', { build: { test: ['true'] } }))).toEqual(['x', 'y'])
  expect(await ids(aJob('base', { build: { secrets: ['key'] } }))).toEqual(['x', 'y'])
  expect(await ids(aJob('base', { build: { checks: true } }))).toEqual(['x', 'y'])
  expect(await ids(aJob('base'), 'FROM\n')).toEqual(['x', 'y'])
})

test('builds that write a cache are not mixed up in one, and a single build needs no company', async () => {
  expect(await choose([aJob('a'), aJob('b')], {}, { cache: 'registry' })).toEqual([])
  expect(await choose([aJob('a')])).toEqual([])
})
