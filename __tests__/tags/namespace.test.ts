import type { Run } from '../../src/github/run.ts'
import { productionNamespace, resolveNamespace } from '../../src/tags/namespace.ts'
import { createRender } from '../../src/tags/template.ts'
import { aRun } from '../fixtures/runs.ts'
import { aPullRequest } from './a-pull-request.ts'

const render = createRender('fleet', { now: new Date(0), commitDate: new Date(0) })
const resolve = (template: string, run: Partial<Run> = {}): string =>
  resolveNamespace({ template, position: { file: 'fleet.yml', line: 3 } }, aRun(run), render)

const LABNOW = '{{owner}}{{branch_suffix}}'
const fork = { event: 'pull_request', ref: 'refs/pull/7/merge' }

test.each([
  ['{{owner}}', { owner: 'LabNow-AI' }, 'labnow-ai'],
  [LABNOW, { owner: 'LabNow-AI' }, 'labnow-ai'],
  [LABNOW, { ref: 'refs/heads/feat/add-login' }, 'acme0feat'],
  [LABNOW, { ref: 'refs/tags/v1.2.3' }, 'acme'],
  ['{{owner}}/{{repository}}', {}, 'acme/fleet'],
  ['', {}, ''],
])('%s on %j is %j', (template, run, namespace) => {
  expect(resolve(template, run)).toBe(namespace)
})

const templates = ['acme', '{{owner}}', LABNOW, '', '{{#if branch_head}}x{{/if}}acme']

test.each(['main', 'x/y', '', '###'])(
  'a fork never gets the production namespace, even from %j',
  (headRef) => {
    const pullRequest = aPullRequest({ headRef, fork: true })
    const same = templates.filter((template) => {
      const production = productionNamespace({ template }, aRun(), render)
      return resolve(template, { ...fork, pullRequest }) === production
    })
    expect(same).toEqual([])
  },
)

test('a fork cannot name its branch so that the template makes the production namespace', () => {
  const pullRequest = aPullRequest({ headRef: 'main', fork: true })
  expect(resolve('team-{{branch_slug}}')).toBe('team-main')
  expect(resolve('team-{{branch_slug}}', { ...fork, pullRequest })).toBe('team-main0main')
})

test.each([
  [
    '-{{owner}}',
    'fleet.yml:3: namespace: -{{owner}} makes "-acme", which is no namespace; write lower case letters',
  ],
  ['{{owner}}//x', 'makes "acme//x", which is no namespace'],
  ['{{tag}}', 'makes "", which is no namespace'],
  ['a'.repeat(256), '255 characters at most'],
  ['{{ownr}}', 'fleet.yml:3: unknown name "ownr"; did you mean owner? (in {{ownr}})'],
])('%s is refused', (template, message) => {
  expect(() => resolve(template)).toThrow(message)
})
