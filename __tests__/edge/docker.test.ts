import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BuildRequest, plainRequest } from '../../src/build/request.ts'
import { createDocker } from '../../src/edge/docker.ts'
import { UserError } from '../../src/lang/user-error.ts'

let root: string
const bin = (): string => join(root, 'bin')
const temporary = (): string => join(root, 'temporary')
const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  PATH: bin(),
  HOME: root,
  ...more,
})
const docker = (more: Record<string, string> = {}) =>
  createDocker({ environment: environment(more), temporary: temporary() })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'imagefleet-docker-'))
  await mkdir(bin())
  await mkdir(temporary())
})
afterEach(async () => await rm(root, { recursive: true, force: true }))

/** Puts a little program on PATH; `argv` holds its words. */
async function install(path: string, script: string): Promise<void> {
  const header = `#!${process.execPath}\nconst fs = require('node:fs'); const argv = process.argv.slice(2)\n`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, header + script)
  await chmod(path, 0o755)
}

const VERSION = `if (argv.includes('version')) { console.log('github.com/docker/buildx v0.29.1 abc'); process.exit(0) }\n`

async function failureOf(step: Promise<unknown>): Promise<string> {
  const error = await step.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UserError)
  return String(error)
}

describe('what is missing is named with its remedy', () => {
  it('no docker', async () => {
    expect(await failureOf(docker().readBuildx())).toMatch(
      /neither docker nor buildx is on PATH\. Install Docker/,
    )
  })

  it('no buildx', async () => {
    await install(
      join(bin(), 'docker'),
      `console.error('docker: unknown command: docker buildx'); process.exit(1)`,
    )
    const message =
      'UserError: Docker buildx is required. See https://github.com/docker/setup-buildx-action to set up buildx. (docker says: docker: unknown command: docker buildx)'
    expect(await failureOf(docker().readBuildx())).toBe(message)
    expect(await failureOf(docker().bake(['app']))).toBe(message)
  })

  it.each([
    [
      `console.log('Name: default\\nDriver:\\nError: Cannot connect to the Docker daemon at X. Is it running?')`,
    ],
    [`console.error('ERROR: Cannot connect to the Docker daemon at X. Is it running?'); process.exit(1)`],
  ])('no daemon: %s', async (script) => {
    await install(join(bin(), 'docker'), script)
    expect(await failureOf(docker().readBuilder(undefined))).toBe(
      'UserError: The Docker daemon does not answer: Cannot connect to the Docker daemon at X. Is it running? Start it, or name another one in DOCKER_HOST.',
    )
  })

  it('no such builder', async () => {
    await install(join(bin(), 'docker'), `console.error('ERROR: no builder "b" found'); process.exit(1)`)
    expect(await failureOf(docker().readBuilder('b'))).toMatch(
      /^UserError: builder "b": no builder "b" found; /,
    )
  })

  it('no file for a secret, before anything is started', async () => {
    await install(join(bin(), 'docker'), VERSION)
    const secrets = [{ id: 'A', from: 'file', path: join(root, 'nope') }] as const
    const build = docker().build({ ...plainRequest, secrets }, () => undefined)
    expect(await failureOf(build)).toBe(`UserError: secret A: secret file ${join(root, 'nope')} not found`)
  })
})

describe('bake --print', () => {
  it('is handed the arguments, and its answer is what it prints', async () => {
    await install(
      join(bin(), 'buildx'),
      `console.error('#1 DONE'); console.log(JSON.stringify({ argv: argv }))`,
    )
    const printed: unknown = JSON.parse(await docker().bake(['--file', 'a b.hcl', 'app']))
    expect(printed).toMatchObject({
      argv: expect.arrayContaining(['bake', '--print', '--file', 'a b.hcl', 'app']),
    })
  })

  it.each([
    [
      'ERROR: docker-bake.hcl:3,16-20: Unknown variable; No x.',
      'UserError: docker-bake.hcl:3:16: Unknown variable; No x.',
    ],
    ['ERROR: failed to find target nope', 'UserError: docker buildx bake: failed to find target nope'],
  ])('%s', async (said, expected) => {
    await install(join(bin(), 'buildx'), `${VERSION}console.error(${JSON.stringify(said)}); process.exit(1)`)
    expect(await failureOf(docker().bake([]))).toBe(expected)
  })

  it('says so when there is more than is kept', async () => {
    await install(join(bin(), 'buildx'), `console.log('{"target": {' + ' '.repeat(1_000_001) + '}}')`)
    expect(await failureOf(docker().bake([]))).toMatch(/was cut off; name fewer targets$/)
  })
})

it('takes a buildx that stands alone where there is no docker', async () => {
  await install(join(bin(), 'buildx'), `${VERSION}process.exit(9)`)
  expect((await docker().readBuildx()).text).toBe('0.29.1')
})

it("starts the plugin of Docker's configuration without the docker command", async () => {
  await install(join(bin(), 'docker'), 'process.exit(9)')
  await install(join(root, '.docker', 'cli-plugins', 'docker-buildx'), VERSION)
  await install(join(root, 'config', 'cli-plugins', 'docker-buildx'), VERSION.replaceAll('0.29.1', '0.30.0'))
  expect((await docker().readBuildx()).text).toBe('0.29.1')
  expect((await docker({ DOCKER_CONFIG: join(root, 'config') }).readBuildx()).text).toBe('0.30.0')
})

it('asks for the version and for a builder once', async () => {
  await install(
    join(bin(), 'docker'),
    `fs.appendFileSync(process.env.ASKED, argv.join(' ') + '\\n');${VERSION}`,
  )
  const asked = join(root, 'asked')
  const one = docker({ ASKED: asked })
  await Promise.all([one.readBuildx(), one.readBuildx(), one.readBuilder('b'), one.readBuilder('b')])
  await one.readBuilder(undefined)
  expect((await readFile(asked, 'utf8')).trim().split('\n').toSorted()).toEqual([
    'buildx inspect',
    'buildx inspect b',
    'buildx version',
  ])
})

describe('a build', () => {
  const BUILD = `${VERSION}
    const after = (flag) => argv[argv.indexOf(flag) + 1]
    const secret = argv.find((word) => word.includes('src='))
    const path = secret && secret.split('src=')[1]
    fs.writeFileSync(process.env.SEEN, JSON.stringify({
      argv,
      secret: path && [fs.readFileSync(path, 'utf8'), (fs.statSync(path).mode & 0o777).toString(8)],
      environment: Object.keys(process.env),
    }))
    fs.writeFileSync(after('--iidfile'), 'sha256:cd\\n')
    fs.writeFileSync(after('--metadata-file'), '{"containerimage.digest":"sha256:ab"}')
    console.log('answer'); console.error('::warning::x')
    process.exit(Number(process.env.CODE ?? 0))`
  const build = async (request: Partial<BuildRequest>, more: Record<string, string> = {}) => {
    await install(join(bin(), 'docker'), BUILD)
    const seen = join(root, 'seen')
    const lines: string[] = []
    const all = { ...plainRequest, ...request }
    const outcome = await docker({ SEEN: seen, ...more }).build(all, (line) => lines.push(line))
    return { outcome, lines, seen: JSON.parse(await readFile(seen, 'utf8')) }
  }

  it('tells its output, its image id and its metadata', async () => {
    const { outcome, lines } = await build({})
    expect(outcome).toEqual({
      exitCode: 0,
      lastLines: ['::warning::x'],
      answer: 'answer\n',
      imageId: 'sha256:cd',
      metadata: expect.objectContaining({ digest: 'sha256:ab' }),
    })
    expect(lines.toSorted()).toEqual(['answer', '|::warning::x'])
  })

  it('that fails is an outcome', async () => {
    const { outcome } = await build({}, { CODE: '1' })
    expect(outcome).toMatchObject({ exitCode: 1, metadata: { digest: 'sha256:ab' } })
  })

  it('gets the value of a secret in a file that only this user may read, and that is gone afterwards', async () => {
    const { seen } = await build({ secrets: [{ id: 'A', from: 'value', value: 'sesame\n' }] })
    expect(seen.secret).toEqual(['sesame\n', '600'])
    expect(seen.argv.join(' ')).not.toContain('sesame')
    expect(await readdir(temporary())).toEqual([])
  })

  it('alone gets the cache service', async () => {
    const { seen } = await build({}, { ACTIONS_RUNTIME_TOKEN: 't', INPUT_SECRETS: 's', GITHUB_TOKEN: 'g' })
    expect(seen.environment).toEqual(
      expect.arrayContaining(['ACTIONS_RUNTIME_TOKEN', 'BUILDX_METADATA_WARNINGS']),
    )
    expect(seen.environment).not.toContain('INPUT_SECRETS')
    expect(seen.environment).not.toContain('GITHUB_TOKEN')
  })
})

it('says what a docker without a daemon says', async () => {
  const real = createDocker({
    environment: { PATH: process.env['PATH'], HOME: root, DOCKER_HOST: 'tcp://127.0.0.1:9' },
    temporary: temporary(),
  })
  const failure = await failureOf(real.readBuildx().then(() => real.readBuilder(undefined)))
  expect(failure).toMatch(/buildx is required|daemon does not answer|neither docker nor buildx/)
})
