import type { HttpAnswer } from '../http.ts'

/** What Docker Hub says of its limit. @see https://docs.docker.com/docker-hub/usage/pulls/ */
export type PullLimit = {
  readonly limit: number | undefined
  readonly remaining: number
  /** Seconds. */
  readonly window: number | undefined
}

/** undefined where a registry says nothing, or nothing that can be understood. */
export function readPullLimit({ headers }: Pick<HttpAnswer, 'headers'>): PullLimit | undefined {
  const remaining = parse(headers['ratelimit-remaining'])
  if (remaining === undefined) return undefined
  const limit = parse(headers['ratelimit-limit'])
  return { limit: limit?.count, remaining: remaining.count, window: remaining.window ?? limit?.window }
}

/** `76;w=21600` */
function parse(
  header: string | string[] | undefined,
): { count: number; window: number | undefined } | undefined {
  const [, count, window] = /^(\d+)(?:;w=(\d+))?/.exec([header].flat()[0] ?? '') ?? []
  if (count === undefined) return undefined
  return { count: Number(count), window: window === undefined ? undefined : Number(window) }
}

/** `3 of 100 pulls in 6 h are left` */
export function formatPullLimit({ limit, remaining, window }: PullLimit): string {
  const all = limit === undefined ? '' : ` of ${limit}`
  const hours = window === undefined ? '' : ` in ${Math.round(window / 360) / 10} h`
  return `${remaining}${all} pulls${hours} are left`
}
