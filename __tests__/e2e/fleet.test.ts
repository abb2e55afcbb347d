import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, layersOf, tagsOf } from './registry.ts'
import { runCommand } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const mirror = fromEnvironment('IMAGEFLEET_REGISTRY_2')

const FLEET = `version: 1
registry: ghcr.io
namespace: acme
defaults:
  tags: [v1, latest]
images:
  base:
  middle:
  top:
`

const files = {
  'fleet.yml': FLEET,
  'base/Dockerfile': BASE,
  'middle/Dockerfile': 'FROM ghcr.io/acme/base\nCOPY text /text\nRUN cp /text /copy\n',
  'middle/text': 'one',
  'top/Dockerfile': 'ARG BASE=ghcr.io/acme/middle:v1\nFROM ${BASE}\nRUN cat /copy > /top\n',
}

const fleet = (namespace: string, ...more: string[]): string[] => [
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true'],
  ...more,
]

const printedOf = (stdout: string): Record<string, unknown> => JSON.parse(stdout)

test('a fleet is planned, built on this run’s parents, published and mirrored; again, nothing is built', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()

  const first = await runCommand(folder, fleet(namespace))
  expect(first.stderr).toMatch(/3 to build in \d jobs? and \d waves?, 0 to reuse/)
  expect(first.code).toBe(0)
  expect(printedOf(first.stdout)).toMatchObject({ count: 3, moved: 6, 'has-work': true })

  const names = await tagsOf(registry, `${namespace}/top`)
  expect(names.filter((tag) => !tag.startsWith('fp-'))).toEqual(['latest', 'v1'])
  expect(names.filter((tag) => /^fp-[0-9a-f]{40}$/.test(tag))).toHaveLength(1)
  const [base, middle, top] = await Promise.all(
    ['base', 'middle', 'top'].map((name) => layersOf(registry, `${namespace}/${name}`, 'v1')),
  )
  expect(middle?.slice(0, base?.length)).toEqual(base)
  expect(top?.slice(0, middle?.length)).toEqual(middle)

  const mirrored = await runCommand(folder, [
    'sync',
    ...['--plan', 'imagefleet-plan', '--destinations', `${mirror}/copies`],
  ])
  expect(printedOf(mirrored.stdout)).toMatchObject({ copied: 3, kept: 0, failed: 0 })
  expect(await digestOf(mirror, 'copies/top', 'v1')).toBe(await digestOf(registry, `${namespace}/top`, 'v1'))
  expect(await layersOf(mirror, 'copies/top', 'latest')).toEqual(top)

  const second = await runCommand(folder, fleet(namespace))
  expect(second.code).toBe(0)
  expect(second.stderr).not.toContain('#1 ')
  expect(second.stderr).toContain('| top |  | reuse | unchanged: ')
  expect(printedOf(second.stdout)).toMatchObject({ count: 0, moved: 0 })
  expect(printedOf(second.stdout)['subjects']).toBe(printedOf(first.stdout)['subjects'])
}, 120_000)

test('a change rebuilds its image and what stands on it, and nothing else', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  await runCommand(folder, fleet(namespace))
  await writeFile(join(folder, 'middle/text'), 'two')

  const again = await runCommand(folder, fleet(namespace))
  expect(again.stderr).toContain('| base |  | reuse | unchanged')
  expect(again.stderr).toContain('| middle | 1 | build | changed: ')
  expect(again.stderr).toMatch(/\| top \| [12] \| build \| parent rebuilt: on middle/)
  expect(printedOf(again.stdout)).toMatchObject({ count: 2, moved: 4 })
}, 120_000)

test('a build that fails blocks its descendants by name, and no name of the fleet moves', async () => {
  const folder = await makeWorkspace({
    ...files,
    'middle/Dockerfile': 'FROM ghcr.io/acme/base\nRUN exit 7\n',
  })
  const namespace = newNamespace()

  const failed = await runCommand(folder, fleet(namespace))
  expect(failed.code).toBe(1)
  expect(failed.stderr).toMatch(
    /^error: middle\/Dockerfile:2: the build of image "middle" failed at .*RUN exit 7/m,
  )
  expect(failed.stderr).toContain('error: image "top" was not built, because "middle" below it failed')
  expect(failed.stderr).not.toMatch(/^\s+at /m)
  expect((await tagsOf(registry, `${namespace}/base`)).filter((tag) => !tag.startsWith('fp-'))).toEqual([])

  await writeFile(join(folder, 'middle/Dockerfile'), files['middle/Dockerfile'])
  const mended = await runCommand(folder, fleet(namespace))
  expect(mended.stderr).toMatch(/2 to build in \d jobs? and \d waves?, 1 to reuse/)
  expect(mended.code).toBe(0)
}, 120_000)

test('a pull request builds children on this run’s parents and pushes nothing', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const args = ['fleet', '--registry', registry, '--namespace', namespace, '--event', 'pull_request']

  const checked = await runCommand(folder, args)
  expect(checked.stderr).toMatch(
    /3 to build in \d jobs? and \d waves?, 0 to reuse, 0 to skip; this run does not push \(pull request\)/,
  )
  expect(checked.code).toBe(0)
  expect(await tagsOf(registry, `${namespace}/base`)).toEqual([])
}, 120_000)

test('a dry run writes nothing and starts no build', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const dry = await runCommand(folder, fleet(namespace, '--dry-run'))
  expect(dry.code).toBe(0)
  expect(dry.stderr).not.toContain('#1 ')
  expect(printedOf(dry.stdout)).toMatchObject({ count: 3 })
  expect(await tagsOf(registry, `${namespace}/base`)).toEqual([])
})
