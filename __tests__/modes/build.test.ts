import type { BuildRequest } from '../../src/build/request.ts'
import { decodeResult } from '../../src/build/result.ts'
import { build } from '../../src/modes/build.ts'
import { encodePlan, type Plan } from '../../src/plan/plan.ts'
import { toRequest } from '../../src/request/request.ts'
import { noCopier, noDocker, noWriter } from '../fixtures/docker.ts'
import { aPlanWorld } from '../fixtures/plan-world.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'

/** Builds one row of a plan with a builder that fails for these contexts; what was built and what was stored. */
async function buildRow(plan: Plan, id: string, failing: readonly string[] = []) {
  const built: BuildRequest[] = []
  const stored = new Map<string, string>()
  const held = new Map(plan.jobs.map(({ record, id: own }) => [`${record}-linux-arm64`, aDigest(own)]))
  const dockerfiles = plan.jobs.map(({ dockerfile }) => [dockerfile, 'FROM scratch\n'])
  const world = aPlanWorld(Object.fromEntries(dockerfiles), held)
  const report = await build(
    { ...toRequest('build', { plan: 'imagefleet-plan', job: id }).values },
    {
      ...world,
      ticks: () => Date.parse('2026-11-21T00:00:00Z'),
      writer: noWriter,
      copier: noCopier,
      docker: {
        ...noDocker,
        build: (request, write) => {
          built.push(request)
          for (const line of ['#5 [1/2] COPY a /', '#5 CACHED', '#6 [2/2] RUN make']) write(line)
          const exitCode = failing.some((name) => JSON.stringify(request).includes(`"${name}"`)) ? 1 : 0
          const digest = aDigest(`built ${built.length}`)
          const metadata = { json: {}, digest, reference: undefined, warnings: [] }
          return Promise.resolve({
            exitCode,
            lastLines: ['boom'],
            answer: '',
            imageId: undefined,
            metadata,
          })
        },
      },
      artifacts: {
        ...world.artifacts,
        read: () => Promise.resolve({ 'plan.json': encodePlan(plan) }),
        upload: (name, content) => {
          if ('texts' in content) stored.set(name, Object.values(content.texts).join())
          return Promise.resolve()
        },
      },
    },
  )
  return { report, built, stored }
}

const on = (id: string) => [{ id, references: [] }]
const jobs = [aJob('a'), aJob('b', { parents: on('a') }), aJob('c', { parents: on('b') }), aJob('d')]
const builds = jobs.map(({ id }) => ({ job: id }))
const chain = aPlan(jobs, { rows: [{ id: 'a', wave: 1, runner: 'r', builds, seconds: 4 }], push: true })

test('a row builds all of its images in order, and stores a result for each', async () => {
  const pushed = aPlan(
    jobs.map((job) => ({ ...job, parents: [] })),
    { rows: chain.rows },
  )
  const { report, stored } = await buildRow(pushed, 'a')
  expect([...stored.keys()]).toEqual(['a', 'b', 'c', 'd'].map((id) => `imagefleet-result-${id}`))
  expect(report).toMatchObject({ outputs: {}, failures: [] })
})

test('an image that fails takes along what stands on it, and nothing else', async () => {
  const { report, stored } = await buildRow(chain, 'a', ['a'])
  expect([...stored.keys()]).toEqual(['imagefleet-result-d'])
  expect(report.failures.map(({ message }) => message)).toEqual([
    'the build of image "a" failed: boom',
    'image "b" was not built, because "a" below it failed',
    'image "c" was not built, because "b" below it failed',
  ])
})

test('one platform of an image stands on that platform of its parent, under its own record', async () => {
  const both = ['linux/amd64', 'linux/arm64']
  const apart = both.map((platform) => ({ platform }))
  const base = aJob('base', { apart, platforms: both })
  const child = aJob('child', {
    apart,
    platforms: both,
    parents: [{ id: 'base', references: ['ghcr.io/acme/base:latest'] }],
  })
  const rows = [
    {
      id: 'child-linux-arm64',
      wave: 2,
      runner: 'arm',
      builds: [{ job: 'child', platform: 'linux/arm64' }],
      seconds: 1,
    },
  ]
  const { report, built, stored } = await buildRow(aPlan([base, child], { rows }), 'child-linux-arm64')
  const asked = JSON.stringify(built)
  expect(asked).toContain(`ghcr.io/acme/base@${aDigest('base')}`)
  expect(asked).toContain('ghcr.io/acme/child:fp-child-linux-arm64')
  expect(asked).not.toContain('linux/amd64')
  const result = decodeResult(stored.get('imagefleet-result-child-linux-arm64') ?? '', 'result.json')
  expect(result).toMatchObject({ id: 'child', fingerprint: child.fingerprint })
  expect(result).toMatchObject({ started: '2026-11-21T00:00:00.000Z', steps: { all: 2, cached: 1 } })
  expect(report.outputs).toEqual({ digest: result.digest })
})

test('what the plan does not have is named with what it has', async () => {
  await expect(buildRow(chain, 'x')).rejects.toThrow('job: the plan has no image "x"; it has a')
})
