import fc from 'fast-check'
import { UserError } from '../../src/lang/user-error.ts'
import { parsePattern, toExpression } from '../../src/sync/pattern.ts'
import { selectTags } from '../../src/sync/select.ts'

const tags = [
  'v1.0.0',
  'v1.2.0',
  'v1.10.0',
  'v2.0.0-rc.1',
  'v2.0.0',
  '3',
  '3.1',
  'latest',
  'edge',
  '1.2.3-alpine',
]
const select = (include: readonly string[], exclude: readonly string[] = [], newest?: number) =>
  selectTags(tags, {
    include: include.map(parsePattern),
    exclude: exclude.map(parsePattern),
    ...(newest === undefined ? {} : { newest }),
  })

test.each([
  ['a tag', ['latest'], ['latest']],
  ['a tag that is not there', ['1'], []],
  ['a glob', ['v1.*'], ['v1.0.0', 'v1.2.0', 'v1.10.0']],
  ['one character', ['v1.?.0'], ['v1.0.0', 'v1.2.0']],
  ['alternatives', ['{latest,edge}'], ['latest', 'edge']],
  [
    'an expression, which matches whole tags',
    [String.raw`/v\d+\.\d+\.\d+/`],
    ['v1.0.0', 'v1.2.0', 'v1.10.0', 'v2.0.0'],
  ],
  ['alternatives of an expression are anchored too', ['/edge|late/'], ['edge']],
  ['a range', ['semver: >=1.2 <2'], ['v1.2.0', 'v1.10.0']],
  ['a range takes short versions', ['semver:>=2'], ['v2.0.0', '3', '3.1']],
  ['a range in the spelling of Go', ['semver: >= 1.2, < 3'], ['v1.2.0', 'v1.10.0', 'v2.0.0']],
  ['all', ['*'], tags],
])('%s', (_, include, found) => {
  expect(select(include)).toEqual(found)
})

test.each([
  ['versions by their precedence', ['v*'], 2, ['v2.0.0-rc.1', 'v2.0.0']],
  ['versions before other tags', ['*'], 3, ['v2.0.0', '3', '3.1']],
  ['other tags by their numbers', ['{latest,edge}'], 1, ['latest']],
  ['more than there are', ['edge'], 9, ['edge']],
])('newest: %s', (_, include, newest, found) => {
  expect(select(include, [], newest)).toEqual(found)
})

test('what is excluded is not among the newest either', () => {
  expect(select(['*'], ['3*', '*-rc*'], 1)).toEqual(['v2.0.0'])
})

test('tags of our own builds are passed over, whatever is asked for', () => {
  const own = [`fp-${'a'.repeat(40)}`, `fp-${'0'.repeat(40)}-linux-arm64`, 'fp-tools']
  expect(selectTags(own, { include: [parsePattern('*')], exclude: [] })).toEqual(['fp-tools'])
})

test.each(['', 'a b', '/a', '/', '/(/', 'semver: what'])('%j is no pattern', (text) => {
  expect(() => parsePattern(text)).toThrow(UserError)
})

test.each([
  ['matches a part', 'a+', ['latest', 'aa'], ['x']],
  ['knows how Go ignores case', '(?i)LATEST', ['latest'], ['edge']],
  ['knows how Go names groups', '(?P<major>[0-9]+)', ['v1'], ['edge']],
  ['knows how Go says start and end', '\\Av1\\z', ['v1'], ['v12']],
])('a foreign expression %s', (_, source, right, wrong) => {
  const { matches } = toExpression(source, source)
  expect([...right, ...wrong].filter(matches)).toEqual(right)
})

const tag = fc.stringMatching(/^[a-z0-9_][a-z0-9._-]{0,8}$/)

test('what is selected is there, in order, once, and no more than asked for', () => {
  fc.assert(
    fc.property(fc.array(tag), fc.integer({ min: 1, max: 5 }), (list, newest) => {
      const found = selectTags(list, { include: [parsePattern('*')], exclude: [], newest })
      expect(found.length).toBe(Math.min(newest, new Set(list).size))
      expect([...new Set(list)].filter((one) => found.includes(one))).toEqual(found)
    }),
  )
})

test('the newest do not depend on the order of the list, and more of them include fewer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(tag, { minLength: 1 }), fc.nat(4), (list, more) => {
      const newest = (from: readonly string[], count: number) =>
        new Set(selectTags(from, { include: [parsePattern('*')], exclude: [], newest: count }))
      expect(newest(list, 1 + more)).toEqual(newest(list.toReversed(), 1 + more))
      expect([...newest(list, 1)].every((one) => newest(list, 1 + more).has(one))).toBe(true)
    }),
  )
})

test('a tag is a pattern of itself and of nothing else', () => {
  fc.assert(
    fc.property(tag, tag, (one, other) => {
      expect(parsePattern(one).matches(one)).toBe(true)
      expect(parsePattern(one).matches(other)).toBe(one === other)
    }),
  )
})
