import type { CopyOutcome, CopyProgress, CopyQuestion, RegistryCopier } from '../../../src/world/registry.ts'
import { type FakeOptions, type FakeRegistry, startFakeRegistry } from '../../fakes/registry.ts'
import { makeFleet, makeFleetImage, questionsFor, storeFleet } from '../../fakes/registry-fleet.ts'
import { createClient, holds, login, store } from '../../fakes/registry-image.ts'

const IMAGES = 40
const fleet = makeFleet(IMAGES)
const blobs = new Map(
  fleet.flatMap(({ image }) => image.blobs.map((blob) => [Buffer.from(blob).toString('hex'), blob])),
)
const BYTES = [...blobs.values()].reduce((sum, { length }) => sum + length, 0)
const running: FakeRegistry[] = []
let source: FakeRegistry
let mirror: FakeRegistry

async function start(options: FakeOptions = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry(options)
  running.push(registry)
  return registry
}
beforeEach(async () => {
  source = await start()
  mirror = await start()
  storeFleet(source, fleet)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

/** What sync does: look, and copy. */
async function run(
  questions: readonly CopyQuestion[],
  tell?: (progress: CopyProgress) => void,
  copier: RegistryCopier = createClient({ stall: 30_000 }).copier,
): Promise<readonly CopyOutcome[]> {
  const answers = await copier.look(questions)
  const requests = answers.flatMap((one) => (one.state === 'found' ? [one] : []))
  expect(requests).toHaveLength(questions.length)
  return (await copier.copyAll(requests, tell)).flat()
}

const requests = (...registries: FakeRegistry[]) => registries.reduce((sum, { seen }) => sum + seen.length, 0)
const countOf = (registry: FakeRegistry, pattern: RegExp) =>
  registry.kinds().filter((kind) => pattern.test(kind)).length
const forget = () => {
  for (const registry of running) registry.forget()
}
const expectAll = (registry: FakeRegistry) => {
  for (const { name, image } of fleet)
    expect([name, holds(registry, `mirror/${name}`, image)]).toEqual([name, true])
}

describe('a fleet of 40 images, 165 distinct blobs', () => {
  test('cold: 810 requests, each blob once over each wire', async () => {
    expect(blobs.size).toBe(165)
    const outcomes = await run(questionsFor(fleet, source, [mirror]))
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['copied']))
    expect([source.seen.length, mirror.seen.length]).toEqual([205, 605])
    expect([source.sent(), mirror.received()]).toEqual([BYTES, BYTES])
    expectAll(mirror)
  })

  test('nothing changed: 80', async () => {
    await run(questionsFor(fleet, source, [mirror]))
    forget()
    const outcomes = await run(questionsFor(fleet, source, [mirror]))
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['kept']))
    expect(requests(source, mirror)).toBe(80)
  })

  test('one image changed: 89', async () => {
    await run(questionsFor(fleet, source, [mirror]))
    forget()
    const image = makeFleetImage(7, 1)
    store(source, 'fleet/img-7', image, 'v1')
    await run(questionsFor(fleet, source, [mirror]))
    expect(requests(source, mirror)).toBe(89)
    expect(holds(mirror, 'mirror/img-7', image)).toBe(true)
  })

  test('two mirrors: 1,415, and the source is read once', async () => {
    const other = await start()
    await run(questionsFor(fleet, source, [mirror, other]))
    expect(requests(source, mirror, other)).toBe(1415)
    expect([source.sent(), mirror.received(), other.received()]).toEqual([BYTES, BYTES, BYTES])
    expectAll(mirror)
    expectAll(other)
  })
})

describe('tokens', () => {
  const secret = { kind: 'bearer', username: 'u', password: 'p' } as const

  test('are asked for 20 repositories at a time', async () => {
    const guarded = await start({ login: secret })
    const closed = await start({ login: secret })
    storeFleet(guarded, fleet)
    const { copier } = createClient({ stall: 30_000, credentials: login('u', 'p') })
    await run(questionsFor(fleet, guarded, [closed]), undefined, copier)
    expectAll(closed)
    expect([countOf(guarded, /401/), countOf(guarded, /token/)]).toEqual([1, 2])
    expect(countOf(closed, /401/)).toBe(1)
    // Mounts need the repository that they take from besides.
    expect(countOf(closed, /token/)).toBeLessThanOrEqual(4)
    expect(requests(guarded, closed)).toBeLessThanOrEqual(810 + 2 + 6)
  })

  test('are asked for one by one where a server refuses all for one', async () => {
    const guarded = await start({ login: { ...secret, most: 2 } })
    storeFleet(guarded, fleet.slice(0, 5))
    const { copier } = createClient({ stall: 30_000, credentials: login('u', 'p') })
    const outcomes = await run(questionsFor(fleet.slice(0, 5), guarded, [mirror]), undefined, copier)
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['copied']))
  })
})
