import { toShardMatrix, toWaveMatrices } from '../../src/plan/matrix.ts'
import { emulatedOn, parseRunners, runnerFor } from '../../src/plan/runner.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'

test('one matrix a wave, without what is reused, and without names of registries', () => {
  const attributes = {
    runtime: '17.3 LTS',
    image_type: 'python',
    variant: '.ml',
    suffix: '-py312',
    id: 'mine',
  }
  const plan = aPlan([
    aJob('base'),
    aJob('old', { decision: 'reuse', wave: 0 }),
    aJob('python', { wave: 2, attributes }),
  ])
  expect(toWaveMatrices(plan)).toEqual([
    [{ include: [{ id: 'base', name: 'base', runner: 'ubuntu-24.04', wave: 1 }] }],
    [
      {
        include: [
          {
            runtime: '17.3 LTS',
            image_type: 'python',
            variant: '.ml',
            suffix: '-py312',
            id: 'python',
            name: 'python',
            runner: 'ubuntu-24.04',
            wave: 2,
          },
        ],
      },
    ],
  ])
  expect(JSON.stringify(toWaveMatrices(plan))).not.toContain('ghcr.io')
})

test('nothing to build is no matrix at all', () => {
  expect(toWaveMatrices(aPlan([aJob('old', { decision: 'reuse', wave: 0 })]))).toEqual([])
})

test('a wave of more than 256 jobs has shards, and what is too much for an output is numbered', () => {
  const few = aPlan(Array.from({ length: 257 }, (_, index) => aJob(`i${index}`)))
  expect(toWaveMatrices(few)).toMatchObject([[{ include: expect.any(Array) }, { include: [{ id: 'i256' }] }]])
  const many = aPlan(Array.from({ length: 10_000 }, (_, index) => aJob(`i${index}`)))
  expect(toWaveMatrices(many)).toEqual([Array.from({ length: 40 }, (_, index) => index + 1)])
  expect(toShardMatrix(many, { wave: 1, shard: 40 }).include).toHaveLength(10_000 - 39 * 256)
  expect(() => toShardMatrix(many, { wave: 2, shard: 1 })).toThrow(
    'the plan has no shard 1 in wave 2; its waves and their shards: 1 (40)',
  )
})

test('a job of several images says how many, and has no attributes of one of them', () => {
  const plan = aPlan([aJob('a', { attributes: { runtime: '1' } }), aJob('b')], {
    rows: [{ id: 'a', wave: 1, runner: 'r', builds: [{ job: 'a' }, { job: 'b' }], seconds: 2 }],
  })
  expect(toWaveMatrices(plan)).toEqual([
    [{ include: [{ id: 'a', name: 'a', runner: 'r', wave: 1, images: 2 }] }],
  ])
})

test('the most specific prefix of a platform chooses the runner', () => {
  const runners = parseRunners('default=ubuntu-24.04\nlinux/arm=armv7\nlinux/arm64=ubuntu-24.04-arm\n')
  expect(runnerFor(['linux/arm64'], runners)).toBe('ubuntu-24.04-arm')
  expect(runnerFor(['linux/arm/v7'], runners)).toBe('armv7')
  expect(runnerFor(['linux/amd64', 'linux/arm64'], runners)).toBe('ubuntu-24.04')
  expect(runnerFor([], parseRunners('my-runner'))).toBe('my-runner')
})

test('what a runner has to emulate', () => {
  expect(emulatedOn('ubuntu-24.04', ['linux/amd64', 'linux/arm64'])).toEqual(['linux/arm64'])
  expect(emulatedOn('ubuntu-24.04-arm', ['linux/amd64', 'linux/arm64/v8'])).toEqual(['linux/amd64'])
})

test('a runner line that is neither label nor pair is refused', () => {
  expect(() => parseRunners('linux/arm64=')).toThrow('runner: "linux/arm64=" is neither a label nor')
})
