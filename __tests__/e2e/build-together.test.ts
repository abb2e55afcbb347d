import { execFileSync } from 'node:child_process'
import { layersOf, tagsOf } from './registry.ts'
import { runCommand } from './run.ts'
import { fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
afterAll(removeWorkspaces)

const files = {
  'fleet.yml':
    'version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n  base:\n  middle:\n  top:\n  other:\n    labels: { odd: "${HOME} $${a} $$${b} %{if} %%{c} $x 5%" }\n',
  'base/Dockerfile': 'FROM scratch\nCOPY Dockerfile /base\n',
  'middle/Dockerfile': 'FROM ghcr.io/acme/base\nCOPY Dockerfile /middle\n',
  'top/Dockerfile': 'FROM ghcr.io/acme/middle\nCOPY --from=ghcr.io/acme/base /base /copy\n',
  'other/Dockerfile': 'FROM scratch\nCOPY Dockerfile /other\n',
}

const fleet = (namespace: string): string[] => [
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true'],
]

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' })

/** Each buildx begins its log with this line. */
const processes = (stderr: string): number => stderr.split('#0 building with').length - 1

test('images that only copy are built by one buildx, each on its parent', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const { code, stderr, stdout } = await runCommand(folder, fleet(namespace))
  expect({ code, stderr: code === 0 ? '' : stderr.slice(-2000) }).toEqual({ code: 0, stderr: '' })
  expect(processes(stderr)).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ count: 4, moved: 4 })
  const [base, middle, top] = await Promise.all(
    ['base', 'middle', 'top'].map((name) => layersOf(registry, `${namespace}/${name}`, 'main')),
  )
  expect(middle).toEqual([...(base ?? []), expect.anything()])
  expect(top).toEqual([...(middle ?? []), expect.anything()])
}, 60_000)

test('one that fails is named, and takes along only what stands on it', async () => {
  const folder = await makeWorkspace({
    ...files,
    'middle/Dockerfile': 'FROM ghcr.io/acme/base\nCOPY absent /middle\n',
  })
  const namespace = newNamespace()
  const { code, stderr } = await runCommand(folder, [...fleet(namespace), '--atomic', 'false'])
  expect(code).toBe(1)
  expect(stderr).toContain('a build failed, and so ended the others: each image is now built by itself')
  expect(stderr).toMatch(/error: middle\/Dockerfile:2: the build of image "middle" failed.*absent/)
  expect(stderr).toContain('error: image "top" was not built, because "middle" below it failed')
  expect(await tagsOf(registry, `${namespace}/other`)).toContain('main')
}, 60_000)

test('on a run that does not push, the images are in the engine', async () => {
  const folder = await makeWorkspace(files)
  const namespace = newNamespace()
  const args = ['fleet', '--registry', registry, '--namespace', namespace, '--push', 'false']
  const { code, stderr } = await runCommand(folder, args)
  expect({ code, stderr: code === 0 ? '' : stderr.slice(-2000) }).toEqual({ code: 0, stderr: '' })
  expect(processes(stderr)).toBe(1)
  const listed = docker('images', '--format', '{{.Repository}}')
  for (const name of ['base', 'middle', 'top']) expect(listed).toContain(`${registry}/${namespace}/${name}`)
  const [other = ''] = listed.split('\n').filter((name) => name.endsWith(`${namespace}/other`))
  const label = docker('inspect', '-f', '{{index .Config.Labels "odd"}}', `${other}:main`)
  expect(label.trim()).toBe('${HOME} $${a} $$${b} %{if} %%{c} $x 5%')
  expect(await tagsOf(registry, `${namespace}/top`)).toEqual([])
}, 60_000)
