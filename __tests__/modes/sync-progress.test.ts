import { createProgress } from '../../src/modes/sync-progress.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { RegistryError } from '../../src/oci/registry-error.ts'
import type { CopyOutcome, CopyProgress } from '../../src/world/registry.ts'

const mirror = 'ghcr.io'
const digest = digestOf('x')
const destination = { registry: mirror, repository: 'x/y', tags: ['edge'] }
const error = new RegistryError({
  operation: 'read the manifest',
  reference: { registry: 'quay.io', repository: 'a/b' },
  status: 403,
  reason: 'no',
})
const ended = (outcome: CopyOutcome): CopyProgress => ({
  kind: 'outcome',
  mirror,
  request: 0,
  at: 0,
  outcome,
})
const copied: CopyOutcome = { destination, retries: 0, state: 'copied', blobs: 2, bytes: 200_000_000 }

/** What is told of events, each so many milliseconds after the one before. */
function tellAll(events: readonly CopyProgress[], step: number, watched: 'watched' | 'not watched') {
  const [lines, shown]: string[][] = [[], []]
  let now = 0
  const status = watched === 'watched' ? { status: (line: string) => void shown?.push(line) } : {}
  const progress = createProgress(3, { info: (line) => void lines?.push(line), ticks: () => now, ...status })
  for (const event of events) {
    now += step
    progress.tell(event)
  }
  progress.end()
  return { lines, shown }
}

const events: readonly CopyProgress[] = [
  { kind: 'wanted', mirror, blobs: 3, bytes: 400_000_000 },
  { kind: 'sent', mirror, bytes: 100_000_000 },
  { kind: 'blob', mirror, digest, bytes: 100_000_000, by: 'upload' },
  { kind: 'sent', mirror, bytes: 100_000_000 },
  { kind: 'blob', mirror, digest, bytes: 100_000_000, by: 'upload' },
  { kind: 'blob', mirror, digest, bytes: 200_000_000, by: 'mount' },
  ended(copied),
  ended({ destination, retries: 3, state: 'failed', error }),
  ended({ destination, retries: 3, state: 'failed', error }),
]
const END = 'ghcr.io: 1 copied (2 blobs, 200.0 MB), 0 kept, 2 failed'
const FAILED = `ghcr.io/x/y edge: failed: ${error.message}`

test('where nobody watches there is a line every ten seconds, and one for the first failure', () => {
  expect(tellAll(events, 4000, 'not watched').lines).toEqual([
    '0/3  ghcr.io: 100.0 MB of 400.0 MB, 1 of 3 blobs, 8.3 MB/s',
    '0/3  ghcr.io: 400.0 MB of 400.0 MB, 3 of 3 blobs, 8.3 MB/s',
    FAILED,
    '3/3  ghcr.io: 400.0 MB of 400.0 MB, 3 of 3 blobs, 0 B/s',
    END,
  ])
  expect(tellAll(events, 1, 'not watched').lines).toEqual([FAILED, END])
})

test('in a terminal a bar for each mirror is written over, and is gone in the end', () => {
  const { lines, shown } = tellAll(events, 100, 'watched')
  expect(lines).toEqual([FAILED, END])
  expect(shown).toEqual([
    '0/3  ghcr.io ░░░░░░░░░░ 0 B of 400.0 MB 0/3 500.0 MB/s',
    '0/3  ghcr.io ███░░░░░░░ 100.0 MB of 400.0 MB 1/3 500.0 MB/s',
    '0/3  ghcr.io ██████████ 400.0 MB of 400.0 MB 3/3 0 B/s',
    '2/3  ghcr.io ██████████ 400.0 MB of 400.0 MB 3/3 0 B/s',
    '',
  ])
})
