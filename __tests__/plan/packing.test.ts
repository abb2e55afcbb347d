import fc from 'fast-check'
import type { Unit } from '../../src/plan/groups.ts'
import { makespan } from '../../src/plan/makespan.ts'
import { type Pack, packUnits } from '../../src/plan/packing.ts'

const unit = (id: string, parents: readonly string[] = [], change: Partial<Unit> = {}): Unit => ({
  id,
  parents,
  runner: 'x',
  seconds: 60,
  ...change,
})

const packed = (units: readonly Unit[], pack: Pack, maxJobs?: number) =>
  packUnits(units, { pack, maxJobs }).map(
    ({ wave, units: own }) => `${wave}:${own.map(({ id }) => id).join('+')}`,
  )

const tree = [unit('a'), unit('b', ['a']), unit('c', ['b']), unit('d', ['b']), unit('e', ['d'])]

test('none: one job each; chains: what has no branches is one job', () => {
  expect(packed(tree, 'none')).toEqual(['1:a', '2:b', '3:c', '3:d', '4:e'])
  expect(packed(tree, 'chains')).toEqual(['1:a+b', '2:d+e', '2:c'])
})

test('a chain ends where another runner begins', () => {
  const units = [unit('a'), unit('b', ['a'], { runner: 'y' }), unit('c', ['b'], { runner: 'y' })]
  expect(packed(units, 'chains')).toEqual(['1:a', '2:b+c'])
})

test('longest first, and as many jobs as are allowed', () => {
  const units = [1, 5, 3, 4, 2].map((seconds) => unit(`s${seconds}`, [], { seconds }))
  expect(packed(units, 'none')).toEqual(['1:s5', '1:s4', '1:s3', '1:s2', '1:s1'])
  expect(packed(units, 'none', 2)).toEqual(['1:s5+s2+s1', '1:s4+s3'])
})

test('a tail deeper than the waves shares jobs of the last one, in order', () => {
  const chain = Array.from({ length: 11 }, (_, index) =>
    unit(`i${index}`, index === 0 ? [] : [`i${index - 1}`]),
  )
  expect(packed([...chain, unit('x', ['i9'])], 'none').slice(-2)).toEqual(['7:i6', '8:i7+i8+i9+i10+x'])
})

test('weight takes short chains together, and leaves long branches apart', () => {
  const short = [
    unit('a', [], { seconds: 2 }),
    unit('b', ['a'], { seconds: 2 }),
    unit('c', ['a'], { seconds: 2 }),
  ]
  expect(packed(short, 'weight')).toEqual(['1:a+b+c'])
  const long = [unit('a'), unit('b', ['a'], { seconds: 600 }), unit('c', ['a'], { seconds: 600 })]
  expect(packed(long, 'weight')).toEqual(['1:a', '2:b', '2:c'])
})

const units = fc
  .array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.nat(900), fc.constantFrom('x', 'x', 'y')), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(([parents, seconds, runner], index) => {
      const ids = index === 0 ? [] : [...new Set(parents.map((parent) => `i${parent % index}`))]
      return unit(`i${index}`, ids, { seconds, runner })
    }),
  )
const pack = fc.constantFrom<Pack>('none', 'chains', 'weight')
const maxJobs = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })

test('property: each unit is in exactly one job, after all that it stands on', () => {
  fc.assert(
    fc.property(units, pack, maxJobs, (all, how, most) => {
      const jobs = packUnits(all, { pack: how, maxJobs: most })
      const order = jobs.flatMap((job, at) =>
        job.units.map(({ id }, index) => [id, { at, index, ...job }] as const),
      )
      expect(order.map(([id]) => id).sort()).toEqual(all.map(({ id }) => id).sort())
      const places = new Map(order)
      for (const { id, parents } of all) {
        const own = places.get(id)
        for (const parent of parents.map((one) => places.get(one))) {
          const isBefore =
            parent?.at === own?.at ? before(parent?.index, own?.index) : before(parent?.wave, own?.wave)
          expect({ id, isBefore }).toEqual({ id, isBefore: true })
        }
      }
    }),
  )
})

const before = (one = Number.NaN, other = Number.NaN): boolean => one < other

test('property: waves have no gap, are eight at most, and have no more jobs than allowed', () => {
  fc.assert(
    fc.property(units, pack, maxJobs, (all, how, most) => {
      const jobs = packUnits(all, { pack: how, maxJobs: most })
      const waves = [...new Set(jobs.map(({ wave }) => wave))]
      expect(waves).toEqual(Array.from({ length: waves.length }, (_, index) => index + 1))
      expect(waves.length).toBeLessThanOrEqual(8)
      for (const wave of waves) {
        const own = jobs.filter((job) => job.wave === wave)
        const runners = new Set(own.map(({ runner }) => runner)).size
        expect(own.length).toBeLessThanOrEqual(Math.max(most ?? own.length, runners))
      }
    }),
  )
})

test('property: weight is never slower than plain waves, by more than it takes to prefer the simpler', () => {
  fc.assert(
    fc.property(units, (all) => {
      const time = (how: Pack): number => makespan(packUnits(all, { pack: how, maxJobs: undefined }), 20)
      expect(time('weight')).toBeLessThanOrEqual(time('none'))
    }),
  )
})
