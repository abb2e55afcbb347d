import { publishPlan } from '../../src/modes/publish-plan.ts'
import { digestOf } from '../../src/oci/digest.ts'
import type { PlannedTag } from '../../src/plan/plan.ts'
import { type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts'
import { holds, makeImage, makeIndex, store } from '../fakes/registry-image.ts'
import { aPlan } from '../fixtures/plans.ts'
import { aBuilt, aResult, aWorld, countNames, namesIn } from '../fixtures/publishing.ts'

let registry: FakeRegistry
let other: FakeRegistry
beforeEach(async () => {
  registry = await startFakeRegistry()
  other = await startFakeRegistry()
})
afterEach(async () => {
  await registry.stop()
  await other.stop()
})

const ATOMIC = { atomic: 'true', prune: 'false' }

const messages = async (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => '',
    (error: { message: string }) => error.message,
  )

function aFleet() {
  const base = aBuilt(registry, 'base', { seed: 1, tags: ['v1', 'latest'] })
  const top = aBuilt(registry, 'top', { seed: 2, tags: ['v1', 'latest'] })
  const plan = aPlan([base.job, top.job])
  return { base, top, plan, results: [base.found, top.found] }
}

test('names follow once every image is there: one HEAD and one PUT each; again, nothing moves', async () => {
  const { base, top, plan, results } = aFleet()
  const report = await publishPlan({ plan, results }, ATOMIC, aWorld())
  expect(report.failures).toEqual([])
  expect(report.outputs).toMatchObject({ moved: 4 })
  expect(namesIn(registry, 'acme/base')).toEqual({ v1: base.image.digest, latest: base.image.digest })
  expect(namesIn(registry, 'acme/top')).toEqual({ v1: top.image.digest, latest: top.image.digest })
  expect(countNames(registry)).toEqual({ HEAD: 4, PUT: 4 })

  registry.forget()
  const again = await publishPlan({ plan, results }, ATOMIC, aWorld())
  expect(again.outputs).toMatchObject({ moved: 0 })
  expect(again.outputs['subjects']).toBe(report.outputs['subjects'])
  expect(countNames(registry)).toEqual({ HEAD: 4 })
  expect(registry.seen.filter(({ line }) => !line.startsWith('HEAD'))).toEqual([])
})

describe('refuses by name, and moves nothing', () => {
  test.each([
    [
      'a result of another plan',
      { fingerprint: digestOf('other') },
      'imagefleet-result-top of image "top" is from another plan: it built fp-',
    ],
    [
      'an image that was not pushed',
      { pushed: false },
      'imagefleet-result-top of image "top" was not pushed',
    ],
    ['a digest that is gone', { digest: digestOf('gone') }, `image "top" is gone: `],
    [
      'a result of no planned image',
      { id: 'stranger' },
      'is a result of image "stranger", which is not in the plan',
    ],
  ])('%s', async (_, change, words) => {
    const { base, top, plan } = aFleet()
    const bad = { ...top.found, result: { ...top.found.result, ...change } }
    const text = await messages(publishPlan({ plan, results: [base.found, bad] }, ATOMIC, aWorld()))
    expect(text).toContain(words)
    expect(namesIn(registry, 'acme/base')).toEqual({})
  })

  test('two results with different digests, a missing result, a missing record: all at once', async () => {
    const { base, top, plan } = aFleet()
    registry.store.tags.delete('acme/top')
    const more = aBuilt(registry, 'more', { seed: 3, tags: ['v1'] })
    const twice = aResult(base.job, { digest: digestOf('another') })
    const jobs = [...plan.jobs, more.job]
    const reused = { ...top.job, decision: 'reuse' as const }
    const results = [base.found, twice]
    const text = await messages(
      publishPlan(
        { plan: aPlan([...jobs.filter(({ id }) => id !== 'top'), reused]), results },
        ATOMIC,
        aWorld(),
      ),
    )
    expect(text).toContain('image "base" has two results: ')
    expect(text).toContain('image "more" is not there: this run has no result of it')
    expect(text).toContain('image "top" is not there: ')
    expect(text).toContain('no name of the fleet was moved')
  })

  test('a registry that cannot be read', async () => {
    const { plan, results } = aFleet()
    registry.plan({ on: /HEAD .*top\/manifests\/latest/, fault: { status: 403 }, times: 99 })
    expect(await messages(publishPlan({ plan, results }, ATOMIC, aWorld()))).toContain('403')
    expect(namesIn(registry, 'acme/base')).toEqual({})
  })
})

test('with atomic false each complete image gets its names, and the other is still a failure', async () => {
  const { base, plan } = aFleet()
  const report = await publishPlan(
    { plan, results: [base.found] },
    { atomic: 'false', prune: 'false' },
    aWorld(),
  )
  expect(Object.keys(namesIn(registry, 'acme/base'))).toEqual(['v1', 'latest'])
  expect(namesIn(registry, 'acme/top')).toEqual({})
  expect(report.failures.map(({ message }) => message).join()).toContain('image "top" is not there')
})

test('this run’s digest is published though another run has written the record anew', async () => {
  const { base, top, plan, results } = aFleet()
  const { tag = '' } = { tag: base.job.record.split(':').at(-1) }
  store(registry, 'acme/base', makeImage(9, [500]), tag)
  const report = await publishPlan({ plan, results }, ATOMIC, aWorld())
  expect(namesIn(registry, 'acme/base')).toMatchObject({ v1: base.image.digest })
  expect(report.notices.map(({ message }) => message).join()).toContain(
    'image "base" is published as this run built it',
  )
  expect(namesIn(registry, 'acme/top')).toMatchObject({ v1: top.image.digest })
})

describe('platforms that were built apart', () => {
  const platforms = ['linux/amd64', 'linux/arm64']

  function apart(lose: readonly string[] = []) {
    const { job } = aBuilt(registry, 'base', { seed: 1, tags: ['v1'], change: { platforms } })
    const record = job.record.split(':').at(-1) ?? ''
    registry.store.tags.get('acme/base')?.delete(record)
    const images = platforms.map((platform, index) => {
      const image = makeImage(20 + index, [300])
      const suffix = platform.replaceAll('/', '-')
      if (!lose.includes(platform)) store(registry, 'acme/base', image, `${record}-${suffix}`)
      return { platform, image, found: { ...aResult(job, { digest: image.digest }), platform } }
    })
    return { job, record, images, results: images.map(({ found }) => found) }
  }

  test('get one index over exactly their bytes, under the record and then the name', async () => {
    const { job, record, images, results } = apart()
    const world = aWorld()
    await publishPlan({ plan: aPlan([job]), results }, ATOMIC, world)
    const digest = namesIn(registry, 'acme/base')['v1'] ?? ''
    expect(registry.store.tags.get('acme/base')?.get(record)).toBe(digest)
    const index = JSON.parse(
      Buffer.from(registry.store.manifests.get('acme/base')?.get(digest)?.bytes ?? '').toString(),
    )
    expect(index.manifests).toMatchObject(
      images.map(({ image }, at) => ({
        digest: image.digest,
        platform: { os: 'linux', architecture: ['amd64', 'arm64'][at] },
      })),
    )
    expect(world.written.get('.imagefleet/summary.json')).toContain(digest)
    registry.forget()
    const again = await publishPlan({ plan: aPlan([job]), results }, ATOMIC, aWorld())
    expect(again.outputs).toMatchObject({ moved: 0 })
    expect(registry.seen.filter(({ line }) => line.startsWith('PUT'))).toEqual([])
  })

  test('that earlier runs built only want their index: no result of this run is asked for', async () => {
    const { job, images } = apart()
    const parts = images.map(({ platform, image: { digest } }) => ({ platform, digest }))
    const report = await publishPlan(
      { plan: aPlan([{ ...job, apart: parts }]), results: [] },
      ATOMIC,
      aWorld(),
    )
    expect(report.outputs).toMatchObject({ moved: 1 })
  })

  test('are published as this run built them, though another run has joined its own under the record', async () => {
    const { job, record, images, results } = apart()
    store(registry, 'acme/base', makeIndex([makeImage(40, [300])]), record)
    await publishPlan({ plan: aPlan([job]), results }, ATOMIC, aWorld())
    const digest = namesIn(registry, 'acme/base')['v1'] ?? ''
    const { bytes } = registry.store.manifests.get('acme/base')?.get(digest) ?? {}
    for (const { image } of images) expect(Buffer.from(bytes ?? '').toString()).toContain(image.digest)
  })

  test('whose bytes are gone keep no other image from its names where each is published by itself', async () => {
    const { job, images, results } = apart()
    const other = aBuilt(registry, 'other', { seed: 7, tags: ['v1'] })
    registry.store.manifests.get('acme/base')?.delete(images[1]?.image.digest ?? '')
    const built = { plan: aPlan([job, other.job]), results: [...results, other.found] }
    const report = await publishPlan(built, { ...ATOMIC, atomic: 'false' }, aWorld())
    expect(report.failures[0]?.message).toContain('image "base" has lost a platform: ')
    expect([namesIn(registry, 'acme/base'), Object.keys(namesIn(registry, 'acme/other'))]).toEqual([
      {},
      ['v1'],
    ])
    expect(await messages(publishPlan(built, ATOMIC, aWorld()))).toContain('no name of the fleet was moved')
  })

  test('are a failure when one is lost, never a smaller index', async () => {
    const { job, results } = apart(['linux/arm64'])
    const text = await messages(
      publishPlan({ plan: aPlan([job]), results: results.slice(0, 1) }, ATOMIC, aWorld()),
    )
    expect(text).toContain('image "base" has lost a platform: ')
    expect(text).toContain('the build for linux/arm64 failed, was cancelled or never ran')
    expect(namesIn(registry, 'acme/base')).toEqual({})
  })
})

test('aliases in another repository and another registry get the bytes first, then the names', async () => {
  const { job, image, found } = aBuilt(registry, 'base', {
    seed: 4,
    tags: ['v1', `${registry.host}/acme/alias:v1`, `${other.host}/mirror/base:v1`],
  })
  const report = await publishPlan({ plan: aPlan([job]), results: [found] }, ATOMIC, aWorld())
  expect(report.failures).toEqual([])
  expect(holds(registry, 'acme/alias', image)).toBe(true)
  expect(holds(other, 'mirror/base', image)).toBe(true)
  expect(namesIn(other, 'mirror/base')).toEqual({ v1: image.digest })
  expect(String(report.outputs['subjects']).split('\n')).toHaveLength(3)
})

test('when content cannot be brought, no name of the fleet moves', async () => {
  const { job, found } = aBuilt(registry, 'base', { seed: 4, tags: ['v1', `${other.host}/mirror/base:v1`] })
  other.plan({ on: /POST/, fault: { status: 403 }, times: 99 })
  const report = await publishPlan({ plan: aPlan([job]), results: [found] }, ATOMIC, aWorld())
  expect(namesIn(registry, 'acme/base')).toEqual({})
  expect(report.failures.map(({ message }) => message).join('\n')).toContain('Moved: none. Not moved: ')
})

test('an immutable tag: equal is success, different is a conflict before anything moves', async () => {
  const { base, plan, results } = aFleet()
  const [job, rest] = plan.jobs
  if (job === undefined || rest === undefined) throw new Error('no job')
  const fixed = { reference: `${job.repository}:1.0.0`, rule: 'number', immutable: true as const }
  const changed = aPlan([{ ...job, tags: [...job.tags, fixed] }, rest])
  store(registry, 'acme/base', base.image, '1.0.0')
  expect((await publishPlan({ plan: changed, results }, ATOMIC, aWorld())).failures).toEqual([])

  store(registry, 'acme/base', makeImage(8, [500]), '1.0.0')
  store(registry, 'acme/base', makeImage(8, [500]), 'latest')
  const text = await messages(publishPlan({ plan: changed, results }, ATOMIC, aWorld()))
  expect(text).toContain(':1.0.0 exists and names sha256:')
  expect(namesIn(registry, 'acme/base')['latest']).toBe(makeImage(8, [500]).digest)
})

test('a floating tag is decided again by the tags that are there now', async () => {
  const { plan, results } = aFleet()
  const [job, rest] = plan.jobs
  if (job === undefined || rest === undefined) throw new Error('no job')
  const newer = makeImage(8, [500])
  store(registry, 'acme/base', newer, '2.0.0')
  store(registry, 'acme/base', newer, 'latest')
  const floating = { scheme: 'semver' as const, version: '1.9.9', line: {}, shapes: ['^(.+)$'] }
  const tags = [{ reference: `${job.repository}:latest`, rule: 'type=semver', floating }]
  const report = await publishPlan({ plan: aPlan([{ ...job, tags }, rest]), results }, ATOMIC, aWorld())
  expect(namesIn(registry, 'acme/base')['latest']).toBe(newer.digest)
  expect(report.notices.map(({ message }) => message).join()).toContain('2.0.0 is higher than 1.9.9')
  expect(report.summary).toContain('held: `latest`')
})

test('a tag that somebody else moves meanwhile is seen, said, and moved all the same', async () => {
  const { base, plan, results } = aFleet()
  let looked = 0
  const intruder = makeImage(8, [500])
  const ticks = (): number => {
    looked += 1
    // After the four looks, and before the names move.
    if (looked === 5) store(registry, 'acme/base', intruder, 'latest')
    return looked > 4 ? 60_000 : 0
  }
  const report = await publishPlan({ plan, results }, ATOMIC, aWorld({ ticks }))
  expect(report.notices.map(({ message }) => message)).toEqual([
    `${registry.host}/acme/base:latest: somebody else had moved it to ${intruder.digest} meanwhile`,
  ])
  expect(namesIn(registry, 'acme/base')['latest']).toBe(base.image.digest)
})

describe('what somebody else does between the looks and the moves', () => {
  /** A fleet whose first image gets but this name, while somebody else gives names to another image. */
  async function publishWhile(tag: PlannedTag, given: readonly string[]) {
    const { plan, results } = aFleet()
    const [job, rest] = plan.jobs
    if (job === undefined || rest === undefined) throw new Error('no job')
    const theirs = makeImage(8, [500])
    const tags = [{ ...tag, reference: `${job.repository}:${tag.reference}` }]
    let looked = 0
    const ticks = (): number => {
      looked += 1
      if (looked === 4) for (const name of given) store(registry, 'acme/base', theirs, name)
      return looked > 3 ? 60_000 : 0
    }
    const world = aWorld({ ticks })
    return {
      theirs,
      report: await publishPlan({ plan: aPlan([{ ...job, tags }, rest]), results }, ATOMIC, world),
    }
  }

  test('a number that was given meanwhile is not overwritten', async () => {
    const tag = { reference: 'cmk.1', rule: 'number', immutable: true } as const
    const { theirs, report } = await publishWhile(tag, ['cmk.1'])
    expect(report.failures[0]?.message).toContain(`somebody else gave it to ${theirs.digest} meanwhile`)
    expect(namesIn(registry, 'acme/base')).toEqual({ 'cmk.1': theirs.digest })
  })

  test('a floating tag that a higher version took meanwhile is left to it', async () => {
    const floating = { scheme: 'semver', version: '1.9.9', line: {}, shapes: ['^(.+)$'] } as const
    const { theirs, report } = await publishWhile({ reference: 'latest', rule: 'semver', floating }, [
      '2.0.0',
      'latest',
    ])
    expect(report.failures).toEqual([])
    expect(report.summary).toContain('held: `latest`')
    expect(namesIn(registry, 'acme/base')['latest']).toBe(theirs.digest)
  })
})

test('a failure in the middle is told tag by tag, and a re-run finishes without repeating', async () => {
  const { plan, results } = aFleet()
  registry.plan({ on: /PUT .*top\/manifests\/v1/, fault: { status: 403 }, times: 1 })
  const failed = await publishPlan({ plan, results }, ATOMIC, aWorld())
  const text = failed.failures.map(({ message }) => message).join('\n')
  expect(text).toContain('/acme/top:v1 was not moved to sha256:')
  expect(text).toContain('the names are given in part. Moved: ')
  const put = registry.seen.filter(({ line, status }) => line.startsWith('PUT') && status === 201).length

  registry.forget()
  const mended = await publishPlan({ plan, results }, ATOMIC, aWorld())
  expect(mended.failures).toEqual([])
  expect(put + (countNames(registry)['PUT'] ?? 0)).toBe(4)
  expect(Object.keys(namesIn(registry, 'acme/top'))).toHaveLength(2)
})

test('the table shows the size, and its change against what the name was', async () => {
  const { job, found } = aBuilt(registry, 'base', { seed: 4, tags: ['v1'] })
  store(registry, 'acme/base', makeIndex([makeImage(5, [100, 100])]), 'v1')
  store(registry, 'acme/base', makeImage(5, [100, 100]))
  const report = await publishPlan({ plan: aPlan([job]), results: [found] }, ATOMIC, aWorld())
  expect(report.summary).toMatch(/\| \d+ B \(\+\d+ B\) \|/)
  expect(report.summary).toContain('moved: `v1`')
  expect(report.summary).toContain('```mermaid\ngantt')
})

test('a pruning that fails takes nothing from what was published; one that is wrong is refused before', async () => {
  const { plan, results } = aFleet()
  const pruning = { ...ATOMIC, prune: 'true', 'prune-limit': '9', 'prune-age': 'soon' }
  expect(await messages(publishPlan({ plan, results }, pruning, aWorld()))).toContain(
    '"soon" is not a number',
  )
  expect(namesIn(registry, 'acme/base')).toEqual({})
  registry.plan({ on: /tags\/list/, fault: { status: 403 }, times: 99 })
  const report = await publishPlan({ plan, results }, { ...pruning, 'prune-age': '7' }, aWorld())
  expect(report.outputs).toMatchObject({
    moved: 4,
    pruned: 0,
    subjects: expect.stringContaining('acme/base@'),
  })
  expect(report.failures).toMatchObject([
    { message: expect.stringMatching(/^prune: .*; nothing was deleted$/) },
  ])
})

test('what is said of an image stands on its line of the fleet file', async () => {
  const position = { file: 'fleet.yml', line: 7, column: 3 }
  const { base, top } = aFleet()
  const jobs = [base.job, { ...top.job, position }]
  const lost = await publishPlan({ plan: aPlan(jobs), results: [base.found] }, ATOMIC, aWorld()).catch(
    (error: { problems: unknown }) => error.problems,
  )
  expect(lost).toMatchObject(
    [{ position, message: /"top" is not there/ }, { message: /no name of/ }].map(({ message, ...rest }) => ({
      ...rest,
      message: expect.stringMatching(message),
    })),
  )
  registry.plan({ on: /PUT .*top\/manifests\/latest/, fault: { status: 403 }, times: 99 })
  const results = [base.found, top.found]
  const { failures } = await publishPlan({ plan: aPlan(jobs), results }, ATOMIC, aWorld())
  expect(failures[0]).toMatchObject({
    position,
    message: expect.stringContaining('top:latest was not moved'),
  })
})
