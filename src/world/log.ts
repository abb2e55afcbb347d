/** Where progress goes. What it is given is data: nothing in it becomes a command of the runner. */
export type Log = {
  readonly info: (line: string) => void
  readonly group: <T>(title: string, step: () => Promise<T>) => Promise<T>
  /** One line that the next one takes the place of; an empty one ends it. Only where a person looks at a terminal. */
  readonly status?: (line: string) => void
}
