import { layersOf, tagsOf } from './registry.ts'
import { runCommand } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')

const names = async (repository: string): Promise<string[]> =>
  (await tagsOf(registry, repository)).filter((tag) => !tag.startsWith('fp-'))

const fleet = (namespace: string, ...more: string[]): string[] => [
  'fleet',
  ...['--registry', registry, '--namespace', namespace, '--push', 'true'],
  ...more,
]

const tree = {
  'contexts/00-base/Dockerfile': BASE,
  'contexts/00-base/info.edn': '{:version "0.0.2"}',
  'contexts/2-tool/Dockerfile': 'ARG REGISTRY\nFROM ${REGISTRY}/base:0.0.2\nRUN echo tool > /tool\n',
  'contexts/2-tool/info.edn': '; bumped\n{:version "1.2.3" :platforms ["linux/amd64"]}',
  // Its number says first, its Dockerfile says last.
  'contexts/01-app/Dockerfile':
    'ARG REGISTRY\nFROM ${REGISTRY}/base:latest AS base\nFROM ${REGISTRY}/tool:1.2.3\nCOPY --from=base /bin/busybox /app\n',
  'contexts/01-app/info.edn': '{:version "3.0.0"}',
}

test('a tree of contexts is built in the order that its Dockerfiles tell, from the parameter alone', async () => {
  const folder = await makeWorkspace(tree)
  const namespace = newNamespace()
  const ended = await runCommand(folder, fleet(namespace, '--contexts', 'contexts'))
  expect(ended.stderr).toMatch(/3 to build in \d jobs? and \d waves?, 0 to reuse/)
  expect(ended.code).toBe(0)
  expect(await names(`${namespace}/base`)).toEqual(['0.0.2', 'latest'])
  expect(await names(`${namespace}/app`)).toEqual(['3.0.0', 'latest'])
  const tool = await layersOf(registry, `${namespace}/tool`, '1.2.3')
  expect((await layersOf(registry, `${namespace}/app`, 'latest')).slice(0, tool.length)).toEqual(tool)
}, 120_000)

const bake = {
  'docker-bake.hcl': `
variable "TAG" { default = "1.0" }
group "default" { targets = ["app"] }
target "base" {
  context = "base"
  tags = ["acme/base:\${TAG}"]
}
target "app" {
  name = "app-\${v}"
  matrix = { v = ["a", "b"] }
  context = "app"
  dockerfile = "App.Dockerfile"
  contexts = { parent = "target:base", data = "data" }
  args = { V = v, BRACES = "{{v}}" }
  labels = { "org.example.v" = "{{v}}" }
  tags = ["acme/app:\${TAG}-\${v}", "acme/app:\${v}"]
}
`,
  'base/Dockerfile': BASE,
  'app/App.Dockerfile':
    'FROM parent\nARG V\nARG BRACES\nRUN echo "$V $BRACES" > /v\nCOPY --from=data text /text\n',
  'data/text': 'some',
}

test('a bake file’s targets are built on each other; a linked one gets no name', async () => {
  const folder = await makeWorkspace(bake)
  const namespace = newNamespace()
  const asked = ['--bake-files', 'docker-bake.hcl', '--bake-targets', 'app']
  const ended = await runCommand(folder, fleet(namespace, ...asked, '--bake-set', 'app-b.args.V=z'))
  expect(ended.stderr).toMatch(/3 to build in \d jobs? and \d waves?, 0 to reuse/)
  expect(ended.code).toBe(0)
  expect(await names(`${namespace}/acme/app`)).toEqual(['1.0-a', '1.0-b', 'a', 'b'])
  expect(await names(`${namespace}/acme/base`)).toEqual([])
  const [a, b] = await Promise.all(['a', 'b'].map((tag) => layersOf(registry, `${namespace}/acme/app`, tag)))
  expect(a?.[0]).toBe(b?.[0])
  expect(a?.length).toBe(b?.length)
}, 120_000)

const together = (set: string): Record<string, string> => ({
  ...tree,
  ...bake,
  'fleet.yml': `version: 1
sources:
  - contexts: contexts
    defaults: { groups: [tree] }
  - bake: docker-bake.hcl
    targets: ${set}
images:
  py:
    context: base
    rows: "data/rows.json#/rows"
    tags: "{{python}}"
`,
  'data/rows.json': '{"rows": [{"python": 3.10, "lts": true}, {"python": "3.13", "lts": false}]}',
})

const plan = ['plan', '--registry', registry]
const planned = async (folder: string, ...more: string[]): Promise<unknown> =>
  JSON.parse((await runCommand(folder, [...plan, ...more])).stdout).matrix.include.map(
    ({ id }: { id: string }) => id,
  )

test('sources stand together, with rows from a file; what two of them name alike is told', async () => {
  const folder = await makeWorkspace(together('[app]'))
  const clash = await runCommand(folder, plan)
  expect(clash.stderr).toMatch(
    /docker-bake\.hcl:4: "base" is an image already \(contexts\/00-base\/info\.edn:1\)/,
  )
})

test('a selection chooses among the images of all sources', async () => {
  const { 'docker-bake.hcl': hcl = '', ...files } = together('[app]')
  const renamed = hcl.replace('target "base"', 'target "ground"').replace('target:base', 'target:ground')
  const folder = await makeWorkspace({ ...files, 'docker-bake.hcl': renamed })
  expect(await planned(folder, '--select', 'lts=true\nground\nbase,group=tree')).toEqual([
    'py-3.10-true',
    'base',
    'ground',
  ])
})

const mistakes = {
  'fleet.yml': `version: 1
sources:
  - contexts: contexts
  - bake: broken.hcl
  - bake: nowhere.hcl
  - build-summary: data/summary.json
images:
  a: { rows: "rows.json#/nope" }
`,
  'rows.json': '{"rows": []}',
  'broken.hcl': 'target "a" {\n  args = { X = nope }\n}\n',
  'contexts/00-a/info.edn': '{:version "1"',
  'contexts/.b/Dockerfile': 'FROM scratch\n',
}

test('all that is wrong in all sources is told at once, each at its place', async () => {
  const folder = await makeWorkspace(mistakes)
  const ended = await runCommand(folder, ['plan'])
  for (const line of [
    'broken.hcl:2:16: Unknown variable; There is no variable named "nope"., and 1 other diagnostic(s)',
    'fleet.yml:5:11: the bake file nowhere.hcl is not there; write it, or name another',
    'fleet.yml:6:20: the build summary data/summary.json is not there; generate it first',
    'fleet.yml:8:15: images.a.rows: the pointer leads nowhere: the file has no "nope"; there is rows',
    'contexts/00-a/Dockerfile: is not there, and every folder of the tree needs one',
    'contexts/00-a/info.edn:1:1: not EDN: this "{" is never closed',
    'contexts/.b/info.edn: is not there, and every folder of the tree needs one',
  ]) {
    expect(ended.stderr).toContain(line)
  }
  expect(ended.code).toBe(1)
})
