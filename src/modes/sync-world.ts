import { UserError } from '../lang/user-error.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { World } from '../world/world.ts'

export type SyncWorld = Pick<
  World,
  'log' | 'files' | 'artifacts' | 'reader' | 'writer' | 'copier' | 'ticks' | 'now' | 'variable'
>

/** What a registry refused, or content that is not what it should be, is told; anything else is our bug. */
export function toFailure(error: unknown): Error {
  if (error instanceof RegistryError || error instanceof UserError) return error
  throw error
}
