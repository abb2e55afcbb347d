/** Why a build may be tried again, and how long the other side asked to wait. */
export type Transient = { readonly reason: string; readonly seconds: number | undefined }

/** The last lines that buildx printed, and whether it built at all. */
export type Printed = { readonly exitCode: number; readonly lastLines: readonly string[] }

/** The user's own commands failed, or a limit of the machine was met: again, it would end the same. */
const LASTING =
  /did not complete successfully: exit code|executor failed running|no space left on device|not found: not found|dockerfile parse error|failed to compute cache key|failed to calculate checksum|docker daemon/i

const TRANSIENT: readonly (readonly [RegExp, string])[] = [
  [/\b429\b|too ?many ?requests|rate limit/i, 'the registry asks for fewer requests'],
  [
    /unexpected status[^\n]*\b5\d\d\b|\b(500|502|503|504) (internal server error|bad gateway|service unavailable|gateway time-?out)/i,
    'the registry has trouble of its own',
  ],
  [
    /connection reset|broken pipe|unexpected eof|\bEOF\b|http2: (server sent goaway|client connection lost)|connection closed/i,
    'the connection was cut',
  ],
  [
    /i\/o timeout|tls handshake timeout|context deadline exceeded|client\.timeout|request canceled while waiting/i,
    'there was no answer in time',
  ],
  [
    /temporary failure in name resolution|server misbehaving|network is unreachable|no route to host/i,
    'the network cannot reach it',
  ],
  [
    /blob unknown|blob_unknown|manifest_blob_unknown|manifest unknown to registry/i,
    'the registry does not see yet what was just pushed',
  ],
]

/**
 * Whether a failed build may succeed when it is tried again. A step of the Dockerfile that failed is never
 * tried again, whatever it printed: its own output is not looked at.
 */
export function toTransient({ exitCode, lastLines }: Printed): Transient | undefined {
  if (exitCode === 0) return undefined
  // BuildKit's own words: what steps print has their number before it, and the failing step's is repeated below ` > `.
  const said = lastLines.filter((line) => /^(ERROR|error)\b|^#\d+ ERROR|failed to solve/.test(line))
  if (lastLines.some((line) => LASTING.test(line))) return undefined
  const text = said.join('\n')
  const found = TRANSIENT.find(([pattern]) => pattern.test(text))
  return found === undefined ? undefined : { reason: found[1], seconds: retryAfter(text) }
}

/** Docker's registry and GitHub's cache tell it in the text of the error. */
function retryAfter(text: string): number | undefined {
  const [, amount, unit] = /retry[- ]after:?\s*"?(\d+(?:\.\d+)?)\s*(ms|s|m)?/i.exec(text) ?? []
  if (amount === undefined) return undefined
  return Number(amount) * (unit === 'ms' ? 0.001 : unit === 'm' ? 60 : 1)
}

const PAUSES = [2, 8, 30] as const
/** A registry that asks for more is not waited for. */
const LONGEST = 120

/** Seconds to wait before the next try, after this many; undefined where there is none. */
export function pauseBefore(tries: number, { seconds }: Transient): number | undefined {
  const usual = PAUSES[tries - 1]
  if (usual === undefined || (seconds ?? 0) > LONGEST) return undefined
  return Math.max(usual, seconds ?? 0)
}
