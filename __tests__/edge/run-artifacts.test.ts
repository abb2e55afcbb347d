import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolderArtifacts } from '../../src/edge/folder-artifacts.ts'
import { createRunArtifacts } from '../../src/edge/run-artifacts.ts'
import { UserError } from '../../src/lang/user-error.ts'
import type { Artifacts } from '../../src/world/artifacts.ts'
import { muteOutput } from '../fakes/github/mute-output.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'

let github: GitHub
let root: string
let unmute: () => void
const temporaryFolder = (): string => join(root, 'temporary')

beforeAll(async () => {
  unmute = muteOutput()
  github = await startGitHub()
  root = await mkdtemp(join(tmpdir(), 'imagefleet-artifacts-'))
  Object.assign(process.env, github.env())
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
  unmute()
})

const layout = async (name: string): Promise<string> => {
  const folder = join(root, name)
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(folder, 'blobs', 'sha256', 'abc'), Buffer.alloc(9_000_000, name))
  return folder
}

const stores: readonly (readonly [string, () => Artifacts])[] = [
  ['a run', () => createRunArtifacts({ temporaryFolder: temporaryFolder() })],
  ['a folder', () => createFolderArtifacts(join(root, 'store'))],
]

describe.each(stores)('the artifacts of %s', (kind, create) => {
  test('a text comes back, and the newest of one name counts', async () => {
    const artifacts = create()
    await artifacts.upload('plan', { texts: { 'plan.json': '{"schema":1}', 'notes/one.md': 'ä' } })
    await artifacts.upload('plan', { texts: { 'plan.json': '{"schema":2}' } })
    expect(await artifacts.read('plan')).toEqual({ 'plan.json': '{"schema":2}' })
    expect(await artifacts.list('pl')).toEqual(['plan'])
  })

  test('a folder comes back file by file', async () => {
    const artifacts = create()
    const folder = await layout('layout')
    await artifacts.upload('layout-api', { folder })
    const destination = join(root, kind, 'unpacked')
    expect(await artifacts.download('layout-api', destination)).toEqual(['blobs/sha256/abc', 'oci-layout'])
    const blob = await readFile(join(destination, 'blobs/sha256/abc'))
    expect(blob.equals(Buffer.alloc(9_000_000, 'layout'))).toBe(true)
    expect(await readdir(folder)).toEqual(['blobs', 'oci-layout'])
  })

  test.each(['acme/api:1', 'a"b<c>d|e*f?g\\h', 'cr\rlf\n', '100%', '%2F', '%252F', '%:', '..', '.hidden'])(
    'the name %j is as good as any',
    async (name) => {
      const artifacts = create()
      await artifacts.upload(`result-${name}`, { texts: { 'result.json': name } })
      expect(await artifacts.list(`result-${name}`)).toEqual([`result-${name}`])
      expect(await artifacts.read(`result-${name}`)).toEqual({ 'result.json': name })
    },
  )

  test.each(['.', '..'])('the name %j leads nowhere else', async (name) => {
    const artifacts = create()
    expect(await artifacts.read(name)).toBeUndefined()
    await artifacts.upload(name, { texts: { a: name } })
    expect(await artifacts.read(name)).toEqual({ a: name })
    expect(await artifacts.list(name)).toContain(name)
  })

  test('what does not exist is undefined, and makes no folder', async () => {
    const artifacts = create()
    expect(await artifacts.read('never')).toBeUndefined()
    expect(await artifacts.download('never', join(root, 'never'))).toBeUndefined()
    expect(await artifacts.list('never')).toEqual([])
    expect(await readdir(root)).not.toContain('never')
  })

  test('an empty folder is refused', async () => {
    const folder = join(root, 'empty')
    await mkdir(folder, { recursive: true })
    await expect(create().upload('empty', { folder })).rejects.toThrow(/file/i)
    expect(await create().read('empty')).toBeUndefined()
  })

  test('nothing is left over beside what was stored', async () => {
    await create().upload('tidy', { texts: { a: 'b' } })
    expect((await readdir(root)).filter((name) => name.startsWith('store-'))).toEqual([])
    expect(await readdir(temporaryFolder()).catch(() => [])).toEqual([])
  })
})

test('a run stores names without what GitHub forbids, and its layouts uncompressed', async () => {
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  await artifacts.upload('layout-acme/web:1', { folder: await layout('web') })
  const stored = github.artifacts.find(({ name }) => name === 'layout-acme%2Fweb%3A1')
  expect([...(stored?.files.keys() ?? [])].sort()).toEqual(['blobs/sha256/abc', 'oci-layout'])
  expect(stored?.size).toBeGreaterThan(9_000_000)
})

test('a foreign artifact of many files is unpacked, and a raw file keeps its name', async () => {
  const { default: client } = await import('@actions/artifact')
  const folder = await layout('context')
  await client.uploadArtifact('context', [join(folder, 'oci-layout')], root)
  await client.uploadArtifact('', [join(folder, 'oci-layout')], root, { skipArchive: true })
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  expect(await artifacts.download('context', join(root, 'to'))).toEqual(['context/oci-layout'])
  expect(await artifacts.read('oci-layout')).toEqual({ 'oci-layout': '{"imageLayoutVersion":"1.0.0"}' })
})

test('another run is another world', async () => {
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  await artifacts.upload('mine', { texts: { a: 'b' } })
  process.env['ACTIONS_RUNTIME_TOKEN'] = github.token({ runId: '4712' })
  expect(await artifacts.read('mine')).toBeUndefined()
  expect(await artifacts.list('')).toEqual([])
  process.env['ACTIONS_RUNTIME_TOKEN'] = github.token()
})

test('a name that stays taken for a moment after its deletion is tried again', async () => {
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  github.fail({ path: /CreateArtifact$/, status: 409 })
  await artifacts.upload('late', { texts: { a: 'b' } })
  expect(await artifacts.read('late')).toEqual({ a: 'b' })
})

test('an artifact that arrives damaged is refused', async () => {
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  await artifacts.upload('torn', { texts: { a: 'torn' } })
  const [stored, other] = [github.artifacts.at(-1), github.artifacts.at(-2)]
  if (stored === undefined) throw new Error('nothing stored')
  stored.blob.bytes = other?.blob.bytes ?? Buffer.alloc(0)
  await expect(artifacts.read('torn')).rejects.toThrow('artifact torn arrived damaged')
})

test('a service that refuses or cannot be reached is not "missing"', async () => {
  const artifacts = createRunArtifacts({ temporaryFolder: temporaryFolder() })
  github.fail({ path: /ListArtifacts$/, status: 403, times: 2 })
  await expect(artifacts.read('plan')).rejects.toThrow('(403)')
  const refused = await artifacts.list('').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError) // not told as a bug of ours
  expect(String(refused)).toMatch(/artifact service did not list: .*\(403\).*; run the job again/)
  process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:1/'
  await expect(artifacts.read('plan')).rejects.toThrow('ECONNREFUSED')
  await expect(artifacts.upload('plan', { texts: { a: 'b' } })).rejects.toThrow('ECONNREFUSED')
})
