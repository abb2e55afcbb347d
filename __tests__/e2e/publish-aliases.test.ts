import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publishPlan } from '../../src/modes/publish-plan.ts'
import { createClient } from '../fakes/registry-image.ts'
import { aDigest, aJob, aPlan } from '../fixtures/plans.ts'
import { aResult, aWorld } from '../fixtures/publishing.ts'
import { blobsOf, digestOf } from './registry.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

afterAll(removeWorkspaces)

const registry = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const mirror = fromEnvironment('IMAGEFLEET_REGISTRY_2')
const run = promisify(execFile)

/** An image that buildx pushed, with attestations and layers that no other repository has. */
async function aPushedImage(namespace: string, text: string) {
  const folder = await makeWorkspace({ 'base/Dockerfile': `${BASE}COPY text /text\n`, 'base/text': '' })
  await writeFile(join(folder, 'base/text'), text)
  const repository = `${registry}/${namespace}/base`
  const record = `${repository}:fp-${aDigest(text).slice(7, 47)}`
  const attest = ['--provenance', 'mode=min']
  await run('docker', ['buildx', 'build', ...attest, '--push', '--tag', record, join(folder, 'base')])
  const digest = (await digestOf(registry, `${namespace}/base`, record.split(':').at(-1) ?? '')) ?? ''
  return { repository, record, digest }
}

test.each([1, 2, 3])(
  'names in another repository and another registry follow their content, time %s',
  async (time) => {
    const namespace = newNamespace()
    const { repository, record, digest } = await aPushedImage(namespace, `${namespace} ${time}`)
    const references = [
      `${repository}:v1`,
      `${registry}/${namespace}/foundation:v1`,
      `${registry}/${namespace}/deep/er:v1`,
      `${mirror}/${namespace}/far:v1`,
    ]
    const tags = references.map((reference) => ({ reference, rule: 'v1' }))
    const job = aJob('base', { repository, record, fingerprint: aDigest(`${time}`), tags })
    const plan = aPlan([job])
    const results = [aResult(job, { digest })]
    const report = await publishPlan(
      { plan, results },
      { atomic: 'true', prune: 'false' },
      aWorld(createClient()),
    )
    expect(report.failures).toEqual([])
    expect(report.outputs).toMatchObject({ moved: 4 })
    const expected = await blobsOf(registry, `${namespace}/base`, 'v1')
    expect(expected.length).toBeGreaterThan(3)
    for (const [host, name] of [
      [registry, 'foundation'],
      [registry, 'deep/er'],
      [mirror, 'far'],
    ] as const) {
      expect(await digestOf(host, `${namespace}/${name}`, 'v1')).toBe(digest)
      const there = await Promise.all(
        expected.map(async (blob) => {
          const url = `http://${host}/v2/${namespace}/${name}/blobs/${blob}`
          return (await fetch(url, { method: 'HEAD' })).status
        }),
      )
      expect(new Set(there)).toEqual(new Set([200]))
    }
    // What an engine pulls by the alias is the image itself.
    await run('docker', ['pull', '--quiet', `${registry}/${namespace}/foundation:v1`])
    const again = await publishPlan(
      { plan, results },
      { atomic: 'true', prune: 'false' },
      aWorld(createClient()),
    )
    expect(again.outputs).toMatchObject({ moved: 0 })
  },
  120_000,
)
