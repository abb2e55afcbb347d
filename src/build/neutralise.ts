/** What .NET's `TrimStart` takes away before the runner looks for `::`. */
const COMMAND = /^[\s\u0085]*::/
const LEGACY_COMMAND = /##\[/g

/**
 * A line that some program printed, made harmless for a runner's log: it neither begins with `::`, nor holds
 * `##[`, the two forms of a workflow command. All other lines are as they were.
 */
export function neutralise(line: string): string {
  const safe = COMMAND.test(line) ? `|${line}` : line
  return safe.includes('##[') ? safe.replace(LEGACY_COMMAND, '## [') : safe
}
