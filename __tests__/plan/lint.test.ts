import { findSharedCaches } from '../../src/build/shared-caches.ts'
import { foldNotices } from '../../src/github/fold-notices.ts'
import type { Graph, Node } from '../../src/graph/graph.ts'
import { lintBases, lintCaches, lintContexts, lintUnreachable } from '../../src/plan/lint.ts'
import { aNode, anImage } from '../fixtures/plans.ts'

const graphOf = (...nodes: readonly Node[]): Graph => ({
  nodes: new Map(nodes.map((node) => [node.image.id, node])),
  notices: [],
})
const hidden = (id: string, name = id): Node => ({
  ...aNode(id),
  image: anImage(id, { name, publish: false }),
})
const messages = (notices: readonly { readonly message: string }[]) => notices.map(({ message }) => message)
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

describe('an image that nobody can use', () => {
  test('gets no names, and nothing stands on it', () => {
    const found = lintUnreachable(graphOf(hidden('used'), hidden('idle'), aNode('app', ['used'])))
    expect(found).toEqual([
      {
        level: 'warning',
        position: { file: 'fleet.yml', line: 1 },
        message:
          'idle has "publish: false" and nothing stands on it, so nobody can use what is built; publish it, or take it away',
      },
    ])
  })

  test('is told once for all variants of its entry', () => {
    const variants = many(7, (index) => hidden(`lib-${index}`, 'lib'))
    expect(messages(lintUnreachable(graphOf(...variants)))).toEqual([
      '7 images (lib-0, lib-1, lib-2, lib-3, lib-4 and 2 more) have "publish: false" and nothing stands on them, so nobody can use what is built; publish it, or take it away',
    ])
  })
})

test('bases that a tag names are one line, and frontends are none of them', () => {
  const base = (reference: string, kind: 'from' | 'frontend' = 'from') => ({
    kind,
    name: reference,
    reference,
    position: { file: 'a/Dockerfile', line: 2 },
  })
  const node = (...bases: readonly ReturnType<typeof base>[]): Node => ({ ...aNode('a'), bases })
  const pinned = base(`debian@sha256:${'0'.repeat(64)}`)
  expect(lintBases([node(pinned, base('docker/dockerfile:1', 'frontend'))])).toEqual([])
  expect(messages(lintBases([node(pinned, base('debian:12')), node(base('debian:12'))]))).toEqual([
    '1 foreign base is named by tag only, so a new digest under it builds anew what stands on it: debian:12 (a/Dockerfile:2); name@sha256:… would pin it',
  ])
  const all = lintBases(many(10_000, (index) => node(base(`debian:${index}`))))
  expect(messages(all).join()).toMatch(/^10000 foreign bases .* debian:4 \(a\/Dockerfile:2\) and 9995 more; /)
})

test('a context that Dockerfiles share without .dockerignore; the variants of one share it by intention', () => {
  const at = (id: string, name: string, context: string) =>
    anImage(id, { name, context, dockerfile: `${name}/Dockerfile` })
  const found = lintContexts([
    at('a', 'a', '.'),
    at('b', 'b', '.'),
    at('c-1', 'c', 'lib'),
    at('c-2', 'c', 'lib'),
  ])
  expect(messages(found)).toEqual([
    'the context . is sent to 2 images (a, b) without a .dockerignore, so a change of any file in it builds all of them; write .dockerignore',
  ])
  const crowd = lintContexts(many(200, (index) => at(`i${index}`, `i${index}`, `c${index >> 1}`)))
  expect(crowd).toHaveLength(6)
  expect(crowd[0]?.message).toContain('write c0/.dockerignore')
  expect(crowd[5]?.message).toBe(
    'the same holds 95 times more, beginning with i10, i12, i14, i16, i18 and 90 more',
  )
})

test('a cache that several images write to', () => {
  const writing = (id: string, build: NonNullable<ReturnType<typeof anImage>['build']>) =>
    anImage(id, { build })
  const images = [
    writing('own', { cacheTo: ['type=gha', 'type=registry,ref=ghcr.io/acme/cache:own'] }),
    writing('also-own', { cacheTo: ['type=gha,mode=max', 'type=inline'] }),
    writing('a', { cacheTo: ['type=gha,scope=x,mode=max', 'type=local,dest=/c'] }),
    writing('b', { cache: 'gha,scope=x' }),
    writing('c', { cacheTo: ['type=s3,bucket=k,region=r'] }),
    writing('d', { cacheTo: ['type=s3,region=r,bucket=k,name=buildkit'] }),
    writing('e', { cacheTo: ['ghcr.io/acme/cache'] }),
    writing('f', { cacheTo: ['type=registry,ref=ghcr.io/acme/cache,mode=max'] }),
    writing('wrong', { cacheTo: ['nonsense=', 'type=gha,token=x'] }),
    anImage('plain'),
  ]
  const shared = findSharedCaches(images)
  expect([...shared].map(([place, of]) => [place, of.map(({ id }) => id)])).toEqual([
    ['type=gha,scope=x', ['a', 'b']],
    ['type=s3,bucket=k,region=r,name=buildkit', ['c', 'd']],
    ['type=registry,ref=ghcr.io/acme/cache', ['e', 'f']],
  ])
  expect(messages(lintCaches(shared))[0]).toBe(
    'the cache type=gha,scope=x is written by 2 images (a, b), and each takes away what the others have written; put {{image}} into it, or leave the place to "cache"',
  )
})

test('what is said often is said once, and too much is counted', () => {
  const notice = (message: string, level: 'notice' | 'warning' = 'notice') => ({ level, message })
  expect(foldNotices([notice('a'), notice('b'), notice('a')])).toEqual([notice('a (2 times)'), notice('b')])
  const folded = foldNotices([...many(10_000, (index) => notice(`n${index}`)), notice('w', 'warning')])
  expect(folded).toHaveLength(20)
  expect([folded[0]?.message, folded[19]?.message]).toEqual(['w', '… and 9982 more warnings and notices'])
})
