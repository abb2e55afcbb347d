import { encodeResult, RESULT_FILE, resultName } from '../../src/build/result.ts'
import { publish } from '../../src/modes/publish.ts'
import { encodePlan } from '../../src/plan/plan.ts'
import type { Durations } from '../../src/plan/rows.ts'
import { toRequest } from '../../src/request/request.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { makeImage, store } from '../fakes/registry-image.ts'
import { aPlan } from '../fixtures/plans.ts'
import { aBuilt, aResult, aWorld } from '../fixtures/publishing.ts'

let registry: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
})
afterEach(async () => registry.stop())

/** A run whose jobs left their results; one image whole, one platform by platform. */
async function aRunThat(inputs: Record<string, string>, change = {}) {
  const whole = aBuilt(registry, 'whole', { seed: 1, tags: ['v1'] })
  const platforms = ['linux/amd64', 'linux/arm64']
  const { job } = aBuilt(registry, 'apart', { seed: 2, tags: ['v1'], change: { platforms } })
  const saved: Durations[] = []
  const durations = {
    read: async () => ({}),
    save: async (seconds: Durations) => void saved.push(seconds),
  }
  const world = { ...aWorld(), durations, setStatus: async () => undefined }
  const plan = aPlan([whole.job, job], change)
  await world.artifacts.upload('imagefleet-plan', { texts: { 'plan.json': encodePlan(plan) } })
  const keep = (id: string, { result }: ReturnType<typeof aResult>): Promise<void> =>
    world.artifacts.upload(resultName(id), { texts: { [RESULT_FILE]: encodeResult(result) } })
  await keep('whole', whole.found)
  for (const [index, platform] of platforms.entries()) {
    const image = makeImage(50 + index, [300])
    const suffix = platform.replaceAll('/', '-')
    store(registry, 'acme/apart', image, `${job.record.split(':').at(-1)}-${suffix}`)
    await keep(`apart-${suffix}`, aResult(job, { digest: image.digest, seconds: 20 + index }))
  }
  const { values } = toRequest('publish', { plan: 'imagefleet-plan', ...inputs })
  const report = await publish(values, world)
  return { report, saved }
}

test('what each build took is kept for the next plan, each platform by itself', async () => {
  const { report, saved } = await aRunThat({})
  expect(report.failures).toEqual([])
  expect(saved).toEqual([{ whole: 7.5, 'apart-linux-amd64': 20, 'apart-linux-arm64': 21 }])
})

test('a dry run keeps nothing', async () => {
  expect((await aRunThat({ 'dry-run': 'true' })).saved).toEqual([])
})
