import type { PublishImage } from '../../src/publish/decide.ts'
import { formatSeconds, toGantt } from '../../src/report/gantt.ts'
import { formatSize } from '../../src/report/publish.ts'
import { aDigest } from '../fixtures/plans.ts'

const place = { registry: 'ghcr.io', repository: 'acme/x' }
const built = (id: string, wave: number, change: Partial<PublishImage> = {}): PublishImage => ({
  id,
  place,
  digest: aDigest(id),
  decision: 'build',
  parents: [],
  wave,
  ...change,
})

test('an image begins when its parents are done, where nothing tells when it began', () => {
  const gantt = toGantt([
    built('base', 1, { seconds: 62.4 }),
    built('cuda', 1, { seconds: 240 }),
    built('top', 2, { seconds: 0.2, parents: ['base', 'cuda'] }),
    built('reused', 0),
  ])
  expect(gantt?.split('\n').slice(3)).toEqual([
    '  section Wave 1',
    '    cuda (4 min 0 s) :2000-01-01 00:00:00, 240s',
    '    base (1 min 2 s) :2000-01-01 00:00:00, 62s',
    '  section Wave 2',
    '    top (0.2 s) :2000-01-01 00:04:00, 1s',
  ])
})

test('times that were measured are taken as they are', () => {
  const started = Date.parse('2026-01-02T03:04:05Z')
  const gantt = toGantt([
    built('late', 1, { seconds: 5, started: started + 90_000 }),
    built('early', 1, { seconds: 5, started }),
  ])
  expect(gantt).toContain('late (5 s) :2000-01-01 00:01:30, 5s')
  expect(gantt).toContain('early (5 s) :2000-01-01 00:00:00, 5s')
})

test('names that Mermaid would read as statements or ends are made harmless; the longest hundred are shown', () => {
  const gantt = toGantt([built('section', 1, { seconds: 1 }), built('a:b;c#d"e', 1, { seconds: 1 })])
  expect(gantt).toContain('    · section (1 s) :')
  expect(gantt).toContain('    a_b_c_d_e (1 s) :')
  const many = Array.from({ length: 150 }, (_, index) => built(`i${index}`, 1, { seconds: index }))
  expect(toGantt(many)?.split('\n')).toHaveLength(104)
  expect(toGantt([built('reused', 0)])).toBeUndefined()
})

test('times and sizes in words', () => {
  expect([0.24, 59.9, 125].map(formatSeconds)).toEqual(['0.2 s', '59.9 s', '2 min 5 s'])
  expect(formatSize({ bytes: 316_800_000, before: 315_600_000 })).toBe('316.8 MB (+1.2 MB)')
  expect(formatSize({ bytes: 1_000, before: 2_000 })).toBe('1.0 kB (−1.0 kB)')
  expect(formatSize({ bytes: 1_000, before: 1_000 })).toBe('1.0 kB (±0)')
})
