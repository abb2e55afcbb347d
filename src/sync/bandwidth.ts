import { UserError } from '../lang/user-error.ts'

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 1 << 10,
  Mi: 1 << 20,
  Gi: 1 << 30,
}

/**
 * Bytes a second, of such as `25MB` or `25MiB`.
 * @throws UserError when it is neither, or nothing
 */
export function parseBandwidth(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG]|[KMG]i)B(?:\/s)?$/.exec(text.trim()) ?? []
  const bytes = Number(number) * (UNITS[unit] ?? 0)
  if (bytes >= 1) return bytes
  throw new UserError(
    `bandwidth: ${JSON.stringify(text)} is no number of bytes a second; write such as 25MB or 25MiB`,
  )
}
