import { type Ask, header } from './exchange.ts'

export type Permission = 'read' | 'write'

/** What a job may do with the caches of each git ref; lookups go through the refs in this order. */
export type Scopes = Readonly<Record<string, Permission>>

/** What a runtime token says of the job that holds it. */
export type Claims = { readonly runId: string; readonly job: string; readonly scopes: Scopes }

const BITS = { read: 1, write: 3 } as const

/** As GitHub gives them: a job writes its own ref's caches and reads the default branch's too. */
export function scopesOf(ref: string, defaultRef: string): Scopes {
  return { [ref]: 'write', ...(ref === defaultRef ? {} : { [defaultRef]: 'read' }) }
}

/** What an untrusted event gets. */
export function readOnly(scopes: Scopes): Scopes {
  return Object.fromEntries(Object.keys(scopes).map((ref) => [ref, 'read']))
}

/** An unsigned JWT with the claims that the toolkit and BuildKit read. */
export function createToken({ runId, job, scopes }: Claims, lifetimeSeconds = 6 * 3600): string {
  const now = Math.floor(Date.now() / 1000)
  const ac = Object.entries(scopes).map(([ref, permission]) => ({ Scope: ref, Permission: BITS[permission] }))
  const payload = {
    scp: `Actions.GenericRead:0 Actions.Results:${runId}:${job}`,
    ac: JSON.stringify(ac),
    nbf: now - 60,
    exp: now + lifetimeSeconds,
  }
  const parts = [{ typ: 'JWT', alg: 'none' }, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  // No signature: golang-jwt takes an empty one, but not one that is not base64url.
  return `${parts.join('.')}.`
}

/** The claims of the bearer token of a request; undefined when it has none that is valid now. */
export function readToken(ask: Ask): Claims | undefined {
  const [, payload] = /^Bearer [^.]+\.([^.]+)\.[^.]*$/i.exec(header(ask, 'authorization') ?? '') ?? []
  if (payload === undefined) return undefined
  try {
    const { scp, ac, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const [, runId, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)/.exec(scp) ?? []
    if (runId === undefined || job === undefined || exp < Date.now() / 1000) return undefined
    const scopes = JSON.parse(ac).map(({ Scope, Permission }: { Scope: string; Permission: number }) => [
      Scope,
      Permission & 2 ? 'write' : 'read',
    ])
    return { runId, job, scopes: Object.fromEntries(scopes) }
  } catch {
    return undefined
  }
}
