import type { Image } from '../../../src/fleet/image.ts'
import { type ContextsTree, parseContexts } from '../../../src/fleet/sources/contexts.ts'

const read = (infos: Readonly<Record<string, string>>, more: Partial<ContextsTree> = {}): readonly Image[] =>
  parseContexts({
    folder: 'contexts',
    folders: Object.entries(infos).map(([name, info]) => ({ name, dockerfile: true, info })),
    defaults: { keys: {}, tags: undefined },
    root: 'ghcr.io/acme',
    position: { file: 'fleet.yml', line: 3 },
    ...more,
  })

test('a folder is an image with its version and latest, and knows its registry', () => {
  const [image] = read({ '01-jq': '{:version "1.2.3"\n :platforms ["linux/amd64"]}' })
  expect(image).toMatchObject({
    id: 'jq',
    repository: 'jq',
    context: 'contexts/01-jq',
    dockerfile: 'contexts/01-jq/Dockerfile',
    version: '1.2.3',
    platforms: ['linux/amd64'],
    args: { REGISTRY: 'ghcr.io/acme' },
    tags: [{ text: 'type=raw,value={{version}}' }, { text: 'type=raw,value=latest' }],
    position: { file: 'contexts/01-jq/info.edn', line: 1, column: 2 },
  })
})

test('a published version is final, unless the defaults say otherwise or no tag says the version', () => {
  const rebuildOf = (keys: ContextsTree['defaults']['keys'], tags?: ContextsTree['defaults']['tags']) =>
    read({ a: '{:version "1.0.0"}' }, { defaults: { keys, tags } })[0]?.rebuild
  expect(rebuildOf({})).toBe('version')
  expect(rebuildOf({}, [{ text: 'v{{version}}' }])).toBe('version')
  expect(rebuildOf({}, [{ text: 'type=sha' }])).toBeUndefined()
  expect(rebuildOf({ rebuild: 'changed' })).toBeUndefined()
})

const one = '{:version "1.0.0"}'

// The system that this layout comes from sorts by text, so that 10-a came before 2-b.
test.each([
  [
    ['9-z', '10-a', '2-b'],
    ['b', 'z', 'a'],
  ],
  [
    ['01-b', '01-a', '00-z'],
    ['z', 'a', 'b'],
  ],
  [
    ['b', 'a', '00-c'],
    ['c', 'a', 'b'],
  ],
  [
    ['01-02-x', '03-x-04'],
    ['02-x', 'x-04'],
  ],
  [
    ['1-x', '01x'],
    ['01x', 'x'],
  ],
])('%j are %j', (names, ids) => {
  expect(read(Object.fromEntries(names.map((name) => [name, one]))).map(({ id }) => id)).toEqual(ids)
})

test('defaults of the source hold where info.edn is silent', () => {
  const keys = { args: { A: 'b' }, platforms: ['linux/arm64'], groups: ['tree'], version: '9' }
  const [image] = read({ a: one }, { defaults: { keys, tags: [{ text: 'v{{version}}' }] } })
  expect(image).toMatchObject({
    args: { REGISTRY: 'ghcr.io/acme', A: 'b' },
    platforms: ['linux/arm64'],
    groups: ['tree'],
    version: '1.0.0',
    tags: [{ text: 'v{{version}}' }],
  })
})

test('every folder is checked before anything else, and all that is wrong is told', () => {
  const folders = [
    { name: '00-a', dockerfile: false, info: undefined },
    { name: '.hidden', dockerfile: true, info: '{' },
    { name: '01-b', dockerfile: true, info: '{:verison "1"}' },
    { name: '02-c', dockerfile: true, info: '{:version 1.0\n :platforms "linux/amd64"}' },
    { name: '03-d', dockerfile: true, info: '{:version ""}' },
    { name: '04-e', dockerfile: true, info: '{:version "1" :platforms ["linux/amd64/v2/x"]}' },
  ]
  expect(() => read({}, { folders })).toThrow(
    [
      'contexts/00-a/Dockerfile: is not there, and every folder of the tree needs one; write it, or take the folder away',
      'contexts/00-a/info.edn: is not there, and every folder of the tree needs one; write {:version "1.0.0"} in it',
      'contexts/01-b/info.edn:1:2: unknown key :verison; did you mean :version?',
      'contexts/01-b/info.edn:1:1: :version: is missing; write a string such as "1.0.0"',
      'contexts/02-c/info.edn:1:2: :version: 1 is no tag; write a string such as "1.0.0"',
      'contexts/02-c/info.edn:2:2: :platforms: "linux/amd64" is no list of platforms; write ["linux/amd64"]',
      'contexts/03-d/info.edn:1:2: :version: "" is no tag; write a string such as "1.0.0"',
      'contexts/04-e/info.edn:1:2: platforms: "linux/amd64/v2/x" is not a platform',
    ].join('\n'),
  )
})

test('an info.edn that holds more than an image needs is refused before it is read', () => {
  expect(() => read({ '01-jq': `{:version "1" :more "${'x'.repeat(100_000)}"}` })).toThrow(
    'contexts/01-jq/info.edn: has 100023 characters, 100000 are allowed',
  )
})

test('a tree without folders is an error at the place that names it', () => {
  expect(() => read({})).toThrow('fleet.yml:3: contexts holds no folder; write NN-name/Dockerfile and')
})
