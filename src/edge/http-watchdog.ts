export type Watchdog = {
  /** Waits for a step of the other side; only this time counts, never our own. */
  readonly during: <T>(step: Promise<T>) => Promise<T>
  readonly moved: (bytes: number) => void
}

/** What is dead, not slow. */
export type Pace = { readonly limit: number; readonly rate: number }

/**
 * Watches that a transfer goes on, however long it takes in whole.
 * `onStall` is called after `limit` milliseconds of waiting in which less than `rate` bytes a second moved;
 * it must make the step that is waited for fail.
 */
export function createWatchdog({ limit, rate }: Pace, onStall: () => void): Watchdog {
  const enough = (rate * limit) / 1000
  let waited = 0
  let bytes = 0
  return {
    during: async (step) => {
      const began = performance.now()
      const timer = setTimeout(onStall, Math.max(0, limit - waited))
      try {
        return await step
      } finally {
        clearTimeout(timer)
        waited += performance.now() - began
      }
    },
    moved: (count) => {
      bytes += count
      if (bytes < enough) return
      bytes = 0
      waited = 0
    },
  }
}
