import { z } from 'zod'
import { UserError } from '../../src/lang/user-error.ts'
import { parseYaml } from '../../src/lang/yaml.ts'
import { formatReference, parseReference } from '../../src/oci/reference.ts'
import { detectFormat, type Format, type FormatRequest, parseSyncFile } from '../../src/sync/format.ts'
import { syncSchema } from '../../src/sync/schema.ts'
import { selectTags } from '../../src/sync/select.ts'
import { toItem } from '../../src/sync/spec.ts'
import { toWishes, uniteWishes } from '../../src/sync/wish.ts'

const D = `sha256:${'d'.repeat(64)}`
const tags = ['v1.0', 'v2.0', 'latest', 'aa', '1.2.3']

const parse = (text: string, more: Partial<FormatRequest> = {}) =>
  parseSyncFile('sync.yml', text, {
    format: 'auto',
    variable: (name) => ({ TARGET: 'ghcr.io/x', HOST: 'quay.io' })[name],
    destinations: [],
    namespace: undefined,
    ...more,
  })

/** All copies of a file, where every repository has the same tags: `source -> destination`. */
function copiesOf(text: string, more: Partial<FormatRequest> = {}): string[] {
  const wishes = parse(text, more).rules.flatMap((rule) => {
    const { source, wanted } = rule
    if ('items' in wanted) return toWishes(rule, wanted.items)
    return toWishes(
      rule,
      selectTags(tags, wanted.search).map((tag) => toItem({ ...source, tag })),
    )
  })
  return uniteWishes(wishes).map(
    ({ source, place }) => `${formatReference(source)} -> ${formatReference(place)}`,
  )
}

function problemsOf(text: string, more: Partial<FormatRequest> = {}): string[] {
  try {
    parse(text, more)
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')
    throw error
  }
  return []
}

test.each<[Format, string]>([
  ['imagefleet', 'version: 1\nsync: [{ source: a:1, destinations: [b] }]'],
  ['imagefleet', 'version: 1'],
  ['image-syncer', 'quay.io/a/b: ghcr.io/x/y'],
  ['image-syncer', '{"quay.io/a/b:1": ["ghcr.io/x/y"]}'],
  ['image-syncer', 'auth: {}\nimages: { a/b: c/d }'],
  ['regsync', 'version: 1\nsync: [{ source: a, target: b, type: image }]'],
  ['regsync', 'version: 1\ncreds: []\nsync: []'],
  ['skopeo', 'quay.io: { images: { a/b: [] } }'],
  ['skopeo', 'quay.io: { images-by-semver: { a/b: ">= 1" }, tls-verify: true }'],
  ['workflow', 'on: push\njobs: { a: { name: base } }'],
])('%s is told by its content: %j', (format, text) => {
  expect(detectFormat('x', parseYaml('x', text).value)).toBe(format)
})

test.each(['[]', 'a: { b: c }', 'hello'])('%j is none', (text) => {
  expect(problemsOf(text)[0]).toMatch(
    /^sync\.yml: is (no mapping|in no format that is known); write version: 1 and sync/,
  )
})

describe('image-syncer', () => {
  test.each([
    [
      'no tag: all',
      'quay.io/a/b: ghcr.io/x/y',
      tags.map((tag) => [`quay.io/a/b:${tag}`, `ghcr.io/x/y:${tag}`]),
    ],
    [
      'an expression matches a part',
      'quay.io/a/b:/a+/: ghcr.io/x/y',
      ['latest', 'aa'].map((tag) => [`quay.io/a/b:${tag}`, `ghcr.io/x/y:${tag}`]),
    ],
    [
      'an expression that is anchored',
      'quay.io/a/b:/^a+$/: ghcr.io/x/y',
      [['quay.io/a/b:aa', 'ghcr.io/x/y:aa']],
    ],
    ['an expression with a comma', '"quay.io/a/b:/v[12].0/,/b/": ghcr.io/x/y', []],
    [
      'pairs from left to right',
      'quay.io/a/b:v1.0,v2.0: ghcr.io/x/y:1.0,2.0',
      [
        ['quay.io/a/b:v1.0', 'ghcr.io/x/y:1.0'],
        ['quay.io/a/b:v2.0', 'ghcr.io/x/y:2.0'],
      ],
    ],
    ['a digest', `quay.io/a/b@${D}: ghcr.io/x/y`, [[`quay.io/a/b@${D}`, 'ghcr.io/x/y']]],
    ['a digest, said twice', `quay.io/a/b@${D}: ghcr.io/x/y@${D}`, [[`quay.io/a/b@${D}`, 'ghcr.io/x/y']]],
    [
      'a digest that gets a tag',
      `quay.io/a/b:1@${D}: ghcr.io/x/y:1`,
      [[`quay.io/a/b@${D}`, 'ghcr.io/x/y:1']],
    ],
    [
      'Docker Hub’s short names',
      'nginx:v1: ghcr.io/x/nginx',
      [['docker.io/library/nginx:v1', 'ghcr.io/x/nginx:v1']],
    ],
    ['no registry is made of a namespace', 'rancher/k3s: ghcr.io/x/k3s:1', undefined],
    ['a tag twice', 'quay.io/a/b:1,1: ghcr.io/x/y', [['quay.io/a/b:1', 'ghcr.io/x/y:1']]],
    [
      'a variable in a destination',
      'quay.io/a/b:1: [$TARGET/y, "${TARGET}/y", docker.io/x/y]',
      [
        ['quay.io/a/b:1', 'ghcr.io/x/y:1'],
        ['quay.io/a/b:1', 'docker.io/x/y:1'],
      ],
    ],
    [
      'the older form',
      'auth: { quay.io: { username: u, password: p } }\nimages: { "quay.io/a/b:1": ghcr.io/x/y }',
      [['quay.io/a/b:1', 'ghcr.io/x/y:1']],
    ],
    ['JSON', '{"quay.io/a/b:1":["ghcr.io/x/y"]}', [['quay.io/a/b:1', 'ghcr.io/x/y:1']]],
  ])('%s', (_, text, copies) => {
    if (copies === undefined) expect(problemsOf(text)).toHaveLength(1)
    else expect(copiesOf(text)).toEqual(copies.map(([from, to]) => `${from} -> ${to}`))
  })

  test('says all that is wrong at once, each at its place', () => {
    const text = `
quay.io/a/b:/(/: ghcr.io/x/y
quay.io/a/c:/a+: ghcr.io/x/y
quay.io/a/d:1,2: ghcr.io/x/y:1
quay.io/a/e:1,: ghcr.io/x/y
"quay.io/a/f:1, 2": ghcr.io/x/y
quay.io/a/g:1: [ghcr.io/x/y, "ghcr.io/X/y"]
quay.io/a/h@${D}: ghcr.io/x/y@sha256:${'e'.repeat(64)}
quay.io/a/i:1: []
quay.io/a/j:1: $NOBODY/y
`
    const found = problemsOf(text)
    expect(found.map((line) => line.split(': ')[0])).toEqual([
      ...['sync.yml:2:1', 'sync.yml:3:1', 'sync.yml:4:18', 'sync.yml:5:1', 'sync.yml:6:2'],
      ...['sync.yml:7:31', expect.stringMatching(/^sync\.yml:8:\d+$/), 'sync.yml:9:16', 'sync.yml:10:16'],
    ])
    expect(found[2]).toContain('quay.io/a/d:1,2 has 2 tags and its destination 1')
    expect(found[8]).toContain('"$NOBODY/y" needs NOBODY, which is not set')
  })

  test('destinations stand in the file', () => {
    expect(problemsOf('quay.io/a/b: ghcr.io/x/y', { destinations: ['ghcr.io/x'] })).toEqual([
      'sync.yml: says where images go; leave destinations out',
    ])
  })
})

describe('regsync', () => {
  test.each([
    [
      'an image',
      'source: quay.io/a/b:1, target: ghcr.io/x/y:one, type: image',
      ['quay.io/a/b:1 -> ghcr.io/x/y:one'],
    ],
    [
      'an image without a tag',
      'source: quay.io/a/b, target: ghcr.io/x/y, type: image',
      ['quay.io/a/b:latest -> ghcr.io/x/y:latest'],
    ],
    [
      'a variable',
      `source: '{{ env "HOST" }}/a/b:1', target: ghcr.io/x/y:1, type: image`,
      ['quay.io/a/b:1 -> ghcr.io/x/y:1'],
    ],
    [
      'anchored expressions',
      'source: quay.io/a/b, target: ghcr.io/x/y, type: repository, tags: { allow: ["v.*", a], deny: ["v1.*"] }',
      ['quay.io/a/b:v2.0 -> ghcr.io/x/y:v2.0'],
    ],
    [
      'a range',
      'source: quay.io/a/b, target: ghcr.io/x/y, type: repository, tags: { semverRange: [">=1.1 <2"] }',
      ['quay.io/a/b:1.2.3 -> ghcr.io/x/y:1.2.3'],
    ],
    [
      'sets, of which one is enough',
      'source: quay.io/a/b, target: ghcr.io/x/y, type: repository, tagSets: [{ allow: [latest] }, { semverRange: [">1.1 <2"] }]',
      ['quay.io/a/b:latest -> ghcr.io/x/y:latest', 'quay.io/a/b:1.2.3 -> ghcr.io/x/y:1.2.3'],
    ],
  ])('%s', (_, step, copies) => {
    expect(copiesOf(`version: 1\nsync:\n  - { ${step} }\n`)).toEqual(copies)
  })

  test('takes over referrers, platforms and backups, from defaults too', () => {
    const { rules } = parse(`
defaults: { digestTags: true, backup: 'old-{{.Ref.Tag}}' }
sync: [{ source: a/b:1, target: c/d:1, type: image, platforms: [linux/amd64] }]
`)
    expect(rules[0]?.options).toMatchObject({
      referrers: 'with',
      backup: 'old-{{tag}}',
      platforms: [{ os: 'linux', architecture: 'amd64' }],
    })
  })

  test('names each key that it does not read, and refuses what would copy something else', () => {
    const text = `
version: 1
creds: [{ registry: quay.io, user: u, pass: secret }]
defaults: { parallel: 2, ratelimit: { min: 5 } }
x-anchor: {}
sync:
  - { source: a/b, target: c/d, type: image, interval: 60m }
`
    expect(parse(text).notices.map(({ message, position }) => `${position?.line} ${message}`)).toEqual([
      "3 creds is not read: use registry-auths, auth-file or Docker's configuration",
      '4 defaults.parallel is not read: registries are asked as fast as they allow',
      '4 defaults.ratelimit is not read: registries are asked as fast as they allow',
      '7 sync.0.interval is not read: use a schedule of the workflow',
    ])
    const wrong = text.replace('interval: 60m', 'referrerFilters: [], includeExternal: true')
    expect(problemsOf(wrong)).toEqual([
      'sync.yml:7:46: sync.0.referrerFilters: has no equal here; leave it out',
      'sync.yml:7:67: sync.0.includeExternal: has no equal here; leave it out',
    ])
    expect(JSON.stringify(parse(text))).not.toContain('secret')
  })

  test('refuses what it cannot map', () => {
    expect(
      problemsOf('version: 1\nsync: [{ source: quay.io/a, target: ghcr.io, type: registry }]')[0],
    ).toContain('"quay.io/a" is no registry; write its host[:port] alone, or another type')
    expect(problemsOf(`sync: [{ source: '{{.Sync.X}}', target: a, type: image }]`)[0]).toContain(
      'a template that we cannot fill',
    )
    const both =
      'sync: [{ source: a, target: b, type: repository, tags: { allow: [a], semverRange: [">1"] } }]'
    expect(problemsOf(both)[0]).toContain('write them as two tagSets')
  })
})

describe('skopeo', () => {
  const text = `
quay.io:
  images: { a/b: ['1', '${D}'], a/c: [] }
  images-by-tag-regex: { a/d: '^v\\d' }
  images-by-semver: { a/e: '>= 1.2, < 2' }
  credentials: { username: u, password: secret }
  tls-verify: false
`
  test('is read as it is, and goes where the parameter says', () => {
    const destinations = ['ghcr.io/x', 'docker.io/y/{{repository}}']
    const copies = copiesOf(text, { destinations })
    expect(copies.filter((line) => line.includes('-> ghcr.io'))).toEqual([
      'quay.io/a/b:1 -> ghcr.io/x/b:1',
      `quay.io/a/b@${D} -> ghcr.io/x/b`,
      ...tags.map((tag) => `quay.io/a/c:${tag} -> ghcr.io/x/c:${tag}`),
      'quay.io/a/d:v1.0 -> ghcr.io/x/d:v1.0',
      'quay.io/a/d:v2.0 -> ghcr.io/x/d:v2.0',
      'quay.io/a/e:1.2.3 -> ghcr.io/x/e:1.2.3',
    ])
    expect(copies).toContain('quay.io/a/e:1.2.3 -> docker.io/y/a/e:1.2.3')
  })

  test('names the keys that it does not read, without their values', () => {
    const spec = parse(text, { destinations: ['ghcr.io/x'] })
    expect(spec.notices.map(({ message }) => message)).toEqual([
      'quay.io.credentials is not read; use registry-auths or auth-file instead',
      'quay.io.tls-verify is not read; use insecure-registries instead',
    ])
    expect(JSON.stringify(spec)).not.toContain('secret')
  })

  test('says all that is wrong at once', () => {
    expect(problemsOf(text)).toEqual([
      'sync.yml: does not say where images go; set destinations to registries with a namespace',
    ])
    const wrong =
      'quay.io:\n  images: { A: [] }\n  images-by-tag-regex: { a: "(" }\n  images-by-semver: { a: what }\n'
    expect(problemsOf(wrong, { destinations: ['ghcr.io/x'] }).map((line) => line.split(': ')[0])).toEqual([
      ...['sync.yml:2:13', 'sync.yml:3:30', 'sync.yml:4:26'],
    ])
    expect(
      problemsOf('quay.io:\n  images: {}\n  imagess: {}\n', { destinations: ['ghcr.io/x'] })[0],
    ).toContain('unknown key "imagess"; did you mean "images"?')
  })
})

describe('a workflow', () => {
  const workflow = `
on: push
jobs:
  one: { name: 'base, atom', runs-on: x }
  two: { name: 'Build everything' }
  three: { name: '\${{ matrix.image }}' }
  four: { runs-on: x }
  five: { name: base }
`
  test('names images by its jobs, which are mirrored with all their tags', () => {
    const more = { destinations: ['ghcr.io/x', 'docker.io/y'], namespace: 'quay.io/labnow' }
    const spec = parse(workflow, more)
    expect(spec.rules.map(({ source }) => formatReference(source))).toEqual([
      'quay.io/labnow/base',
      'quay.io/labnow/atom',
    ])
    expect(copiesOf(workflow, more)).toContain('quay.io/labnow/atom:latest -> docker.io/y/atom:latest')
    expect(spec.notices.map(({ message }) => message)).toEqual([
      'job two: "Build everything" is no repository; no image is mirrored for it',
      'job three: "${{ matrix.image }}" is no repository; no image is mirrored for it',
    ])
  })

  test('that names nothing is an error', () => {
    expect(problemsOf('jobs: { a: {} }', { destinations: ['ghcr.io/x'] })[0]).toContain('no job has a name')
    expect(problemsOf('jobs: { a: { name: x } }')[0]).toContain('does not say where images go')
  })
})

describe('our own', () => {
  test('where every tag is written out, nothing is listed', () => {
    const { rules } = parse(`
version: 1
defaults: { destinations: ['ghcr.io/x/{{name}}'], immutable: ['v*'] }
sync:
  - { source: quay.io/a/b, tags: [1.10, true] }
  - { source: quay.io/a/c, tags: [1.10], newest: 1 }
  - { source: quay.io/a/d:1, destinations: [docker.io/x/y:z], immutable: [] }
`)
    expect(rules.map(({ wanted }) => Object.keys(wanted))).toEqual([['items'], ['search'], ['items']])
    expect(rules.map(({ options }) => options.immutable.length)).toEqual([1, 1, 0])
    const [first] = rules
    expect(first !== undefined && 'items' in first.wanted && first.wanted.items).toEqual([
      { source: parseReference('quay.io/a/b:1.10'), tags: ['1.10'] },
      { source: parseReference('quay.io/a/b:true'), tags: ['true'] },
    ])
  })

  test('says all that is wrong at once, each at its place', () => {
    const text = `version: 1
sync:
  - source: quay.io/A/b:1
    destinations: ['ghcr.io/x y', 'ghcr.io/{{what}}']
    platforms: [arm]
  - { source: quay.io/a/b, destinations: [ghcr.io/x/y] }
  - { source: quay.io/a/b:1, tags: ['1'], destinations: [ghcr.io/x/y] }
  - { source: quay.io/a/b, tags: ['/(/', 'semver: what'], exclude: [''] }
  - { source: quay.io/a/b:1, destinations: [ghcr.io/x/y], backup: old, prune: true }
`
    const places = problemsOf(text).map((line) => line.split(': ')[0]?.replace('sync.yml:', ''))
    expect(places).toEqual([
      ...['3:13', '4:21', '4:36', '5:17', '6:15', '7:15'],
      ...['8:5', '8:36', '8:43', '8:70', '9:67'],
    ])
  })

  test.each([
    [
      'prune without a list',
      '{ source: a/b:1, destinations: [c/d], prune: true }',
      'is one image; prune needs a repository with tags',
    ],
    [
      'prune of scattered repositories',
      "{ source: a/b, tags: ['*'], destinations: ['c/{{tag}}'], prune: true }",
      'has a repository for each tag',
    ],
    [
      'a key that is nearly right',
      "{ source: a/b, tag: ['*'], destinations: [c/d] }",
      'did you mean "tags"?',
    ],
    [
      'an age that is none',
      "{ source: a/b, tags: ['*'], max-age: 30, destinations: [c/d] }",
      'write such as 30d',
    ],
    [
      'a number that is none',
      "{ source: a/b, tags: ['*'], newest: 0, destinations: [c/d] }",
      'write a whole number from 1 up',
    ],
  ])('refuses %s', (_, entry, message) => {
    expect(problemsOf(`version: 1\nsync: [${entry}]`).join('\n')).toContain(message)
  })

  test('its shape can be published as a JSON Schema', () => {
    expect(z.toJSONSchema(syncSchema, { io: 'input' })).toMatchObject({
      properties: { version: { const: '1' }, sync: { type: 'array' }, defaults: { type: 'object' } },
      additionalProperties: false,
    })
  })
})
