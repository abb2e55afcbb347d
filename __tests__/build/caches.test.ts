import { type CacheRights, noCacheRights, toCacheRights } from '../../src/build/cache-rights.ts'
import { type CacheFacts, planCaches } from '../../src/build/caches.ts'
import { createToken, readOnly, scopesOf } from '../fakes/github/token.ts'

const full: CacheRights = { service: 'there', read: true, write: true }

const facts = (change: Partial<CacheFacts> = {}): CacheFacts => ({
  id: 'api',
  platforms: [],
  repository: 'ghcr.io/acme/api',
  name: 'ghcr.io/acme/api:main',
  ref: 'refs/heads/feature/a',
  defaultBranch: 'main',
  stages: 1,
  policy: 'write',
  push: true,
  rights: full,
  ...change,
})

describe('without a wish', () => {
  test('GitHub’s cache where it is there, a scope for each image and platform', () => {
    expect(planCaches({}, facts({ platforms: ['linux/arm64/v8'], stages: 2 }))).toEqual({
      from: ['type=gha,scope=api-linux-arm64-v8'],
      to: ['type=gha,scope=api-linux-arm64-v8,mode=max,ignore-error=true'],
      notices: [],
    })
  })

  test('none elsewhere', () => {
    expect(planCaches({}, facts({ rights: noCacheRights }))).toEqual({ from: [], to: [], notices: [] })
  })
})

test('max is for several stages, min for one, unless told', () => {
  const mode = (wish: object, stages: number): string | undefined =>
    /mode=(\w+)/.exec(planCaches(wish, facts({ stages })).to.join())?.[1]
  expect([mode({}, 1), mode({}, 2), mode({ cacheMode: 'max' }, 1)]).toEqual(['min', 'max', 'max'])
})

test('other backends read the default branch’s entry too, and write their own', () => {
  expect(planCaches({ cache: 'registry' }, facts())).toMatchObject({
    from: [
      'type=registry,ref=ghcr.io/acme/api:cache-api-feature-a',
      'type=registry,ref=ghcr.io/acme/api:cache-api-main',
    ],
    to: [
      'type=registry,ref=ghcr.io/acme/api:cache-api-feature-a,mode=min,ignore-error=true,image-manifest=true',
    ],
  })
  expect(
    planCaches({ cache: 's3,region=eu,bucket=b' }, facts({ ref: 'refs/pull/7/merge', push: false })),
  ).toMatchObject({
    from: [
      'type=s3,region=eu,bucket=b,name=cache-api-pr-7',
      'type=s3,region=eu,bucket=b,name=cache-api-main',
    ],
    to: ['type=s3,region=eu,bucket=b,name=cache-api-pr-7,mode=min,ignore-error=true'],
  })
  expect(planCaches({ cache: 'local,dest=/c' }, facts({ ref: 'refs/heads/main' }))).toMatchObject({
    from: ['type=local,src=/c/cache-api-main'],
    to: ['type=local,dest=/c/cache-api-main,mode=min,ignore-error=true'],
  })
  expect(planCaches({ cache: 'inline' }, facts())).toMatchObject({
    from: ['type=registry,ref=ghcr.io/acme/api:main'],
    to: ['type=inline'],
  })
})

test('names of caches fit into a tag', () => {
  const [from] = planCaches({ cache: 'registry' }, facts({ id: 'x'.repeat(200) })).from
  expect(from?.split(':').at(-1)).toMatch(/^cache-x+-[0-9a-f]{16}$/)
  expect(from?.split(':').at(-1)).toHaveLength(128)
})

describe('a cache is not written', () => {
  test('with a token that may only read: one notice', () => {
    const { from, to, notices } = planCaches({}, facts({ rights: { ...full, write: false } }))
    expect({ from: from.length, to }).toEqual({ from: 1, to: [] })
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('is read-only for this job'),
    ])
  })

  test.each([
    ['where the event forbids it', {}, { policy: 'read' as const }],
    ['into a registry that the run may not push to', { cache: 'registry' }, { push: false }],
    ['for a tag, whose cache no other run reads', {}, { ref: 'refs/tags/v1' }],
  ])('%s: the plan has said it', (_, wish, change) => {
    expect(planCaches(wish, facts(change))).toMatchObject({ to: [], notices: [] })
  })
})

test('GitHub’s cache asked for where there is none is said once, and left out', () => {
  const { from, to, notices } = planCaches({ cache: 'gha' }, facts({ rights: noCacheRights }))
  expect({ from, to, count: notices.length }).toEqual({ from: [], to: [], count: 1 })
})

test('entries of the user’s own win, made safe', () => {
  const wish = { cache: 'none', cacheFrom: ['type=gha', 'acme/api:old'], cacheTo: ['type=gha,mode=max'] }
  expect(planCaches(wish, facts())).toMatchObject({
    from: ['type=gha,scope=api', 'type=registry,ref=acme/api:old'],
    to: ['type=gha,mode=max,scope=api,ignore-error=true'],
  })
})

test.each([
  [
    { cache: 'regstry' },
    'cache: "regstry" is not one of gha, registry, s3, azblob, local, inline, none; did you mean "registry"?',
  ],
  [{ cache: 's3,bucket' }, 'cache: "bucket" is not an attribute; write name=value'],
  [{ cache: 's3,secret_access_key=x' }, /^cache: secret_access_key would stand on a command line; /],
  [{ cacheTo: ['type=gha,token=abc'] }, /^cache: token would stand on a command line; /],
])('%j is refused', (wish, message) => {
  expect(() => planCaches(wish, facts())).toThrow(message)
})

describe('rights', () => {
  const service = { ACTIONS_RESULTS_URL: 'http://x/', ACTIONS_CACHE_SERVICE_V2: 'True' }
  const scopes = scopesOf('refs/pull/7/merge', 'refs/heads/main')
  const of = (given: typeof scopes, more = {}): CacheRights =>
    toCacheRights({
      ...service,
      ACTIONS_RUNTIME_TOKEN: createToken({ runId: '1', job: 'j', scopes: given }),
      ...more,
    })

  test('come from the token', () => {
    expect(of(scopes)).toEqual(full)
    expect(of(readOnly(scopes))).toEqual({ ...full, write: false })
  })

  test.each([
    ['none', { read: false, write: false }],
    ['read', { read: true, write: false }],
    ['write', { read: true, write: true }],
    ['write-only', { read: false, write: true }],
  ])('ACTIONS_CACHE_MODE %s narrows them', (mode, rights) => {
    expect(of(scopes, { ACTIONS_CACHE_MODE: mode })).toMatchObject(rights)
  })

  test('a token of another form is taken to allow both, none allows nothing', () => {
    expect(toCacheRights({ ...service, ACTIONS_RUNTIME_TOKEN: 'opaque' })).toEqual(full)
    expect(toCacheRights(service)).toEqual(noCacheRights)
    expect(of(scopes, { ACTIONS_RESULTS_URL: '' })).toEqual(noCacheRights)
  })
})
