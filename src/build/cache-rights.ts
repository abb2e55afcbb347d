import { read } from '../github/run.ts'
import { parseGoBoolean } from './boolean.ts'
import type { Variables } from './switches.ts'

/** What this job may do with GitHub's cache service. It holds nothing of the token itself. */
export type CacheRights = {
  /** Whether buildx would find the service: the runner tells actions of it, but not `run:` steps. */
  readonly service: 'there' | 'absent'
  readonly read: boolean
  readonly write: boolean
}

/** On a laptop, and in a step that is not told of the service. */
export const noCacheRights: CacheRights = { service: 'absent', read: false, write: false }

/** Read and write as bits of the claim `ac`. */
const READ = 1
const WRITE = 2

/**
 * What the job's token and `ACTIONS_CACHE_MODE` allow. A token that does not tell is taken to allow both.
 * @see https://github.com/moby/buildkit#github-actions-cache-experimental
 */
export function toCacheRights(variables: Variables): CacheRights {
  const token = variables['ACTIONS_RUNTIME_TOKEN'] ?? ''
  if (token === '' || !hasService(variables)) return noCacheRights
  const permissions = permissionsOf(token)
  const mode = variables['ACTIONS_CACHE_MODE'] || 'write'
  const allows = (bit: number): boolean =>
    permissions === undefined || permissions.some((one) => (one & bit) !== 0)
  return {
    service: 'there',
    read: ['read', 'write'].includes(mode) && allows(READ),
    write: ['write', 'write-only'].includes(mode) && allows(WRITE),
  }
}

/** As buildx looks for it: https://github.com/docker/buildx, `addGithubToken`. */
function hasService(variables: Variables): boolean {
  const results = variables['ACTIONS_RESULTS_URL']
  const second = parseGoBoolean(variables['ACTIONS_CACHE_SERVICE_V2'] ?? '') === true
  return second ? Boolean(results) : Boolean(variables['ACTIONS_CACHE_URL'] || results)
}

/** The claim is a JSON text in the token's payload. Undefined where it cannot be read. */
function permissionsOf(token: string): readonly number[] | undefined {
  const [, payload = ''] = token.split('.')
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    const scopes: unknown = JSON.parse(String(read(JSON.parse(text), 'ac')))
    if (!Array.isArray(scopes)) return undefined
    return scopes.map((scope) => Number(read(scope, 'Permission')))
  } catch {
    return undefined
  }
}
