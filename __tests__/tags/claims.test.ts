import { settleSiblings, toClaims } from '../../src/tags/claims.ts'
import { findCollisions } from '../../src/tags/collisions.ts'
import { numberTags } from '../../src/tags/number.ts'
import type { NamedTag } from '../../src/tags/resolve.ts'

const place = { image: 'api', root: 'ghcr.io/acme', repository: 'api', aliases: [] }
const named = (...tags: readonly string[]): NamedTag[] => tags.map((tag) => ({ tag, rule: `rule ${tag}` }))

test('an image has its names in its repository and in those of its aliases', () => {
  const claims = toClaims(named('1', 'latest'), { ...place, aliases: ['other', 'third:stable'] })
  expect(claims.map(({ reference, rule }) => [reference, rule])).toEqual([
    ['ghcr.io/acme/api:1', 'rule 1'],
    ['ghcr.io/acme/api:latest', 'rule latest'],
    ['ghcr.io/acme/other:1', 'rule 1'],
    ['ghcr.io/acme/other:latest', 'rule latest'],
    ['ghcr.io/acme/third:stable', 'alias third:stable'],
  ])
  expect(toClaims([], { ...place, aliases: ['third:stable'] })).toEqual([])
})

test('every name that is no reference is told', () => {
  const position = { file: 'fleet.yml', line: 4 }
  expect(() => toClaims(named('1'), { ...place, repository: 'Api', aliases: ['-x'], position })).toThrow(
    /^fleet\.yml:4: "ghcr\.io\/acme\/Api:1" is not a reference.*\nfleet\.yml:4: "ghcr\.io\/acme\/-x:1"/,
  )
})

test('two images that write one reference are told with both images and both rules', () => {
  const position = { file: 'fleet.yml', line: 12 }
  const claims = [
    ...toClaims(named('1', 'latest'), place),
    ...toClaims(named('latest'), { ...place, image: 'web', position }),
  ]
  expect(findCollisions(claims)).toEqual([
    {
      message:
        'api (rule latest) and web (rule latest at fleet.yml:12) both write ghcr.io/acme/api:latest; give one of them another tag or repository',
      position,
    },
  ])
})

test('an alias may name what the image writes anyway', () => {
  expect(findCollisions(toClaims(named('1'), { ...place, aliases: ['api'] }))).toEqual([])
})

const latest = (version: string): NamedTag[] => [
  { tag: `python-${version}`, rule: 'version' },
  { tag: 'python-latest', rule: 'latest', floating: { scheme: 'pep440', version, line: {}, shapes: [] } },
]

const sibling = (version: string) => ({ repository: 'dbx', tags: latest(version) })

test('images of different repositories contend for nothing', () => {
  const decisions = settleSiblings([sibling('1.0'), { ...sibling('2.0'), repository: 'other' }])
  expect(decisions.flatMap(({ held }) => held)).toEqual([])
})

test('of siblings that want one floating tag, the highest version gets it', () => {
  const decisions = settleSiblings(['16.4', '17.3', '9.1'].map(sibling))
  expect(decisions.map(({ tags }) => tags.map(({ tag }) => tag))).toEqual([
    ['python-16.4'],
    ['python-17.3', 'python-latest'],
    ['python-9.1'],
  ])
  expect(decisions[0]?.notices).toEqual([
    { level: 'notice', message: 'python-latest stays where it is: 17.3 is higher than 16.4' },
  ])
})

test('siblings of one version both keep the floating tag, and collide', () => {
  const claims = settleSiblings([sibling('17.3'), sibling('17.3')]).flatMap(({ tags }, index) =>
    toClaims(tags.slice(1), { ...place, image: `image${index}` }),
  )
  expect(findCollisions(claims).length).toBe(1)
})

const release: NamedTag = {
  tag: '25.11.2-cmk.{{number}}',
  rule: 'r',
  numbered: { prefix: '25.11.2-cmk.', suffix: '' },
}

test.each([
  [[], '25.11.2-cmk.1'],
  [['25.11.2-cmk.1', '25.11.2-cmk.9', '25.11.2-cmk.10'], '25.11.2-cmk.11'],
  [
    ['25.11.2-cmk.3', '25.11.2-cmk.8-rc1', 'x25.11.2-cmk.9', '25.11.2-cmk.', '25x11.2-cmk.7'],
    '25.11.2-cmk.4',
  ],
])('the number after %j', (listed, tag) => {
  expect(numberTags([release, { tag: 'a', rule: 'a' }], listed)).toEqual([
    { tag, rule: 'r' },
    { tag: 'a', rule: 'a' },
  ])
})

test('a listing that failed gives no number', () => {
  expect(() => numberTags([release], undefined)).toThrow(
    "25.11.2-cmk.N has no number: the registry's tags could not be listed",
  )
  expect(numberTags([{ tag: 'a', rule: 'a' }], undefined)).toEqual([{ tag: 'a', rule: 'a' }])
})
