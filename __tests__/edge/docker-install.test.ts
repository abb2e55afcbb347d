import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDocker } from '../../src/edge/docker.ts'
import { createHttp } from '../../src/edge/http.ts'

/** A buildx that tells its version, as a release has it. */
const program = (version: string): string => `#!/bin/sh\necho github.com/docker/buildx ${version} abc\n`

let server: Server
let releases: string
let folder: string
let asked: string[]
let tampered = false

beforeEach(async () => {
  asked = []
  tampered = false
  folder = await mkdtemp(join(tmpdir(), 'imagefleet-install-'))
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const [, version = ''] = /^\/(?:moved\/)?(v[\d.]+)\//.exec(path) ?? []
    const systems = ['linux', 'darwin'].flatMap((os) =>
      ['amd64', 'arm64', 'arm-v7'].map((arch) => `${os}-${arch}`),
    )
    const digest = createHash('sha256').update(program(version)).digest('hex')
    if (version !== 'v0.30.1') response.writeHead(404).end()
    else if (path.endsWith('/checksums.txt')) {
      response.end(systems.map((system) => `${digest} *buildx-${version}.${system}\n`).join(''))
    } else if (!path.startsWith('/moved/')) response.writeHead(302, { location: `/moved${path}` }).end()
    else response.end(tampered ? `${program(version)}exit 1\n` : program(version))
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await rm(folder, { recursive: true })
})

const dockerOf = (version: string) =>
  createDocker({
    environment: { PATH: '/nowhere', HOME: folder },
    temporary: folder,
    install: { version, http: createHttp(), releases },
  })

test.each(['v0.30.1', '0.30.1'])(
  'a release is downloaded, once, and builds from then on: %s',
  async (version) => {
    const docker = dockerOf(version)
    expect((await docker.readBuildx()).text).toBe('0.30.1')
    await docker.readBuilder(undefined)
    expect(asked.filter((path) => path.startsWith('/moved/'))).toHaveLength(1)
  },
)

test('what is not what its release says is not run, and does not stay', async () => {
  tampered = true
  await expect(dockerOf('v0.30.1').readBuildx()).rejects.toThrow(
    /^buildx-version: .*buildx-v0\.30\.1.* has the sha256 [0-9a-f]{64}, and its release says [0-9a-f]{64}; it is not run$/,
  )
  expect(await readdir(join(folder, 'buildx'))).toEqual([])
})

test('a release that is not there is named by its address, and what is no release by its input', async () => {
  await expect(dockerOf('v9.9.9').readBuildx()).rejects.toThrow(
    `buildx-version: ${releases}/v9.9.9/checksums.txt answers 404; is there such a release?`,
  )
  await expect(dockerOf('newest').readBuildx()).rejects.toThrow(
    'buildx-version: "newest" is not a release; write it as v0.30.1',
  )
  server.close()
  server.closeAllConnections()
  await expect(dockerOf('v0.30.1').readBuildx()).rejects.toThrow(/checksums\.txt cannot be read: /)
})

test('a buildx of that release that is there already is taken, and nothing is asked for', async () => {
  const bin = await mkdtemp(join(folder, 'bin-'))
  await writeFile(join(bin, 'docker'), program('v0.30.1'))
  await chmod(join(bin, 'docker'), 0o755)
  const docker = createDocker({
    environment: { PATH: `${bin}:/bin:/usr/bin`, HOME: folder },
    temporary: folder,
    install: { version: 'v0.30.1', http: createHttp(), releases },
  })
  expect((await docker.readBuildx()).text).toBe('0.30.1')
  expect(asked).toEqual([])
})
