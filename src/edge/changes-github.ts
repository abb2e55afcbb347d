import { z } from 'zod'
import { read } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import { type ChangedFiles, MOST_FILES } from '../plan/affected.ts'
import { type AskMeans, askRepository } from './github-ask.ts'
import { messageOf } from './system-error.ts'

const PAGE = 100
/** GitHub compares two commits with no more files than these, on however many pages. */
const MOST_COMPARED = 300
const LIMIT = 32 << 20

/** Patches come with it, and are not read. */
const files = z.array(
  z.object({
    filename: z.string(),
    status: z.string(),
    previous_filename: z.string().optional(),
  }),
)
type Files = z.output<typeof files>

/** The files of the run's pull request or merge group as GitHub lists them, or why it does not. */
export async function listChangedFiles(options: AskMeans): Promise<ChangedFiles | string> {
  const { pullRequest, payload } = options.run
  const [base, head] = ['base_sha', 'head_sha'].map((name) => read(payload, 'merge_group', name))
  try {
    if (pullRequest !== undefined) return await listPull(options, `/pulls/${pullRequest.number}/files`)
    if (isCommit(base) && isCommit(head)) return await compare(options, `/compare/${base}...${head}`)
    return 'git has nothing to compare with'
  } catch (error) {
    return `GitHub could not be asked for the files that changed: ${messageOf(error)}`
  }
}

/** @see https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
async function listPull(options: AskMeans, path: string): Promise<ChangedFiles | string> {
  const found: Files = []
  for (let page = 1; page <= MOST_FILES / PAGE; page += 1) {
    const answer = await ask(options, path, `?per_page=${PAGE}&page=${page}`)
    if (typeof answer === 'string') return answer
    const listed = files.parse(answer.json)
    found.push(...listed)
    if (listed.length < PAGE) return toChanged(found)
  }
  return `more than ${MOST_FILES} files changed`
}

/** @see https://docs.github.com/rest/commits/commits#compare-two-commits */
async function compare(options: AskMeans, path: string): Promise<ChangedFiles | string> {
  const answer = await ask(options, path, '?per_page=1')
  if (typeof answer === 'string') return answer
  const listed = z.object({ files }).parse(answer.json).files
  return listed.length < MOST_COMPARED ? toChanged(listed) : `${MOST_COMPARED} files or more changed`
}

function toChanged(listed: Files): ChangedFiles {
  const found = new Map<string, 'changed' | 'gone'>()
  for (const { filename, status, previous_filename: before } of listed) {
    found.set(filename, status === 'removed' ? 'gone' : 'changed')
    if (before !== undefined && !found.has(before)) found.set(before, 'gone')
  }
  return found
}

async function ask(
  means: AskMeans,
  path: string,
  query: string,
): Promise<{ readonly json: unknown } | string> {
  const { owner, repository } = means.run
  const whole = `/repos/${owner}/${repository}${path}`
  const { status, text } = await askRepository(means, `${path}${query}`, LIMIT)
  return status === 200 ? { json: parseJson(text, whole) } : `GitHub answered ${status} to ${whole}`
}

const isCommit = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)
