import fc from 'fast-check'
import { decide } from '../../src/plan/decide.ts'
import { decodePlan, encodePlan } from '../../src/plan/plan.ts'
import { aDigest, allFacts, aNode, someFacts } from '../fixtures/plans.ts'

const record = { digest: aDigest('built') }

test('what was never built is built, and its children after it, each with its one reason', () => {
  const { jobs } = decide(allFacts([someFacts(aNode('base')), someFacts(aNode('child', ['base']))]))
  expect(jobs.map(({ id, wave, decision, reason }) => ({ id, wave, decision, kind: reason.kind }))).toEqual([
    { id: 'base', wave: 1, decision: 'build', kind: 'never published' },
    { id: 'child', wave: 2, decision: 'build', kind: 'parent rebuilt' },
  ])
  expect(jobs[1]?.parents).toEqual([{ id: 'base', references: ['ghcr.io/acme/base:latest'] }])
})

test('what exists is reused under its digest and takes no wave', () => {
  const facts = [someFacts(aNode('base'), { record }), someFacts(aNode('child', ['base']))]
  const { jobs } = decide(allFacts(facts))
  expect(jobs[0]).toMatchObject({
    decision: 'reuse',
    wave: 0,
    digest: record.digest,
    reason: { kind: 'unchanged' },
  })
  expect(jobs[1]).toMatchObject({ decision: 'build', wave: 1, reason: { kind: 'never published' } })
})

test('"cannot tell" is never taken for "not there"', () => {
  const { jobs } = decide(allFacts([someFacts(aNode('base'), { record: 'cannot tell' })]))
  expect(jobs[0]).toMatchObject({ decision: 'build', reason: { kind: 'cannot tell' } })
})

test('a parent that nobody selected keeps its names where they are, unless it has to be built', () => {
  const named = (change: object): number | undefined =>
    decide(
      allFacts([
        someFacts(aNode('base'), { selected: false, ...change }),
        someFacts(aNode('child', ['base'])),
      ]),
    ).jobs[0]?.tags.length
  expect(named({ record })).toBe(0)
  expect(named({})).toBe(1)
})

test('a parent that nobody selected is not built for a child that is there', () => {
  const facts = [
    someFacts(aNode('base'), { selected: false }),
    someFacts(aNode('child', ['base']), { record }),
  ]
  const { jobs, skips, rows } = decide(allFacts(facts))
  expect(jobs.map(({ id, decision }) => [id, decision])).toEqual([['child', 'reuse']])
  expect(skips).toMatchObject([{ id: 'base', reason: { kind: 'not affected' } }])
  expect(rows).toEqual([])
})

test('what is forced is built although it exists, and what stands on it follows', () => {
  const facts = [
    someFacts(aNode('base'), { record, forced: true }),
    someFacts(aNode('child', ['base']), { record }),
    someFacts(aNode('other'), { record }),
  ]
  const { jobs } = decide(allFacts(facts))
  expect(jobs.map(({ decision, reason, wave }) => [decision, reason.kind, wave])).toEqual([
    ['build', 'forced', 1],
    ['build', 'parent rebuilt', 2],
    ['reuse', 'unchanged', 0],
  ])
  expect(jobs[0]).not.toHaveProperty('digest')
})

test('a published version is final: it is skipped, and its children stand on it', () => {
  const version = { reference: 'ghcr.io/acme/base:1.2.3', digest: aDigest('1.2.3') }
  const facts = [
    someFacts(aNode('base'), { version }),
    someFacts(aNode('child', ['base']), { version: { reference: 'ghcr.io/acme/child:0.1.0' } }),
  ]
  const { jobs } = decide(allFacts(facts))
  expect(jobs[0]).toMatchObject({
    decision: 'skip',
    tags: [],
    record: version.reference,
    digest: version.digest,
    reason: { kind: 'version published', text: '1.2.3 is published and final' },
  })
  expect(jobs[1]).toMatchObject({ decision: 'build', wave: 1, reason: { kind: 'version not published' } })
})

describe('the one reason', () => {
  const base = { name: 'debian:12', reference: 'docker.io/library/debian:12', digest: aDigest('new') }
  const revision = 'c'.repeat(40)
  const reasonOf = (change: object, parents: readonly string[] = []) => {
    const below = parents.map((id) => someFacts(aNode(id)))
    return decide(allFacts([...below, someFacts(aNode('image', parents), change)])).jobs.at(-1)?.reason
  }

  test.each([
    [{ published: 'not there' }, [], 'never published', 'nothing has its name yet'],
    [
      { published: { revision, changed: ['a/b.sh', 'a/c'] } },
      ['p'],
      'changed',
      'a/b.sh and 1 more since cccccccc',
    ],
    [{ published: { revision } }, ['p'], 'parent rebuilt', 'on p'],
    [{ published: { revision } }, [], 'changed', 'what it is built from, since cccccccc'],
    [{}, ['p', 'q', 'r', 's'], 'parent rebuilt', 'on p, q, r and 1 more'],
  ])('%j on %j: %s', (change, parents, kind, text) => {
    expect(reasonOf(change, parents)).toEqual({ kind, text })
  })

  test('a base that moved is told with both digests', () => {
    const old = aDigest('old')
    const published = { revision, base: { name: base.reference, digest: old } }
    const text = `docker.io/library/debian:12 from ${old.slice(0, 15)} to ${base.digest.slice(0, 15)}`
    expect(reasonOf({ bases: [base], published })).toEqual({ kind: 'base moved', text })
    const same = { revision, base: { name: base.reference, digest: base.digest } }
    expect(reasonOf({ bases: [base], published: same })).toMatchObject({ kind: 'changed' })
  })
})

test('a plan survives its codec', () => {
  const plan = decide(allFacts([someFacts(aNode('base'), { record }), someFacts(aNode('child', ['base']))]))
  expect(decodePlan(encodePlan(plan), 'plan.json')).toEqual(plan)
  expect(() => decodePlan('{"schema": 1}', 'plan.json')).toThrow('plan.json: schema: 1 is wrong')
})

/** Graphs whose images name only earlier ones as parents. */
const graph = fc
  .array(
    fc.tuple(fc.array(fc.nat(20), { maxLength: 3 }), fc.constantFrom('there', 'not there', 'cannot tell')),
    {
      maxLength: 20,
    },
  )
  .map((rows) =>
    rows.map(([parents, state], index) => {
      const ids = [...new Set(parents.filter((parent) => parent < index))].map((parent) => `i${parent}`)
      const change = state === 'there' ? { record } : { record: state as 'not there' | 'cannot tell' }
      return someFacts(aNode(`i${index}`, ids), change)
    }),
  )

test('property: every image is decided once, and none before its parents', () => {
  fc.assert(
    fc.property(graph, (images) => {
      const { jobs } = decide(allFacts(images))
      expect(jobs.map(({ id }) => id)).toEqual(images.map(({ node }) => node.image.id))
      const waves = new Map(jobs.map(({ id, wave }) => [id, wave]))
      for (const job of jobs) {
        expect(job.decision === 'build').toBe(job.wave > 0)
        for (const parent of job.parents) {
          const of = waves.get(parent.id) ?? 0
          if (job.decision === 'build' && job.wave < 8) expect(of).toBeLessThan(job.wave)
        }
      }
    }),
  )
})

test('property: the same facts give the same plan', () => {
  fc.assert(
    fc.property(graph, (images) => expect(decide(allFacts(images))).toEqual(decide(allFacts(images)))),
  )
})
