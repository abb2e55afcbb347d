/** The steps of a Dockerfile that a build went through, and how many of them the cache spared. */
export type StepCount = { readonly all: number; readonly cached: number }

export type StepCounter = {
  /** Takes a line of what buildx prints. */
  readonly see: (line: string) => void
  /** Undefined where no step was seen, such as for a build whose progress is written in another form. */
  readonly count: () => StepCount | undefined
}

const START = /^#0 /
/** `#7 [linux/amd64 build 2/4] RUN make`. What a stage begins with is no step: nobody's cache spares it. */
const STEP = /^#(\d+) \[(?:[^\]]* )?\d+\/\d+\] (?!FROM )/
/** What a step prints has its time between, so none can say that it was cached. */
const CACHED = /^#(\d+) CACHED$/

/**
 * Counts steps in buildx's plain progress, which costs nothing: its metadata does not tell, and its history is
 * one more process a build. A build that is tried again begins anew.
 */
export function createStepCounter(): StepCounter {
  const cached = new Map<string, boolean>()
  return {
    see: (line) => {
      if (START.test(line)) cached.clear()
      const step = STEP.exec(line)?.[1]
      if (step !== undefined && !cached.has(step)) cached.set(step, false)
      const spared = CACHED.exec(line)?.[1]
      if (spared !== undefined && cached.has(spared)) cached.set(spared, true)
    },
    count: () =>
      cached.size === 0
        ? undefined
        : { all: cached.size, cached: [...cached.values()].filter(Boolean).length },
  }
}
