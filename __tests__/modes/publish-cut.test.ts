import { publishPlan } from '../../src/modes/publish-plan.ts'
import { startFakeRegistry } from '../fakes/registry.ts'
import { makeImage, store } from '../fakes/registry-image.ts'
import { Killed, killable } from '../fixtures/killable.ts'
import { aPlan } from '../fixtures/plans.ts'
import { aBuilt, aResult, aWorld, namesIn } from '../fixtures/publishing.ts'

/** Three images: one as it was, one with platforms built apart, one with names in another repository and registry. */
async function aFleet() {
  const registry = await startFakeRegistry()
  const mirror = await startFakeRegistry()
  const base = aBuilt(registry, 'base', { seed: 1, tags: ['v1', 'latest'] })
  const platforms = ['linux/amd64', 'linux/arm64']
  const whole = aBuilt(registry, 'apart', { seed: 2, tags: ['v1', 'latest'], change: { platforms } })
  const record = whole.job.record.split(':').at(-1) ?? ''
  registry.store.tags.get('acme/apart')?.delete(record)
  const parts = platforms.map((platform, index) => {
    const image = makeImage(30 + index, [300])
    store(registry, 'acme/apart', image, `${record}-${platform.replaceAll('/', '-')}`)
    return { ...aResult(whole.job, { digest: image.digest }), platform }
  })
  const far = aBuilt(registry, 'far', {
    seed: 3,
    tags: ['v1', `${registry.host}/acme/alias:v1`, `${mirror.host}/acme/far:v1`],
  })
  // Each repository had a release before, so that a name can be of the old fleet or of the new.
  const old = makeImage(9, [200])
  for (const name of ['base', 'apart', 'far']) store(registry, `acme/${name}`, old, 'v1')
  return {
    registry,
    mirror,
    old,
    plan: aPlan([base.job, whole.job, far.job]),
    results: [base.found, ...parts, far.found],
    stop: async () => {
      await registry.stop()
      await mirror.stop()
    },
  }
}

type Fleet = Awaited<ReturnType<typeof aFleet>>

const allNames = ({ registry, mirror }: Fleet): Record<string, string> =>
  Object.fromEntries([
    ...['acme/base', 'acme/apart', 'acme/far', 'acme/alias'].flatMap((repository) =>
      Object.entries(namesIn(registry, repository)).map(([tag, digest]) => [`${repository}:${tag}`, digest]),
    ),
    ...Object.entries(namesIn(mirror, 'acme/far')).map(([tag, digest]) => [`mirror/far:${tag}`, digest]),
  ])

const writesOf = ({ registry, mirror }: Fleet): string[] =>
  [registry, mirror].flatMap(({ host, seen }) =>
    seen
      .filter(({ line, status }) => line.startsWith('PUT') && status === 201)
      .map(({ line }) => `${host} ${line.replace(/uploads\/[^?]+/, 'uploads').replace(/_state=[^&]+/, '')}`),
  )

const ATOMIC = { atomic: 'true', prune: 'false' }

async function finish(fleet: Fleet, goal: Readonly<Record<string, string>>, what: string): Promise<void> {
  const { plan, results, old } = fleet
  for (const [name, digest] of Object.entries(allNames(fleet))) {
    const allowed = [goal[name], old.digest]
    expect({ what, name, right: allowed.includes(digest) }).toEqual({ what, name, right: true })
  }
  // A re-run starts with another client, as another process does.
  const again = await publishPlan({ plan, results }, ATOMIC, aWorld())
  expect({ what, failures: again.failures }).toEqual({ what, failures: [] })
  expect({ what, names: allNames(fleet) }).toEqual({ what, names: goal })
}

/** The repositories' names are not the same from one fleet to the next, but the images are. */
async function undisturbed() {
  const fleet = await aFleet()
  const report = await publishPlan({ plan: fleet.plan, results: fleet.results }, ATOMIC, aWorld())
  expect(report.failures).toEqual([])
  const goal = allNames(fleet)
  const requests = fleet.registry.seen.length
  const writes = writesOf(fleet).length
  await fleet.stop()
  return { goal, requests, writes }
}

test.each(['before', 'after'] as const)(
  'a run killed %s any request leaves old or new names only, and a re-run finishes it',
  async (when) => {
    const { goal, requests, writes } = await undisturbed()
    expect(requests).toBeGreaterThan(30)
    for (let at = 0; at < requests; at += 1) {
      const fleet = await aFleet()
      const { plan, results } = fleet
      const world = aWorld(killable(fleet.registry, { at, when }))
      const ended = await publishPlan({ plan, results }, ATOMIC, world).catch((error: unknown) => error)
      const what = `killed ${when} request ${at}`
      if (when === 'before') expect({ what, killed: ended instanceof Killed }).toEqual({ what, killed: true })
      await finish(fleet, goal, what)
      // What was stored before the end is not stored again.
      expect({ what, repeated: duplicates(writesOf(fleet)) }).toEqual({ what, repeated: [] })
      expect(writesOf(fleet).length).toBeLessThanOrEqual(writes)
      await fleet.stop()
    }
  },
  120_000,
)

test.each([
  ['refused with 403', { status: 403 }],
  ['cut without an answer', { cut: 0 }],
  ['done, and then cut', { status: 500, when: 'after' as const }],
  ['answered 429 with a pause', { status: 429, headers: { 'retry-after': '1' } }],
])(
  'every single request %s: names are old or new, what failed is told, and a re-run finishes',
  async (_, fault) => {
    const { goal, requests } = await undisturbed()
    for (let at = 0; at < requests; at += 1) {
      const fleet = await aFleet()
      const { plan, results, registry } = fleet
      // The last of so many requests that matches: earlier ones are let through.
      registry.plan({ on: /^/, fault: { set: {} }, times: at }, { on: /^/, fault, times: 1 })
      const ended = await publishPlan({ plan, results }, ATOMIC, aWorld()).then(
        ({ failures }) => failures.map(({ message }) => message).join('\n'),
        (error: { message: string }) => error.message,
      )
      const what = `request ${at}: ${registry.seen[at]?.line} ${ended}`
      expect(what).not.toMatch(/undefined|\[object/)
      await finish(fleet, goal, what)
      await fleet.stop()
    }
  },
  120_000,
)

test('a registry that is dead from any request on: names are old or new, and a re-run finishes', async () => {
  const { goal, requests } = await undisturbed()
  for (let at = 0; at < requests; at += 1) {
    const fleet = await aFleet()
    const { plan, results, registry } = fleet
    registry.plan(
      { on: /^/, fault: { set: {} }, times: at },
      { on: /^/, fault: { status: 503 }, times: 9_999 },
    )
    const ended = await publishPlan({ plan, results }, ATOMIC, aWorld()).then(
      ({ failures }) => failures.map(({ message }) => message).join('\n'),
      (error: { message: string }) => error.message,
    )
    registry.heal()
    await finish(fleet, goal, `dead from request ${at} on: ${ended}`)
    await fleet.stop()
  }
}, 180_000)

function duplicates(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => lines.indexOf(line) !== index)
}
