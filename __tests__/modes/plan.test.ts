import { plan } from '../../src/modes/plan.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld } from '../fixtures/plan-world.ts'

const files = {
  'fleet.yml': `version: 1
registry: r.example
namespace: acme
images:
  a: { context: ., dockerfile: a/Dockerfile, cache-to: ["type=gha,scope=x"] }
  b: { context: ., dockerfile: b/Dockerfile, cache-to: ["type=gha,scope=x"] }
  lib: { publish: false }
`,
  'a/Dockerfile': 'FROM debian:12\n',
  'b/Dockerfile': 'FROM debian:12\n',
  'lib/Dockerfile': 'FROM scratch\n',
}

test('what is worth a look stands in the summary, and as annotations at its place', async () => {
  const report = await plan(toRequest('plan', {}).values, aPlanWorld(files))
  expect(report.failures).toEqual([])
  expect(report.notices.map(({ level, position }) => [level, position?.file, position?.line])).toEqual([
    ['warning', 'fleet.yml', 5],
    ['warning', 'fleet.yml', 7],
    ['warning', 'fleet.yml', 5],
    ['notice', undefined, undefined],
  ])
  const [, list = ''] = report.summary.split('### Worth a look\n\n')
  expect(list.match(/^- .{42}/gm)).toEqual([
    '- fleet.yml:5:3: the cache type=gha,scope=x ',
    '- fleet.yml:7:3: lib has "publish: false" an',
    '- fleet.yml:5:3: the context . is sent to 2 ',
    '- 1 foreign base is named by tag only, so a ',
  ])
})

test('for programs: the outputs, and with --json each image too', async () => {
  const plain = await plan(toRequest('plan', { select: 'a' }).values, aPlanWorld(files))
  expect(plain.outputs).not.toHaveProperty('images')
  const asked = await plan(toRequest('plan', { select: 'a', json: 'true' }).values, aPlanWorld(files))
  expect(asked.outputs).toEqual({
    ...plain.outputs,
    images: [
      {
        image: 'a',
        decision: 'build',
        reason: { kind: 'never published', text: 'nothing has its name yet' },
        jobs: [{ id: 'a', wave: 1, runner: 'ubuntu-24.04' }],
        tags: ['r.example/acme/a:main'],
        parents: [],
      },
    ],
  })
})
