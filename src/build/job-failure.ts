import { UserError } from '../lang/user-error.ts'
import type { Job } from '../plan/plan.ts'
import { type Ending, failingLine, toFailureSummary } from './failure.ts'

/** Why the build of a job's image failed: the error, and Markdown with what its last step printed. */
export type JobFailure = { readonly error: UserError; readonly summary: string }

/** Names the image, its platforms and the step that failed, on that step's line of the Dockerfile. */
export function toJobFailure(job: Job, ending: Ending): JobFailure {
  const { id, dockerfile: file, platforms } = job
  const line = failingLine(ending.lastLines)
  const where = platforms.length === 0 ? '' : ` for ${platforms.join(', ')}`
  const step = failingStep(ending.lastLines)
  const at = step === undefined ? '' : ` at ${step}`
  const message = `the build of image "${id}"${where} failed${at}: ${reasonOf(ending, step)}`
  return {
    error: new UserError({ position: line === undefined ? { file } : { file, line }, message }),
    summary: toFailureSummary(`Build of ${id} failed`, ending),
  }
}

/** BuildKit repeats the failing step as ` > [stage 2/3] RUN make:`, above what it printed last. */
function failingStep(lines: readonly string[]): string | undefined {
  return lines.map((line) => /^ > (.+):$/.exec(line)?.[1]).findLast((step) => step !== undefined)
}

function reasonOf({ exitCode, lastLines }: Ending, step: string | undefined): string {
  if (lastLines.some((line) => NO_SPACE.test(line))) {
    const during = step === undefined ? '' : `, during ${step}`
    return `the disk is full${during} (no space left on device); set free-disk-space: true, or use a larger runner`
  }
  return lastLines.at(-1)?.trim() || `buildx printed nothing and ended with exit code ${exitCode}`
}

const NO_SPACE = /no space left on device|ENOSPC/i
