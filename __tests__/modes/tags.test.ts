import type { Run } from '../../src/github/run.ts'
import { type TagsReport, type TagsWorld, tags } from '../../src/modes/tags.ts'
import type { Switches } from '../../src/tags/metadata-run.ts'
import type { MetadataInputs } from '../../src/tags/metadata-settings.ts'
import { aRun } from '../fixtures/runs.ts'

const sha = 'a'.repeat(40)
const now = new Date('2020-01-10T00:30:00Z')

/** A world that keeps what it is told. */
function aWorld(change: Partial<TagsWorld> = {}) {
  const titles: string[] = []
  const files = new Map<string, string>()
  const world: TagsWorld = {
    log: {
      info: () => undefined,
      group: (title, step) => {
        titles.push(title)
        return step()
      },
    },
    repository: async () => ({
      name: 'fleet',
      description: 'Ships',
      url: 'https://github.com/acme/fleet',
      license: 'MIT',
      defaultBranch: 'main',
    }),
    commitDate: async () => new Date('2019-12-31T23:00:00Z'),
    gitContext: async () => ({ ref: 'refs/heads/git', sha: 'c'.repeat(40), commitDate: new Date(0) }),
    gitTags: async () => undefined,
    writeLasting: async (name, text) => {
      files.set(`/tmp/${name}`, text)
      return `/tmp/${name}`
    },
    ...change,
  }
  return { world, titles, files }
}

type Asked = { inputs?: MetadataInputs; run?: Partial<Run>; switches?: Switches; world?: Partial<TagsWorld> }

async function ask({ inputs = {}, run = {}, switches = {}, world = {} }: Asked): Promise<TagsReport> {
  return tags({ inputs, run: aRun(run), now, switches }, aWorld(world).world)
}

const outputs = async (asked: Asked): Promise<TagsReport['outputs']> => (await ask(asked)).outputs

test('answers with every output of docker/metadata-action', async () => {
  const { world, files } = aWorld()
  const inputs = { images: 'acme/App\nghcr.io/acme/app', labels: 'maintainer=me', 'bake-target': 'meta' }
  const report = await tags({ inputs, run: aRun(), now, switches: {} }, world)
  const labels = [
    'maintainer=me',
    'org.opencontainers.image.created=2020-01-10T00:30:00.000Z',
    'org.opencontainers.image.description=Ships',
    'org.opencontainers.image.licenses=MIT',
    `org.opencontainers.image.revision=${sha}`,
    'org.opencontainers.image.source=https://github.com/acme/fleet',
    'org.opencontainers.image.title=fleet',
    'org.opencontainers.image.url=https://github.com/acme/fleet',
    'org.opencontainers.image.version=main',
  ]
  const annotations = labels.slice(1).map((label) => `manifest:${label}`)
  const names = ['acme/app:main', 'ghcr.io/acme/app:main']
  const record = Object.fromEntries(labels.map((label) => label.split('=')))
  expect(report.outputs).toEqual({
    version: 'main',
    tags: names.join('\n'),
    'tag-names': 'main',
    labels: labels.join('\n'),
    annotations: annotations.join('\n'),
    json: JSON.stringify({ tags: names, 'tag-names': ['main'], labels: record, annotations }),
    'bake-file': '/tmp/docker-metadata-action-bake.json',
    'bake-file-tags': '/tmp/docker-metadata-action-bake-tags.json',
    'bake-file-labels': '/tmp/docker-metadata-action-bake-labels.json',
    'bake-file-annotations': '/tmp/docker-metadata-action-bake-annotations.json',
  })
  const args = { DOCKER_META_IMAGES: 'acme/app,ghcr.io/acme/app', DOCKER_META_VERSION: 'main' }
  const bake = (name: string): unknown =>
    JSON.parse(files.get(`/tmp/docker-metadata-action-${name}.json`) ?? '')
  expect(bake('bake')).toEqual({ target: { meta: { tags: names, labels: record, args } } })
  expect(bake('bake-tags')).toEqual({ target: { meta: { tags: names, args } } })
  expect(bake('bake-labels')).toEqual({ target: { meta: { labels: record } } })
  expect(bake('bake-annotations')).toEqual({ target: { meta: { annotations } } })
})

test('the log has upstream’s groups', async () => {
  const { world, titles } = aWorld()
  await tags({ inputs: {}, run: aRun(), now, switches: {} }, world)
  expect(titles).toEqual([
    'Context info',
    'Processing images input',
    'Processing tags input',
    'Processing flavor input',
    'Docker image version',
    'Docker tags',
    'Docker labels',
    'Annotations',
    'JSON output',
    'Bake file definition (tags)',
    'Bake file definition (labels)',
    'Bake file definition (annotations)',
  ])
})

test('no tag is two warnings, not a failure', async () => {
  const { outputs: out, notices } = await ask({ inputs: { tags: 'type=schedule' } })
  expect([out['version'], out['tags'], notices.map(({ message }) => message)]).toEqual([
    '',
    '',
    [
      'No Docker image version has been generated. Check tags input.',
      'No Docker tag has been generated. Check tags input.',
    ],
  ])
})

test('separators', async () => {
  const inputs = { tags: 'a\nb', labels: 'x=1', 'sep-tags': ',', 'sep-labels': ' | ', 'sep-annotations': ';' }
  const out = await outputs({ inputs })
  expect(out['tags']).toBe('a,b')
  expect(out['labels']).toMatch(/^org.*=main \| x=1$|org.*=a \| x=1$/)
  expect(String(out['annotations']).split(';').length).toBe(8)
})

test.each([
  [{ DOCKER_METADATA_SHORT_SHA_LENGTH: '12' }, { tags: 'sha-aaaaaaaaaaaa' }],
  [{ DOCKER_METADATA_PR_HEAD_SHA: 'true' }, { tags: 'sha-bbbbbbb' }],
  [{}, { tags: 'sha-aaaaaaa' }],
])('switches %j', async (switches, expected) => {
  const payload = { number: 7, pull_request: { head: { sha: 'b'.repeat(40) } } }
  const run = { event: 'pull_request', ref: 'refs/pull/7/merge', payload }
  expect(await outputs({ inputs: { tags: 'type=sha' }, run, switches })).toMatchObject(expected)
})

test('annotations at several levels', async () => {
  const out = await outputs({ switches: { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index' } })
  const levels = String(out['annotations'])
    .split('\n')
    .map((line) => line.split(':')[0])
  expect(levels).toEqual([...Array(8).fill('manifest'), ...Array(8).fill('index')])
})

test('outputs become variables unless told otherwise', async () => {
  const { environment } = await ask({ inputs: { tags: 'a' } })
  expect(environment).toMatchObject({
    DOCKER_METADATA_OUTPUT_TAG_NAMES: 'a',
    DOCKER_METADATA_OUTPUT_BAKE_FILE_TAGS: expect.any(String),
  })
  expect((await ask({ switches: { DOCKER_METADATA_SET_OUTPUT_ENV: 'false' } })).environment).toEqual({})
  await expect(ask({ switches: { DOCKER_METADATA_SET_OUTPUT_ENV: 'no' } })).rejects.toThrow(
    '"no" is not a boolean',
  )
})

test('pull_request_target is on the pull request', async () => {
  const run = { event: 'pull_request_target', payload: { number: 7 } }
  expect(await outputs({ run })).toMatchObject({ tags: 'pr-7' })
})

test('context: git takes ref, commit and date from the work tree', async () => {
  const inputs = { context: 'git', tags: "type=ref,event=branch\ntype=sha\n{{commit_date 'YYYY'}}" }
  expect(await outputs({ inputs })).toMatchObject({ 'tag-names': 'git\n1970\nsha-ccccccc' })
})

const dated = { tags: "{{commit_date 'YYYYMMDD'}}" }

test.each([
  [{ commits: [{ id: sha, timestamp: '2021-02-03T04:05:06Z' }] }, {}, '20210203'],
  [{ commits: [], head_commit: { id: sha, timestamp: '2021-02-04T00:00:00Z' } }, {}, '20210204'],
  [{}, {}, '20191231'],
  [{}, { commitDate: async () => undefined }, '20200110'],
])('the commit date: payload, API, clock: %j', async (payload, world, version) => {
  expect(await outputs({ inputs: dated, run: { payload }, world })).toMatchObject({ version })
})

test('the outside is asked for the commit only where a template wants its date', async () => {
  const commitDate = async (): Promise<Date> => {
    throw new Error('asked')
  }
  expect(await outputs({ inputs: { tags: "{{date 'YYYY'}}" }, world: { commitDate } })).toMatchObject({
    version: '2020',
  })
  await expect(ask({ inputs: dated, world: { commitDate } })).rejects.toThrow('asked')
})

test('latest=highest asks git', async () => {
  const inputs = { tags: 'type=semver,pattern={{version}}', flavor: 'latest=highest' }
  const run = { ref: 'refs/tags/v1.2.4' }
  const answer = async (gitTags: TagsWorld['gitTags']) => outputs({ inputs, run, world: { gitTags } })
  expect(await answer(async () => ['v1.2.3', 'v1.2.4'])).toMatchObject({ tags: '1.2.4\nlatest' })
  expect(await answer(async () => ['v2.0.0'])).toMatchObject({ tags: '1.2.4' })
  expect(await answer(async () => undefined)).toMatchObject({ tags: '1.2.4' })
})

test('a label without a value is left out, with a warning', async () => {
  const { outputs: out, notices } = await ask({ inputs: { labels: 'invalid\nfoo=\nbar=a=b, c' } })
  expect(String(out['labels']).split('\n').slice(0, 2)).toEqual(['bar=a=b, c', 'foo='])
  expect(notices).toEqual([
    { level: 'warning', message: '"invalid" is left out: it is no label; write key=value' },
  ])
})

test('all that is wrong in the inputs is told at once, each under its input', async () => {
  const inputs = { context: 'x', images: 'a,b=c', tags: 'type=x\ntype=ref', flavor: 'latest', labels: '"a' }
  const lines = await ask({ inputs }).then(String, (error: Error) => error.message.split('\n'))
  expect(lines).toEqual([
    'context: Invalid context source: x; write workflow or git',
    expect.stringMatching(/^images: Unknown image attribute: a,b=c/),
    expect.stringMatching(/^tags: Unknown tag type attribute: x/),
    expect.stringMatching(/^tags: Missing event attribute/),
    expect.stringMatching(/^flavor: Invalid flavor entry: latest/),
    expect.stringMatching(/^labels: "a: the quote is never closed/),
  ])
})
