/** How many requests a registry is asked at once: more while it answers well, half as many when it is too much. */
export type Window = {
  /** Waits for a place, and runs the step in it. */
  readonly run: <T>(step: () => Promise<T>) => Promise<T>
  readonly learn: (outcome: Outcome) => void
  readonly size: () => number
}

type Outcome = 'clean' | 'limited'

const FIRST = 16
const MOST = 64
const CLEAN_FOR_ONE_MORE = 20

export function createWindow(): Window {
  const waiting: (() => void)[] = []
  let size = FIRST
  let running = 0
  let clean = 0
  /** What was on its way when the window shrank says the same thing once more. */
  let deaf = 0

  const admit = (): void => {
    while (running < size) {
      const next = waiting.shift()
      if (next === undefined) return
      running += 1
      next()
    }
  }
  const learn = (outcome: Outcome): void => {
    if (outcome === 'clean') {
      deaf = Math.max(0, deaf - 1)
      clean += 1
      if (clean % CLEAN_FOR_ONE_MORE === 0) size = Math.min(MOST, size + 1)
    } else if (deaf > 0) deaf -= 1
    else {
      size = Math.max(1, Math.floor(size / 2))
      deaf = running
      clean = 0
    }
  }
  return {
    size: () => size,
    learn,
    run: async (step) => {
      if (running < size) running += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await step()
      } finally {
        running -= 1
        admit()
      }
    },
  }
}
