import * as core from '@actions/core'
import type { Notice } from '../github/notice.ts'
import { formatProblem, type Problem } from '../lang/user-error.ts'
import type { Json, Report } from '../report/report.ts'
import { parameters } from '../request/parameters.ts'
import type { Values } from '../request/request.ts'
import type { Log } from '../world/log.ts'
import type { Environment } from './environment.ts'
import { shorten } from './failure.ts'

/** Under this name the post step learns which folder to remove. */
export const SCRATCH = 'scratch'
/** And under this one which builders. */
export const BUILDERS = 'builders'

/** The runner writes the log; `::` at the start of a line of it would be a command, so none is passed on. */
export const actionsLog: Log = {
  info: (line) => core.info(line.replaceAll(/^(\s*)::/gm, '$1: :')),
  group: (title, step) => core.group(title.replaceAll(/[\r\n]/g, ' '), step),
}

/** White space belongs to the value: a separator may be nothing else, and a key ends with a line break. */
const UNTRIMMED = ['sep-tags', 'sep-labels', 'sep-annotations', 'secrets']

/** The inputs of this step by their names. */
export function readInputs(): Values {
  const names = new Set(['mode', ...parameters.map(({ name }) => name)])
  const entries = [...names].map((name) => [
    name,
    core.getInput(name, { trimWhitespace: !UNTRIMMED.includes(name) }),
  ])
  return Object.fromEntries(entries)
}

/** Hides a value in all that this job logs from now on. */
export function mask(secret: string): void {
  if (secret !== '') core.setSecret(secret)
}

/** Outputs, notices, the job summary, and failures as errors on their lines. */
export async function tellRunner(report: Report, environment: Environment): Promise<void> {
  for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, toOutput(value))
  for (const notice of report.notices) tellNotice(notice)
  if (report.summary !== '' && environment['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(report.summary, true).write()
  }
  failStep(report.failures)
}

/** Each problem becomes an error, on its line where it has one, and the step fails. */
export function failStep(problems: readonly Problem[]): void {
  for (const problem of shorten(problems)) {
    const { file, line, column } = problem.position ?? {}
    core.error(formatProblem(problem), {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    })
  }
  if (problems.length > 0) process.exitCode = 1
}

function tellNotice({ level, message, position }: Notice): void {
  const properties = {
    ...(position === undefined ? {} : { file: position.file }),
    ...(position?.line === undefined ? {} : { startLine: position.line }),
  }
  if (level === 'warning') core.warning(message, properties)
  else core.notice(message, properties)
}

const toOutput = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))
