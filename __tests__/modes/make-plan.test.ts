import fc from 'fast-check'
import { makePlan } from '../../src/modes/make-plan.ts'
import { annotationKeys } from '../../src/oci/annotations.ts'
import { digestOf } from '../../src/oci/digest.ts'
import type { Manifest } from '../../src/oci/manifest.ts'
import { OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld, type Held } from '../fixtures/plan-world.ts'
import { aRun } from '../fixtures/runs.ts'

const tree = {
  'fleet.yml': `version: 1
registry: r.example
namespace: acme
defaults: { rebuild: version, tags: "{{version}}" }
images:
  base: { version: 1.0.0 }
  jq: { version: 2.1.0, groups: [tools] }
`,
  'base/Dockerfile': 'FROM debian:12\n',
  'jq/Dockerfile': 'FROM r.example/acme/base:1.0.0\n',
}

async function planOf(values: Readonly<Record<string, string>>, held: Held = new Map(), run = aRun()) {
  return (await makePlan(toRequest('plan', values).values, aPlanWorld(tree, held, { run }))).plan
}

test('a fleet whose versions are final skips those that are published, and builds on them', async () => {
  const digest = digestOf('base')
  const { jobs, rows } = await planOf({}, new Map([['r.example/acme/base:1.0.0', digest]]))
  expect(jobs).toMatchObject([
    { id: 'base', decision: 'skip', digest, record: 'r.example/acme/base:1.0.0', tags: [] },
    { id: 'jq', decision: 'build', reason: { kind: 'version not published', text: 'there is no 2.1.0 yet' } },
  ])
  expect(rows.map(({ id }) => id)).toEqual(['jq'])
})

test('it stops where the registry does not tell, also on a run that pushes nothing', async () => {
  const held: Held = new Map([['r.example/acme/jq:2.1.0', 'refused']])
  const run = aRun({ event: 'workflow_dispatch' })
  await expect(planOf({}, held, run)).rejects.toThrow(
    'nobody can tell whether this version is published, and a published one is never written again: r.example/acme/jq:2.1.0',
  )
})

describe('what is published says why an image is built', () => {
  const files = {
    'fleet.yml': 'version: 1\nregistry: r.example\nnamespace: acme\nimages: { base: { tags: latest } }\n',
    'base/Dockerfile': 'FROM debian:12\n',
    'base/a.sh': 'new',
  }
  const revision = 'c'.repeat(40)
  const debian = 'docker.io/library/debian:12'
  const base = { [annotationKeys.baseName]: debian, [annotationKeys.baseDigest]: digestOf('old') }

  const reasonOf = async (annotations: Readonly<Record<string, string>>, changed: readonly string[]) => {
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf('c'), size: 9e9 }
    const content: Manifest = { mediaType: OCI_MANIFEST, config, layers: [], annotations }
    const world = aPlanWorld(files)
    const { plan } = await makePlan(toRequest('plan', {}).values, {
      ...world,
      reader: {
        ...world.reader,
        manifest: () => Promise.resolve({ descriptor: config, bytes: new Uint8Array(), content }),
      },
      changes: {
        ...world.changes,
        sinceCommit: () => Promise.resolve(new Map(changed.map((path) => [path, 'changed' as const]))),
      },
    })
    return plan.jobs[0]?.reason
  }

  test('by the file that changed since its commit', async () => {
    expect(await reasonOf({ [annotationKeys.revision]: revision, ...base }, ['base/a.sh', 'docs/x'])).toEqual(
      {
        kind: 'changed',
        text: 'base/a.sh since cccccccc',
      },
    )
  })

  test('by the base that moved', async () => {
    const now = digestOf('docker.io/library/debian:12')
    const moved = `debian:12 from ${digestOf('old').slice(0, 15)} to ${now.slice(0, 15)}`
    expect(await reasonOf({ [annotationKeys.revision]: revision, ...base }, [])).toEqual({
      kind: 'base moved',
      text: moved,
    })
  })

  test('or at least that there was another', async () => {
    const text = 'what it is built from, since it was published'
    expect(await reasonOf({}, [])).toEqual({ kind: 'changed', text })
  })
})

test('max-jobs and pack lay the same images out differently', async () => {
  const rows = async (values: Readonly<Record<string, string>>) =>
    (await planOf(values)).rows.map(({ builds }) => builds.map(({ job }) => job).join('+'))
  expect(await rows({})).toEqual(['base', 'jq'])
  expect(await rows({ pack: 'chains' })).toEqual(['base+jq'])
  await expect(planOf({ pack: 'all' })).rejects.toThrow('pack: "all" is not one of none, chains, weight')
})

test('property: the order of entries changes no decision, and filters commute with it', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const files = Object.fromEntries(
    names.map((name, index) => [
      `${name}/Dockerfile`,
      `FROM ${index < 2 ? 'debian' : `r.example/acme/${names[index - 2]}`}\n`,
    ]),
  )
  const decisions = async (order: readonly string[], select: readonly string[]) => {
    const images = order.map((name) => `  ${name}: {}\n`).join('')
    const fleet = `version: 1\nregistry: r.example\nnamespace: acme\nimages:\n${images}`
    const world = aPlanWorld({ ...files, 'fleet.yml': fleet })
    const { plan } = await makePlan(toRequest('plan', { select: select.join('\n') }).values, world)
    return plan.jobs
      .map(({ id, wave, decision, reason }) => `${id} ${wave} ${decision} ${reason.kind}`)
      .sort()
  }
  const orders = fc.shuffledSubarray(names, { minLength: names.length })
  await fc.assert(
    fc.asyncProperty(orders, fc.shuffledSubarray(names, { minLength: 1 }), async (order, select) => {
      expect(await decisions(order, select)).toEqual(await decisions(names, select.toSorted()))
    }),
    { numRuns: 30 },
  )
})
