/** Where progress goes. What it is given is data: nothing in it becomes a command of the runner. */
export type Log = {
  readonly info: (line: string) => void
  readonly group: <T>(title: string, step: () => Promise<T>) => Promise<T>
}
