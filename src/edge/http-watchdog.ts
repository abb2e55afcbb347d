/** Below this rate a connection is taken for dead, not slow. */
const BYTES_PER_SECOND = 1024

export type Watchdog = {
  /** Waits for a step of the other side; only this time counts, never our own. */
  readonly during: <T>(step: Promise<T>) => Promise<T>
  readonly moved: (bytes: number) => void
}

/**
 * Watches that a transfer goes on, however long it takes in whole.
 * `onStall` is called after `limit` milliseconds of waiting in which less than 1 KB a second moved;
 * it must make the step that is waited for fail.
 */
export function createWatchdog(limit: number, onStall: () => void): Watchdog {
  const enough = (BYTES_PER_SECOND * limit) / 1000
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
