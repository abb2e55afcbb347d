import fc from 'fast-check'
import { ancestorsOf, childrenOf, descendantsOf } from '../../src/graph/reach.ts'
import { fleets, link } from './fleet.ts'

const graph = link({
  a: {},
  b: { from: ['r.io/a', 'r.io/a:latest'] },
  c: { from: ['r.io/b'] },
  d: { from: ['r.io/b'], image: { needs: ['x'] } },
  x: {},
})

test('children', () => {
  expect([...childrenOf(graph)]).toEqual([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['x', ['d']],
    ['d', []],
  ])
})

test.each([
  [['a'], [], ['b', 'c', 'd']],
  [['d'], ['a', 'b', 'x'], []],
  [
    ['a', 'c'],
    ['a', 'b'],
    ['b', 'c', 'd'],
  ],
  [['x', 'x'], [], ['d']],
  [[], [], []],
  [['unknown'], [], []],
])('below and above %j', (ids, ancestors, descendants) => {
  expect([...ancestorsOf(graph, ids)].sort()).toEqual(ancestors)
  expect([...descendantsOf(graph, ids)].sort()).toEqual(descendants)
})

test('an image is an ancestor of exactly its descendants', () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      const random = link(fleet)
      for (const id of random.nodes.keys()) {
        for (const below of descendantsOf(random, [id])) expect(ancestorsOf(random, [below])).toContain(id)
        for (const above of ancestorsOf(random, [id])) expect(descendantsOf(random, [above])).toContain(id)
      }
    }),
    { numRuns: 30 },
  )
})
