import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCredentials } from '../../src/edge/credentials.ts'
import { joinAuths, readAuthFile } from '../../src/edge/credentials-file.ts'
import { UserError } from '../../src/lang/user-error.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagefleet-auth-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

async function read(text: string, environment = {}): ReturnType<typeof readAuthFile> {
  await writeFile(join(folder, 'auth.yaml'), text)
  return await readAuthFile(join(folder, 'auth.yaml'), 'auth.yaml', environment)
}

/** The login that a place gets. */
async function loginOf(auths: string, repository: string): Promise<string | undefined> {
  const masked: string[] = []
  const credentials = createCredentials({
    variables: { DOCKER_CONFIG: folder },
    registryAuths: auths,
    mask: (secret) => void masked.push(secret),
  })
  const found = await credentials.find({ registry: 'quay.io', repository })
  if (found?.kind !== 'password') return undefined
  expect(masked).toContain(found.password)
  return `${found.username}:${found.password}`
}

test('the longest prefix counts, wherever it stands', async () => {
  for (const order of [1, -1]) {
    const lines = [
      'quay.io: { username: all, password: p1 }',
      'quay.io/coreos: { username: few, password: p2 }',
    ]
    const { auths } = await read(lines.toSorted((a, b) => (a < b ? -order : order)).join('\n'))
    expect(await loginOf(auths, 'coreos/etcd')).toBe('few:p2')
    expect(await loginOf(auths, 'coreosx/etcd')).toBe('all:p1')
  }
})

test('users and passwords may be variables; without a user there is no login; insecure is told', async () => {
  const text = `{
    "quay.io": { "username": "$USER_1", "password": "$PASS" },
    "localhost:5000/x": { "insecure": true },
    "ghcr.io": { "username": "", "password": "" }
  }`
  const { auths, insecure } = await read(text, { USER_1: 'me', PASS: 's3cret' })
  expect(JSON.parse(auths)).toEqual([{ registry: 'quay.io', username: 'me', password: 's3cret' }])
  expect(insecure).toEqual(['localhost:5000'])
})

test('the older form has the logins beside the images', async () => {
  const { auths } = await read('auth: { quay.io: { username: u, password: p } }\nimages: { a/b: c/d }')
  expect(await loginOf(auths, 'a/b')).toBe('u:p')
})

test('registry-auths go first', async () => {
  const { auths } = await read(
    'quay.io: { username: file, password: p }\nquay.io/a: { username: file, password: p }',
  )
  const joined = joinAuths('- { registry: quay.io, username: given, password: p }', auths)
  expect(await loginOf(joined, 'b/c')).toBe('given:p')
  expect(await loginOf(joined, 'a/c')).toBe('file:p')
})

test.each([
  [
    'a variable that is not set',
    'quay.io: { username: u, password: $S3CRET }',
    'auth.yaml:1:10: needs S3CRET',
  ],
  ['a list', 'quay.io: [s3cret]', 'auth.yaml:1:10: write username and password'],
  ['broken YAML', 'quay.io: { username: "s3cret', 'not YAML or JSON'],
])('%s is told without a value', async (_, text, message) => {
  const error = await read(text).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain(message)
  expect(String(error)).not.toContain('s3cret')
})

test('a file that is not there is an error', async () => {
  await expect(readAuthFile(join(folder, 'none'), 'none', {})).rejects.toThrow('none: is not there')
})
