import { digestOf } from '../../src/oci/digest.ts'
import { RegistryError } from '../../src/oci/registry-error.ts'
import { reportCopies, reportCopyPlan, toReportText } from '../../src/report/sync.ts'
import type { CopyOutcome, CopyResult } from '../../src/sync/result.ts'

const digest = digestOf('x')
const source = { registry: 'quay.io', repository: 'a/b', digest }
const destination = { registry: 'ghcr.io', repository: 'x/y' }
const result = (outcome: CopyOutcome, tag = '1'): CopyResult => ({
  source,
  destination,
  tags: [tag],
  outcome,
  seconds: 1.5,
})
const refused = new RegistryError({
  side: 'source',
  operation: 'read the manifest',
  reference: source,
  status: 403,
  reason: 'a | b',
})

const results = [
  result({ state: 'kept' }),
  result({ state: 'copied', blobs: 3, bytes: 2_500_000, retries: 2 }, 'latest'),
  result({ state: 'failed', error: refused }, 'edge'),
  result({ state: 'removed' }, 'old'),
]

test('counts, lists and fails: what moved or failed stands first', () => {
  const report = reportCopies(results)
  expect(report.outputs).toMatchObject({ copied: 1, kept: 1, failed: 1, removed: 1 })
  expect(report.outputs['report']).toEqual([
    expect.objectContaining({ state: 'kept', digest, source: `quay.io/a/b@${digest}`, seconds: 1.5 }),
    expect.objectContaining({ state: 'copied', blobs: 3, bytes: 2_500_000, tags: ['latest'], retries: 2 }),
    expect.objectContaining({ state: 'failed', side: 'source', error: refused.message }),
    expect.objectContaining({ state: 'removed', destination: 'ghcr.io/x/y' }),
  ])
  expect(report.failures).toEqual([{ message: `ghcr.io/x/y edge: ${refused.message}` }])
  const rows = report.summary.split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.map((row) => row.split(' | ')[4])).toEqual([
    'copied 3 blobs, 2.5 MB |',
    'failed (source) |',
    'removed |',
    'kept |',
  ])
  expect(report.summary).toContain('1 copied, 1 were right already, 1 failed, 1 removed.')
})

test('a large list is cut in the summary and whole in the report', () => {
  const many = Array.from({ length: 600 }, (_, index) => result({ state: 'kept' }, `t${index}`))
  const report = reportCopies(many)
  expect(report.summary).toContain('100 more are in the report.')
  expect(report.summary.length).toBeLessThan(1_000_000)
  expect(JSON.parse(toReportText(many, [{ message: 'no' }]))).toMatchObject({ failures: ['no'] })
  expect(JSON.parse(toReportText(many, [])).results).toHaveLength(600)
})

test('a dry run says what it would do', () => {
  const report = reportCopyPlan([result({ state: 'to copy' }), result({ state: 'to remove' }, 'old')])
  expect(report.summary).toContain('1 to copy, 0 are right already, 1 to remove.')
  expect(report.failures).toEqual([])
})
