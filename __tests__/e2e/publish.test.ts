import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, tagsOf } from './registry.ts'
import { type Ended, runCommand } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const mirror = fromEnvironment('IMAGEFLEET_REGISTRY_2')

const files = {
  'fleet.yml': `version: 1
registry: ghcr.io
namespace: acme
defaults:
  tags: [v1, latest]
images:
  base:
    aliases: [foundation]
  top:
`,
  'base/Dockerfile': BASE,
  'top/Dockerfile': 'FROM ghcr.io/acme/base\nCOPY text /text\n',
  'top/text': 'one',
}

const fleet = (namespace: string, ...more: string[]): string[] => [
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true'],
  ...more,
]
const outputsOf = ({ stdout }: Ended): Record<string, unknown> => JSON.parse(stdout)
const namesOf = async (host: string, repository: string): Promise<string[]> =>
  (await tagsOf(host, repository)).filter((tag) => !tag.startsWith('fp-'))

type Summary = {
  complete: boolean
  images: { id: string; size?: number; tags: { reference: string; state: string }[] }[]
}

const summaryOf = async (ended: Ended): Promise<Summary> =>
  JSON.parse(await readFile(String(outputsOf(ended)['summary-file']), 'utf8'))

test('fresh, again, and with one image changed: only what changed moves', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const fresh = await runCommand(folder, fleet(namespace))
  expect(fresh.code).toBe(0)
  expect(outputsOf(fresh)).toMatchObject({ moved: 6 })
  expect(await namesOf(registry, `${namespace}/foundation`)).toEqual(['latest', 'v1'])
  const told = await summaryOf(fresh)
  expect(told).toMatchObject({ complete: true, images: [{ id: 'base' }, { id: 'top' }] })
  expect(told.images[0]?.size).toBeGreaterThan(100_000)
  expect(fresh.stderr).toContain('```mermaid\ngantt')

  const again = await runCommand(folder, fleet(namespace))
  expect(outputsOf(again)).toMatchObject({ moved: 0 })

  const base = await digestOf(registry, `${namespace}/base`, 'v1')
  await writeFile(join(folder, 'top/text'), 'two')
  const changed = await runCommand(folder, fleet(namespace))
  expect(outputsOf(changed)).toMatchObject({ moved: 2 })
  expect(await digestOf(registry, `${namespace}/base`, 'v1')).toBe(base)
  expect(changed.stderr).toMatch(/\| top \|.*B \([+−±].*moved: `v1`/)
}, 180_000)

test('an atomic fleet gives no name when an image fails; without, the others get theirs', async () => {
  const folder = await makeWorkspace({ ...files, 'top/Dockerfile': 'FROM ghcr.io/acme/base\nRUN exit 7\n' })
  const namespace = newNamespace()
  const whole = await runCommand(folder, fleet(namespace))
  expect(whole.code).toBe(1)
  expect(await namesOf(registry, `${namespace}/base`)).toEqual([])
  const each = await runCommand(folder, fleet(namespace, '--atomic', 'false'))
  expect(each.code).toBe(1)
  expect(each.stderr).toContain('image "top" is not there')
  expect(await namesOf(registry, `${namespace}/base`)).toEqual(['latest', 'v1'])
}, 120_000)

test('promotes byte for byte, in the registry and to another, and numbers releases', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  await runCommand(folder, fleet(namespace))
  const digest = await digestOf(registry, `${namespace}/top`, 'v1')
  const source = `${registry}/${namespace}/top:v1`

  const here = await runCommand(folder, ['publish', '--source', source, '--tags', 'production'])
  expect(here.stderr).not.toContain('error')
  expect(outputsOf(here)).toMatchObject({ moved: 1, subjects: `${registry}/${namespace}/top@${digest}` })
  expect(await digestOf(registry, `${namespace}/top`, 'production')).toBe(digest)

  const args = ['--destinations', `${mirror}/${namespace}/{{image}}`, '--tags', 'cmk.{{number}}']
  const first = await runCommand(folder, ['publish', '--source', source, ...args])
  expect(first.code).toBe(0)
  expect(await digestOf(mirror, `${namespace}/top`, 'cmk.1')).toBe(digest)
  const same = await runCommand(folder, ['publish', '--source', source, ...args])
  expect(outputsOf(same)).toMatchObject({ moved: 0 })
  await runCommand(folder, [
    'publish',
    '--source',
    `${registry}/${namespace}/base:v1`,
    '--destinations',
    `${mirror}/${namespace}/top`,
    '--tags',
    'cmk.{{number}}',
  ])
  expect(await tagsOf(mirror, `${namespace}/top`)).toEqual(['cmk.1', 'cmk.2'])
  expect(await digestOf(mirror, `${namespace}/top`, 'cmk.1')).toBe(digest)
}, 120_000)

test('prunes records that no name reaches: first dry, then for good', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  await runCommand(folder, fleet(namespace))
  await writeFile(join(folder, 'top/text'), 'two')
  const age = ['--prune-age', '0']
  const dry = await runCommand(folder, fleet(namespace, '--prune', 'dry-run', ...age))
  expect(dry.stderr).toContain('1 image would be deleted')
  const records = async (): Promise<number> =>
    (await tagsOf(registry, `${namespace}/top`)).filter((tag) => tag.startsWith('fp-')).length
  expect(await records()).toBe(2)

  const real = await runCommand(folder, fleet(namespace, '--prune', 'true', ...age))
  expect(real.stderr).toContain('1 image deleted')
  expect(real.code).toBe(0)
  expect(outputsOf(real)).toMatchObject({ pruned: 1, moved: 0 })
  expect(await records()).toBe(1)
  const after = await runCommand(folder, fleet(namespace))
  expect(outputsOf(after)).toMatchObject({ count: 0, moved: 0 })
}, 120_000)

test('publish wants a plan or a source, and says what does not go together', async () => {
  const folder = await makeWorkspace(files)
  const both = await runCommand(folder, ['publish', '--source', 'a/b:1', '--plan', 'x', '--tags', 'y'])
  expect(both.stderr).toContain('plan and source are both set')
  const lonely = await runCommand(folder, ['publish', '--plan', 'x', '--tags', 'y'])
  expect(lonely.stderr).toContain('tags is set, but without source the plan names the tags; remove it')
  const neither = await runCommand(folder, ['publish'])
  expect(neither.stderr).toContain('neither plan nor source is set; write plan: imagefleet-plan')
  const wrong = ['--source', 'a/b\nc d', '--tags', 'y', '--destinations', 'x:1']
  const malformed = await runCommand(folder, ['publish', ...wrong])
  expect(malformed.stderr).toContain('source: a/b names a whole repository; name a tag or a digest of it')
  expect(malformed.stderr).toContain('source: "c d" is not a reference')
  const place = await runCommand(folder, [
    'publish',
    '--source',
    'a/b:1',
    '--tags',
    'y',
    '--destinations',
    'x:1',
  ])
  expect(place.stderr).toContain('destinations: "x:1" is not a reference')
  const age = await runCommand(folder, fleet(newNamespace(), '--prune', 'true', '--prune-age', 'soon'))
  expect(age.stderr).toContain('prune-age: "soon" is not a number of days')
  expect(age.stderr).not.toContain('Build')
  const untagged = await runCommand(folder, ['publish', '--source', 'a/b:1'])
  expect(untagged.stderr).toContain('tags is not set, and this mode needs it')
})
