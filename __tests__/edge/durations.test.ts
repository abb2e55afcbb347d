import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolderDurations, createRunDurations } from '../../src/edge/durations.ts'
import { muteOutput } from '../fakes/github/mute-output.ts'
import { type GitHub, startGitHub } from '../fakes/github/server.ts'

let github: GitHub
let root: string
let unmute: () => void

beforeAll(async () => {
  unmute = muteOutput()
  github = await startGitHub()
  root = await mkdtemp(join(tmpdir(), 'imagefleet-durations-'))
  Object.assign(process.env, github.env(), { RUNNER_TEMP: root })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
  unmute()
})

test('a run leaves its durations in the cache for the next one', async () => {
  const folder = join(root, 'cached')
  const first = createRunDurations({ folder, key: '1-1' })
  expect(await first.read()).toEqual({})
  await first.save({ base: 100, python: 30 })
  await rm(folder, { recursive: true })
  const second = createRunDurations({ folder, key: '2-1' })
  expect(await second.read()).toEqual({ base: 100, python: 30 })
  await second.save({ base: 50 })
  expect(await createRunDurations({ folder, key: '3-1' }).read()).toEqual({ base: 75, python: 30 })
})

test('on one machine they lie in a file, and a broken one is as good as none', async () => {
  const folder = join(root, 'folder')
  const store = createFolderDurations(folder)
  await store.save({ base: 1.5 })
  expect(await store.read()).toEqual({ base: 1.5 })
  await writeFile(join(folder, 'durations.json'), '{"schema":9}')
  expect(await store.read()).toEqual({})
})
