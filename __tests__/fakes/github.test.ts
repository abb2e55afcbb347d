import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { muteOutput } from './github/mute-output.ts'
import { type GitHub, startGitHub } from './github/server.ts'
import { readOnly, type Scopes, scopesOf } from './github/token.ts'

const MAIN = 'refs/heads/main'
const REPOSITORY = { repositoryOwner: 'acme', repositoryName: 'fleet', workflowRunId: 4711, token: 'x' }

let github: GitHub
let root: string
let unmute: () => void

beforeAll(async () => {
  unmute = muteOutput()
  github = await startGitHub()
  root = await mkdtemp(join(tmpdir(), 'imagefleet-github-'))
  // Both packages read these when they are imported or called.
  Object.assign(process.env, github.env(), { RUNNER_TEMP: join(root, 'temp'), GITHUB_WORKSPACE: root })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
  unmute()
})

const write = async (path: string, text: string): Promise<string> => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
  return join(root, path)
}

const holdToken = (scopes: Scopes): void => {
  process.env['ACTIONS_RUNTIME_TOKEN'] = github.token({ scopes })
}

describe('artifacts, by @actions/artifact', () => {
  const loadClient = async () => (await import('@actions/artifact')).default
  const upload = async (name: string) => {
    const files = [await write('up/a.txt', 'first'), await write('up/deep/b.txt', 'second')]
    return (await loadClient()).uploadArtifact(name, files, join(root, 'up'))
  }

  test('an upload can be read here, listed, downloaded and deleted', async () => {
    const client = await loadClient()
    const { id = 0, digest } = await upload('one')
    const stored = github.artifacts.find(({ name }) => name === 'one')
    expect([...(stored?.files ?? [])].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['a.txt', 'first'],
      ['deep/b.txt', 'second'],
    ])
    expect(await client.getArtifact('one')).toMatchObject({ artifact: { id, digest: `sha256:${digest}` } })
    await client.downloadArtifact(id, { path: join(root, 'down') })
    expect(await readFile(join(root, 'down/deep/b.txt'), 'utf8')).toBe('second')
    await client.deleteArtifact('one')
    expect((await client.listArtifacts()).artifacts).toEqual([])
    expect(github.artifacts).toEqual([])
  })

  test('a name is given once in a run, and freed by a deletion', async () => {
    await upload('two')
    await expect(upload('two')).rejects.toThrow('(409) Conflict: an artifact with this name already exists')
    await (await loadClient()).deleteArtifact('two')
    await upload('two')
    expect(github.artifacts.map(({ name }) => name)).toEqual(['two'])
  })

  test('the REST API lists, finds, downloads and deletes them too', async () => {
    const client = await loadClient()
    const { id = 0 } = await upload('three')
    const listed = await client.listArtifacts({ findBy: REPOSITORY })
    expect(listed.artifacts.map(({ name }) => name)).toEqual(['three', 'two'])
    expect((await client.getArtifact('three', { findBy: REPOSITORY })).artifact.id).toBe(id)
    await client.downloadArtifact(id, { path: join(root, 'rest'), findBy: REPOSITORY })
    expect(await readFile(join(root, 'rest/a.txt'), 'utf8')).toBe('first')
    await client.deleteArtifact('three', { findBy: REPOSITORY })
    expect(github.artifacts.map(({ name }) => name)).toEqual(['two'])
  })
})

describe.each(['2', '1'])('caches, by @actions/cache, version %s', (version) => {
  const path = 'cached/file.txt'
  const key = (name: string): string => `v${version}-${name}`
  const save = async (name: string, text: string): Promise<number> => {
    const { saveCache } = await import('@actions/cache')
    return saveCache([await write(path, text)], key(name))
  }
  const restore = async (name: string, ...others: readonly string[]): Promise<unknown> => {
    const { restoreCache } = await import('@actions/cache')
    await rm(join(root, path), { force: true })
    const hit = await restoreCache([join(root, path)], key(name), others.map(key))
    return hit && [hit, await readFile(join(root, path), 'utf8')]
  }

  beforeAll(() => {
    if (version === '1') delete process.env['ACTIONS_CACHE_SERVICE_V2']
  })

  beforeEach(() => holdToken(scopesOf(MAIN, MAIN)))

  test('what was saved is restored by key, then by prefix, newest first', async () => {
    expect(await restore('dep-1')).toBeUndefined()
    expect(await save('dep-1', 'one')).toBeGreaterThan(0)
    expect(await save('dep-2', 'two')).toBeGreaterThan(0)
    expect(await restore('dep-1')).toEqual([key('dep-1'), 'one'])
    expect(await restore('dep-3', 'no-', 'dep-')).toEqual([key('dep-2'), 'two'])
    expect(await restore('other')).toBeUndefined()
  })

  test('a key is saved once in a scope', async () => {
    await save('once', 'one')
    expect(await save('once', 'two')).toBe(-1)
    expect(await restore('once')).toEqual([key('once'), 'one'])
  })

  test('a branch reads the default branch and writes for itself', async () => {
    await save('shared', 'of main')
    holdToken(scopesOf('refs/pull/7/merge', MAIN))
    expect(await restore('shared')).toEqual([key('shared'), 'of main'])
    await save('shared', 'of the pull request')
    expect(await restore('shared')).toEqual([key('shared'), 'of the pull request'])
    holdToken(scopesOf(MAIN, MAIN))
    expect(await restore('shared')).toEqual([key('shared'), 'of main'])
    holdToken(scopesOf('refs/heads/other', MAIN))
    expect(await restore('shared')).toEqual([key('shared'), 'of main'])
  })

  test('a read-only token restores, but saves nothing', async () => {
    await save('read', 'one')
    holdToken(readOnly(scopesOf(MAIN, MAIN)))
    expect(await restore('read')).toEqual([key('read'), 'one'])
    expect(await save('denied', 'two')).toBe(-1)
    expect(github.caches.some((entry) => entry.key === key('denied'))).toBe(false)
    holdToken({})
    expect(await restore('read')).toBeUndefined()
  })
})

describe('blobs', () => {
  const reserve = async (): Promise<string> => {
    const service = 'github.actions.results.api.v1.CacheService'
    const response = await fetch(`${github.url}/twirp/${service}/CreateCacheEntry`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.token()}` },
      body: JSON.stringify({ key: 'blob', version: '1' }),
    })
    return ((await response.json()) as { signed_upload_url: string }).signed_upload_url
  }

  test('blocks come in any order, ranges are served, and every PUT has a request id', async () => {
    const url = await reserve()
    const put = async (query: string, body: string): Promise<unknown> => {
      const { status, headers } = await fetch(`${url}&${query}`, { method: 'PUT', body })
      return [status, headers.has('x-ms-request-id')]
    }
    expect(await put('comp=block&blockid=Mg%3D%3D', 'world')).toEqual([201, true])
    expect(await put('comp=block&blockid=MQ%3D%3D', 'hello ')).toEqual([201, true])
    const list = (ids: string): string => `<BlockList><Latest>${ids}</Latest></BlockList>`
    expect(await put('comp=blocklist', list('MQ==</Latest><Latest>Mw=='))).toEqual([400, true])
    expect(await put('comp=blocklist', list('MQ==</Latest><Latest>Mg=='))).toEqual([201, true])
    const read = async (range: string): Promise<unknown> => {
      const response = await fetch(url, { headers: { 'x-ms-range': `bytes=${range}` } })
      const place = response.headers.get('content-range')
      return response.ok ? [response.status, place, await response.text()] : response.status
    }
    expect(await read('6-8')).toEqual([206, 'bytes 6-8/11', 'wor'])
    expect(await read('6-')).toEqual([206, 'bytes 6-10/11', 'world'])
    expect(await read('11-12')).toBe(416)
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('11')
    expect((await fetch(url.replace(/sig=.*/, 'sig=x'))).status).toBe(403)
  })
})

describe('the REST API', () => {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${github.url}${path}`, init)
    return {
      status: response.status,
      link: response.headers.get('link'),
      body: (await response.json()) as unknown,
    }
  }

  test('knows the repository, its commits and what a test adds, in pages', async () => {
    const files = Array.from({ length: 250 }, (_, index) => ({ filename: `f${index}` }))
    github.answer('GET /repos/acme/fleet/pulls/7/files', files)
    expect((await ask('/repos/acme/fleet')).body).toMatchObject({ default_branch: 'main' })
    expect((await ask('/repos/acme/fleet/commits/abc')).body).toMatchObject({ sha: 'abc' })
    const { getOctokit } = await import('@actions/github')
    const octokit = getOctokit('x')
    const pull = { owner: 'acme', repo: 'fleet', pull_number: 7, per_page: 100 }
    expect(await octokit.paginate(octokit.rest.pulls.listFiles, pull)).toEqual(files)
    expect(await ask('/repos/acme/other')).toMatchObject({ status: 404, body: { message: 'Not Found' } })
  })

  test('fails as often as told, and every request is on record', async () => {
    const before = github.requests.length
    github.fail({ method: 'GET', path: /^\/repos\/acme\/fleet$/, status: 503, times: 2 })
    for (let count = 0; count < 3; count += 1) await ask('/repos/acme/fleet?page=1&sig=secret')
    expect(github.requests.slice(before)).toEqual(
      [503, 503, 200].map((status) => ({
        method: 'GET',
        path: '/repos/acme/fleet',
        query: 'page=1',
        status,
      })),
    )
  })

  test('without a valid token the services answer 401', async () => {
    const twirp = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts'
    expect((await ask(twirp, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await ask('/_apis/artifactcache/cache?keys=a&version=1')).status).toBe(401)
  })
})
