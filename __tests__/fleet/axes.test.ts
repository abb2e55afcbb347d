import fc from 'fast-check'
import { toVariants } from '../../src/fleet/axes.ts'

const none = { axes: {}, include: [], exclude: [] }

test('an entry without axes is one variant', () => {
  expect(toVariants(none)).toEqual([{}])
})

test('axes are a product, in their order', () => {
  const axes = { python: ['3.12', '3.13'], cuda: ['', '12.8'] }
  expect(toVariants({ ...none, axes })).toEqual([
    { python: '3.12', cuda: '' },
    { python: '3.12', cuda: '12.8' },
    { python: '3.13', cuda: '' },
    { python: '3.13', cuda: '12.8' },
  ])
})

test('exclude takes out what fits on the axes that it names', () => {
  const axes = { python: ['3.12', '3.13'], cuda: ['', '12.8'] }
  const variants = toVariants({ ...none, axes, exclude: [{ python: '3.12', cuda: '12.8' }, { cuda: '' }] })
  expect(variants).toEqual([{ python: '3.13', cuda: '12.8' }])
})

test('include adds keys to variants that fit, and becomes a variant where none does', () => {
  const axes = { python: ['3.12', '3.13'] }
  const include = [{ python: '3.13', extra: 'yes' }, { python: '3.14' }, { all: 'x' }]
  expect(toVariants({ ...none, axes, include })).toEqual([
    { python: '3.12', all: 'x' },
    { python: '3.13', extra: 'yes', all: 'x' },
    { python: '3.14' },
  ])
})

test('include alone is a list of rows', () => {
  expect(toVariants({ ...none, include: [{ a: '1' }, { a: '2' }] })).toEqual([{ a: '1' }, { a: '2' }])
})

const value = fc.constantFrom('a', 'b', 'c')
const axes = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.uniqueArray(value, { minLength: 1 }), {
  noNullPrototype: true,
})

test('property: nothing excluded stays, everything else stays once', () => {
  fc.assert(
    fc.property(
      axes,
      fc.array(fc.dictionary(fc.constantFrom('x', 'y', 'z'), value, { minKeys: 1, noNullPrototype: true })),
      (given, exclude) => {
        const all = toVariants({ ...none, axes: given })
        const left = toVariants({ ...none, axes: given, exclude })
        const fits = (row: Record<string, string>, variant: Readonly<Record<string, string>>): boolean =>
          Object.keys(given).every((name) => row[name] === undefined || row[name] === variant[name])
        if (Object.keys(given).length > 0) {
          expect(left).toEqual(all.filter((variant) => !exclude.some((row) => fits(row, variant))))
        }
        expect(new Set(all.map((variant) => JSON.stringify(variant))).size).toBe(all.length)
      },
    ),
  )
})
