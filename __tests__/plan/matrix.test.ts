import { toWaveMatrices } from '../../src/plan/matrix.ts'
import { parseRunners, runnerFor } from '../../src/plan/runner.ts'
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
    { include: [{ id: 'base', name: 'base', runner: 'ubuntu-24.04', wave: 1 }] },
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
  ])
  expect(JSON.stringify(toWaveMatrices(plan))).not.toContain('ghcr.io')
})

test('nothing to build is no matrix at all', () => {
  expect(toWaveMatrices(aPlan([aJob('old', { decision: 'reuse', wave: 0 })]))).toEqual([])
})

test('a wave that GitHub would refuse is refused here, with its size', () => {
  const jobs = Array.from({ length: 257 }, (_, index) => aJob(`i${index}`))
  expect(() => toWaveMatrices(aPlan(jobs))).toThrow('wave 1 has 257 jobs, and GitHub allows 256 in a matrix')
})

test('a graph deeper than the waves is refused where a child would run beside its parent', () => {
  const jobs = [aJob('a', { wave: 8 }), aJob('b', { wave: 8, parents: [{ id: 'a', references: [] }] })]
  expect(() => toWaveMatrices(aPlan(jobs))).toThrow('"b" stands on "a", and both would be in wave 8')
})

test('the most specific prefix of a platform chooses the runner', () => {
  const runners = parseRunners('default=ubuntu-24.04\nlinux/arm=armv7\nlinux/arm64=ubuntu-24.04-arm\n')
  expect(runnerFor(['linux/arm64'], runners)).toBe('ubuntu-24.04-arm')
  expect(runnerFor(['linux/arm/v7'], runners)).toBe('armv7')
  expect(runnerFor(['linux/amd64', 'linux/arm64'], runners)).toBe('ubuntu-24.04')
  expect(runnerFor([], parseRunners('my-runner'))).toBe('my-runner')
})

test('a runner line that is neither label nor pair is refused', () => {
  expect(() => parseRunners('linux/arm64=')).toThrow('runner: "linux/arm64=" is neither a label nor')
})
