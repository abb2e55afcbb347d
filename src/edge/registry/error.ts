import { z } from 'zod'
import type { Reference } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { HttpAnswer } from '../http.ts'
import { HttpError } from '../http-error.ts'

/** What was tried on what, for the errors. */
export type Deed = { readonly operation: string; readonly reference: Reference }

const BODY_LIMIT = 16 * 1024
const REASON_LIMIT = 300

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
const errorsSchema = z.object({
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().nullish() })).min(1),
})

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'not logged in, or the login is wrong',
  403: 'the login has no right to do this',
  404: 'the registry knows no such thing',
  413: 'too large for this registry',
  429: 'too many requests',
}

/** Makes an error of a refusal; the answer's body is read for the registry's own words. */
export async function toRegistryError(
  { operation, reference }: Deed,
  answer: HttpAnswer,
): Promise<RegistryError> {
  const body = await answer.bytes(BODY_LIMIT).catch(() => new Uint8Array())
  const { code, message } = readRefusal(new TextDecoder().decode(body))
  const reason = message ?? MEANINGS[answer.status] ?? 'the registry gave no reason'
  return new RegistryError({
    operation,
    reference,
    status: answer.status,
    ...(code === undefined ? {} : { code }),
    reason,
  })
}

type Refusal = { readonly code?: string | undefined; readonly message?: string | undefined }

/** A registry's or token server's own words. */
export function readRefusal(text: string): Refusal {
  const [first] = errorsSchema.safeParse(toJson(text)).data?.errors ?? []
  if (first !== undefined) return { code: optional(first.code), message: optional(first.message) }
  // A proxy's page says nothing to a reader of logs.
  return /<\w/.test(text) ? {} : { message: optional(text) }
}

function optional(text: string | null | undefined): string | undefined {
  return text ? plainText(text) || undefined : undefined
}

/** One line without control characters: it goes to a log in which lines may be commands. */
export function plainText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > REASON_LIMIT ? `${line.slice(0, REASON_LIMIT)}…` : line
}

/** undefined for what is not JSON */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Makes a registry's error of the network's; any other error stays what it is. */
export function fromHttpError({ operation, reference }: Deed, error: unknown): unknown {
  if (!(error instanceof HttpError)) return error
  return new RegistryError({ operation, reference, reason: plainText(error.message) }, { cause: error })
}

/** The registry's own words for "not there", wherever it puts them. */
export function saysAbsent({ failure }: RegistryError): boolean {
  return failure.status === 404 || failure.code === 'NAME_UNKNOWN' || failure.code === 'MANIFEST_UNKNOWN'
}
