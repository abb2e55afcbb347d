import { parseEdnMap } from '../../../src/fleet/sources/edn.ts'

const read = (text: string): Record<string, unknown> =>
  Object.fromEntries([...parseEdnMap('info.edn', text)].map(([key, { value }]) => [key, value]))

test.each([
  ['{:version "1.2.3"}', { version: '1.2.3' }],
  [
    '{:version "1", :platforms ["linux/amd64", "linux/arm64"]}',
    { version: '1', platforms: ['linux/amd64', 'linux/arm64'] },
  ],
  [';; a { comment\n{:a "}" ; another ]\n :b \\x :c nil}\n', { a: '}', b: { char: 'x' }, c: null }],
  [
    '{:a "say \\"hi\\"" #_ :gone :b #{1 2} :c {:d [1]} "text" 1}',
    { a: 'say "hi"', b: [1, 2], c: expect.anything() },
  ],
  ['{}', {}],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('a key has its place', () => {
  const entries = parseEdnMap('info.edn', '; :version\n{:a "1"\n :version "2"}')
  expect(entries.get('version')?.position).toEqual({ file: 'info.edn', line: 3, column: 2 })
})

test.each([
  ['{:version "1"', 'info.edn:1:1: not EDN: this "{" is never closed'],
  ['{:version "1"}}', 'info.edn:1:15: not EDN: this "}" closes nothing'],
  ['{:platforms ["a"}', 'info.edn:1:17: not EDN: this "}" closes nothing'],
  ['{:a\n "1}', 'info.edn:2:2: not EDN: this string is never closed'],
  ['{:a "\\q"}', /^info\.edn:1:1: not EDN: .*escape/],
  ['{:version}', 'info.edn:1:1: not EDN: the last key of the map has no value'],
  ['{:a 1 :a 2}', 'info.edn:1:2: not EDN: the key :a stands twice'],
  ['{:a \\{}', /^info\.edn:1:1: not EDN/],
  ['', 'info.edn:1:1: not one EDN map; write {:version "1.0.0"}'],
  ['[:a]', 'not one EDN map'],
  ['{:a 1} {:b 2}', 'not one EDN map'],
  ['version: 1', 'not one EDN map'],
])('%s is refused at its place', (text, message) => {
  expect(() => read(text)).toThrow(message)
})
