import fc from 'fast-check'
import { parseFleetFile, toFleet } from '../../src/fleet/parse.ts'
import { selectImages } from '../../src/fleet/select.ts'

const { images } = toFleet(
  parseFleetFile({
    file: 'fleet.yml',
    text: `version: 1
images:
  base: { groups: [core] }
  python:
    axes: { runtime: ["9.1 LTS", "10.4 LTS", "18.0"], image_type: [python, gpu] }
`,
  }),
)

const nothing = { select: '', runtime: '', imageType: '' }
const ids = (selection: Partial<typeof nothing>): string[] =>
  selectImages(images, { ...nothing, ...selection }).map(({ id }) => id)

test.each([
  [{}, images.map(({ id }) => id)],
  [{ select: 'base' }, ['base']],
  [{ select: 'python-18*\nbase' }, ['base', 'python-18.0-python', 'python-18.0-gpu']],
  [{ select: 'group=core' }, ['base']],
  [{ select: 'python, image_type=gpu, runtime!=10.*' }, ['python-9.1-LTS-gpu', 'python-18.0-gpu']],
  [{ select: 'newest:runtime=2', imageType: 'python' }, ['python-10.4-LTS-python', 'python-18.0-python']],
  [{ runtime: '9.1 LTS', imageType: 'all' }, ['python-9.1-LTS-python', 'python-9.1-LTS-gpu']],
])('%j selects %j', (selection, expected) => {
  expect(ids(selection)).toEqual(expected)
})

test('a selection that leaves nothing lists what there is', () => {
  expect(() => ids({ select: 'pyhton' })).toThrow(
    'no image is selected by select="pyhton"; there are: base, python-9.1-LTS-python',
  )
})

test('property: lines unite, so a further line never takes an image away', () => {
  const term = fc.constantFrom('base', 'python*', 'image_type=gpu', 'runtime=1*', 'newest:runtime=1')
  fc.assert(
    fc.property(term, term, (first, second) => {
      const both = ids({ select: `${first}\n${second}` })
      expect(both).toEqual(expect.arrayContaining([...ids({ select: first }), ...ids({ select: second })]))
      expect(new Set(both).size).toBe(both.length)
    }),
  )
})
