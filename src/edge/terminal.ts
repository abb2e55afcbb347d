import { formatPosition, formatProblem, type Problem } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import type { Log } from '../world/log.ts'

const warn = (line: string): void => void process.stderr.write(`${line}\n`)

/** The log goes to stderr, so that stdout holds nothing but the result. */
export const terminalLog: Log = {
  info: warn,
  group: async (title, step) => {
    warn(`── ${title}`)
    return await step()
  },
}

/** The outputs as one JSON object on stdout; all else on stderr. */
export function tellTerminal(report: Report): void {
  for (const { level, message, position } of report.notices) {
    warn([position && formatPosition(position), `${level}: ${message}`].filter(Boolean).join(': '))
  }
  if (report.summary !== '') warn(`\n${report.summary}`)
  process.stdout.write(report.text ?? `${JSON.stringify(report.outputs, undefined, 2)}\n`)
  failCommand(report.failures)
}

export function failCommand(problems: readonly Problem[]): void {
  for (const problem of problems) warn(`error: ${formatProblem(problem)}`)
  if (problems.length > 0) process.exitCode = 1
}

export function printHelp(text: string): void {
  process.stdout.write(`${text}\n`)
}
