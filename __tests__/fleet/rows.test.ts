import type { Image } from '../../src/fleet/image.ts'
import { parseFleetFile, toFleet } from '../../src/fleet/parse.ts'
import { rowFilesOf } from '../../src/fleet/rows.ts'

const fleetOf = (image: string, files: Readonly<Record<string, string>> = {}): readonly Image[] =>
  toFleet(parseFleetFile({ file: 'fleet.yml', text: `version: 1\nimages:\n  a:\n    ${image}\n` }), {
    texts: new Map(Object.entries(files)),
  }).images

test('each row is an image, its attributes for templates, at its own place', () => {
  const images = fleetOf(
    'args: { P: "{{python}}" }\n    rows:\n      - { python: 3.10 }\n      - { python: "3.13", os: x }',
  )
  expect(images.map(({ id, args, attributes, position }) => ({ id, args, attributes, position }))).toEqual([
    {
      id: 'a-3.10',
      args: { P: '3.10' },
      attributes: { python: '3.10' },
      position: { file: 'fleet.yml', line: 6, column: 9 },
    },
    {
      id: 'a-3.13-x',
      args: { P: '3.13' },
      attributes: { python: '3.13', os: 'x' },
      position: { file: 'fleet.yml', line: 7, column: 9 },
    },
  ])
})

test('rows of a file are found by a pointer, in JSON and YAML, with the spelling of their numbers', () => {
  const json = '{"of": {"a/b": [\n{"v": 1.10},\n{"v": "x y"}]}}'
  const images = fleetOf('rows: "data/r.json#/of/a~1b"', { 'data/r.json': json })
  expect(images.map(({ id, position }) => [id, position])).toEqual([
    ['a-1.10', { file: 'data/r.json', line: 2, column: 1 }],
    ['a-x-y', { file: 'data/r.json', line: 3, column: 1 }],
  ])
  expect(fleetOf('rows: r.yml', { 'r.yml': '- v: 1\n- v: 2\n' }).map(({ id }) => id)).toEqual(['a-1', 'a-2'])
})

test('rows stand with each combination of the axes; include and exclude know their names', () => {
  const images = fleetOf(
    'axes: { os: [x, y] }\n    rows: [{ v: 1 }, { v: 2, w: q }]\n    exclude: [{ os: y, v: 2 }]\n    include: [{ v: 1, extra: e }]',
  )
  expect(images.map(({ attributes }) => attributes)).toEqual([
    { v: '1', os: 'x', extra: 'e' },
    { v: '1', os: 'y', extra: 'e' },
    { v: '2', w: 'q', os: 'x' },
  ])
})

test.each([
  ['rows: []', {}, 'fleet.yml:3:3: rows is empty; write one row'],
  [
    'rows: r.json',
    {},
    'fleet.yml:4:11: images.a.rows: the file r.json is not there; write it, or name another',
  ],
  ['rows: r.json#x', { 'r.json': '[]' }, 'fleet.yml:4:11: images.a.rows: "#x" is not a JSON Pointer'],
  [
    'rows: r.json#/x',
    { 'r.json': '{"y": []}' },
    'images.a.rows: the pointer leads nowhere: the file has no "x"',
  ],
  ['rows: r.json#/x', { 'r.json': '{"x": [{"a": {}}]}' }, 'r.json:1:14: 0.a: {} is wrong'],
  ['rows: r.json#/x', { 'r.json': '{"x": "text"}' }, 'r.json:1:8: "text" is wrong'],
  ['rows: r.json', { 'r.json': '[' }, /^r\.json:\d+:\d+: not YAML/],
  ['rows: r.json', { 'r.json': `[${' '.repeat(8_000_000)}]` }, 'r.json: has more than 8,000,000 characters'],
  [
    'rows: r.json',
    { 'r.json': `[${Array(500_001).fill('{"v":"1"}')}]` },
    'r.json: holds more than 1,000,000 keys and values; split it',
  ],
  [
    'rows: r.yml',
    { 'r.yml': bomb() },
    /^fleet\.yml.*|r\.yml: its aliases stand for more than 5,000,000 values/,
  ],
  [
    `axes: { ${['p', 'q', 'r', 's', 't', 'u'].map((name) => `${name}: [0,1,2,3,4,5,6,7,8,9]`).join(', ')} }`,
    {},
    'fleet.yml:3:3: 1,000,000 variants are too many; the limit is 100,000',
  ],
  [
    `{ axes: { p: [${[...Array(20_000).keys()]}] }, exclude: [${Array(501).fill('{ p: x }')}] }`,
    {},
    'fleet.yml:3:3: 20000 variants with 0 includes and 501 excludes are too many; write rows instead',
  ],
])('%.60s is refused', (image, files, message) => {
  expect(() => fleetOf(image, files)).toThrow(message)
})

/** Nine lines that stand for a thousand million values. */
function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`)}]`)
  return ['a0: &a0 [x]', ...lines].join('\n')
}

test('the files that rows point into are known before they are read', () => {
  const text = 'version: 1\nimages:\n  a: { rows: "x.json#/a" }\n  b:\n  c: { rows: [{ a: b }] }\n'
  expect(rowFilesOf(parseFleetFile({ file: 'fleet.yml', text }))).toEqual(['x.json'])
})
