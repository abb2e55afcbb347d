import type { Notice } from '../github/notice.ts'
import type { Problem } from '../lang/user-error.ts'

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** All that a door has to tell when a mode is done. */
export type Report = {
  /** A runner gets texts as they are and the rest as JSON; the command prints one JSON object. */
  readonly outputs: Readonly<Record<string, Json>>
  /** Markdown for the job summary and the terminal; empty for none. */
  readonly summary: string
  /** The summary for a terminal, where another is better there; Markdown as well. */
  readonly screen?: string
  /** What the command prints instead of the outputs; empty for nothing. */
  readonly text?: string
  readonly notices: readonly Notice[]
  /** What went wrong although the mode came to its end; any makes the exit code 1. */
  readonly failures: readonly Problem[]
}
