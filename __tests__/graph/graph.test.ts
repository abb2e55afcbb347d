import fc from 'fast-check'
import type { Graph } from '../../src/graph/graph.ts'
import { UserError } from '../../src/lang/user-error.ts'
import { fleets, link, type Short } from './fleet.ts'

const edges = (graph: Graph) =>
  Object.fromEntries([...graph.nodes].map(([id, { parents }]) => [id, parents.map((parent) => parent.id)]))
const mistakes = (fleet: Short): readonly string[] => {
  try {
    link(fleet)
    return []
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')
    throw error
  }
}

test('a parent is one of ours, all else is a base', () => {
  const { nodes, notices } = link({
    child: { from: ['r.io/base', 'debian:12', 'r.io/base:latest', 'r.io/base'] },
    base: { from: ['debian:12'] },
  })
  expect([...nodes.keys()]).toEqual(['base', 'child'])
  expect(nodes.get('child')?.parents).toEqual([
    { id: 'base', reference: 'r.io/base', kind: 'from', position: { file: 'child/Dockerfile', line: 1 } },
    {
      id: 'base',
      reference: 'r.io/base:latest',
      kind: 'from',
      position: { file: 'child/Dockerfile', line: 3 },
    },
  ])
  expect(nodes.get('child')?.bases.map(({ reference }) => reference)).toEqual(['debian:12'])
  expect(notices).toEqual([])
})

test.each([
  ['tag and registry as Docker reads them', 'docker.io/library/tool:latest', ['tool']],
  ['another name that it provides', 'corp/tool:3', ['corp/tool:3']],
  ['a name under this event', 'r.io/branch/tool:pr-1', ['r.io/main/tool:latest', 'r.io/branch/tool:pr-1']],
])('an image is known by %s', (_, from, known) => {
  expect(edges(link({ tool: { known }, child: { from: [from] } }))).toEqual({ tool: [], child: ['tool'] })
})

test('images that share a repository are told apart by their tags', () => {
  const graph = link({
    a: { known: ['r.io/runtime:3.12'] },
    b: { known: ['r.io/runtime:3.13'] },
    child: { from: ['r.io/runtime:3.13'] },
    other: { from: ['r.io/runtime:3.9', 'r.io/runtime'] },
  })
  expect(edges(graph)).toEqual({ a: [], b: [], child: ['b'], other: [] })
  expect(graph.nodes.get('other')?.bases).toHaveLength(2)
  expect(graph.notices).toEqual([
    {
      level: 'warning',
      position: { file: 'other/Dockerfile', line: 1 },
      message:
        'r.io/runtime:3.9 lies in a repository of this fleet, but no image gets the tag "3.9" (it has 3.12, 3.13); what the registry holds under it is used',
    },
    {
      level: 'warning',
      position: { file: 'other/Dockerfile', line: 2 },
      message:
        'r.io/runtime lies in a repository of this fleet, but no image gets the tag "latest" (it has 3.12, 3.13); what the registry holds under it is used',
    },
  ])
})

test('a digest means those bytes, whoever published them', () => {
  const graph = link({ base: {}, child: { from: [`r.io/base:latest@sha256:${'a'.repeat(64)}`] } })
  expect(edges(graph)).toEqual({ base: [], child: [] })
  expect(graph.notices).toEqual([])
})

test('an image that names itself is built on what was published before', () => {
  const graph = link({ postgres: { from: ['r.io/postgres', 'debian'] } })
  expect(edges(graph)).toEqual({ postgres: [] })
  expect(graph.nodes.get('postgres')?.bases.map(({ name }) => name)).toEqual(['r.io/postgres', 'debian'])
})

test('two images under one name: who is not the first stands on the other', () => {
  const known = ['r.io/postgres-16:latest']
  const graph = link({
    final: { known, from: ['r.io/postgres-16:latest'] },
    'first-half': { known, from: ['postgres:16'] },
  })
  expect(edges(graph)).toEqual({ 'first-half': [], final: ['first-half'] })
})

test('a name that several have is refused, unless needs tell which is meant', () => {
  const known = ['r.io/x:1']
  const two = { a: { known }, b: { known } }
  expect(mistakes({ ...two, child: { from: ['r.io/x:1'] } })).toEqual([
    'child/Dockerfile:1: r.io/x:1 is the name of a and b; give them different tags, or write the one that is meant under "needs" of child',
  ])
  expect(edges(link({ ...two, child: { from: ['r.io/x:1'], image: { needs: ['b'] } } }))['child']).toEqual([
    'b',
  ])
})

test('needs add parents, by id or by the name of an entry', () => {
  const graph = link({
    'py-1': { image: { name: 'py' } },
    'py-2': { image: { name: 'py', needs: ['py'] } },
    child: { image: { needs: ['py', 'py-1', 'tool'] }, from: ['r.io/tool'] },
    tool: {},
  })
  expect(edges(graph)).toEqual({ 'py-1': [], 'py-2': ['py-1'], tool: [], child: ['tool', 'py-1', 'py-2'] })
  expect(graph.nodes.get('child')?.parents.map(({ kind }) => kind)).toEqual(['from', 'needs', 'needs'])
})

test('every need that names nothing is told, with the nearest name', () => {
  expect(
    mistakes({
      base: {},
      child: { image: { needs: ['bass', 'child', 'zzz'], position: { file: 'f.yml', line: 7 } } },
    }),
  ).toEqual([
    'f.yml:7: child.needs: there is no image "bass"; did you mean "base"?',
    'f.yml:7: child.needs: "child" is the image itself; name another, or leave it out',
    'f.yml:7: child.needs: there is no image "zzz"; write the name of an image of this fleet',
  ])
})

test('cycles are written out in full, with the place of every step', () => {
  const fleet: Short = {
    before: {},
    a: { from: ['r.io/b'] },
    b: { from: ['debian', 'r.io/c', 'r.io/before'] },
    c: { image: { needs: ['a'] } },
    after: { from: ['r.io/c'] },
    x: { from: ['r.io/y'] },
    y: { from: ['r.io/x'] },
  }
  expect(mistakes(fleet)).toEqual([
    'a/Dockerfile:1: a → b → c → a is a cycle, so none of them can be built first: a stands on b (a/Dockerfile:1), b stands on c (b/Dockerfile:2), c stands on a (fleet.yml:1); take one of these away',
    'x/Dockerfile:1: x → y → x is a cycle, so none of them can be built first: x stands on y (x/Dockerfile:1), y stands on x (y/Dockerfile:1); take one of these away',
  ])
})

test('a chain of 20,000 images is no danger', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `i${index}`)
  const fleet = Object.fromEntries(ids.map((id, index) => [id, { from: [`r.io/i${index + 1}`] }]))
  expect([...link(fleet).nodes.keys()].slice(0, 2)).toEqual(['i19999', 'i19998'])
})

test('no image comes before its parents, none is lost, and a good order is kept', () => {
  fc.assert(
    fc.property(
      fleets.chain((fleet) =>
        fc.tuple(
          fc.constant(fleet),
          fc.shuffledSubarray(Object.keys(fleet), { minLength: Object.keys(fleet).length }),
        ),
      ),
      ([fleet, order]) => {
        const graph = link(Object.fromEntries(order.map((id) => [id, fleet[id] ?? {}])))
        const sorted = [...graph.nodes.keys()]
        expect(sorted.toSorted()).toEqual(order.toSorted())
        for (const [id, { parents }] of graph.nodes) {
          for (const parent of parents) expect(sorted.indexOf(parent.id)).toBeLessThan(sorted.indexOf(id))
        }
        expect([...link(fleet).nodes.keys()]).toEqual(Object.keys(fleet))
      },
    ),
  )
})
