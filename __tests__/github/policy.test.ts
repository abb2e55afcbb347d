import fc from 'fast-check'
import { toPolicy } from '../../src/github/policy.ts'
import { aRun } from '../fixtures/runs.ts'

const pullRequest = { number: 7, headRef: 'feature/x', baseRef: 'main', headSha: 'b'.repeat(40), fork: false }

test.each([
  ['a push to the default branch', {}, 'auto', { push: true, cache: 'write', mirror: true }],
  ['a push to the default branch, told not to', {}, 'false', { push: false, cache: 'write', mirror: false }],
  ['a tag', { ref: 'refs/tags/v1' }, 'auto', { push: true, cache: 'write', mirror: true }],
  ['a schedule', { event: 'schedule' }, 'auto', { push: true, cache: 'write', mirror: true }],
  [
    'a release',
    { event: 'release', ref: 'refs/tags/v1' },
    'auto',
    { push: true, cache: 'write', mirror: true },
  ],
  ['a branch', { ref: 'refs/heads/dev' }, 'auto', { push: true, cache: 'write', mirror: false }],
  ['a dispatch', { event: 'workflow_dispatch' }, 'auto', { push: false, cache: 'write', mirror: false }],
  [
    'a dispatch, told to',
    { event: 'workflow_dispatch' },
    'true',
    { push: true, cache: 'write', mirror: true },
  ],
  [
    'a pull request',
    { event: 'pull_request', pullRequest },
    'auto',
    { push: false, cache: 'write', mirror: false },
  ],
  [
    'a pull request, told to',
    { event: 'pull_request', pullRequest },
    'true',
    { push: true, cache: 'write', mirror: false },
  ],
  [
    'a fork, told to',
    { event: 'pull_request', pullRequest: { ...pullRequest, fork: true } },
    'true',
    { push: false, cache: 'read', mirror: false },
  ],
  ['Dependabot', { actor: 'dependabot[bot]' }, 'true', { push: false, cache: 'read', mirror: false }],
  ['the merge queue', { event: 'merge_group' }, 'true', { push: false, cache: 'read', mirror: false }],
  [
    'pull_request_target',
    { event: 'pull_request_target', pullRequest },
    'auto',
    { push: false, cache: 'read', mirror: false },
  ],
  ['workflow_run', { event: 'workflow_run' }, 'auto', { push: false, cache: 'read', mirror: false }],
  [
    'an event we do not know',
    { event: 'issue_comment' },
    'auto',
    { push: false, cache: 'write', mirror: false },
  ],
] as const)('%s', (_, run, choice, expected) => {
  expect(toPolicy(aRun(run), choice)).toMatchObject(expected)
})

test('property: a run that may not push mirrors nothing, and a fork never pushes', () => {
  const event = fc.constantFrom('push', 'pull_request', 'pull_request_target', 'schedule', 'release', 'x')
  fc.assert(
    fc.property(event, fc.boolean(), fc.constantFrom('auto', 'true', 'false'), (name, fork, choice) => {
      const policy = toPolicy(aRun({ event: name, pullRequest: { ...pullRequest, fork } }), choice)
      if (!policy.push) expect(policy.mirror).toBe(false)
      if (fork || choice === 'false') expect(policy.push).toBe(false)
    }),
  )
})
