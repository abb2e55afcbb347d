import fc from 'fast-check'
import { toWaves } from '../../src/graph/waves.ts'
import { fleets, link } from './fleet.ts'

const chain = (length: number) =>
  link(
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `i${index}`,
        { from: index === 0 ? [] : [`r.io/i${index - 1}`] },
      ]),
    ),
  )

test('the wave is the longest way from an image that stands on nothing of ours', () => {
  const { nodes } = link({
    a: {},
    b: { from: ['r.io/a', 'debian'] },
    c: { from: ['r.io/a', 'r.io/b'] },
    d: {},
    e: { image: { needs: ['c', 'd'] } },
  })
  expect(Object.fromEntries(toWaves([...nodes.values()]))).toEqual({ a: 1, b: 2, c: 3, d: 1, e: 4 })
})

test('a parent that is not built now counts as there', () => {
  const nodes = [...chain(4).nodes.values()]
  expect([...toWaves(nodes.slice(2)).values()]).toEqual([1, 2])
})

test('what is deeper than eight waves is packed into the last', () => {
  expect([...toWaves([...chain(11).nodes.values()]).values()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8])
})

test('every image has a wave, and it is after those of its parents', () => {
  fc.assert(
    fc.property(fleets, fc.integer({ min: 1, max: 9 }), (fleet, last) => {
      const { nodes } = link(fleet)
      const waves = toWaves([...nodes.values()], last)
      const waveOf = (id: string) => waves.get(id) ?? Number.NaN
      expect([...waves.keys()]).toEqual([...nodes.keys()])
      for (const [id, { parents }] of nodes) {
        const latest = Math.max(0, ...parents.map((parent) => waveOf(parent.id)))
        expect(waveOf(id)).toBe(Math.min(latest + 1, last))
      }
    }),
  )
})
