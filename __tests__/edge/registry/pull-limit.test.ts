import { formatPullLimit, readPullLimit } from '../../../src/edge/registry/pull-limit.ts'
import { type FakeRegistry, startFakeRegistry } from '../../fakes/registry.ts'
import { createClient } from '../../fakes/registry-image.ts'

let hub: FakeRegistry
beforeEach(async () => {
  hub = await startFakeRegistry()
})
afterEach(() => hub.stop())

test('what Docker Hub says of its limit', () => {
  const headers = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '3;w=21600' }
  const limit = readPullLimit({ headers })
  expect(limit).toEqual({ limit: 100, remaining: 3, window: 21_600 })
  expect(limit && formatPullLimit(limit)).toBe('3 of 100 pulls in 6 h are left')
  expect(readPullLimit({ headers: {} })).toBeUndefined()
})

test('a limit of hours that is used up is said at once', async () => {
  const headers = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600' }
  hub.plan({ on: /GET/, fault: { status: 429, headers }, times: 99 })
  const { reader, waits } = createClient()
  await expect(reader.manifest({ registry: hub.host, repository: 'a', tag: '1' })).rejects.toThrow(
    /0 of 100 pulls in 6 h are left: log in for more, or go on later/,
  )
  expect(waits).toEqual([])
})
