import { promote } from '../../src/modes/publish-promote.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { holds, makeImage, store } from '../fakes/registry-image.ts'
import { Killed, killable } from '../fixtures/killable.ts'
import { aWorld, namesIn, type TestWorld } from '../fixtures/publishing.ts'

const images = ['slurmctld', 'slurmd'].map((name, seed) => ({ name, image: makeImage(seed, [300]) }))
const earlier = makeImage(77, [300])

/** Two images to release from one registry to another, where there was a release before. */
async function aRelease() {
  const [source, production] = await Promise.all([startFakeRegistry(), startFakeRegistry()])
  for (const { name, image } of images) {
    store(source, `island/${name}`, image, 'latest')
    store(production, `cmk/${name}`, earlier, 'cmk.1')
  }
  const values = {
    atomic: 'true',
    'dry-run': 'false',
    source: images.map(({ name }) => `${source.host}/island/${name}:latest`).join('\n'),
    destinations: `${production.host}/cmk/{{image}}`,
    tags: 'cmk.{{number}}',
  }
  return {
    source,
    production,
    run: (world: TestWorld) => promote(values, world),
    stop: () => Promise.all([source.stop(), production.stop()]),
  }
}

type Release = Awaited<ReturnType<typeof aRelease>>
type Side = 'source' | 'production'

async function countRequests(side: Side): Promise<number> {
  const release = await aRelease()
  expect((await release.run(aWorld())).failures).toEqual([])
  const { length } = release[side].seen
  await release.stop()
  return length
}

/** Whatever broke it off, what there is was whole, and the next run finishes the same release. */
async function finish({ production, run, stop }: Release, what: string): Promise<void> {
  for (const { name, image } of images) {
    const names = namesIn(production, `cmk/${name}`)
    const isWhole = names['cmk.2'] === undefined || holds(production, `cmk/${name}`, image)
    expect({ what, isWhole }).toEqual({ what, isWhole: true })
  }
  expect({ what, failures: (await run(aWorld())).failures }).toEqual({ what, failures: [] })
  for (const { name, image } of images) {
    const names = namesIn(production, `cmk/${name}`)
    expect({ what, names }).toEqual({ what, names: { 'cmk.1': earlier.digest, 'cmk.2': image.digest } })
  }
  await stop()
}

test.each<[Kill: 'before' | 'after', side: Side]>([
  ['before', 'source'],
  ['after', 'source'],
  ['before', 'production'],
  ['after', 'production'],
])(
  'a release killed %s any request to %s keeps its number and overwrites none',
  async (when, side) => {
    const requests = await countRequests(side)
    expect(requests).toBeGreaterThan(2)
    for (let at = 0; at < requests; at += 1) {
      const release = await aRelease()
      const world = aWorld(killable(release[side], { at, when }))
      await release.run(world).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
      })
      await finish(release, `killed ${when} request ${at} to ${side}`)
    }
  },
  120_000,
)

test.each<[Side]>([['source'], ['production']])(
  'a %s that is dead from any request on breaks a release off; the next run finishes it',
  async (side) => {
    const requests = await countRequests(side)
    for (let at = 0; at < requests; at += 1) {
      const release = await aRelease()
      const registry: FakeRegistry = release[side]
      registry.plan(
        { on: /^/, fault: { set: {} }, times: at },
        { on: /^/, fault: { status: 503 }, times: 9_999 },
      )
      const ended = await release.run(aWorld()).then(
        ({ failures }) => failures.length,
        (error: { message: string }) => error.message,
      )
      registry.heal()
      await finish(release, `${side} dead from request ${at} on: ${ended}`)
    }
  },
  120_000,
)
