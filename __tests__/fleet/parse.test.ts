import type { Fleet } from '../../src/fleet/image.ts'
import { parseFleetFile, toFleet } from '../../src/fleet/parse.ts'
import { sourcesOf } from '../../src/fleet/sources/source.ts'

const fleetOf = (text: string): Fleet => toFleet(parseFleetFile({ file: 'fleet.yml', text }))

test('an image is its name, unless more is said', () => {
  const [image] = fleetOf('version: 1\nimages:\n  base:\n').images
  expect(image).toMatchObject({
    id: 'base',
    context: 'base',
    dockerfile: 'base/Dockerfile',
    repository: 'base',
    publish: true,
    platforms: [],
    position: { file: 'fleet.yml', line: 3 },
  })
})

test('defaults, axes and templates make variants', () => {
  const { images, registry, namespace } = fleetOf(`
version: 1
registry: quay.io
defaults:
  platforms: [linux/amd64, linux/aarch64]
images:
  python:
    context: images/python
    version: 1.4.0
    axes: { python: [3.10, "3.13"], cuda: ["", 12.8] }
    exclude: [{ python: 3.10, cuda: 12.8 }]
    args: { PYTHON_VERSION: "{{python}}", CUDA: "{{cuda}}", V: "{{version}}" }
    tags: |
      {{python}}{{#if cuda}}-cuda{{cuda}}{{/if}}
    groups: [core]
    repository: runtime
`)
  expect({ registry, namespace }).toEqual({ registry: 'quay.io', namespace: '{{owner}}' })
  expect(images.map(({ id }) => id)).toEqual(['python-3.10', 'python-3.13', 'python-3.13-12.8'])
  expect(images[2]).toMatchObject({
    name: 'python',
    args: { PYTHON_VERSION: '3.13', CUDA: '12.8', V: '1.4.0' },
    attributes: { python: '3.13', cuda: '12.8' },
    platforms: ['linux/amd64', 'linux/arm64'],
    tags: [
      {
        text: '{{python}}{{#if cuda}}-cuda{{cuda}}{{/if}}\n',
        position: { file: 'fleet.yml', line: 14, column: 1 },
      },
    ],
    repository: 'runtime',
  })
})

test('every mistake is told at once, each at its place', () => {
  const text = `version: 2
registri: ghcr.io
images:
  base:
    contxt: x
    publish: maybe
sync:
  - destinations: []
`
  expect(() => fleetOf(text)).toThrow(
    [
      'fleet.yml:1:10: version: "2" is wrong: write version: 1',
      'fleet.yml:2:1: registri: unknown key "registri"; did you mean "registry"?',
      'fleet.yml:5:5: images.base.contxt: unknown key "contxt"; did you mean "context"?',
      'fleet.yml:6:14: images.base.publish: "maybe" is wrong: Invalid input: expected boolean, received string',
      'fleet.yml:8:19: sync.0.destinations: [] is wrong: name at least one registry with a namespace',
    ].join('\n'),
  )
})

test('platforms and templates that are wrong name their image', () => {
  const text = `version: 1
images:
  a: { platforms: [linux/amd64/v2/x] }
  b: { args: { X: "{{pyton}}" }, axes: { python: ["3"] } }
`
  expect(() => fleetOf(text)).toThrow(/^fleet\.yml:3:3: platforms: "linux\/amd64\/v2\/x" is not a platform/)
  expect(() => fleetOf(text)).toThrow(/^fleet\.yml:4:3: .*"pyton".*python/m)
})

test('two images with one id are an error that names both places', () => {
  const text = `version: 1
images:
  a-1: {}
  a: { axes: { v: ["1"] } }
`
  expect(() => fleetOf(text)).toThrow(
    'fleet.yml:4:3: "a-1" is an image already (fleet.yml:3); give each its own name',
  )
})

test('excluding every variant is an error', () => {
  expect(() => fleetOf('version: 1\nimages:\n  a: { axes: { v: ["1"] }, exclude: [{ v: "1" }] }\n')).toThrow(
    'fleet.yml:3:3: every variant is excluded',
  )
})

test('sources are listed with their place and defaults', () => {
  const parsed = parseFleetFile({
    file: 'fleet.yml',
    text: 'version: 1\nsources:\n  - build-summary: data/s.json\n    defaults: { repository: r }\n',
  })
  expect(sourcesOf(parsed)).toEqual([
    {
      place: { kind: 'build-summary', file: 'data/s.json' },
      defaults: { keys: { repository: 'r' }, tags: undefined },
      position: { file: 'fleet.yml', line: 3, column: 20 },
    },
  ])
})
