import type { Run } from '../github/run.ts'
import type { Artifacts } from './artifacts.ts'
import type { Changes } from './changes.ts'
import type { SetStatus } from './commit-status.ts'
import type { Contexts } from './context.ts'
import type { Docker } from './docker.ts'
import type { DurationStore } from './durations.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'
import type { Refs } from './refs.ts'
import type { RegistryCopier, RegistryReader, RegistryWriter } from './registry.ts'

/** The three powers over registries, apart, so that a mode is handed no more than it needs. */
export type Registry = {
  readonly reader: RegistryReader
  readonly writer: RegistryWriter
  readonly copier: RegistryCopier
}

/** What the modes may ask of the outside. Each mode names the slice of it that it uses. */
export type World = {
  readonly run: Run
  /** The one clock of a run: all dates come from this moment. */
  readonly now: Date
  /** Milliseconds since 1970 by a clock that nobody sets while this program runs. */
  readonly ticks: () => number
  /** A variable of the environment, for files that name one. */
  readonly variable: (name: string) => string | undefined
  readonly log: Log
  readonly files: Files
  readonly refs: Refs
  readonly artifacts: Artifacts
  readonly contexts: Contexts
  readonly changes: Changes
  readonly durations: DurationStore
  readonly docker: Docker
  readonly setStatus: SetStatus
  readonly reader: Registry['reader']
  readonly writer: Registry['writer']
  readonly copier: Registry['copier']
}
