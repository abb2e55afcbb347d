import type { Position } from '../lang/user-error.ts'

/** What GitHub calls an annotation: a message, on the very line that it is about where that is known. */
export type Notice = {
  readonly level: 'notice' | 'warning'
  readonly message: string
  readonly position?: Position
}
