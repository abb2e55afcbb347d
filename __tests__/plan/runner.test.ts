import { makePlan } from '../../src/modes/make-plan.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { parseRunners, runnerFor, runnersOf } from '../../src/plan/runner.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld, type Held } from '../fixtures/plan-world.ts'
import { anImage } from '../fixtures/plans.ts'

const general = parseRunners('ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm')

test.each([
  // what the image says, the runners of amd64 and arm64, and of both in one job
  [undefined, 'ubuntu-24.04', 'ubuntu-24.04-arm', 'ubuntu-24.04'],
  ['big', 'big', 'big', 'big'],
  ['linux/arm64=arm-big', 'ubuntu-24.04', 'arm-big', 'ubuntu-24.04'],
  ['linux=big', 'big', 'big', 'big'],
  ['big\nlinux/arm64=arm-big', 'big', 'arm-big', 'big'],
  ['default=big', 'big', 'big', 'big'],
])('an image that says %j', (runner, amd64, arm64, both) => {
  const runners = runnersOf(anImage('a', runner === undefined ? {} : { runner }), general)
  const platforms = [['linux/amd64'], ['linux/arm64'], ['linux/amd64', 'linux/arm64']]
  expect(platforms.map((some) => runnerFor(some, runners))).toEqual([amd64, arm64, both])
})

test('one machine has no runners to choose from', () => {
  expect(runnersOf(anImage('a', { runner: 'linux/arm64=arm-big' }), [])).toEqual([])
})

const files = {
  'fleet.yml': `version: 1
registry: r.example
namespace: acme
defaults: { platforms: [linux/amd64, linux/arm64] }
images:
  base: {}
  gpu: { runner: gpu }
  odd: { runner: "linux/arm64=arm-big" }
`,
  'base/Dockerfile': 'FROM debian:12\n',
  'gpu/Dockerfile': 'FROM r.example/acme/base:latest\n',
  'odd/Dockerfile': 'FROM r.example/acme/base:latest\n',
}
const rowsOf = async (values: Readonly<Record<string, string>>, held: Held = new Map(), text = files) => {
  const { plan } = await makePlan(toRequest('plan', values).values, aPlanWorld(text, held))
  return plan.rows.map(({ id, runner }) => `${id} on ${runner}`)
}
const runner = 'ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm'

test('the jobs of an image run where it says, and its platforms part only where their runners do', async () => {
  expect(await rowsOf({ runner })).toEqual([
    'base-linux-amd64 on ubuntu-24.04',
    'base-linux-arm64 on ubuntu-24.04-arm',
    'gpu on gpu',
    'odd-linux-amd64 on ubuntu-24.04',
    'odd-linux-arm64 on arm-big',
  ])
})

test('what exists as a whole is built anew on the same runners when that is forced', async () => {
  const world = aPlanWorld(files)
  const { plan } = await makePlan(toRequest('plan', { runner }).values, world)
  const held = new Map(plan.jobs.map(({ record }) => [record, digestOf(record)]))
  expect(await rowsOf({ runner }, held)).toEqual([])
  expect(await rowsOf({ runner, force: 'base', select: 'base' }, held)).toEqual([
    'base-linux-amd64 on ubuntu-24.04',
    'base-linux-arm64 on ubuntu-24.04-arm',
  ])
})

test('all that is no runner is refused at once, at its place', async () => {
  const text = files['fleet.yml'].replace('gpu }', '"linux/arm64=" }').replace('arm-big', '')
  await expect(rowsOf({ runner }, new Map(), { ...files, 'fleet.yml': text })).rejects.toThrow(
    [
      'fleet.yml:7:3: gpu: runner: "linux/arm64=" is neither a label nor PLATFORM-PREFIX=LABEL',
      'fleet.yml:8:3: odd: runner: "linux/arm64=" is neither a label nor PLATFORM-PREFIX=LABEL',
    ].join('\n'),
  )
})
