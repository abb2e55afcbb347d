import type { Image } from '../../../src/fleet/image.ts'
import { type Bake, parseBake } from '../../../src/fleet/sources/bake.ts'

const text = `target "base" {
}
target "app" {
}
`

const read = (target: unknown, group: unknown = {}, more: Partial<Bake> = {}): readonly Image[] =>
  parseBake({
    files: [{ file: 'docker-bake.hcl', text }],
    printed: JSON.stringify({ group, target }),
    defaults: { keys: {}, tags: undefined },
    root: 'ghcr.io/acme',
    position: { file: 'fleet.yml', line: 3 },
    ...more,
  })

test('a target is an image; its tags are rules, those of other repositories aliases', () => {
  const [image] = read({
    app: {
      context: './app',
      dockerfile: 'docker/App.Dockerfile',
      target: 'final',
      args: { V: '{{v}}', UNSET: null },
      labels: { l: 'x' },
      annotations: ['index,manifest:a=b=c', 'd=e'],
      tags: ['ghcr.io/acme/app:1', 'ghcr.io/acme/app', 'quay.io/x/y:2', 'acme/z:3', 'plain:4'],
      platforms: ['linux/amd64', 'linux/arm64/v8'],
      contexts: { src: './src' },
      'cache-from': [{ type: 'gha' }],
      output: [{ type: 'registry' }],
    },
  })
  const position = { file: 'docker-bake.hcl', line: 3 }
  expect(image).toMatchObject({
    id: 'app',
    position,
    context: 'app',
    dockerfile: 'app/docker/App.Dockerfile',
    target: 'final',
    args: { V: '{{v}}' },
    annotations: { 'index,manifest:a': 'b=c', d: 'e' },
    buildContexts: { src: './src' },
    repository: 'app',
    tags: [
      { text: 'type=raw,value=1', position },
      { text: 'type=raw,value=latest', position },
    ],
    aliases: ['x/y:2', 'z:3', 'plain:4'],
    provides: ['ghcr.io/acme/app:1', 'ghcr.io/acme/app', 'quay.io/x/y:2', 'acme/z:3', 'plain:4'],
    platforms: ['linux/amd64', 'linux/arm64'],
    publish: true,
  })
  expect(image?.args).not.toHaveProperty('UNSET')
})

test('a linked target is a parent; what nobody asked for gets no names', () => {
  const images = read(
    {
      base: { tags: ['base:1'] },
      app: { contexts: { 'acme/base': 'target:base' }, tags: ['app:1'] },
      test: {},
    },
    { default: { targets: ['all', 'test'] }, all: { targets: ['app', 'all'] } },
  )
  const shown = images.map(({ id, needs, buildContexts, groups, publish }) => ({
    id,
    needs,
    buildContexts,
    groups,
    publish,
  }))
  const link = 'target.bake.invalid/target:base'
  expect(shown).toEqual([
    { id: 'base', needs: [], buildContexts: {}, groups: [], publish: false },
    {
      id: 'app',
      needs: ['base'],
      buildContexts: { 'acme/base': `docker-image://${link}` },
      groups: ['default', 'all'],
      publish: true,
    },
    { id: 'test', needs: [], buildContexts: {}, groups: ['default'], publish: false },
  ])
  expect(images[0]?.provides).toEqual(['base:1', link])
})

test('defaults of the source hold where the target is silent', () => {
  const keys = { platforms: ['linux/amd64'], args: { A: '1', B: '2' }, repository: 'x', groups: ['g'] }
  const defaults = { keys, tags: [{ text: 'type=sha' }] }
  const [app, base] = read({ app: { args: { B: '3' }, tags: ['app:1'] }, base: {} }, {}, { defaults })
  expect(app).toMatchObject({ args: { A: '1', B: '3' }, repository: 'app', platforms: ['linux/amd64'] })
  expect(base).toMatchObject({ repository: 'x', tags: [{ text: 'type=sha' }], publish: true })
})

test('what a fleet cannot build is refused by name, all at once', () => {
  const target = {
    base: { 'dockerfile-inline': 'FROM x', secret: [{ id: 'x' }], ssh: [], network: 'host', call: 'build' },
    app: { context: 'https://github.com/acme/app.git', ulimits: ['nofile=1:2'], tags: ['a@sha256:x'] },
    'app-1': { 'extra-hosts': { h: '1.2.3.4' } },
    fine: { network: 'default', context: 'cwd://sub' },
  }
  expect(() => read(target)).toThrow(
    [
      'docker-bake.hcl:1: target.base: dockerfile-inline is not possible here; write it into a Dockerfile of its own: the jobs that build it start from a checkout',
      'docker-bake.hcl:1: target.base: secret is not possible here; a plan holds no secrets yet; take it out with set: TARGET.secret=',
      'docker-bake.hcl:1: target.base: network "host" is not possible here; leave it out',
      'docker-bake.hcl:3: target.app: ulimits is not possible here; a plan cannot hold it; set it on the builder',
      'docker-bake.hcl:3: target.app: the context https://github.com/acme/app.git is not in this repository; check it out, and name the folder',
      'docker-bake.hcl: target.app-1: extra-hosts is not possible here; a plan cannot hold it',
    ].join('\n'),
  )
  expect(() => read({ app: { tags: ['a@sha256:x'] } })).toThrow(
    'docker-bake.hcl:3: target.app.tags: "a@sha256:x" is no name with a tag',
  )
})

test.each([
  ['', 'docker-bake.hcl: not JSON'],
  ['{"target": {}}', 'fleet.yml:3: the bake file has no target'],
  ['{"target": {"a": {"tags": "x"}}}', 'docker-bake.hcl: target.a.tags: "x" is wrong'],
])('%j is not what buildx prints', (printed, message) => {
  expect(() => read({}, {}, { printed })).toThrow(message)
})
