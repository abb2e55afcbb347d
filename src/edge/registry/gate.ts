/** Lets at most `limit` steps run at once, whoever starts them. */
export type Gate = <T>(step: () => Promise<T>) => Promise<T>

export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0
  return async (step) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await step()
    } finally {
      // The place goes to the next one; only when nobody waits is it free.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
