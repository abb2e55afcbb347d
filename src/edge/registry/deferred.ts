/** A promise that is settled from the outside. */
export type Deferred<T> = {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
  readonly isSettled: () => boolean
}

export function defer<T = void>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => undefined
  let reject: Deferred<T>['reject'] = () => undefined
  let settled = false
  const promise = new Promise<T>((yes, no) => {
    resolve = (value) => {
      settled = true
      yes(value)
    }
    reject = (error) => {
      settled = true
      no(error)
    }
  })
  // Nobody may be waiting yet, or any more; whoever does is told all the same.
  promise.catch(() => undefined)
  return { promise, resolve, reject, isSettled: () => settled }
}

/** Waits for all steps, but for those that dawdle only so many milliseconds after the first one is done. */
export async function withGrace(steps: readonly Promise<unknown>[], milliseconds: number): Promise<void> {
  if (steps.length === 0) return
  await Promise.race(steps)
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.all(steps), over])
  clearTimeout(timer)
}
