import { secondsOf, toBuilds } from '../../src/publish/image-builds.ts'
import { aJob } from '../fixtures/plans.ts'
import { aResult } from '../fixtures/publishing.ts'

const job = aJob('base')
const started = '2026-01-02T03:04:05.000Z'

test('an image that was built whole', () => {
  const told = toBuilds([aResult(job, { started, seconds: 7.5, steps: { all: 4, cached: 3 } })])
  expect(told).toEqual({
    builds: [{ seconds: 7.5, started: Date.parse(started) }],
    steps: { all: 4, cached: 3 },
  })
})

test('platforms that were built apart: their steps are added, the longest counts, none counts twice', () => {
  const amd64 = aResult(job, { seconds: 3, steps: { all: 4, cached: 3 } })
  const arm64 = aResult(job, { seconds: 9, steps: { all: 4, cached: 0 } })
  const apart = [
    { ...amd64, platform: 'linux/amd64' },
    { ...arm64, platform: 'linux/arm64' },
    { ...arm64, platform: 'linux/arm64' },
  ]
  const { builds, steps } = toBuilds(apart)
  expect(builds).toHaveLength(2)
  expect([secondsOf(builds), steps]).toEqual([9, { all: 8, cached: 3 }])
})

test('an image that was not built tells nothing', () => {
  expect(toBuilds([])).toEqual({ builds: [] })
  expect(secondsOf([])).toBeUndefined()
})
