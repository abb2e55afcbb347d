import { parseImageNames } from '../../src/tags/image-name.ts'

test.each([
  ['', []],
  ['name/foo', ['name/foo']],
  ['name/foo, name/bar', ['name/foo', 'name/bar']],
  ['name/foo\nname/bar', ['name/foo', 'name/bar']],
  ['name=a\nb,enable=false\n# c\nname=D,enable=true', ['a', 'b (off)', 'D']],
])('%j', (text, names) => {
  expect(parseImageNames(text).map(({ name, enabled }) => (enabled ? name : `${name} (off)`))).toEqual(names)
})

test('all that is wrong is told at once', () => {
  expect(() => parseImageNames('a,enable=yes\nb,bar=baz\nname=,enable=true')).toThrow(
    [
      'Invalid enable attribute value: a,enable=yes; write enable=true or enable=false',
      'Unknown image attribute: b,bar=baz; write name=… and enable=true or false',
      'Image name attribute empty: name=,enable=true; write name=registry/name',
    ].join('\n'),
  )
})
