export type Environment = Readonly<Record<string, string | undefined>>

/** The only reader of the process's environment: a copy, taken once. */
export function readEnvironment(): Environment {
  return { ...process.env }
}
