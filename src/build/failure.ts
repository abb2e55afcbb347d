import type { Problem } from '../lang/user-error.ts'
import { countFindings } from './checks.ts'
import type { BuildMetadata } from './metadata.ts'
import type { BuildRequest } from './request.ts'

/** How a build ended. */
export type Ending = {
  readonly exitCode: number
  readonly lastLines: readonly string[]
  readonly answer: string
  readonly metadata: BuildMetadata | undefined
}

/**
 * Why a build failed, in upstream's words: its last line on stderr, or what the build checks say first.
 * It stands on the Dockerfile's line that BuildKit points at.
 */
export function toFailure(ending: Ending, request: BuildRequest, dockerfile: string | undefined): Problem {
  const line = failingLine(ending.lastLines)
  const position = dockerfile === undefined || line === undefined ? undefined : { file: dockerfile, line }
  return {
    message: isCheck(request) ? toCheckMessage(ending) : toMessage(ending),
    ...(position === undefined ? {} : { position }),
  }
}

const isCheck = ({ call }: BuildRequest): boolean => call?.split(',')[0] === 'check'

function toMessage({ exitCode, lastLines }: Ending): string {
  const last = lastLines.at(-1)?.trim()
  return `buildx failed with: ${last ?? `exit code ${exitCode}; it printed no reason`}`
}

function toCheckMessage(ending: Ending): string {
  const [first = ''] = ending.answer.trim().split('\n')
  if (first !== '' && !first.startsWith('{')) return first.trim()
  const count = ending.metadata === undefined ? 0 : countFindings(ending.metadata)
  if (count === 0) return toMessage(ending)
  return `Check complete, ${count === 1 ? '1 warning has' : `${count} warnings have`} been found!`
}

/** BuildKit shows the place of a failure as `Dockerfile:12` above a rule and the lines around it. */
export function failingLine(lines: readonly string[]): number | undefined {
  const at = lines.findLastIndex(
    (line, index) => /^\S+:\d+$/.test(line) && lines[index + 1]?.startsWith('---'),
  )
  const line = lines[at]?.match(/:(\d+)$/)?.[1]
  return line === undefined ? undefined : Number(line)
}

const SUMMARY_LINES = 30

/** Markdown for the job summary: what the failing step printed last, or what the checks found. */
export function toFailureSummary(title: string, { lastLines, answer }: Ending): string {
  const step = lastLines.findLastIndex((line) => /^ > .+:$/.test(line))
  const printed = answer.trim() === '' ? lastLines.slice(Math.max(0, step)) : answer.trimEnd().split('\n')
  const log = printed.slice(-SUMMARY_LINES).join('\n')
  const longest = Math.max(2, ...[...log.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`## ${title}`, '', `${fence}text`, log, fence, ''].join('\n')
}
