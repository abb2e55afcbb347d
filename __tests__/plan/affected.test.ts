import { type ChangedFiles, findTouches, toAffected } from '../../src/plan/affected.ts'
import { mergeDurations } from '../../src/plan/durations.ts'
import { anImage } from '../fixtures/plans.ts'
import { link } from '../graph/fleet.ts'

const changed = (...paths: readonly string[]): ChangedFiles => new Map(paths.map((path) => [path, 'changed']))

test('a file touches every image in whose contexts it lies, and whose Dockerfile it is', () => {
  const images = [
    anImage('a'),
    anImage('inner', { context: 'a/b' }),
    anImage('root', { context: '.', dockerfile: 'docker/root' }),
    anImage('named', { buildContexts: { lib: './lib/', other: 'docker-image://alpine' } }),
  ]
  const touches = findTouches(images, changed('a/b/c', 'lib/x', 'docker/root'))
  const paths = (id: string) => touches.get(id)?.map(({ path, folder }) => `${path} in ${folder}`)
  expect(paths('a')).toEqual(['a/b/c in a'])
  expect(paths('inner')).toEqual(['a/b/c in a/b'])
  expect(paths('named')).toEqual(['lib/x in lib'])
  expect(paths('root')).toEqual(['a/b/c in .', 'lib/x in .', 'docker/root in undefined', 'docker/root in .'])
})

test('a folder whose name only begins alike is another', () => {
  expect(findTouches([anImage('a')], changed('ab/c', 'a')).size).toBe(0)
})

test('descendants are affected, ancestors and siblings are not, and only the selection counts', () => {
  const graph = link({
    base: {},
    left: { from: ['r.io/base'] },
    right: { from: ['r.io/base'] },
    leaf: { from: ['r.io/left'] },
  })
  const all = new Set(['base', 'left', 'right', 'leaf'])
  expect([...toAffected(graph, all, ['left'])]).toEqual(['left', 'leaf'])
  expect([...toAffected(graph, new Set(['right']), ['base'])]).toEqual(['right'])
  expect([...toAffected(graph, all, [])]).toEqual([])
})

test('durations of several runs are averaged, and one of long ago counts ever less', () => {
  expect(mergeDurations({ a: 100, b: 5 }, { a: 50, c: 7 })).toEqual({ b: 5, a: 75, c: 7 })
})
