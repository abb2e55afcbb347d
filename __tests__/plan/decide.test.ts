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
    decide(allFacts([someFacts(aNode('base'), { selected: false, ...change })])).jobs[0]?.tags.length
  expect(named({ record })).toBe(0)
  expect(named({})).toBe(1)
})

test('a plan survives its codec', () => {
  const plan = decide(allFacts([someFacts(aNode('base'), { record }), someFacts(aNode('child', ['base']))]))
  expect(decodePlan(encodePlan(plan), 'plan.json')).toEqual(plan)
  expect(() => decodePlan('{"schema": 2}', 'plan.json')).toThrow('plan.json: schema: 2 is wrong')
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
