type Waiting = {
  readonly item: string
  readonly resolve: (result: string) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Answers questions one by one with a program that is best asked for many at once: while it runs, questions wait,
 * and the next run takes them all. The answers must come in the order of the questions.
 */
export function createBatch(
  run: (items: readonly string[]) => Promise<readonly string[]>,
): (item: string) => Promise<string> {
  let waiting: Waiting[] = []
  let isRunning = false
  const drain = async (): Promise<void> => {
    isRunning = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await answer(batch, run)
    }
    isRunning = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isRunning && waiting.length === 1) setImmediate(() => void drain())
    })
}

async function answer(
  batch: readonly Waiting[],
  run: (items: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  try {
    const results = await run(batch.map(({ item }) => item))
    for (const [index, { resolve, reject, item }] of batch.entries()) {
      const result = results[index]
      if (result === undefined || result === '') reject(new Error(`no answer for ${item}`))
      else resolve(result)
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
