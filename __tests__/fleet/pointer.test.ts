import { follow, parsePointer, splitPointer } from '../../src/fleet/pointer.ts'

// RFC 6901, section 5 and 6.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
}

test.each([
  ['', document],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%25d', 2],
  ['/e%5Ef', 3],
  ['/g%7Ch', 4],
  ['/i%5Cj', 5],
  ['/k%22l', 6],
  ['/%20', 7],
  ['/m~0n', 8],
])('#%s is as the RFC has it', (pointer, expected) => {
  expect(follow(document, parsePointer(pointer))).toEqual(expected)
})

test.each([['foo'], ['/~2'], ['/%'], ['/a~']])('#%s is no pointer', (pointer) => {
  expect(() => parsePointer(pointer)).toThrow(
    `"#${pointer}" is not a JSON Pointer; write "#/key/0", with ~1 for a slash in a key`,
  )
})

test.each([
  ['/fou', 'the pointer leads nowhere: the file has no "fou"; did you mean "foo"?'],
  ['/foo/7', 'the pointer leads nowhere: /foo has no "7"; '],
  ['/foo/0/x', 'the pointer leads nowhere: /foo/0 has no "x"; there is nothing below it'],
  ['/constructor', 'has no "constructor"'],
])('#%s leads nowhere', (pointer, message) => {
  expect(() => follow(document, parsePointer(pointer))).toThrow(message)
})

test('a file without # is the whole file', () => {
  expect(splitPointer('a.json')).toEqual({ file: 'a.json', pointer: '' })
  expect(splitPointer('a.json#/b')).toEqual({ file: 'a.json', pointer: '/b' })
})
