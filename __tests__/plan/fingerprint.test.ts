import fc from 'fast-check'
import { digestOf } from '../../src/oci/digest.ts'
import {
  type ContextFile,
  digestFiles,
  type FingerprintInput,
  fingerprint,
  lastingLabels,
} from '../../src/plan/fingerprint.ts'

const file = (path: string, more: Partial<ContextFile> = {}): ContextFile => ({
  path,
  kind: 'file',
  id: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  executable: false,
  ...more,
})

const input: FingerprintInput = {
  dockerfile: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  context: digestOf('files'),
  steps: ['one', 'two'],
  args: { A: '1', B: '2' },
  buildContexts: { src: '.' },
  platforms: ['linux/amd64', 'linux/arm64'],
  secrets: ['one', 'two'],
  bases: { debian: 'sha256:1', alpine: 'sha256:2' },
  parents: { base: 'sha256:3' },
}

test('the values of these very inputs, so that no change of the encoding goes unseen', () => {
  expect(fingerprint(input)).toBe('sha256:2c1bf43957d3c24e82cecca92dcdf30b332bb0e5bb15156d2f83536599251a41')
  expect(digestFiles([file('a'), file('b', { executable: true })])).toBe(
    'sha256:87ee81136a41b80954f70587404033cc9b7c4d22748d9b77609687ebe1ae8bbf',
  )
})

const changes: readonly Partial<FingerprintInput>[] = [
  { dockerfile: 'other' },
  { frontend: 'sha256:4' },
  { frontend: '' },
  { context: digestOf('other') },
  { steps: ['two', 'one'] },
  { steps: ['one', 'two', ''] },
  { args: { A: '2', B: '1' } },
  { args: { A: '1', B: '2', C: '' } },
  { args: { A: '1' } },
  { buildContexts: {} },
  { buildContexts: { src: '.', a: '.' } },
  { target: '' },
  { target: 'x' },
  { platforms: ['linux/amd64'] },
  { platforms: ['linux/amd64,linux/arm64'] },
  { network: 'none' },
  { network: 'host' },
  { secrets: ['one'] },
  { secrets: ['onetwo'] },
  { secrets: ['one', 'two', 'three'] },
  { labels: {} },
  { labels: { a: 'b' } },
  { bases: { debian: 'sha256:2', alpine: 'sha256:1' } },
  { bases: { debian: 'sha256:1' } },
  { parents: { base: 'sha256:5' } },
  { parents: { other: 'sha256:3' } },
  { parents: {}, bases: { ...input.bases, base: 'sha256:3' } },
]

test('each change of each field gives another value', () => {
  const values = [{}, ...changes].map((change) => fingerprint({ ...input, ...change }))
  expect(new Set(values).size).toBe(changes.length + 1)
})

const record = fc.dictionary(fc.string(), fc.string(), { maxKeys: 6 })
const inputs: fc.Arbitrary<FingerprintInput> = fc.record({
  dockerfile: fc.string(),
  context: fc.string().map((text) => digestOf(text)),
  steps: fc.array(fc.string()),
  args: record,
  buildContexts: record,
  target: fc.option(fc.string(), { nil: undefined }),
  platforms: fc.array(fc.string()),
  network: fc.option(fc.string(), { nil: undefined }),
  secrets: fc.array(fc.string()),
  bases: record,
  parents: record,
})

const reversed = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).reverse())

test('where order means nothing it makes no difference', () => {
  fc.assert(
    fc.property(inputs, (one) => {
      const { args, bases, parents, buildContexts, platforms, secrets, ...rest } = one
      const other = {
        secrets: [...secrets, ...secrets].reverse(),
        platforms: platforms.toReversed(),
        buildContexts: reversed(buildContexts),
        parents: reversed(parents),
        bases: reversed(bases),
        args: reversed(args),
        ...rest,
      }
      expect(fingerprint(other)).toBe(fingerprint(one))
    }),
  )
})

/** An input without the order of what has none. */
const unordered = (one: FingerprintInput): unknown => ({
  ...one,
  platforms: new Set(one.platforms),
  secrets: new Set(one.secrets),
})

test('two inputs have one value only if they are the same', () => {
  const words = fc.constantFrom('', 'a', 'b', 'a,b', '","', '":"')
  const small = fc.record({
    dockerfile: words,
    context: fc.constant(digestOf('x')),
    steps: fc.array(words, { maxLength: 2 }),
    args: fc.dictionary(words, words, { maxKeys: 2 }),
    buildContexts: fc.dictionary(words, words, { maxKeys: 1 }),
    target: fc.option(words, { nil: undefined }),
    platforms: fc.array(words, { maxLength: 2 }),
    secrets: fc.array(words, { maxLength: 2 }),
    bases: fc.dictionary(words, words, { maxKeys: 1 }),
    parents: fc.dictionary(words, words, { maxKeys: 1 }),
  })
  fc.assert(
    fc.property(small, small, fc.constantFrom(...Object.keys(input)), (one, other, key) => {
      const mixed = { ...one, [key]: Reflect.get(other, key) }
      const isSame = fingerprint(one) === fingerprint(mixed)
      if (isSame) expect(unordered(mixed)).toEqual(unordered(one))
      else expect(unordered(mixed)).not.toEqual(unordered(one))
    }),
    { numRuns: 1000 },
  )
})

test('files in any order; path, bytes, kind and the executable bit count', () => {
  const files = [file('a'), file('b'), file('B'), file('ä')]
  expect(digestFiles(files.toReversed())).toBe(digestFiles(files))
  const others: readonly ContextFile[] = [
    file('a', { id: 'x' }),
    file('a', { executable: true }),
    file('a', { kind: 'symlink' }),
    file('a\n'),
  ]
  const sets = [files, ...others.map((other) => [other, ...files.slice(1)]), files.slice(1), []]
  expect(new Set(sets.map(digestFiles)).size).toBe(sets.length)
})

test('labels that tell time, commit and version do not last', () => {
  const labels = Object.fromEntries(
    ['created', 'revision', 'version', 'title'].map((key) => [`org.opencontainers.image.${key}`, 'x']),
  )
  expect(Object.keys(lastingLabels({ ...labels, mine: 'x' }))).toEqual([
    'org.opencontainers.image.title',
    'mine',
  ])
})
