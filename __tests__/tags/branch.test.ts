import { slugify, slugProblems, toBranchHead, toBranchSuffix } from '../../src/tags/branch.ts'
import { aRun } from '../fixtures/runs.ts'
import { aPullRequest } from './a-pull-request.ts'

test.each([
  ['main', 'main'],
  ['feature/XYZ', 'feature-xyz'],
  ['v1.2.3', 'v1-2-3'],
  ['-lead', 'lead'],
  ['a.b_c/d', 'a-b-c-d'],
  [`${'x'.repeat(62)}--y`, 'x'.repeat(62)],
  ['日本', ''],
  ['fix-😀-x', 'fix---x'],
])('the slug of %s is %j', (branch, slug) => {
  expect(slugify(branch)).toBe(slug)
})

test('an empty slug and one shared by two branches are reported', () => {
  expect(slugProblems(['main', 'feature/a', 'Feature-A', '###', 'main'])).toEqual([
    '"feature/a" and "Feature-A" share branch_slug "feature-a"; rename one of them',
    '"###": branch_slug is empty; name the branch with a letter or digit',
  ])
})

test.each([
  [{}, ''],
  [{ ref: 'refs/tags/v1' }, ''],
  [{ event: 'schedule' }, ''],
  [{ event: 'release', ref: 'refs/tags/v1' }, ''],
  [{ ref: 'refs/heads/feat/add-login' }, '0feat'],
  [{ ref: 'refs/heads/main/x' }, '0main'],
  [{ ref: 'refs/heads/fix#12' }, '0fix-12'],
  [{ ref: 'refs/heads/feat-/x' }, '0feat'],
  [{ ref: 'refs/heads/_x/y' }, '0_x'],
  [{ ref: 'refs/heads/main', defaultBranch: undefined }, '0main'],
  [{ event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1-abc' }, '0gh-readonly-queue'],
])('branch_suffix on %j is %j', (run, suffix) => {
  expect(toBranchSuffix(aRun(run))).toBe(suffix)
})

test('a pull request from a branch called like the default one is not production', () => {
  const run = aRun({
    event: 'pull_request_target',
    pullRequest: aPullRequest({ headRef: 'main', fork: true }),
  })
  expect([toBranchSuffix(run), toBranchHead(run)]).toEqual(['0main', 'main'])
})
