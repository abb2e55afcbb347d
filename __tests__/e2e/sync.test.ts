import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, tagsOf } from './registry.ts'
import { runCommand, runStep } from './run.ts'
import { pushImage } from './sync-images.ts'
import { fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const source = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const mirror = fromEnvironment('IMAGEFLEET_REGISTRY_2')
const printedOf = (stdout: string): Record<string, unknown> => JSON.parse(stdout)

/** A namespace at the source with `base` in four versions and `tool` in one. */
async function makeSource(): Promise<string> {
  const namespace = newNamespace()
  for (const tag of ['1.0.0', '1.1.0', '1.2.0']) await pushImage(source, `${namespace}/base`, tag, tag)
  await pushImage(source, `${namespace}/base`, '1.2.0', 'latest', `fp-${'a'.repeat(40)}`)
  await pushImage(source, `${namespace}/tool`, 'tool', 'v1')
  return namespace
}

test('our own list: a dry run says what it would do, a run does it, a second one has nothing to do', async () => {
  const namespace = await makeSource()
  const folder = await makeWorkspace({
    'mirrors.yml': `version: 1
defaults: { destinations: ['${mirror}/copies/{{repository}}', '${mirror}/flat/${namespace}-{{name}}:m-{{tag}}'] }
sync:
  - { source: ${source}/${namespace}/base, tags: ['semver: >=1.1', latest], immutable: ['1.*'] }
  - { source: ${source}/${namespace}/tool:v1 }
`,
  })
  const args = ['sync', '--sync', 'mirrors.yml', '--report-file', 'report.json']

  const dry = await runCommand(folder, [...args, '--dry-run'])
  expect(dry.code).toBe(0)
  expect(dry.stderr).toContain('6 to copy, 0 are right already, 0 to remove.')
  expect(await tagsOf(mirror, `copies/${namespace}/base`)).toEqual([])

  const first = await runCommand(folder, args)
  expect(first.stderr).not.toContain('error')
  expect(printedOf(first.stdout)).toMatchObject({ failed: 0 })
  expect(await tagsOf(mirror, `copies/${namespace}/base`)).toEqual(['1.1.0', '1.2.0', 'latest'])
  expect(await tagsOf(mirror, `flat/${namespace}-tool`)).toEqual(['m-v1'])
  expect(await digestOf(mirror, `flat/${namespace}-base`, 'm-latest')).toBe(
    await digestOf(source, `${namespace}/base`, '1.2.0'),
  )
  expect(first.stderr).toMatch(
    new RegExp(`^${mirror}: \\d+ copied \\(\\d+ blobs, .*\\), 0 kept, 0 failed$`, 'm'),
  )
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))
  expect(report.results).toEqual(printedOf(first.stdout)['report'])

  const second = await runCommand(folder, args)
  expect(printedOf(second.stdout)).toMatchObject({ copied: 0, failed: 0 })
  expect(second.code).toBe(0)
}, 60_000)

test('image-syncer’s files as they are, as a step: what fails is named, the rest arrives, the step fails', async () => {
  const namespace = await makeSource()
  const folder = await makeWorkspace({
    'images.yaml': `
${source}/${namespace}/base:/^1\\.[01]/: [$MIRROR/is/${namespace}/base]
${source}/${namespace}/tool:v1: ${mirror}/is/${namespace}/tool:one
${source}/${namespace}/none:v1: ${mirror}/is/${namespace}/none
`,
    'auth.json': JSON.stringify({ [mirror]: { username: '$WHO', password: '${WORD}' } }),
  })
  const inputs = { mode: 'sync', sync: 'images.yaml', 'auth-file': 'auth.json' }
  const env = { MIRROR: mirror, WHO: 'somebody', WORD: 'a-very-secret-word' }
  const step = await runStep({ folder, inputs, env })
  expect(step.code).toBe(1)
  expect(step.outputs).toMatchObject({ copied: '3', failed: '1', removed: '0' })
  expect(step.stdout).toContain(
    `::error::${mirror}/is/${namespace}/none v1: source: ${source}/${namespace}/none:v1 is not there`,
  )
  expect(step.summary).toContain('3 copied, 0 were right already, 1 failed.')
  expect(await tagsOf(mirror, `is/${namespace}/base`)).toEqual(['1.0.0', '1.1.0'])
  expect(await tagsOf(mirror, `is/${namespace}/tool`)).toEqual(['one'])
  const shown = step.stdout.replaceAll(/^::add-mask::.*$/gm, '') + step.stderr + step.summary
  expect(shown).not.toContain('a-very-secret-word')
  expect(shown).not.toContain(btoa('somebody:a-very-secret-word'))
}, 60_000)

test('regsync’s, skopeo’s and a workflow’s names', async () => {
  const namespace = await makeSource()
  const folder = await makeWorkspace({
    'regsync.yml': `
version: 1
defaults: { parallel: 2 }
sync:
  - source: '{{ env "SOURCE" }}/${namespace}/base'
    target: ${mirror}/reg/${namespace}/base
    type: repository
    tags: { allow: ['1\\..*'], deny: ['1\\.0.*'] }
`,
    'skopeo.yml': `
${source}:
  images: { ${namespace}/tool: [] }
  images-by-semver: { ${namespace}/base: '>= 1.1, < 1.2' }
  tls-verify: false
`,
    'build.yml': `jobs: { one: { name: 'base,tool' }, two: { name: 'All the rest' } }`,
  })
  const regsync = await runCommand(folder, ['sync', '--sync', 'regsync.yml'], { SOURCE: source })
  expect(regsync.code).toBe(0)
  expect(regsync.stderr).toContain('regsync.yml:3:13: warning: defaults.parallel is not read')
  expect(await tagsOf(mirror, `reg/${namespace}/base`)).toEqual(['1.1.0', '1.2.0'])

  const to = ['--destinations', `${mirror}/sk/${namespace}`]
  const skopeo = await runCommand(folder, ['sync', '--sync', 'skopeo.yml', ...to])
  expect(skopeo.code).toBe(0)
  expect(skopeo.stderr).toContain('tls-verify is not read; use insecure-registries instead')
  expect(await tagsOf(mirror, `sk/${namespace}/base`)).toEqual(['1.1.0'])
  expect(await tagsOf(mirror, `sk/${namespace}/tool`)).toEqual(['v1'])

  const names = await runCommand(folder, [
    ...['sync', '--sync', 'build.yml', '--destinations', `${mirror}/wf/${namespace}`],
    ...['--source-namespace', `${source}/${namespace}`],
  ])
  expect(names.code).toBe(0)
  expect(names.stderr).toContain('job two: "All the rest" is no repository')
  expect(await tagsOf(mirror, `wf/${namespace}/base`)).toEqual(['1.0.0', '1.1.0', '1.2.0', 'latest'])
}, 60_000)

test('what left the source goes from a real registry by its tag alone; tags of builds stay', async () => {
  const namespace = await makeSource()
  const copies = `prune/${namespace}/base`
  const folder = await makeWorkspace({
    'mirrors.yml': `version: 1
sync:
  - { source: ${source}/${namespace}/base, tags: ['*'], destinations: [${mirror}/${copies}], prune: true }
`,
  })
  const internal = [`fp-${'b'.repeat(40)}-untested`, 'cache-amd64']
  const args = ['sync', '--sync', 'mirrors.yml']
  expect((await runCommand(folder, args)).code).toBe(0)
  await pushImage(mirror, copies, '1.2.0', 'gone', ...internal)
  const latest = await digestOf(mirror, copies, 'latest')

  const dry = await runCommand(folder, [...args, '--dry-run'])
  expect(dry.stderr).toContain('0 to copy, 3 are right already, 1 to remove.')
  const pruned = await runCommand(folder, args)
  expect(printedOf(pruned.stdout)).toMatchObject({ copied: 0, kept: 3, removed: 1, failed: 0 })
  expect(await tagsOf(mirror, copies)).toEqual(['1.0.0', '1.1.0', '1.2.0', ...internal, 'latest'].toSorted())
  // It is the very digest that the tag named which had to go.
  expect(await digestOf(mirror, copies, 'latest')).toBe(latest)
  expect(await digestOf(mirror, copies, '1.2.0')).toBe(latest)
}, 60_000)

test('a list in which two sources want one name is refused, with places, and nothing is copied', async () => {
  const namespace = await makeSource()
  const folder = await makeWorkspace({
    'images.yaml': `
${source}/${namespace}/base:1.0.0: ${mirror}/clash/${namespace}:v1
${source}/${namespace}/tool:v1: ${mirror}/clash/${namespace}
`,
  })
  const ended = await runCommand(folder, ['sync', '--sync', 'images.yaml'])
  expect(ended.code).toBe(1)
  expect(ended.stderr).toContain(
    `error: images.yaml:3:1: ${source}/${namespace}/base:1.0.0 and ${source}/${namespace}/tool:v1 would both be copied to ${mirror}/clash/${namespace}:v1`,
  )
  expect(await tagsOf(mirror, `clash/${namespace}`)).toEqual([])
}, 60_000)

test('all that is wrong with a list is said at once', async () => {
  const folder = await makeWorkspace({
    'mirrors.yml': `version: 1
sync:
  - { source: A/b, destinations: ['{{what}}'] }
  - { source: a/b, tags: ['/(/'], destinations: [c/d], platforms: [arm] }
`,
  })
  const ended = await runCommand(folder, ['sync', '--sync', 'mirrors.yml'])
  expect(ended.code).toBe(1)
  expect(ended.stdout).toBe('')
  const places = ended.stderr.match(/(?<=^error: mirrors\.yml:)\d+:\d+/gm)
  expect(places?.toSorted()).toEqual(['3:15', '3:36', '4:28', '4:68'])
}, 60_000)
