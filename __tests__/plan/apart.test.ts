import { toApart, toPart } from '../../src/plan/apart.ts'
import { decide } from '../../src/plan/decide.ts'
import { parseRunners } from '../../src/plan/runner.ts'
import { aDigest, allFacts, aNode, anImage, someFacts } from '../fixtures/plans.ts'

const runners = parseRunners('ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm')
const both = ['linux/amd64', 'linux/arm64']
const nodeOn = (id: string, platforms: readonly string[], parents: readonly string[] = []) => ({
  ...aNode(id, parents),
  image: anImage(id, { platforms }),
})

const base = nodeOn('base', both)
const child = nodeOn('child', both, ['base'])
const lone = nodeOn('lone', [], ['base'])
const apart = both.map((platform) => ({ platform }))

test('platforms are built apart where they have different runners', () => {
  expect([...toApart([base, child, lone], runners)]).toEqual(['base', 'child'])
  expect([...toApart([base, child], parseRunners('one'))]).toEqual([])
  const odd = nodeOn('odd', ['linux/amd64', 'linux/s390x'])
  expect([...toApart([odd], runners)]).toEqual([])
  expect([...toApart([base, nodeOn('odd', odd.image.platforms, ['base'])], runners)]).toEqual(['base'])
})

test('a child whose platforms share a runner has one row there, and waits for all platforms of its parent', () => {
  const arms = ['linux/arm64', 'linux/arm/v7']
  const all = parseRunners('ubuntu-24.04\nlinux/arm64=arm\nlinux/arm=arm')
  const three = ['linux/amd64', ...arms]
  const nodes = [nodeOn('base', three), nodeOn('child', arms, ['base'])]
  expect([...toApart(nodes, all)]).toEqual(['base'])
  const [whole, small] = nodes.map((node, index) =>
    someFacts(node, index === 0 ? { apart: three.map((platform) => ({ platform })) } : {}),
  )
  if (whole === undefined || small === undefined) throw new Error('no facts')
  const decided = decide(allFacts([whole, small], { runners: all }))
  expect(decided.rows.map(({ id, wave, runner }) => `${wave} ${id} ${runner}`)).toEqual([
    '1 base-linux-amd64 ubuntu-24.04',
    '1 base-linux-arm64 arm',
    '1 base-linux-arm-v7 arm',
    '2 child arm',
  ])
  expect(toPart(decided, { job: 'child' }).jobs[0]).toMatchObject({
    id: 'base',
    apart: three.map((platform) => ({ platform })),
  })
})

test('a child of one platform stands on that part of its parent', () => {
  const arm = nodeOn('arm', ['linux/arm64'], ['base'])
  const decided = decide(allFacts([someFacts(base, { apart }), someFacts(arm)], { runners }))
  expect(toPart(decided, { job: 'arm' }).jobs[1]).toMatchObject({ parents: [{ id: 'base-linux-arm64' }] })
})

const plan = decide(
  allFacts([someFacts(base, { apart }), someFacts(child, { apart }), someFacts(lone)], { runners }),
)

test('each platform has its row on its own runner, and waits for its own parent only', () => {
  expect(plan.rows.map(({ id, wave, runner }) => `${wave} ${id} ${runner}`)).toEqual([
    '1 base-linux-amd64 ubuntu-24.04',
    '1 base-linux-arm64 ubuntu-24.04-arm',
    '2 child-linux-amd64 ubuntu-24.04',
    '2 child-linux-arm64 ubuntu-24.04-arm',
    '2 lone ubuntu-24.04',
  ])
  expect(plan.jobs.map(({ id, apart: parts }) => [id, parts?.length])).toEqual([
    ['base', 2],
    ['child', 2],
    ['lone', undefined],
  ])
})

test('chains are shared platform by platform', () => {
  const facts = allFacts([someFacts(base, { apart }), someFacts(child, { apart })], {
    runners,
    pack: 'chains',
  })
  expect(
    decide(facts).rows.map(({ builds }) => builds.map(({ job, platform }) => `${job} ${platform}`)),
  ).toEqual([
    ['base linux/amd64', 'child linux/amd64'],
    ['base linux/arm64', 'child linux/arm64'],
  ])
})

test('a platform that is there already is not built again', () => {
  const [amd64, arm64] = apart
  if (amd64 === undefined || arm64 === undefined) throw new Error('no platforms')
  const parts = [{ ...amd64, digest: aDigest('amd64') }, arm64]
  const { rows } = decide(
    allFacts([someFacts(base, { apart: parts }), someFacts(child, { apart })], { runners }),
  )
  expect(rows.map(({ id, wave }) => `${wave} ${id}`)).toEqual([
    '1 base-linux-arm64',
    '1 child-linux-amd64',
    '2 child-linux-arm64',
  ])
})

test('a part sees the parts of its platform in place of the wholes', () => {
  const { jobs } = toPart(plan, { job: 'child', platform: 'linux/arm64' })
  expect(jobs[1]).toMatchObject({
    id: 'child-linux-arm64',
    platforms: ['linux/arm64'],
    record: 'ghcr.io/acme/child:fp-child-linux-arm64',
    parents: [{ id: 'base-linux-arm64', references: ['ghcr.io/acme/base:latest'] }],
  })
  expect(toPart(plan, { job: 'lone' }).jobs[2]).toMatchObject({
    id: 'lone',
    parents: [{ id: 'base-linux-amd64' }],
  })
})
