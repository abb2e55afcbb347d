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

test.each([
  ['pyhton', 'no image is selected by select="pyhton"; there are: base, python-9.1-LTS-python'],
  ['base\ngroup=cre', 'no image is selected by select="group=cre"; there are: group=core'],
  ['runtime=17*', 'select="runtime=17*"; there are: runtime=9.1 LTS, runtime=10.4 LTS, runtime=18.0'],
  ['runtim=9*', 'select: no image has an attribute "runtim"; did you mean "runtime"?'],
  ['newest:os=1', 'no image has an attribute "os"; there are: image_type, runtime'],
  ['newest:runtime=0', 'select: "newest:runtime=0" wants a whole number from 1 up'],
  ['newest:runtime=-1', 'wants a whole number from 1 up, such as newest:runtime=2'],
  ['base,', 'select: a term is empty; take the comma away'],
  ['base,image_type=gpu', 'no image is selected by select="base,image_type=gpu"; there are: base, '],
  ['"base', 'the quote is never closed'],
])('%j selects nothing, and what there is is listed', (select, message) => {
  expect(() => ids({ select })).toThrow(message)
})

test('shorts that select nothing list their values', () => {
  expect(() => ids({ runtime: '7' })).toThrow(
    'no image is selected by runtime="7"; there are: runtime=9.1 LTS',
  )
  expect(() => ids({ imageType: 'x' })).toThrow(
    'selected by image-type="x"; there are: image_type=gpu, image_type=py',
  )
})

const odd = toFleet(
  parseFleetFile({
    file: 'fleet.yml',
    text: `version: 1
images:
  x: { axes: { os: ["a,b", "17.3 (Beta)", "17x3", "team/app", ".dot", "", "[1]"] } }
`,
  }),
).images
const values = (select: string): (string | undefined)[] =>
  selectImages(odd, { ...nothing, select }).map(({ attributes }) => attributes['os'])

test.each([
  ['"os=a,b"', ['a,b']],
  ['os=17.3*', ['17.3 (Beta)']],
  ['os=17.3 (Beta)', ['17.3 (Beta)']],
  ['os=[1]', ['[1]']],
  ['os=', ['']],
  ['os!=', ['a,b', '17.3 (Beta)', '17x3', 'team/app', '.dot', '[1]']],
  ['os=t*p', ['team/app']],
  ['os=?dot', ['.dot']],
  ['"os={a,17}*"', ['a,b', '17.3 (Beta)', '17x3']],
  ['# nothing but a dot\nos=.*', ['.dot']],
])('%s', (select, expected) => {
  expect(values(select)).toEqual(expected)
})

const term = fc.constantFrom(
  'python*',
  'image_type=gpu',
  'runtime!=9*',
  'newest:runtime=2',
  'newest:runtime=1',
)

test('property: the order of terms on a line, and that of lines, does not matter', () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), fc.boolean(), (terms, lines) => {
      const join = (words: readonly string[]): string => words.join(lines ? '\n' : ',')
      expect(ids({ select: join(terms) })).toEqual(ids({ select: join(terms.toReversed()) }))
    }),
  )
})

test('property: filters commute with the order of the fleet', () => {
  const sorted = (given: readonly (typeof images)[number][], select: string): string[] =>
    selectImages(given, { ...nothing, select }).map(({ id }) => id)
  fc.assert(
    fc.property(fc.shuffledSubarray([...images], { minLength: images.length }), term, (shuffled, select) => {
      const chosen = new Set(sorted(images, select))
      expect(sorted(shuffled, select)).toEqual(shuffled.map(({ id }) => id).filter((id) => chosen.has(id)))
    }),
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
