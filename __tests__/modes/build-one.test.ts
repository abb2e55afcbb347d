import { parseBuilder } from '../../src/build/builder.ts'
import { parseBuildxVersion } from '../../src/build/buildx-version.ts'
import { noCacheRights } from '../../src/build/cache-rights.ts'
import { decodeInputs, type InputTexts } from '../../src/build/inputs.ts'
import { parseMetadata } from '../../src/build/metadata.ts'
import type { BuildRequest } from '../../src/build/request.ts'
import { toRun } from '../../src/github/run.ts'
import { type BuildOneWorld, buildOne } from '../../src/modes/build-one.ts'
import type { Report } from '../../src/report/report.ts'
import type { BuildOutcome } from '../../src/world/docker.ts'

const SHA = 'a'.repeat(40)

const run = toRun(
  {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: SHA,
    GITHUB_RUN_ID: '7',
  },
  {},
)

const METADATA = {
  'buildx.build.ref': 'b/b0/xyz',
  'containerimage.digest': 'sha256:ab',
  'buildx.build.warnings': [{ short: btoa('Rule: about it (line 2)'), range: [{ start: { line: 2 } }] }],
}

const built: BuildOutcome = {
  exitCode: 0,
  lastLines: [],
  answer: '',
  imageId: 'sha256:cd',
  metadata: parseMetadata(JSON.stringify(METADATA)),
}

type Walked = {
  readonly report: Report
  readonly log: string[]
  readonly masked: string[]
  readonly asked: string[]
  readonly requests: BuildRequest[]
}

async function walk(
  texts: InputTexts,
  outcome = built,
  variables = {},
  cacheRights = noCacheRights,
): Promise<Walked> {
  const log: string[] = []
  const masked: string[] = []
  const asked: string[] = []
  const requests: BuildRequest[] = []
  const docker: BuildOneWorld['docker'] = {
    cacheRights,
    readEngine: async () => 'Engine 28',
    readBuildx: async () => {
      asked.push('buildx')
      const version = parseBuildxVersion('buildx v0.29.1 abc')
      if (version === undefined) throw new Error('no version')
      return version
    },
    readBuilder: async (name) => {
      asked.push(`builder ${name ?? 'current'}`)
      return parseBuilder('Name: b\nDriver: docker-container\nNodes:\nName: b0\nBuildKit version: v0.26.2')
    },
    build: async (request, write) => {
      requests.push(request)
      write('#1 DONE')
      return outcome
    },
  }
  const info = (line: string): void => void log.push(line)
  const group = async <T>(title: string, step: () => Promise<T>): Promise<T> => {
    log.push(`[${title}]`)
    return await step()
  }
  const mask = (secret: string): void => void masked.push(secret)
  const world = { docker, log: { info, group }, mask, variables }
  return { report: await buildOne(decodeInputs(texts), run, world), log, masked, asked, requests }
}

const titles = (log: readonly string[]): string[] =>
  log.filter((line) => line.startsWith('[') || line.startsWith('#'))

it("gives upstream's outputs, in upstream's groups", async () => {
  const { report, log } = await walk({ context: '.', push: 'true', tags: 'r/a:1' })
  expect(report.outputs).toEqual({
    imageid: 'sha256:cd',
    digest: 'sha256:ab',
    metadata: JSON.stringify(METADATA, undefined, 2),
  })
  expect(report).toMatchObject({ summary: '', failures: [] })
  expect(titles(log)).toEqual([
    '[Buildx version]',
    '[Builder info]',
    '#1 DONE',
    '[ImageID]',
    '[Digest]',
    '[Metadata]',
    '[Reference]',
  ])
})

it('builds the commit of the event where no context was given', async () => {
  const { requests, masked } = await walk({ 'github-token': 'sesame', secrets: 'A=hidden' })
  expect(requests).toEqual([
    expect.objectContaining({
      context: `https://github.com/acme/app.git#${SHA}`,
      secrets: [
        { id: 'A', from: 'value', value: 'hidden' },
        { id: 'GIT_AUTH_TOKEN.github.com', from: 'value', value: 'sesame' },
      ],
    }),
  ])
  expect(masked).toEqual(['hidden', 'sesame'])
})

it('asks the builder only where the answer matters', async () => {
  expect((await walk({ context: '.' })).asked).toEqual(['buildx', 'builder current'])
  expect((await walk({ context: '.', builder: 'mine' })).asked).toEqual(['buildx', 'builder mine'])
  expect((await walk({ context: '.', load: 'true' })).asked).toEqual(['buildx'])
  expect((await walk({ context: '.', provenance: 'false' })).asked).toEqual(['buildx'])
})

it('puts what the checks found on the lines of the Dockerfile', async () => {
  const notice = {
    level: 'warning',
    message: 'Rule: about it',
    position: { file: 'images/a/Dockerfile', line: 2 },
  }
  expect((await walk({ context: 'images/a' })).report.notices).toEqual([notice])
  const off = { DOCKER_BUILD_CHECKS_ANNOTATIONS: 'false' }
  expect((await walk({ context: 'images/a' }, built, off)).report.notices).toEqual([])
})

it('says that a variable for a secret is not set', async () => {
  const { report } = await walk({ context: '.', 'secret-envs': 'A=MY_A,B=MY_B' }, built, {
    MY_B: 'b',
    DOCKER_BUILD_CHECKS_ANNOTATIONS: '0',
  })
  expect(report.notices.map(({ message }) => message)).toEqual([
    'secret-envs: MY_A is not set, so the secret A is empty',
  ])
})

describe('a build that fails', () => {
  const failed: BuildOutcome = {
    ...built,
    exitCode: 1,
    lastLines: [' > [2/2] RUN false:', 'D:2', '-----', 'ERROR: failed to solve: exit code: 1'],
    imageId: undefined,
    metadata: undefined,
  }

  it('fails with the last line, and shows the step in the summary', async () => {
    const { report } = await walk({ context: '.' }, failed)
    expect(report.failures).toEqual([
      {
        message: 'buildx failed with: ERROR: failed to solve: exit code: 1',
        position: { file: 'Dockerfile', line: 2 },
      },
    ])
    expect(report.summary).toContain('RUN false')
    expect(report.outputs).toEqual({})
  })

  it('fails when nothing was printed, too, and without summary where none is wanted', async () => {
    const { report } = await walk(
      { context: '.' },
      { ...failed, lastLines: [] },
      { DOCKER_BUILD_SUMMARY: 'false' },
    )
    expect(report.failures).toEqual([{ message: 'buildx failed with: exit code 1; it printed no reason' }])
    expect(report.summary).toBe('')
  })
})

it('shows the engine to who debugs', async () => {
  const { log } = await walk({ context: '.' }, built, { RUNNER_DEBUG: '1' })
  expect(titles(log)[0]).toBe('[Docker info]')
})

test('a cache that the token may not write is left out, with one notice; the rest stays as it was given', async () => {
  const to = 'type=gha,mode=max\ntype=gha,scope=other\ntype=gha,token=own\ntype=local,dest=cache'
  const texts = { context: '.', 'cache-to': to, 'cache-from': 'type=gha' }
  const rights = { service: 'there', read: true, write: false } as const
  const refused = await walk(texts, built, {}, rights)
  expect(refused.requests[0]?.cacheTo).toEqual(['type=gha,token=own', 'type=local,dest=cache'])
  expect(refused.requests[0]?.cacheFrom).toEqual(['type=gha'])
  expect(refused.report.notices.filter(({ message }) => message.includes('read-only'))).toHaveLength(1)
  const allowed = await walk(texts, built, {}, { ...rights, write: true })
  expect(allowed.requests[0]?.cacheTo).toEqual(to.split('\n'))
  const absent = await walk(texts)
  expect(absent.requests[0]?.cacheTo).toEqual(to.split('\n'))
  expect(absent.report.notices.filter(({ message }) => message.includes('read-only'))).toEqual([])
})
