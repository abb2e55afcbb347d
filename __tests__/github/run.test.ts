import { branchOf, isDefaultBranch, toRun } from '../../src/github/run.ts'
import { aRun } from '../fixtures/runs.ts'

const variables = {
  GITHUB_REPOSITORY: 'acme/fleet',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_RUN_ID: '12',
  GITHUB_RUN_ATTEMPT: '2',
}

test('a run is made of the variables and the payload', () => {
  const payload = { repository: { default_branch: 'main', private: true } }
  expect(toRun(variables, payload)).toMatchObject({
    owner: 'acme',
    repository: 'fleet',
    defaultBranch: 'main',
    private: true,
    id: '12',
    attempt: 2,
    serverUrl: 'https://github.com',
  })
})

test('outside of a repository there is no run', () => {
  expect(() => toRun({}, {})).toThrow('GITHUB_REPOSITORY is not set to owner/name')
})

const head = (repo: unknown) => ({
  pull_request: {
    number: 7,
    head: { ref: 'feature/x', sha: 'b'.repeat(40), repo },
    base: { ref: 'main', repo: { full_name: 'acme/fleet' } },
  },
})

test.each([
  ['the same repository', { full_name: 'acme/fleet' }, false],
  ['a fork', { full_name: 'mallory/fleet' }, true],
  ['a fork that was deleted', null, true],
])('the head of a pull request in %s', (_, repo, fork) => {
  const run = toRun({ ...variables, GITHUB_EVENT_NAME: 'pull_request' }, head(repo))
  expect(run.pullRequest).toEqual({
    number: 7,
    headRef: 'feature/x',
    baseRef: 'main',
    headSha: 'b'.repeat(40),
    fork,
  })
  expect(branchOf(run)).toBe('feature/x')
})

test('the branch of a tag is none, and the default branch is known by its ref', () => {
  expect(branchOf(aRun({ ref: 'refs/tags/v1' }))).toBeUndefined()
  expect(isDefaultBranch(aRun())).toBe(true)
  expect(isDefaultBranch(aRun({ ref: 'refs/heads/dev' }))).toBe(false)
  expect(isDefaultBranch(aRun({ defaultBranch: undefined }))).toBe(false)
})
