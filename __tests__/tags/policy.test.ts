import { permitByBranch } from '../../src/tags/policy.ts'
import type { NamedTag } from '../../src/tags/resolve.ts'
import { aRun } from '../fixtures/runs.ts'

const named = (...tags: readonly string[]): NamedTag[] => tags.map((tag) => ({ tag, rule: tag }))

test('a branch must not take a tag that the default branch writes', () => {
  const permitted = permitByBranch(
    named('dev', 'latest'),
    aRun({ ref: 'refs/heads/dev' }),
    named('main', 'latest'),
  )
  expect(permitted.tags).toEqual(named('dev'))
  expect(permitted.notices).toEqual([
    { level: 'notice', message: 'latest is not written: the default branch writes it' },
  ])
})

test.each([{}, { ref: 'refs/tags/v1' }, { event: 'schedule' }, { event: 'release', ref: 'refs/tags/v1' }])(
  'production keeps its tags: %j',
  (run) => {
    expect(permitByBranch(named('latest'), aRun(run), named('latest')).tags).toEqual(named('latest'))
  },
)
