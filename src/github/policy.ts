import { isDefaultBranch, type Run } from './run.ts'

/** What was asked for: by event, or told. */
export type PushChoice = 'auto' | 'true' | 'false'

/** What a run may write. A run that may not push writes nowhere. */
export type Policy = {
  readonly push: boolean
  readonly cache: 'write' | 'read'
  readonly mirror: boolean
  /** Why, for people. */
  readonly reason: string
}

type Trust = {
  /** Whether it pushes by itself, when told to, or never. */
  readonly push: 'yes' | 'if told' | 'never'
  readonly cache: Policy['cache']
  readonly mirror: boolean
  readonly reason: string
}

/** The table "safe by event": what the event of a run allows, and what was asked for within that. */
export function toPolicy(run: Run, choice: PushChoice): Policy {
  const trust = trustOf(run)
  const push = trust.push === 'yes' ? choice !== 'false' : trust.push === 'if told' && choice === 'true'
  const told = choice === 'auto' ? '' : `, push: ${choice}`
  return {
    push,
    cache: trust.cache,
    mirror: push && trust.mirror,
    reason: `${trust.reason}${told}`,
  }
}

function trustOf(run: Run): Trust {
  const untrusted = distrust(run)
  if (untrusted !== undefined) return { push: 'never', cache: 'read', mirror: false, reason: untrusted }
  switch (run.event) {
    case 'pull_request':
      return { push: 'if told', cache: 'write', mirror: false, reason: 'pull request' }
    case 'pull_request_target':
    case 'workflow_run':
      return { push: 'if told', cache: 'read', mirror: false, reason: run.event }
    case 'push':
    case 'schedule':
    case 'release':
      return trustOfPush(run)
    default:
      return { push: 'if told', cache: 'write', mirror: true, reason: run.event }
  }
}

function trustOfPush(run: Run): Trust {
  const named = run.ref.startsWith('refs/tags/') || isDefaultBranch(run)
  const reason = named || run.event !== 'push' ? run.event : 'push to a branch'
  return { push: 'yes', cache: 'write', mirror: named || run.event !== 'push', reason }
}

/** Code that nobody with write access has accepted yet: it never pushes, whatever was asked. */
function distrust(run: Run): string | undefined {
  if (run.event === 'merge_group') return 'merge queue'
  if (run.pullRequest?.fork === true) return 'pull request from a fork'
  if (run.actor === 'dependabot[bot]') return 'Dependabot'
  return undefined
}
