import { type PackagesMeans, withGitHubPackages } from '../../src/edge/github-packages.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import type { RegistryWriter } from '../../src/world/registry.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { noWriter } from '../fixtures/docker.ts'
import { aDigest } from '../fixtures/plans.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(async () => github.close())

/** More versions than a page has. */
const versions = Array.from({ length: 230 }, (_, index) => ({ id: index + 1, name: aDigest(`${index}`) }))
const reference = (index: number, repository = 'acme/base') =>
  parseReference(`ghcr.io/${repository}@${aDigest(`${index}`)}`)

/** Time costs nothing; what was waited for is told. */
function aWriter(change: Partial<PackagesMeans> = {}) {
  const waits: number[] = []
  let now = Date.parse('2026-01-02T00:00:00Z')
  const pauses = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
  const environment = { GITHUB_API_URL: github.url }
  const writer = withGitHubPackages(noWriter, { token: 'secret', environment, pauses, ...change })
  return { writer, waits }
}

const deleted = (): string[] =>
  github.requests.filter(({ method }) => method === 'DELETE').map(({ path, status }) => `${status} ${path}`)
const listed = (): number => github.requests.filter(({ method }) => method === 'GET').length

test('a version is found by its digest in all pages, which are read once, and deleted with a pause between', async () => {
  github.answer('GET /orgs/acme/packages/container/base/versions', versions)
  github.answer('DELETE /orgs/acme/packages/container/base/versions/*', () => ({ status: 204 }))
  const { writer, waits } = aWriter()
  for (const index of [0, 229]) await writer.deleteManifest(reference(index))
  const path = '/orgs/acme/packages/container/base/versions'
  expect(deleted()).toEqual([`204 ${path}/1`, `204 ${path}/230`])
  expect(listed()).toBe(3)
  expect(waits).toEqual([0, 1000])
})

test('the package of a user, with a name of several parts', async () => {
  github.answer('GET /users/acme/packages/container/deep%2Fbase/versions', versions)
  github.answer('DELETE /users/acme/packages/container/deep%2Fbase/versions/*', () => ({ status: 204 }))
  await aWriter().writer.deleteManifest(reference(3, 'acme/deep/base'))
  expect(deleted()).toEqual(['204 /users/acme/packages/container/deep%2Fbase/versions/4'])
})

test('what is gone already is no failure', async () => {
  github.answer('GET /orgs/acme/packages/container/base/versions', versions)
  const { writer } = aWriter()
  await writer.deleteManifest(reference(1000))
  expect(deleted()).toEqual([])
  await writer.deleteManifest(reference(1))
  expect(deleted()).toEqual(['404 /orgs/acme/packages/container/base/versions/2'])
})

test.each([404, 403, 401])(
  'a list that is answered with %s deletes nothing, and says what to check',
  async (status) => {
    github.fail({ path: /versions$/, status, times: 99 })
    const { writer } = aWriter()
    await expect(writer.deleteManifest(reference(1))).rejects.toThrow(
      new RegExp(
        `cannot delete the manifest ghcr.io/acme/base.*: ${status}: .*check that github-token may write`,
      ),
    )
    expect(deleted()).toEqual([])
  },
)

test('a list that breaks off in the middle deletes nothing; the next one is read anew', async () => {
  github.answer('GET /orgs/acme/packages/container/base/versions', versions)
  github.answer('DELETE /orgs/acme/packages/container/base/versions/*', () => ({ status: 204 }))
  const { writer, waits } = aWriter()
  github.fail({ path: /versions$/, status: 500, times: 4 })
  await expect(writer.deleteManifest(reference(1))).rejects.toThrow('told to fail')
  expect([deleted(), waits]).toEqual([[], [1000, 2000, 4000]])
  await writer.deleteManifest(reference(1))
  expect(deleted()).toHaveLength(1)
})

test.each([
  ['a pause', { 'retry-after': '7' }, 7000],
  [
    'a limit that is spent for a while',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767312030' },
    30_000,
  ],
])('%s that GitHub asks for is made', async (_, headers, pause) => {
  let asked = 0
  github.answer('GET /orgs/acme/packages/container/base/versions', versions)
  github.answer('DELETE /orgs/acme/packages/container/base/versions/*', () => {
    asked += 1
    return asked === 1 ? { status: 403, headers } : { status: 204 }
  })
  const { writer, waits } = aWriter()
  await writer.deleteManifest(reference(1))
  expect(deleted()).toHaveLength(2)
  expect(waits).toEqual([0, pause])
})

test('a limit that is spent for an hour is told, and not waited for', async () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767315600' }
  const body = Buffer.from('{"message":"API rate limit exceeded"}')
  github.answer('GET /orgs/acme/packages/container/base/versions', () => ({ status: 403, headers, body }))
  const { writer, waits } = aWriter()
  await expect(writer.deleteManifest(reference(1))).rejects.toThrow('API rate limit exceeded')
  expect(waits).toEqual([])
})

describe('a tag alone', () => {
  const path = '/orgs/acme/packages/container/base/versions'
  const tagged = { id: 900, name: aDigest('others'), metadata: { container: { tags: ['old', 'new'] } } }

  /** A registry that shows each push in GitHub's list one look later. */
  function aRegistry() {
    const pushed: string[] = []
    let looks = 0
    github.answer(`GET ${path}`, () => {
      looks += 1
      const own =
        looks < 3 ? [] : pushed.map((name, id) => ({ id, name, metadata: { container: { tags: [] } } }))
      const body = Buffer.from(JSON.stringify([...own, tagged]))
      return { status: 200, headers: { 'content-type': 'application/json' }, body }
    })
    github.answer(`DELETE ${path}/*`, () => ({ status: 204 }))
    const putManifest: RegistryWriter['putManifest'] = async ({ tag }, { bytes }) => {
      const digest = digestOf(bytes)
      pushed.push(digest)
      expect(tag).toBe('old')
      return digest
    }
    const means = { token: 'secret', environment: { GITHUB_API_URL: github.url } }
    const pauses = { now: () => 0, sleep: async () => undefined }
    return { pushed, writer: withGitHubPackages({ ...noWriter, putManifest }, { ...means, pauses }) }
  }

  test('goes with something of its own, and what it named stays', async () => {
    const { pushed, writer } = aRegistry()
    await writer.deleteManifest(parseReference('ghcr.io/acme/base:old'))
    expect(pushed).toHaveLength(1)
    expect(deleted()).toEqual([`204 ${path}/0`])
  })

  test('that is not there is no failure', async () => {
    const { pushed, writer } = aRegistry()
    await writer.deleteManifest(parseReference('ghcr.io/acme/base:gone'))
    expect([pushed, deleted()]).toEqual([[], []])
  })
})

test('without a token the remedy is told', async () => {
  await expect(aWriter({ token: undefined }).writer.deleteManifest(reference(1))).rejects.toThrow(
    'needs github-token with packages: write',
  )
  expect(github.requests).toEqual([])
})

test('other registries delete by themselves; an Enterprise Server has one of its own', async () => {
  const environment = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://git.acme.example' }
  const other = { ...noWriter, deleteManifest: async () => undefined }
  const writer = withGitHubPackages(other, { token: 'secret', environment })
  await writer.deleteManifest(parseReference(`quay.io/acme/base@${aDigest('1')}`))
  expect(github.requests).toEqual([])
  const own = writer.deleteManifest(parseReference(`containers.git.acme.example/acme/base@${aDigest('1')}`))
  await expect(own).rejects.toThrow('GitHub shows no such package')
})
