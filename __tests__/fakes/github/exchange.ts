import type { IncomingHttpHeaders } from 'node:http'

/** A request, read to its end. */
export type Ask = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = Buffer.from(JSON.stringify(value))
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body }
}

export const notFound = (): Answer => json(404, { message: 'Not Found', msg: 'not found', code: 'not_found' })

export function header(ask: Ask, name: string): string | undefined {
  const value = ask.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

/** The JSON body of a request; an empty object when it is not a JSON object. */
export function fields(ask: Ask): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(ask.body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** A field as text, whether it was sent as a string or as a number (int64 comes as both). */
export function text(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
