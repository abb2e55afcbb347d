import fc from 'fast-check'
import type { Job } from '../../src/plan/plan.ts'
import { toGantt } from '../../src/report/gantt.ts'
import { toFlowchart } from '../../src/report/mermaid.ts'
import { parseMermaid } from '../fixtures/mermaid.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'

const on = (...ids: readonly string[]): Job['parents'] => ids.map((id) => ({ id, references: [] }))
const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())

test('a small graph shows each image, with its decision', async () => {
  const text = toFlowchart(
    aPlan([
      aJob('base', { decision: 'skip' }),
      aJob('python', { decision: 'reuse', parents: on('base') }),
      aJob('notebook', { parents: on('python', 'base', 'not-in-this-plan') }),
    ]),
  )
  expect(lines(text)).toEqual([
    'flowchart LR',
    'n0["base"]:::skip',
    'n1["python"]:::reuse',
    'n2["notebook"]:::build',
    'n0 --> n1',
    'n1 --> n2',
    'n0 --> n2',
    'classDef build stroke-width:3px',
    'classDef reuse stroke-dasharray:4',
    'classDef skip stroke-dasharray:1 4',
  ])
  expect(await parseMermaid(text)).toBe('flowchart-v2')
})

test('the parser tells a graph that is none', async () => {
  await expect(parseMermaid('flowchart LR\n  n0["a"b"]')).rejects.toThrow('Parse error')
})

test('property: Mermaid takes whatever names images have, in graphs and in Gantts', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('end', 'subgraph', 'click', 'a"]-->b', '`x`', '1. x', '%%{init:{}}%%', '---', '#35;'),
  )
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(hostile, { minLength: 1, maxLength: 8 }), async (ids) => {
      const jobs = ids.map((id, index) => aJob(id, { parents: on(...ids.slice(0, index)) }))
      expect(await parseMermaid(toFlowchart(aPlan(jobs)))).toBe('flowchart-v2')
      const built = ids.map((id, index) => ({
        id,
        place: { registry: 'ghcr.io', repository: 'acme/x' },
        digest: aDigest(id),
        decision: 'build' as const,
        parents: ids.slice(0, index),
        wave: index + 1,
        builds: [{ seconds: index * 7, started: index * 1000 }],
      }))
      expect(await parseMermaid(toGantt(built) ?? '')).toBe('gantt')
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** Entries with their variants: each stands on what `parentsOf` says. */
const fleet = (names: readonly string[], variants: number, parentsOf: (index: number) => readonly string[]) =>
  names.flatMap((name, index) =>
    Array.from({ length: variants }, (_, variant) =>
      aJob(variants === 1 ? name : `${name}-${variant}`, { name, parents: on(...parentsOf(index)) }),
    ),
  )
const named = (count: number, prefix = 'image'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

test('more than 400 arrows: the variants of an entry share a box', async () => {
  const jobs = [...fleet(['base'], 1, () => []), ...fleet(named(30), 20, () => ['base'])]
  const some = jobs.map((job, index) => (index % 2 === 0 ? job : { ...job, decision: 'reuse' as const }))
  const text = toFlowchart(aPlan(some))
  expect(lines(text)).toContain('n1["image0: 10 of 20"]:::build')
  expect(text.match(/ --> /g)).toHaveLength(30)
  expect(text).toContain('%% Folded: each box is an entry of the fleet with all its variants.')
  expect(await parseMermaid(text)).toBe('flowchart-v2')
})

test('too many entries: those that nothing stands on share a box with their like', async () => {
  const below = named(10, 'base')
  const jobs = [
    ...fleet(below, 1, () => []),
    ...fleet(named(1000), 1, (index) => [`base${index % 10}`, `base${(index + 1) % 10}`]),
  ]
  const text = toFlowchart(aPlan(jobs))
  expect(lines(text)).toContain('n10["image0 and 99 more: 100"]:::build')
  expect(text.match(/ --> /g)).toHaveLength(20)
  expect(await parseMermaid(text)).toBe('flowchart-v2')
})

test('property: a graph of any shape and size is drawn within the limits, and no image is lost from it', async () => {
  const shape = fc.record({
    count: fc.integer({ min: 1, max: 3000 }),
    reach: fc.integer({ min: 1, max: 400 }),
    degree: fc.integer({ min: 0, max: 6 }),
    variants: fc.integer({ min: 1, max: 50 }),
  })
  await fc.assert(
    fc.asyncProperty(shape, async ({ count, reach, degree, variants }) => {
      const jobs = named(count).map((id, index) => {
        const parents = Array.from(
          { length: degree },
          (_, nth) => index - 1 - ((nth * 131 + index * 7) % reach),
        )
        const own = [...new Set(parents)].filter((one) => one >= 0).map((one) => `image${one}`)
        return aJob(id, { name: `entry${Math.floor(index / variants)}`, parents: on(...own) })
      })
      const text = toFlowchart(aPlan(jobs))
      expect(await parseMermaid(text)).toBe('flowchart-v2')
      const boxes = [...text.matchAll(/^ {2}n\d+\["([^"]*)"\]/gm)].map(([, label = '']) => label)
      const counts = boxes.map((label) => Number(/: (?:\d+ of )?(\d+)$/.exec(label)?.[1] ?? 1))
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count)
    }),
    { numRuns: 25 },
  )
}, 120_000)
