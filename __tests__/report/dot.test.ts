import fc from 'fast-check'
import { toDot } from '../../src/report/dot.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'

const on = (...ids: readonly string[]) => ids.map((id) => ({ id, references: [] }))

test('every image is a box of its own, drawn by its decision', () => {
  const plan = aPlan([
    aJob('base', { decision: 'skip' }),
    aJob('python', { decision: 'reuse', parents: on('base', 'elsewhere') }),
    aJob('notebook', { parents: on('python') }),
  ])
  expect(toDot(plan).split('\n').slice(3, -1)).toEqual([
    '  "base" [style=dotted]',
    '  "python" [style=dashed]',
    '  "notebook" [style=bold]',
    '  "base" -> "python"',
    '  "python" -> "notebook"',
  ])
})

test('property: whatever an image is called, its name is one quoted word', () => {
  // Graphviz ends a quoted word at the first quote that no backslash hides.
  const word = /^ {2}"((?:[^"\\]|\\["\\])*)" \[style=bold\]$/s
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
      const lines = toDot(aPlan([aJob(id)])).split('[style=bold]')
      const [, name = ''] = word.exec(`${lines[0]?.slice(lines[0].indexOf('  "'))}[style=bold]`) ?? []
      expect(name.replaceAll(/\\(.)/gs, '$1')).toBe(id)
    }),
  )
})
