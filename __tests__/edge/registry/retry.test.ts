import { endpointOf, resolveLocation } from '../../../src/edge/registry/endpoint.ts'
import { plainText } from '../../../src/edge/registry/error.ts'
import { nextPage } from '../../../src/edge/registry/pages.ts'
import { backoff, parseRetryAfter } from '../../../src/edge/registry/retry.ts'
import { covers, mergeScopes } from '../../../src/edge/registry/scope.ts'

test.each([
  [undefined, undefined],
  ['0', 0],
  [' 120 ', 120_000],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', undefined],
])('Retry-After %j asks for %j ms', (header, milliseconds) => {
  expect(parseRetryAfter(header, 10_000)).toBe(milliseconds)
})

test('waits grow up to half a minute, with chance in them', () => {
  const timing = { now: () => 0, sleep: async () => undefined, random: () => 0.999999 }
  expect([1, 2, 3, 9, 30].map((tries) => backoff(timing, tries, 'broken'))).toEqual([
    200, 400, 800, 30_000, 30_000,
  ])
  expect(backoff({ ...timing, random: () => 0 }, 5, 'broken')).toBe(0)
  expect(backoff({ ...timing, random: () => 0 }, 1, 'limited')).toBe(500)
})

test.each([
  ['ghcr.io', 'https://ghcr.io/'],
  ['docker.io', 'https://registry-1.docker.io/'],
  ['localhost:5000', 'http://localhost:5000/'],
  ['127.9.9.9', 'http://127.9.9.9/'],
  ['[::1]:5000', 'http://[::1]:5000/'],
  ['10.0.0.1:5000', 'https://10.0.0.1:5000/'],
  ['127.example.com', 'https://127.example.com/'],
  ['plain.example:5000', 'http://plain.example:5000/'],
])('%s is reached at %s', (registry, url) => {
  expect(endpointOf(registry, ['plain.example:5000']).href).toBe(url)
})

test.each([
  ['/v2/x?_state=a%2Bb~c==', 'https://r.io/v2/x?_state=a%2Bb~c=='],
  ['http://r.io/v2/x', 'https://r.io/v2/x'],
  ['http://r.io:80/v2/x', 'https://r.io/v2/x'],
  ['https://storage.io/x?sig=1', 'https://storage.io/x?sig=1'],
])('the location %s is %s', (location, url) => {
  expect(resolveLocation(location, new URL('https://r.io/v2/a/blobs/uploads/')).href).toBe(url)
})

const base = new URL('https://r.io/v2/a/tags/list?n=2')
test.each([
  [undefined, undefined],
  ['</v2/a/tags/list?n=2&last=b>; rel="next"', 'https://r.io/v2/a/tags/list?n=2&last=b'],
  ['<list?last=b>;rel=next', 'https://r.io/v2/a/tags/list?last=b'],
  ['<https://r.io/x>; rel="prev", <https://r.io/y,z>; title="t"; rel="last next"', 'https://r.io/y,z'],
  ['<https://evil.io/x>; rel="next"', 'https://r.io/x'],
  ['</x>; rel="prev"', undefined],
])('after the link %s comes %s', (link, url) => {
  expect(nextPage(link, base)?.href).toBe(url)
})

test('scopes cover and merge', () => {
  expect(covers(['repository:a/b:pull,push'], 'repository:a/b:pull')).toBe(true)
  expect(covers(['repository:a/b:pull'], 'repository:a/b:pull,push')).toBe(false)
  expect(covers(['repository:a:pull'], 'repository:a/b:pull')).toBe(false)
  expect(
    mergeScopes(['repository:b:pull', 'repository:a:pull', 'repository:a:pull,push', 'repository:b:pull']),
  ).toEqual(['repository:a:pull,push', 'repository:b:pull'])
})

test('what a registry says cannot command the log', () => {
  expect(plainText('a\r\n::error::b\u001b[31m\u2028c')).toBe('a ::error::b [31m c')
  expect(plainText('x'.repeat(999))).toHaveLength(301)
})
