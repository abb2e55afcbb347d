import { createSetStatus } from '../../src/edge/commit-status.ts'
import { withStatus } from '../../src/modes/publish-status.ts'
import type { Report } from '../../src/report/report.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { aPlan } from '../fixtures/plans.ts'
import { aRun } from '../fixtures/runs.ts'

let github: GitHub
const posted: Record<string, unknown>[] = []
beforeAll(async () => {
  github = await startGitHub()
  github.answer('POST /repos/acme/fleet/statuses/*', ({ body, headers }) => {
    if (headers.authorization !== 'token secret')
      return { status: 403, body: Buffer.from('{"message":"no"}') }
    posted.push(JSON.parse(Buffer.from(body).toString()))
    return { status: 201, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') }
  })
})
afterAll(async () => github.close())
beforeEach(() => void posted.splice(0))

const means = (token: string | undefined) => ({
  setStatus: createSetStatus({ token, run: aRun({ id: '7' }), environment: { GITHUB_API_URL: github.url } }),
})
const report = (failures: Report['failures'] = []): Report => ({
  outputs: {},
  summary: '',
  notices: [],
  failures,
})
const asked = { status: 'true', 'dry-run': 'false' }

test('a commit shows that its fleet is published, with a link to the run', async () => {
  await withStatus(aPlan([]), asked, means('secret'), async () => report())
  expect(posted).toEqual([
    {
      state: 'success',
      context: 'imagefleet/ghcr.io/acme',
      description: '0 images are published',
      target_url: 'https://github.com/acme/fleet/actions/runs/7',
    },
  ])
})

test('or that it is not, also where publishing threw', async () => {
  await withStatus(aPlan([]), asked, means('secret'), async () => report([{ message: 'x'.repeat(200) }]))
  const thrown = withStatus(aPlan([]), asked, means('secret'), () => Promise.reject(new Error('cut')))
  await expect(thrown).rejects.toThrow('cut')
  expect(posted).toMatchObject([
    { state: 'failure', description: `${'x'.repeat(139)}…` },
    { state: 'failure', description: 'nothing was published' },
  ])
})

test('nothing is set where nobody asked, and a refusal is only said', async () => {
  await withStatus(aPlan([]), { status: 'false' }, means('secret'), async () => report())
  expect(posted).toEqual([])
  const refused = await withStatus(aPlan([]), asked, means('wrong'), async () => report())
  expect(refused.notices[0]?.message).toContain('statuses: write')
  const without = await withStatus(aPlan([]), asked, means(undefined), async () => report())
  expect(without.notices[0]?.message).toContain('needs github-token')
  expect(without.failures).toEqual([])
})
