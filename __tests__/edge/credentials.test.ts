import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createCredentials } from '../../src/edge/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'

let folder: string
const variables = () => ({ DOCKER_CONFIG: folder, PATH: `${folder}${delimiter}${process.env['PATH']}` })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const password = (username: string, secret: string) => ({ kind: 'password', username, password: secret })

async function finder(config: unknown, registryAuths = '') {
  await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  const masked: string[] = []
  const mask = (secret: string): void => void masked.push(secret)
  const credentials = createCredentials({ variables: variables(), registryAuths, mask })
  return { find: (name: string) => credentials.find(parseReference(name)), masked }
}

/** A helper that knows one server, fails on another, and writes down what it was asked. */
async function installHelper(name: string): Promise<string> {
  const program = join(folder, `docker-credential-${name}`)
  const log = join(folder, `${name}.log`)
  await writeFile(
    program,
    `#!/bin/sh
server=$(cat)
echo "$1 $server" >> '${log}'
case "$server" in
  *broken*) echo "secret-in-output"; exit 3 ;;
  *identity*) echo '{"ServerURL":"x","Username":"<token>","Secret":"id"}' ;;
  *ghcr.io*|*index.docker.io*) echo '{"ServerURL":"x","Username":"h","Secret":"'"${name}"'"}' ;;
  *) echo "credentials not found in native keychain"; exit 1 ;;
esac
`,
  )
  await chmod(program, 0o755)
  return log
}

test.each([
  [{ auth: base64('me:pass:word') }, password('me', 'pass:word')],
  [{ username: 'me', password: 'x' }, password('me', 'x')],
  [
    { auth: base64('me:'), identitytoken: 'id' },
    { kind: 'identity', token: 'id' },
  ],
  [{ registrytoken: 'reg' }, { kind: 'bearer', token: 'reg' }],
  [{}, undefined],
  [{ auth: base64('nocolon') }, undefined],
])('of config.json’s %j', async (entry, credential) => {
  const { find } = await finder({ auths: { 'ghcr.io': entry } })
  expect(await find('ghcr.io/acme/base')).toEqual(credential)
  expect(await find('quay.io/acme/base')).toBeUndefined()
})

test.each([
  'https://index.docker.io/v1/',
  'docker.io',
  'index.docker.io',
  'https://registry-1.docker.io/v2/',
])('%s is Docker Hub', async (key) => {
  const { find } = await finder({ auths: { [key]: { auth: base64('hub:1') } } })
  expect(await find('nginx')).toEqual(password('hub', '1'))
})

test('the longest prefix wins, and ends where a part of the name ends', async () => {
  const auths = Object.fromEntries(
    ['quay.io', 'quay.io/acme', 'quay.io/acme/deep'].map((key) => [key, { auth: base64(`${key}:1`) }]),
  )
  const { find } = await finder({ auths })
  expect(await find('quay.io/acme/deep')).toMatchObject({ username: 'quay.io/acme/deep' })
  expect(await find('quay.io/acme/deeper')).toMatchObject({ username: 'quay.io/acme' })
  expect(await find('quay.io/acme2')).toMatchObject({ username: 'quay.io' })
})

test.each([
  [
    "- registry: ghcr.io\n  username: a\n  password: 'b'\n- registry: quay.io/x\n  username: c\n  password: 123",
    'a',
  ],
  ['ghcr.io: { username: a, password: b }\nquay.io/x: { username: c, password: 123 }', 'a'],
  [
    '[{"registry": "https://ghcr.io/", "username": "a", "password": "b"}, {"registry": "quay.io/x", "username": "c", "password": "123"}]',
    'a',
  ],
])('registry-auths goes before config.json: %j', async (text, username) => {
  const { find, masked } = await finder(
    { auths: { 'ghcr.io': { auth: base64('docker:1') }, 'quay.io': { auth: base64('q:1') } } },
    text,
  )
  expect(masked).toEqual(expect.arrayContaining(['b', base64('a:b'), '123', base64('c:123')]))
  expect(await find('ghcr.io/acme/base')).toEqual(password(username, 'b'))
  expect(await find('quay.io/x/y')).toEqual(password('c', '123'))
  expect(await find('quay.io/y')).toEqual(password('q', '1'))
})

test('a nearer prefix of config.json goes before a wider one of registry-auths', async () => {
  const { find } = await finder(
    { auths: { 'ghcr.io/acme': { auth: base64('near:1') } } },
    'ghcr.io: {username: wide, password: x}',
  )
  expect(await find('ghcr.io/acme/base')).toMatchObject({ username: 'near' })
})

test('secrets are masked in every form before they are given out', async () => {
  const { find, masked } = await finder({ auths: { 'ghcr.io': { auth: base64('me:p ss') } } })
  expect(masked).toEqual([])
  await find('ghcr.io/a')
  expect(masked).toEqual(['p ss', base64('p ss'), base64('me:p ss'), 'p%20ss'])
})

test.each([
  ['not json secret-x', '', /config\.json: not JSON/],
  [{ auths: { 'ghcr.io': { auth: ['secret-x'] } } }, '', /config\.json: auths\.ghcr\.io\.auth: /],
  [{}, 'ghcr.io: *secret-x', /registry-auths.*: not YAML; put passwords in single quotes/],
  [
    {},
    '- registry: ghcr.io\n  user: me\n  password: secret-x',
    /registry-auths:1:\d+: write a list of entries/,
  ],
  [{}, 'secret-x', /registry-auths:1:1: write a list of entries/],
])('what is wrong in %j %j is said without its values', async (config, text, message) => {
  const failed = await finder(config, text)
    .then(({ find }) => find('ghcr.io/a'))
    .catch((error: unknown) => error)
  expect(String(failed)).toMatch(message)
  expect(String(failed)).not.toContain('secret-x')
})

test('a missing config.json is no login', async () => {
  const credentials = createCredentials({ variables: { HOME: folder }, mask: () => undefined })
  expect(await credentials.find(parseReference('ghcr.io/a'))).toBeUndefined()
})

describe('helpers', () => {
  test('are asked once for each server, on stdin', async () => {
    const log = await installHelper('one')
    const { find, masked } = await finder({ credHelpers: { 'ghcr.io': 'one' } })
    expect(await find('ghcr.io/a')).toEqual(password('h', 'one'))
    expect(await find('ghcr.io/b')).toEqual(password('h', 'one'))
    expect(await readFile(log, 'utf8')).toBe('get ghcr.io\n')
    expect(masked).toContain('one')
  })

  test('the store is asked when nothing nearer is known, Docker Hub under its old key', async () => {
    const log = await installHelper('store')
    const { find } = await finder({ credsStore: 'store', auths: { 'quay.io': { auth: base64('q:1') } } })
    expect(await find('nginx')).toEqual(password('h', 'store'))
    expect(await find('quay.io/x')).toEqual(password('q', '1'))
    expect(await find('none.io/x')).toBeUndefined()
    expect(await find('identity.io/x')).toEqual({ kind: 'identity', token: 'id' })
    expect(await readFile(log, 'utf8')).toBe(
      'get https://index.docker.io/v1/\nget none.io\nget identity.io\n',
    )
  })

  test('that fail are an error without their output', async () => {
    await installHelper('one')
    const { find } = await finder({ credHelpers: { 'broken.io': 'one' } })
    await expect(find('broken.io/a')).rejects.toThrow(
      'docker-credential-one gives no login for broken.io: it ended with 3',
    )
  })

  test.each([
    ['nowhere', /docker-credential-nowhere, which Docker's configuration names, cannot be run: .*ENOENT/],
    ['../evil', /"\.\.\/evil" is not the name of a credential helper/],
  ])('%s', async (name, message) => {
    const { find } = await finder({ credHelpers: { 'ghcr.io': name } })
    await expect(find('ghcr.io/a')).rejects.toThrow(message)
  })
})
