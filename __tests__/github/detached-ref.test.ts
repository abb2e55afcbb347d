import { toDetachedRef } from '../../src/github/detached-ref.ts'

test.each([
  ['HEAD', [], undefined],
  ['grafted, HEAD, pull/15/merge', [], 'refs/pull/15/merge'],
  ['HEAD, pull/221/head', [], 'refs/pull/221/head'],
  ['HEAD, tag: 8.0.0', ['8.0.0'], 'refs/tags/8.0.0'],
  ['HEAD, tag: v1, tag: v1.0', ['v1', 'v1.0'], 'refs/tags/v1'],
  ['HEAD, tag: a, b', ['a', 'a, b'], 'refs/tags/a, b'],
  ['HEAD, origin/feature-branch, feature-branch', [], 'refs/heads/feature-branch'],
  ['HEAD, origin/feature/x', [], 'refs/heads/feature/x'],
])('%s is on %j', (decoration, tags, ref) => {
  expect(toDetachedRef(decoration, tags)).toBe(ref)
})
