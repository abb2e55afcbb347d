import { parseArgs } from 'node:util'
import { formatPosition, formatProblem, type Problem, UserError } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'
import { formatHelp } from '../request/help.ts'
import type { Mode } from '../request/mode.ts'
import { parametersOf } from '../request/parameters.ts'
import { parseMode, type Values } from '../request/request.ts'
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
  // One that cannot be written over (TERM=dumb), or is to stay plain (NO_COLOR), gets lines only.
  ...(stderr.isTTY && stderr.hasColors() ? { status } : {}),
}

/** What the command was asked: help, or a mode with its flags. */
export type Asked =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'mode'; readonly mode: Mode; readonly values: Values }

/** @throws UserError for a mode or flag that does not exist */
export function readArguments(argv: readonly string[]): Asked {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', text: formatHelp() }
  }
  const mode = parseMode(first)
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', text: formatHelp(mode) }
  return { kind: 'mode', mode, values: readFlags(mode, rest) }
}

function readFlags(mode: Mode, args: readonly string[]): Values {
  const flags = parametersOf(mode).filter(({ secret, door }) => secret !== true && door !== 'action')
  const options = Object.fromEntries(
    flags.map((flag) => [flag.name, { type: flag.switch === true ? 'boolean' : 'string' } as const]),
  )
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`${reason}; see imagefleet ${mode} --help`, { cause: error })
  }
}

/** The outputs as one JSON object on stdout; all else on stderr. */
export function tellTerminal(report: Report): void {
  for (const { level, message, position } of report.notices) {
    warn([position && formatPosition(position), `${level}: ${message}`].filter(Boolean).join(': '))
  }
  if (report.summary !== '') warn(`\n${report.summary}`)
  process.stdout.write(`${JSON.stringify(report.outputs, undefined, 2)}\n`)
  failCommand(report.failures)
}

export function failCommand(problems: readonly Problem[]): void {
  for (const problem of problems) warn(`error: ${formatProblem(problem)}`)
  if (problems.length > 0) process.exitCode = 1
}

export function printHelp(text: string): void {
  process.stdout.write(`${text}\n`)
}
