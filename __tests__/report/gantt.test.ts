import type { PublishImage } from '../../src/publish/decide.ts'
import type { ImageBuild } from '../../src/publish/image-builds.ts'
import { formatSeconds, toGantt } from '../../src/report/gantt.ts'
import { parseMermaid } from '../fixtures/mermaid.ts'
import { aDigest } from '../fixtures/plans.ts'

const place = { registry: 'ghcr.io', repository: 'acme/x' }
const BEGIN = Date.parse('2026-01-02T03:04:05Z')

/** A build that began so many seconds after the first. */
const after = (delay: number, seconds: number, platform?: string): ImageBuild => ({
  started: BEGIN + delay * 1000,
  seconds,
  ...(platform === undefined ? {} : { platform }),
})

const built = (id: string, wave: number, ...builds: readonly ImageBuild[]): PublishImage => ({
  id,
  place,
  digest: aDigest(id),
  decision: 'build',
  wave,
  builds,
})

test('builds stand in their waves, in the order in which they began', () => {
  const gantt = toGantt([
    built('top', 2, after(241, 0.2)),
    built('cuda', 1, after(0.3, 240)),
    built('base', 1, after(0, 62.4)),
    built('reused', 0),
  ])
  expect(gantt?.split('\n').slice(3)).toEqual([
    '  tickInterval 1minute',
    '  section Wave 1',
    '    base (1 min 2 s) :2000-01-01 00:00:00, 62s',
    '    cuda (4 min 0 s) :2000-01-01 00:00:00, 240s',
    '  section Wave 2',
    '    top (0.2 s) :2000-01-01 00:04:01, 1s',
  ])
})

test('platforms that were built apart have a bar each', () => {
  const gantt = toGantt([built('base', 1, after(0, 5, 'linux/amd64'), after(90, 7, 'linux/arm64'))])
  expect(gantt).toContain('base linux/amd64 (5 s) :2000-01-01 00:00:00, 5s')
  expect(gantt).toContain('base linux/arm64 (7 s) :2000-01-01 00:01:30, 7s')
})

test('names that Mermaid would read as statements or ends are made harmless; the longest hundred are shown', async () => {
  const gantt = toGantt([built('section', 1, after(0, 1)), built('a:b;c#d"e', 1, after(0, 1))])
  expect(gantt).toContain('    · section (1 s) :')
  expect(gantt).toContain('    a_b_c_d_e (1 s) :')
  const many = toGantt(Array.from({ length: 150 }, (_, index) => built(`i${index}`, 1, after(0, index))))
  expect(many).toContain('title The longest 100 of 150 builds')
  expect(many?.split('\n')).toHaveLength(106)
  expect(many).not.toContain('i49 ')
  expect(await parseMermaid(many ?? '')).toBe('gantt')
  expect(toGantt([built('reused', 0)])).toBeUndefined()
})

test('times in words', () => {
  expect([0.24, 59.9, 125].map(formatSeconds)).toEqual(['0.2 s', '59.9 s', '2 min 5 s'])
})
