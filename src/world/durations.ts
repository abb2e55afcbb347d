import type { Durations } from '../plan/rows.ts'

/** How long builds took in earlier runs. Only a hint: what cannot be had or kept is no failure. */
export type DurationStore = {
  readonly read: () => Promise<Durations>
  /** Adds to what is known. */
  readonly save: (durations: Durations) => Promise<void>
}
