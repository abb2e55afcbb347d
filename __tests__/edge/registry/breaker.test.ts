import { createBreaker } from '../../../src/edge/registry/breaker.ts'
import { RegistryError } from '../../../src/oci/registry-error.ts'

const deed = { operation: 'read', reference: { registry: 'gone.test', repository: 'a' } }
const call = { ...deed, method: 'GET', url: '/', scopes: [] } as const
const silence = new RegistryError({ ...deed, reason: 'ECONNREFUSED' })
const timing = (now: () => number) => ({ now, sleep: async () => undefined, random: () => 0 })

test('a registry that does not answer is not asked again for a while', () => {
  let now = 0
  const breaker = createBreaker(timing(() => now))
  for (let count = 0; count < 3; count += 1) {
    breaker.check(deed)
    breaker.failed(call, silence)
  }
  expect(() => breaker.check(deed)).toThrow(/ECONNREFUSED; the registry does not answer/)
  now = 60_000
  breaker.check(deed)
})

test('a refusal is an answer, and an upload that breaks is no sign', () => {
  const breaker = createBreaker(timing(() => 0))
  for (let count = 0; count < 9; count += 1) {
    breaker.failed(call, silence)
    breaker.failed(call, new RegistryError({ ...deed, status: 403, reason: 'no' }))
  }
  for (let count = 0; count < 9; count += 1) breaker.failed({ ...call, repeat: 'never' }, silence)
  breaker.check(deed)
})
