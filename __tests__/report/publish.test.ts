import type { Digest } from '../../src/oci/digest.ts'
import type { PublishImage } from '../../src/publish/decide.ts'
import type { TagResult } from '../../src/publish/result.ts'
import { type Publication, reportPublished } from '../../src/report/publish.ts'
import { reportMoves } from '../../src/report/publish-moves.ts'
import { formatSize } from '../../src/report/publish-table.ts'
import { aDigest } from '../fixtures/plans.ts'

const places = (id: string) => ({ registry: 'ghcr.io', repository: `acme/${id}` })

const anImage = (id: string, change: Partial<PublishImage> = {}): PublishImage => ({
  id,
  place: places(id),
  digest: aDigest(id),
  platforms: ['linux/amd64', 'linux/arm64'],
  decision: 'reuse: unchanged',
  wave: 1,
  builds: [],
  ...change,
})

const named = (id: string, state: TagResult['state'], tag = 'v1', before?: Digest): TagResult => ({
  state,
  move: { id, reference: { ...places(id), tag }, rule: tag, digest: aDigest(id), from: places(id) },
  ...(before === undefined ? {} : { before }),
})

const tell = (change: Partial<Publication>) =>
  reportPublished({
    title: 'ghcr.io/acme',
    images: [],
    results: [],
    sizes: new Map(),
    problems: [],
    notices: [],
    summaryFile: '/work/.imagefleet/summary.json',
    ...change,
  })

const rowsOf = (summary: string): string[] =>
  summary.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| ---'))

test('a row shows what the build cost and what it made: cache, time, size and change, names', () => {
  const builds = [
    { platform: 'linux/amd64', seconds: 30.2, started: 0 },
    { platform: 'linux/arm64', seconds: 92, started: 0 },
  ]
  const image = anImage('base', { decision: 'build: changed', builds, steps: { all: 8, cached: 5 } })
  const { summary } = tell({
    images: [image],
    results: [named('base', 'moved'), named('base', 'kept', 'v2'), named('base', 'failed', 'v3')],
    sizes: new Map([['base', { bytes: 316_800_000, before: 315_600_000 }]]),
  })
  expect(rowsOf(summary)).toEqual([
    '| Image | Platforms | Decision | Digest | Size | Cached | Time | Tags |',
    `| base | linux/amd64 linux/arm64 | build: changed | \`${aDigest('base').slice(0, 19)}\` | 316.8 MB (+1.2 MB) | 5 of 8 | 1 min 32 s | failed: \`v3\`; moved: \`v1\`; kept: \`v2\` |`,
  ])
})

test('what failed comes first, then what moved, then what was right already', () => {
  const states = { kept: 'kept', moved: 'moved', failed: 'failed', held: 'held', fresh: 'new' } as const
  const ids = Object.keys(states)
  const { summary } = tell({
    images: ids.map((id) => anImage(id)),
    results: Object.entries(states).map(([id, state]) => named(id, state)),
  })
  const order = rowsOf(summary).map((line) => line.split(' ')[1])
  expect(order).toEqual(['Image', 'failed', 'moved', 'fresh', 'held', 'kept'])
})

test('a table of any length stays below what GitHub takes, and says what it leaves out', () => {
  const images = Array.from({ length: 5_000 }, (_, index) => anImage(`image-${index}`))
  const results = images.flatMap(({ id }) => [named(id, 'kept'), named(id, 'kept', 'latest')])
  results.push(named('image-4999', 'moved', 'v2'))
  const { summary } = tell({ images, results })
  expect(Buffer.byteLength(summary)).toBeLessThan(500_000)
  const shown = rowsOf(summary).length - 1
  expect(summary).toContain(
    `… and ${5_000 - shown} images more, which are in \`/work/.imagefleet/summary.json\`.`,
  )
  expect(rowsOf(summary)[1]).toContain('| image-4999 |')
  const dry = reportMoves({
    images,
    looks: results.map(({ move }) => ({ move, before: undefined, at: 0 })),
    held: [],
    notices: [],
  })
  expect(Buffer.byteLength(dry.summary)).toBeLessThan(500_000)
  expect(dry.summary).toContain('10001 names would move')
  expect(dry.summary).toMatch(/… and \d+ names more; the output moves has all/)
})

test('three hundred images are shown whole', () => {
  const images = Array.from({ length: 300 }, (_, index) => anImage(`data-science-python-${index}`))
  const tags = ['latest', '2026.0722.0823-28ca851', 'python-3.13-cuda12.8', 'main']
  const results = images.flatMap(({ id }) => tags.map((tag) => named(id, 'new', tag)))
  const { summary } = tell({ images, results })
  expect(rowsOf(summary)).toHaveLength(301)
})

test('sizes in words', () => {
  expect(formatSize({ bytes: 316_800_000, before: 315_600_000 })).toBe('316.8 MB (+1.2 MB)')
  expect(formatSize({ bytes: 1_000, before: 2_000 })).toBe('1.0 kB (−1.0 kB)')
  expect(formatSize({ bytes: 1_000, before: 1_000 })).toBe('1.0 kB (±0)')
})
