import { parseYaml } from '../../src/lang/yaml.ts'

const text = `version: 1
images:
  base: &b
    platforms: [linux/amd64, linux/x]
    tags:
      - a
      - type=raw,value=b
  empty:
  other: *b
`

test.each([
  [['version'], 1, 10],
  [['images', 'base', 'platforms', 1], 4, 30],
  [['images', 'base', 'tags', 1], 7, 9],
  [['images', 'empty'], 8, 3],
  [['images', 'empty', 'not', 'written'], 8, 3],
  [['images', 'other'], 9, 11],
])('the place of %j is %i:%i', (path, line, column) => {
  expect(parseYaml('fleet.yml', text).position(path)).toEqual({ file: 'fleet.yml', line, column })
})

test.each([
  [['images', 'base'], 3, 3],
  [['images', 'base', 'tags', 1], 7, 9],
  [['images', 'empty'], 8, 3],
])('the key of %j is at %i:%i', (path, line, column) => {
  expect(parseYaml('fleet.yml', text).keyPosition(path)).toEqual({ file: 'fleet.yml', line, column })
})

test('JSON is YAML, and its places are known too', () => {
  const source = parseYaml('a.json', '{"a": {"b": [1, 2]}}')
  expect(source.value).toEqual({ a: { b: ['1', '2'] } })
  expect(source.position(['a', 'b', 1])).toEqual({ file: 'a.json', line: 1, column: 17 })
})

test.each([
  ['a: [1', /^x\.yml:1:\d+: not YAML: /],
  ['a: 1\na: 2', /^x\.yml:2:1: not YAML: duplicated mapping key/],
  ['', 'x.yml: is empty; write exactly one YAML document'],
  ['a: 1\n---\nb: 2', 'x.yml: holds 2 documents; write exactly one YAML document'],
])('%j is refused with its place', (broken, message) => {
  expect(() => parseYaml('x.yml', broken)).toThrow(message)
})

test('numbers keep their spelling, booleans and null are themselves', () => {
  const { value } = parseYaml(
    'x.yml',
    'python: [3.10, 010]\non: true\nnone: ~\nbase: &b {a: x}\nmore: {<<: *b}',
  )
  expect(value).toEqual({ python: ['3.10', '010'], on: true, none: null, base: { a: 'x' }, more: { a: 'x' } })
})
