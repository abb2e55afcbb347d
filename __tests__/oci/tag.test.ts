import { isTag, parseTag } from '../../src/oci/tag.ts'

test.each(['latest', '1.2.3', '_x', 'A-b_c.d', 'x'.repeat(128)])('%j is a tag', (text) => {
  expect(parseTag(text)).toBe(text)
})

test.each(['', '.x', '-x', 'a b', 'a/b', 'a+b', 'ä', 'x'.repeat(129), 'a\n'])('%j is no tag', (text) => {
  expect(isTag(text)).toBe(false)
  expect(() => parseTag(text)).toThrow(`${JSON.stringify(text)} is not a tag; write`)
})
