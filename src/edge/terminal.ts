import { formatPosition, formatProblem, type Problem } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import { paint, toTerminal } from '../report/terminal.ts'
import { parametersOf } from '../request/parameters.ts'
import type { Request } from '../request/request.ts'
import type { Log } from '../world/log.ts'
import { shorten } from './failure.ts'
import { hasCode } from './system-error.ts'

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
  // One that cannot be written over (TERM=dumb), or is to stay plain (NO_COLOR), gets lines only.
  ...(stderr.isTTY && stderr.hasColors() ? { status } : {}),
}

/** Node knows of NO_COLOR and its like. */
const screen = {
  // A terminal that nobody has given a size has none.
  columns: (stderr.isTTY && stderr.columns) || Number.POSITIVE_INFINITY,
  colours: stderr.isTTY && stderr.hasColors(),
}

/** Who reads the result: a program, or a person before a terminal who has seen the summary there. */
export type Reader = 'program' | 'person'

/**
 * The outputs as one JSON object on stdout, unless a person reads them; all else on stderr, laid out where that is a
 * terminal and as Markdown where it is not.
 */
export function tellTerminal(report: Report, reader: Reader): void {
  for (const { level, message, position } of report.notices) {
    const place = position === undefined ? '' : `${formatPosition(position)}: `
    warn(`${place}${paint(level, screen)}: ${message}`)
  }
  const { summary, screen: onScreen = summary } = report
  if (summary !== '') warn(`\n${stderr.isTTY ? toTerminal(onScreen, screen) : summary}`)
  const json =
    reader === 'person' && summary !== '' ? '' : `${JSON.stringify(report.outputs, undefined, 2)}\n`
  // Who reads only the first lines, as head does, has read enough.
  process.stdout.on('error', (error) => {
    if (!hasCode(error, 'EPIPE')) throw error
    process.exit()
  })
  process.stdout.write(report.text ?? json)
  failCommand(report.failures)
}

/** Where a mode can be asked for JSON, a terminal that was not gets words. */
export function readerOf({ mode, values }: Request): Reader {
  const asks = parametersOf(mode).some(({ name }) => name === 'json')
  return asks && values['json'] !== 'true' && process.stdout.isTTY && stderr.isTTY ? 'person' : 'program'
}

export function failCommand(problems: readonly Problem[]): void {
  for (const problem of shorten(problems)) warn(`${paint('error', screen)}: ${formatProblem(problem)}`)
  if (problems.length > 0) process.exitCode = 1
}

export function printHelp(text: string): void {
  process.stdout.write(`${text}\n`)
}
