import { setTimeout } from 'node:timers/promises'
import { pauseBefore, toTransient } from '../build/transient.ts'
import type { WriteLine } from '../world/docker.ts'
import type { ProcessOutcome } from './process.ts'

/** Waits; in a test, not for long. */
export type Pause = (seconds: number) => Promise<void>

export const pauseFor: Pause = async (seconds) => void (await setTimeout(seconds * 1000))

/** Builds again, a few times, after what is not the build's own fault. BuildKit keeps the steps that it has done. */
export async function retry(
  step: () => Promise<ProcessOutcome>,
  write: WriteLine,
  pause: Pause,
): Promise<ProcessOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await step()
    const transient = toTransient(outcome)
    const seconds = transient === undefined ? undefined : pauseBefore(tries, transient)
    if (transient === undefined || seconds === undefined) return outcome
    write(`imagefleet: ${transient.reason}; building again in ${seconds} s (try ${tries + 1})`)
    await pause(seconds)
  }
}
