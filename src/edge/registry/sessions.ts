import type { Credentials } from '../credentials.ts'
import type { Http } from '../http.ts'
import { createAuth } from './auth.ts'
import { endpointOf } from './endpoint.ts'
import type { Timing } from './retry.ts'
import { createSession, type OnWait, type Session } from './session.ts'

export type SessionsMeans = {
  readonly http: Http
  readonly credentials: Credentials
  readonly timing: Timing
  readonly onWait: OnWait
  /** Registries that the user allows to be reached by plain http. */
  readonly insecure: readonly string[]
}

/** The one session of each registry, made when it is first needed. */
export type Sessions = (registry: string) => Session

export function createSessions({ insecure, credentials, ...means }: SessionsMeans): Sessions {
  const sessions = new Map<string, Session>()
  return (registry) => {
    const known = sessions.get(registry)
    if (known !== undefined) return known
    const auth = createAuth({ ...means, credentials })
    const session = createSession({ ...means, auth, base: endpointOf(registry, insecure) })
    sessions.set(registry, session)
    return session
  }
}
