import fc from 'fast-check'
import { UserError } from '../../src/lang/user-error.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { formatReference, parseReference } from '../../src/oci/reference.ts'
import { decideCopies, namesOf, splitStanding } from '../../src/sync/decide.ts'
import { parsePattern } from '../../src/sync/pattern.ts'
import { decidePrune, unitePrunes } from '../../src/sync/prune.ts'
import { parseShard, shardRules } from '../../src/sync/shard.ts'
import { plainOptions, type SyncOptions, toRule } from '../../src/sync/spec.ts'
import { toWishes, uniteWishes, type Wish } from '../../src/sync/wish.ts'

const wish = (source: string, place: string, options: SyncOptions = plainOptions): Wish => ({
  source: parseReference(source),
  place: parseReference(place),
  options,
})
const digest = (text: string) => digestOf(text)

test('names of one digest are one copy; another way of copying is another', () => {
  const other: SyncOptions = { ...plainOptions, referrers: 'with' }
  const { copies, failed } = decideCopies(
    [
      wish('quay.io/a/b:1', 'ghcr.io/a/b:1'),
      wish('quay.io/a/b:latest', 'ghcr.io/a/b:latest'),
      wish('quay.io/a/b:1', 'docker.io/a/b:1'),
      wish('quay.io/a/b:1', 'ghcr.io/signed/b:1', other),
      wish('quay.io/a/b:2', 'ghcr.io/a/b:2'),
    ],
    new Map([
      ['quay.io/a/b:1', digest('x')],
      ['quay.io/a/b:latest', digest('x')],
    ]),
  )
  expect(
    copies.map(({ targets }) => targets.map(({ repository, tags }) => [repository.registry, ...tags])),
  ).toEqual([
    [
      ['ghcr.io', '1', 'latest'],
      ['docker.io', '1'],
    ],
    [['ghcr.io', '1']],
  ])
  expect(failed.map(({ tags }) => tags)).toEqual([['2']])
})

test('two sources of one name are named both; the same source twice is one wish', () => {
  const same = wish('quay.io/a/b:1', 'ghcr.io/a/b:1')
  expect(uniteWishes([same, { ...same }])).toEqual([same])
  const many = ['k3s', 'k3d', 'k3d-proxy'].map((name) =>
    wish(`rancher/${name}:latest`, 'quay.io/labnow/k3s:latest'),
  )
  expect(() => uniteWishes(many)).toThrow(
    [
      'docker.io/rancher/k3s:latest and docker.io/rancher/k3d:latest would both be copied to quay.io/labnow/k3s:latest; give them different names',
      'docker.io/rancher/k3s:latest and docker.io/rancher/k3d-proxy:latest would both be copied to quay.io/labnow/k3s:latest; give them different names',
    ].join('\n'),
  )
})

test('copies of many digests to one repository do not collide where they have no names', () => {
  const pinned = ['a', 'b'].map((text) => wish(`quay.io/a/b@${digest(text)}`, 'ghcr.io/a/b'))
  expect(uniteWishes(pinned)).toEqual(pinned)
})

test('destinations are templates of the source’s names', () => {
  const rule = toRule('quay.io/acme/team/base:1', [
    'ghcr.io/copies/{{name}}',
    'docker.io/{{namespace}}/x',
    '{{registry}}/y/{{name}}:from-{{tag}}',
  ])
  const items = 'items' in rule.wanted ? rule.wanted.items : []
  expect(toWishes(rule, items).map(({ place }) => formatReference(place))).toEqual([
    'ghcr.io/copies/base:1',
    'docker.io/acme/team/x:1',
    'quay.io/y/base:from-1',
  ])
})

test('a tag that never moves is kept where it is, unless it is one that moves', () => {
  const options = { ...plainOptions, immutable: [parsePattern('*')], mutable: [parsePattern('latest')] }
  const wishes = ['1', '2', 'latest'].map((tag) => wish(`quay.io/a/b:${tag}`, `ghcr.io/a/b:${tag}`, options))
  const { kept, open } = splitStanding(wishes, new Map([['ghcr.io/a/b', new Set(['1', 'latest'])]]))
  expect([kept.map(({ tags }) => tags), open.map(({ place }) => place.tag)]).toEqual([
    [['1']],
    ['2', 'latest'],
  ])
})

const reference = fc
  .record({ name: fc.constantFrom('a', 'b', 'c'), tag: fc.constantFrom('1', '2', '3') })
  .map(({ name, tag }) => `quay.io/acme/${name}:${tag}`)
const place = fc
  .record({
    host: fc.constantFrom('ghcr.io', 'docker.io'),
    name: fc.constantFrom('x', 'y'),
    tag: fc.constantFrom('1', '2'),
  })
  .map(({ host, name, tag }) => `${host}/copies/${name}:${tag}`)
const pairs = fc.array(fc.tuple(reference, place))

test('every wish is copied or has failed, never both, never lost; no name twice', () => {
  fc.assert(
    fc.property(pairs, fc.uniqueArray(reference), (list, missing) => {
      const wishes = uniteOrNothing(list.map(([from, to]) => wish(from, to)))
      const observed = new Map(
        list.map(([from]) => [from, missing.includes(from) ? undefined : digest(from.slice(0, -2))]),
      )
      const { copies, failed } = decideCopies(wishes, observed)
      const written = copies.flatMap(({ source, targets }) =>
        targets.flatMap((target) => namesOf(target, source.digest).map(formatReference)),
      )
      const lost = failed.flatMap(({ destination, tags }) =>
        tags.map((tag) => formatReference({ ...destination, tag })),
      )
      expect([...written, ...lost].toSorted()).toEqual(
        wishes.map((one) => formatReference(one.place)).toSorted(),
      )
      expect(new Set(written).size).toBe(written.length)
    }),
  )
})

function uniteOrNothing(wishes: readonly Wish[]): readonly Wish[] {
  try {
    return uniteWishes(wishes)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return []
  }
}

test('wishes are refused if and only if two sources have one name', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const sources = new Map<string, Set<string>>()
      for (const [from, to] of list) sources.set(to, new Set([...(sources.get(to) ?? []), from]))
      const collides = [...sources.values()].some(({ size }) => size > 1)
      const unite = () => uniteWishes(list.map(([from, to]) => wish(from, to)))
      if (collides) expect(unite).toThrow(UserError)
      else expect(unite()).toHaveLength(sources.size)
    }),
  )
})

describe('shards', () => {
  const rules = fc
    .array(fc.uniqueArray(place, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
    .map((lists) => lists.map((places, index) => toRule(`quay.io/acme/i${index}:1`, places)))

  test('each rule is in one of them, and what writes to one repository in the same', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 5 }), (all, count) => {
        const shards = Array.from({ length: count }, (_, index) =>
          shardRules(all, { index: index + 1, count }),
        )
        expect(shards.flat().length).toBe(all.length)
        expect(new Set(shards.flat())).toEqual(new Set(all))
        const repositories = shards.map(
          (shard) =>
            new Set(shard.flatMap((rule) => rule.destinations.map((text) => text.replace(/:\d$/, '')))),
        )
        const total = repositories.reduce((sum, { size }) => sum + size, 0)
        expect(new Set(repositories.flatMap((set) => [...set])).size).toBe(total)
      }),
    )
  })

  test.each(['', '0/2', '3/2', '1', '1/0', 'a/b', '1/2/3'])('%j is none', (text) => {
    expect(() => parseShard(text)).toThrow(UserError)
  })
})

describe('prune', () => {
  const prune = { protect: [parsePattern('keep*')], limit: 2 }

  test.each([
    ['what is not wanted goes', ['1', 'a', 'b'], ['1'], { kind: 'remove', tags: ['a', 'b'] }],
    ['what is protected stays', ['1', 'keep', 'keep-2'], ['1'], { kind: 'remove', tags: [] }],
    ['more than the limit: none', ['1', 'a', 'b', 'c'], ['1'], { kind: 'refuse' }],
    ['an empty source: none', ['a'], [], { kind: 'refuse' }],
    ['nothing there, nothing wanted', [], [], { kind: 'remove', tags: [] }],
  ])('%s', (_, present, wanted, decision) => {
    expect(decidePrune({ prune, present, wanted: new Set(wanted) })).toMatchObject(decision)
  })

  test('never removes what is wanted, and never more than the limit', () => {
    const tags = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,3}$/))
    fc.assert(
      fc.property(tags, tags, fc.nat(5), (present, wanted, limit) => {
        const decision = decidePrune({ prune: { protect: [], limit }, present, wanted: new Set(wanted) })
        if (decision.kind === 'refuse') return
        expect(decision.tags.length).toBeLessThanOrEqual(limit)
        expect(decision.tags.filter((tag) => wanted.includes(tag) || !present.includes(tag))).toEqual([])
      }),
    )
  })

  test('rules that share a destination are as careful as the most careful', () => {
    expect(unitePrunes([prune, { protect: [parsePattern('x')], limit: 1 }])).toMatchObject({
      limit: 1,
      protect: [{ text: 'keep*' }, { text: 'x' }],
    })
    expect(unitePrunes([])).toBeUndefined()
  })
})
