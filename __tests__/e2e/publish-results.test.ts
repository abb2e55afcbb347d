import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeResult, RESULT_FILE, resultName } from '../../src/build/result.ts'
import { createRunArtifacts } from '../../src/edge/run-artifacts.ts'
import { readResults } from '../../src/modes/publish-gather.ts'
import { sortResults } from '../../src/publish/gather.ts'
import { muteOutput } from '../fakes/github/mute-output.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'
import { aResult } from '../fixtures/publishing.ts'

let github: GitHub
let root: string
let unmute: () => void
beforeAll(async () => {
  unmute = muteOutput()
  github = await startGitHub()
  root = await mkdtemp(join(tmpdir(), 'imagefleet-results-'))
  Object.assign(process.env, github.env())
})
afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
  unmute()
})

test('the results of 2,000 jobs are found, twice as many as GitHub lists; the two that are missing are named', async () => {
  const jobs = Array.from({ length: 2_000 }, (_, index) => aJob(`image-${index}`))
  const missing = ['image-7', 'image-1999']
  const artifacts = createRunArtifacts({ temporaryFolder: root })
  for (const job of jobs) {
    if (missing.includes(job.id)) continue
    github.addArtifact(resultName(job.id), [RESULT_FILE, encodeResult(aResult(job).result)])
  }
  expect(await artifacts.list('imagefleet-result-')).toHaveLength(1_000)
  const before = github.requests.length
  const plan = aPlan(jobs)
  const results = await readResults(plan, artifacts)
  expect(results).toHaveLength(1_998)
  expect((github.requests.length - before) / jobs.length).toBeLessThan(4.01)
  const problems = sortResults(plan, results).flatMap(({ problems: own }) => own)
  expect(problems.map(({ message }) => message.split(':')[0])).toEqual(
    missing.map((id) => `image "${id}" is not there`),
  )
}, 180_000)
