import { codeOf, messageOf } from './system-error.ts'

/** No answer, or not all of it: the network's failure or the other side's silence. */
export class HttpError extends Error {
  /** Node's code, such as `ECONNRESET`; `STALLED` is ours. */
  readonly code: string

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HttpError'
    this.code = code
  }
}

export const stalled = (limit: number): HttpError =>
  new HttpError(`no progress for ${limit / 1000} s`, 'STALLED')

export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error
  // When all of a name's addresses refuse, the reasons are inside.
  const inner = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : undefined
  const cause: unknown = Array.isArray(inner) ? inner[0] : error
  return new HttpError(messageOf(cause), codeOf(cause) ?? 'UNKNOWN', { cause: error })
}
