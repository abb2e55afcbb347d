import { createStepCounter, type StepCount } from './steps.ts'

/** What the log of builds that share one buildx tells of one of them. */
export type Watched = {
  /** When its first and its last line were printed. */
  readonly started: number
  readonly ended: number
  readonly steps: StepCount | undefined
}

type Target = { started: number; ended: number; readonly counter: ReturnType<typeof createStepCounter> }

export type BakeWatch = {
  /** Takes a line of what buildx prints. */
  readonly see: (line: string) => void
  /** Undefined for a target of which nothing was printed. */
  readonly read: (target: string) => Watched | undefined
}

/**
 * Sorts buildx's plain progress by target: each step is introduced by a line such as `#7 [api build 2/4] RUN make`.
 * A step that several targets need is shown as that of one of them.
 */
export function createBakeWatch(names: readonly string[], ticks: () => number): BakeWatch {
  const known = new Set(names)
  const owners = new Map<string, string>()
  const targets = new Map<string, Target>()
  return {
    see: (line) => {
      const [, step = '', name = ''] = /^#(\d+) (?:\[([\w-]+)[ \]])?/.exec(line) ?? []
      if (known.has(name)) owners.set(step, name)
      const owner = owners.get(step)
      if (owner === undefined) return
      const now = ticks()
      const target = targets.get(owner) ?? { started: now, ended: now, counter: createStepCounter() }
      target.ended = now
      target.counter.see(line)
      targets.set(owner, target)
    },
    read: (name) => {
      const target = targets.get(name)
      return target && { started: target.started, ended: target.ended, steps: target.counter.count() }
    },
  }
}
