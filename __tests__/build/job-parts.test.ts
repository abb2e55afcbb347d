import { demandOf, isAble, toBuilderSpec, toCreateArgv } from '../../src/build/builder-choice.ts'
import { toImageFacts } from '../../src/build/image-facts.ts'
import { toJobDetails } from '../../src/build/job-details.ts'
import { toJobFailure } from '../../src/build/job-failure.ts'
import { toTestCommand } from '../../src/build/test-command.ts'
import { findWithheld } from '../../src/build/withheld.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'
import { aRun } from '../fixtures/runs.ts'

describe('the facts of an image', () => {
  const dockerfile =
    'ARG V=12\nFROM debian:$V AS one\nRUN a\nFROM one AS two\nRUN b\nFROM scratch AS other\nFROM two\n'
  const bases = [{ name: 'debian:12', reference: 'debian:12', digest: aDigest('debian') }]

  test('count the stages that run, and find what the last one stands on', () => {
    expect(toImageFacts(dockerfile, aJob('a', { bases }), new Map())).toEqual({
      stages: 3,
      base: { name: 'debian:12', digest: aDigest('debian') },
      isLong: true,
    })
    expect(toImageFacts(dockerfile, aJob('a', { bases, target: 'other' }), new Map())).toEqual({
      stages: 1,
      base: undefined,
      isLong: false,
    })
  })

  test('name a parent by what this run built of it', () => {
    const job = aJob('a', { parents: [{ id: 'base', references: ['acme/base'] }] })
    const source = { kind: 'registry', repository: 'ghcr.io/acme/base', digest: aDigest('base') } as const
    expect(toImageFacts('FROM acme/base\n', job, new Map([['base', source]])).base).toEqual({
      name: 'acme/base',
      digest: aDigest('base'),
    })
  })
})

describe('the details of a build', () => {
  const cache = { from: [], to: [], notices: [] }
  const details = (change = {}, run = {}) => {
    const job = aJob('api', change)
    const output = { kind: 'push', reference: job.record, keep: false } as const
    return toJobDetails({
      job,
      plan: aPlan([job]),
      run: aRun(run),
      base: undefined,
      cache,
      secrets: [],
      output,
    })
  }

  test('annotate the index and the manifest, or the manifest where there is no index', () => {
    expect(details().annotations.every((text) => text.startsWith('index,manifest:'))).toBe(true)
    const bare = details({ build: { provenance: 'false' } })
    expect(bare.attests).toEqual(['type=provenance,disabled=true'])
    expect(bare.annotations.every((text) => text.startsWith('manifest:'))).toBe(true)
  })

  test('tell all of what is public, little of what is private', () => {
    const attests = (run: object): string => details({}, run).attests.join()
    expect(attests({ id: '7', private: false })).toMatch(
      /^type=provenance,mode=max,builder-id=https:.*\/runs\/7\//,
    )
    expect(attests({ id: '7', private: true })).toContain('mode=min,inline-only=true,builder-id=')
    expect(attests({ id: '' })).toBe('type=provenance,mode=min,inline-only=true')
    expect(details({ build: { sbom: 'true' } }).attests.at(-1)).toBe('type=sbom')
  })

  test('say what the fleet file declares instead of what is usual', () => {
    const key = 'org.opencontainers.image.title'
    expect(details({ labels: { [key]: 'Mine' } }).labels).toContain(`${key}=Mine`)
    expect(details().labels).toContain(`${key}=api`)
  })

  test('open the host’s network only where it is asked for', () => {
    expect(details({ build: { network: 'host' } })).toMatchObject({
      network: 'host',
      allow: ['network.host'],
    })
    expect(details({ build: { network: 'none' } })).toMatchObject({ network: 'none', allow: [] })
  })
})

describe('a failed build', () => {
  const failed = (...lastLines: string[]) =>
    toJobFailure(aJob('api', { platforms: ['linux/arm64'] }), {
      exitCode: 1,
      lastLines,
      answer: '',
      metadata: undefined,
    })
  const step = [
    ' > [build 2/3] RUN make:',
    '0.3 make: *** no rule',
    '------',
    'Dockerfile:7',
    '--------------------',
  ]

  test('is told with image, platform and step, on its line', () => {
    const { error, summary } = failed(...step, 'ERROR: failed to solve: exit code: 2')
    expect(error.problems).toEqual([
      {
        position: { file: 'api/Dockerfile', line: 7 },
        message:
          'the build of image "api" for linux/arm64 failed at [build 2/3] RUN make: ERROR: failed to solve: exit code: 2',
      },
    ])
    expect(summary).toContain('0.3 make: *** no rule')
  })

  test('for want of room says during which step, and the remedy', () => {
    expect(failed(...step, 'ERROR: write /x: no space left on device').error.message).toContain(
      'the disk is full, during [build 2/3] RUN make (no space left on device); set free-disk-space: true',
    )
  })

  test('that printed nothing has its exit code', () => {
    expect(failed().error.message).toContain('buildx printed nothing and ended with exit code 1')
  })
})

describe('secrets that are missing', () => {
  const base = aJob('base', { build: { secrets: ['key'] } })
  const app = aJob('app', { parents: [{ id: 'base', references: [] }] })
  const plan = aPlan([base, app])
  const fork = aRun({ actor: 'dependabot[bot]' })

  test('skip the image and what stands on it in a run that may have none', () => {
    expect(findWithheld(plan, base, fork, new Set())?.message).toMatch(/^image "base" is skipped: /)
    expect(findWithheld(plan, app, fork, new Set())?.message).toMatch(
      /^image "app" is blocked: "base" below it /,
    )
    const reused = aPlan([{ ...base, decision: 'reuse' }, app])
    expect(findWithheld(reused, app, fork, new Set())).toBeUndefined()
  })

  test('are an error in any other', () => {
    expect(() => findWithheld(plan, base, aRun(), new Set())).toThrow(
      'image "base" needs the build secret key',
    )
    expect(findWithheld(plan, base, aRun(), new Set(['key']))).toBeUndefined()
  })
})

test('a test runs in a container of the image, or on this machine with the image’s reference', () => {
  const command = (...test: string[]) => toTestCommand(aJob('a', { build: { test } }), 'r/a@sha256:1')
  expect(command('run', 'python', '-V')).toEqual({
    file: 'docker',
    args: ['run', '--rm', 'r/a@sha256:1', 'python', '-V'],
  })
  expect(command('./check', '--of=$IMAGE', '; rm')).toEqual({
    file: './check',
    args: ['--of=r/a@sha256:1', '; rm'],
  })
  expect(command()).toBeUndefined()
})

describe('builders', () => {
  const asked = {
    driver: 'docker-container',
    driverOpts: ['network=host'],
    config: '/c.toml',
    flags: '--debug',
    endpoint: undefined,
  }

  test('are made in the words of setup-buildx-action', () => {
    expect(toCreateArgv('n', toBuilderSpec(asked))).toEqual([
      ...'create --name n --driver docker-container --driver-opt network=host'.split(' '),
      ...['--buildkitd-config', '/c.toml', '--buildkitd-flags', '--debug'],
    ])
    const remote = { ...asked, driver: 'remote', config: undefined, flags: undefined, endpoint: 'tcp://b:1' }
    expect(toCreateArgv('n', toBuilderSpec(remote)).at(-1)).toBe('tcp://b:1')
    expect(toCreateArgv('n', toBuilderSpec({ ...asked, flags: undefined })).at(-1)).toContain('network.host')
    expect(() => toBuilderSpec({ ...remote, flags: '--debug' })).toThrow(
      'buildkitd-flags is set, but with driver remote',
    )
    expect(() => toBuilderSpec({ ...remote, endpoint: undefined })).toThrow('endpoint is not set')
    expect(() => toBuilderSpec({ ...asked, driver: 'docker-contaner' })).toThrow(
      'did you mean "docker-container"?',
    )
  })

  test.each([
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, 'several platforms'],
    [{ cacheTo: ['type=gha,mode=max'] }, 'the export of a cache'],
    [{ outputs: ['type=oci,tar=false,dest=x'] }, 'an OCI layout'],
    [{ cacheTo: ['type=inline'], outputs: ['type=image,push=true'] }, undefined],
  ])('%j wants %s', (change, wanted) => {
    expect(demandOf({ platforms: [], cacheTo: [], outputs: [], ...change })).toBe(wanted)
  })

  test('Docker’s own does it all with the containerd image store', () => {
    expect(isAble({ driver: 'docker' }, 'containerd')).toBe(true)
    expect(isAble({ driver: 'docker' }, 'classic')).toBe(false)
    expect(isAble({ driver: 'remote' }, 'classic')).toBe(true)
  })
})
