import { explain } from '../../src/modes/explain.ts'
import { graph } from '../../src/modes/graph.ts'
import type { PlanWorld } from '../../src/modes/make-plan.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld } from '../fixtures/plan-world.ts'
import { aRun } from '../fixtures/runs.ts'

const tree = {
  'fleet.yml': `version: 1
registry: r.example
namespace: acme
images:
  base: {}
  python:
    axes: { python: ["3.12", "3.13"] }
    args: { P: "{{python}}" }
    tags: "{{python}}"
  notebook: { needs: [tool] }
  tool: {}
`,
  'base/Dockerfile': 'FROM debian:12\n',
  'python/Dockerfile': 'FROM r.example/acme/base:latest\nARG P\nRUN echo $P\n',
  'notebook/Dockerfile': 'FROM scratch\nCOPY --from=r.example/acme/python:3.13 / /\n',
  'tool/Dockerfile': 'FROM debian:12\n',
}

const explained = async (values: Readonly<Record<string, string>>, change: Partial<PlanWorld> = {}) =>
  await explain(toRequest('explain', values).values, aPlanWorld(tree, new Map(), change))

test('one image: what it stands on and what stands on it, what is decided, and what its fingerprint is made from', async () => {
  const { text = '' } = await explained({ image: 'python-3.13' })
  const sha = /sha256:[0-9a-f]{64}/g
  expect(
    text
      .replaceAll(sha, 'SHA')
      .replaceAll(/fp-[0-9a-f]+/g, 'FP')
      .split('\n'),
  ).toEqual([
    'python-3.13 (fleet.yml:6:3, a variant of python)',
    '',
    'decision          build: never published: nothing has its name yet',
    'job               python-3.13 in wave 2 on ubuntu-24.04',
    'tags              r.example/acme/python:3.13  {{python}}',
    'stands on         base  build  FROM r.example/acme/base:latest (python/Dockerfile:1)',
    'below             1 stands on it: notebook',
    'record            r.example/acme/python:FP',
    'fingerprint       SHA, made from',
    '  dockerfile      SHA  python/Dockerfile',
    '  context         SHA  python',
    '  steps           [["linux/amd64"],0,"","from parent base"]',
    '  args            P  3.13',
    '  parents         base  SHA',
    '',
  ])
})

test('as JSON it is the same, and all of it', async () => {
  const report = await explained({ image: 'notebook', json: 'true' })
  expect(report.text).toBeUndefined()
  expect(report.outputs).toMatchObject({
    image: 'notebook',
    declared: 'fleet.yml:10:3',
    decision: 'build',
    reason: { kind: 'never published', text: 'nothing has its name yet' },
    jobs: [{ id: 'notebook', wave: 3, runner: 'ubuntu-24.04', builds: ['notebook'] }],
    parents: [
      { image: 'python-3.13', kind: 'copy', name: 'r.example/acme/python:3.13', at: 'notebook/Dockerfile:2' },
      { image: 'tool', kind: 'needs', at: 'fleet.yml:10:3', decision: 'build' },
    ],
    bases: [],
    children: [],
    descendants: 0,
  })
  const base = await explained({ image: 'base', json: 'true' })
  expect(base.outputs).toMatchObject({
    children: ['python-3.12', 'python-3.13'],
    descendants: 3,
    bases: [{ image: 'debian:12', kind: 'from', digest: digestOf('docker.io/library/debian:12') }],
    fingerprint: { parts: { bases: { 'debian:12': digestOf('docker.io/library/debian:12') } } },
  })
})

test('an image that no change affected is told without a fingerprint, for nobody computed one', async () => {
  const changes: PlanWorld['changes'] = {
    ...aPlanWorld(tree).changes,
    since: () => Promise.resolve({ kind: 'files', files: new Map(), from: 'c'.repeat(40) }),
  }
  const { text } = await explained({ image: 'tool' }, { changes, run: aRun({ event: 'pull_request' }) })
  expect(text).toContain(
    'decision          skip: not affected: no file of it, and nothing below it, changed since',
  )
  expect(text).toContain('fingerprint       not computed')
})

test.each([
  [
    { image: 'pyton-3.13' },
    'there is no image "pyton-3.13" in the fleet; did you mean python-3.13, python-3.12?',
  ],
  [{ image: 'book' }, 'there is no image "book" in the fleet; did you mean tool, notebook?'],
  [
    { image: 'zzzzzzzz' },
    'there is no image "zzzzzzzz" in the fleet; there are base, python-3.12, python-3.13, tool, notebook',
  ],
  [{ image: 'python' }, '"python" stands for 2 images: python-3.12, python-3.13; name one of them'],
  [
    { image: 'notebook', select: 'tool' },
    'image "notebook" is in the fleet, but the selection leaves it out',
  ],
])('%j is refused with what was meant', async (values, message) => {
  await expect(explained(values)).rejects.toThrow(message)
})

test('the graph of what is selected, for Mermaid or for Graphviz', async () => {
  const graphOf = async (values: Readonly<Record<string, string>>) =>
    (await graph(toRequest('graph', values).values, aPlanWorld(tree))).text
  expect(await graphOf({})).toContain('  n2 --> n4\n  n3 --> n4\n')
  expect(await graphOf({ format: 'dot', select: 'python-3.13' })).toBe(
    [
      'digraph fleet {',
      '  rankdir=LR',
      '  node [shape=box]',
      '  "base" [style=bold]',
      '  "python-3.13" [style=bold]',
      '  "base" -> "python-3.13"',
      '}',
      '',
    ].join('\n'),
  )
  await expect(graphOf({ format: 'png' })).rejects.toThrow('format: "png" is not one of mermaid, dot')
})
