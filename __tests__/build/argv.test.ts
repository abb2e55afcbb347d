import { toArgv } from '../../src/build/argv.ts'
import { type BuildxVersion, parseBuildxVersion } from '../../src/build/buildx-version.ts'
import { type BuildRequest, plainRequest } from '../../src/build/request.ts'

const files = { imageId: 'IID', metadata: 'META', secrets: new Map([['TOKEN', 'SECRET']]) }

function buildx(text: string): BuildxVersion {
  const version = parseBuildxVersion(`github.com/docker/buildx v${text} deadbeef`)
  if (version === undefined) throw new Error(`${text} is no version`)
  return version
}

function argv(request: Partial<BuildRequest>, version = '0.29.1'): string {
  return toArgv({ ...plainRequest, ...request }, buildx(version), files).join(' ')
}

it('writes every flag in the order of docker/build-push-action', () => {
  const everything: Partial<BuildRequest> = {
    addHosts: ['h:1'],
    allow: ['network.host'],
    annotations: ['index:a=b'],
    args: ['A=1', 'B'],
    buildContexts: ['base=docker-image://r/base@sha256:00'],
    cacheFrom: ['type=gha'],
    cacheTo: ['type=gha,mode=max'],
    call: 'check',
    cgroupParent: 'cg',
    file: 'D',
    labels: ['l=1'],
    noCacheFilters: ['s'],
    outputs: ['type=image,name=r/a:fp-0,push=true'],
    platforms: ['linux/amd64', 'linux/arm64'],
    attests: ['type=sbom'],
    secrets: [
      { id: 'TOKEN', from: 'value', value: 'sesame' },
      { id: 'F', from: 'file', path: './f' },
      { id: 'V', from: 'variable', variable: 'MY_V' },
    ],
    shmSize: '2g',
    ssh: ['default'],
    tags: ['t:1'],
    target: 'final',
    ulimits: ['nofile=1:1'],
    builder: 'b',
    load: true,
    network: 'host',
    noCache: true,
    pull: true,
    push: true,
    context: 'images/a',
  }
  expect(argv(everything)).toBe(
    [
      'build --add-host h:1 --allow network.host --annotation index:a=b --build-arg A=1 --build-arg B',
      '--build-context base=docker-image://r/base@sha256:00 --cache-from type=gha --cache-to type=gha,mode=max',
      '--call check --cgroup-parent cg --secret id=V,env=MY_V --file D --iidfile IID --label l=1',
      '--no-cache-filter s --output type=image,name=r/a:fp-0,push=true --platform linux/amd64,linux/arm64',
      '--attest type=sbom --secret id=TOKEN,src=SECRET --secret id=F,src=./f --shm-size 2g --ssh default',
      '--tag t:1 --target final --ulimit nofile=1:1 --builder b --load --metadata-file META --network host',
      '--no-cache --pull --push images/a',
    ].join(' '),
  )
})

it('never puts the value of a secret into the argv', () => {
  expect(argv({ secrets: [{ id: 'TOKEN', from: 'value', value: 'sesame' }] })).not.toContain('sesame')
})

describe('the file of the image id', () => {
  it.each([
    [{ outputs: ['type=local,dest=out'] }, '0.29.1', false],
    [{ outputs: ['out'] }, '0.29.1', false],
    [{ outputs: ['type=tar,dest=x.tar'] }, '0.29.1', false],
    [{ outputs: ['type=oci,tar=false,dest=x'] }, '0.29.1', true],
    [{ outputs: ['type=image,"name=a,b",push=true'] }, '0.29.1', true],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, '0.4.1', false],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, '0.4.2', true],
  ])('%j with buildx %s: %s', (request, version, written) => {
    expect(argv(request, version).includes('--iidfile')).toBe(written)
  })
})

it('leaves out what an old buildx does not know', () => {
  const request = { annotations: ['a=b'], buildContexts: ['a=b'], attests: ['type=sbom'] }
  expect(argv(request, '0.5.1')).toBe('build --iidfile IID .')
  expect(argv(request, '0.11.2')).toBe(
    'build --build-context a=b --iidfile IID --attest type=sbom --metadata-file META .',
  )
})

describe('parseBuildxVersion', () => {
  it.each([
    ['github.com/docker/buildx v0.29.1 9a1d2c3', '0.29.1'],
    ['github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4', '0.29.1'],
    ['github.com/docker/buildx 0.13.1-desktop.1 abc', '0.13.1'],
    ['github.com/docker/buildx bda4882 bda4882a65349ca359216b135896bddc1d92461c', 'bda4882'],
  ])('%s', (printed, text) => expect(parseBuildxVersion(printed)?.text).toBe(text))

  it('finds none in something else', () => expect(parseBuildxVersion('')).toBeUndefined())

  it('takes a development build for the newest', () => {
    expect(argv({ annotations: ['a=b'] }, 'bda4882')).toContain('--annotation')
  })
})
