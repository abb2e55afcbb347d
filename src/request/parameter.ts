import type { Mode } from './mode.ts'

/** One input of the action and one flag of the command. */
export type Parameter = {
  readonly name: string
  /** The modes that use it. A name may stand in the table twice, for modes in which it means different things. */
  readonly modes: readonly Mode[]
  readonly about: string
  readonly default?: string
  /** Holds a credential: it is masked, and the command takes it from the environment only. */
  readonly secret?: true
  /** Only one of the two doors has it. */
  readonly door?: 'action' | 'command'
  /** A flag without a value on the command line. */
  readonly switch?: true
  /** On the command line a word of its own, not a flag. */
  readonly positional?: true
}
