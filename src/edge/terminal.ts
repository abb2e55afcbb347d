import { formatPosition, formatProblem, type Problem } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import type { Log } from '../world/log.ts'

const { stderr } = process
const warn = (line: string): void => void stderr.write(`${line}\n`)

const CLEAR = '\r\u001B[2K'
/** What stands on the terminal's last line until something else is written there. */
let shown = ''

function info(line: string): void {
  stderr.write(shown === '' ? `${line}\n` : `${CLEAR}${line}\n${shown}`)
}

function status(line: string): void {
  // A line that wraps cannot be written over.
  shown = line.slice(0, Math.max(0, stderr.columns - 1))
  stderr.write(`${CLEAR}${shown}`)
}

/** The log goes to stderr, so that stdout holds nothing but the result. */
export const terminalLog: Log = {
  info,
  group: async (title, step) => {
    info(`── ${title}`)
    return await step()
  },
  ...(stderr.isTTY ? { status } : {}),
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
