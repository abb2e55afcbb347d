import { z } from 'zod'
import { type Run, read } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import { type ChangedFiles, MOST_FILES } from '../plan/affected.ts'
import type { Environment } from './environment.ts'
import type { Http } from './http.ts'

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

export type ChangedFilesOptions = {
  readonly http: Http
  readonly environment: Environment
  readonly token: string | undefined
  readonly run: Run
}

/** The files of the run's pull request or merge group as GitHub lists them, or why it does not. */
export async function listChangedFiles(options: ChangedFilesOptions): Promise<ChangedFiles | string> {
  const { pullRequest, payload } = options.run
  const [base, head] = ['base_sha', 'head_sha'].map((name) => read(payload, 'merge_group', name))
  try {
    if (pullRequest !== undefined) return await listPull(options, `/pulls/${pullRequest.number}/files`)
    if (isCommit(base) && isCommit(head)) return await compare(options, `/compare/${base}...${head}`)
    return 'git has nothing to compare with'
  } catch (error) {
    return `GitHub could not be asked for the files that changed: ${textOf(error)}`
  }
}

/** @see https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
async function listPull(options: ChangedFilesOptions, path: string): Promise<ChangedFiles | string> {
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
async function compare(options: ChangedFilesOptions, path: string): Promise<ChangedFiles | string> {
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

/** Without octokit, as `github-api.ts`. */
async function ask(
  { http, environment, token, run }: ChangedFilesOptions,
  path: string,
  query: string,
): Promise<{ readonly json: unknown } | string> {
  const base = environment['GITHUB_API_URL'] || 'https://api.github.com'
  const whole = `/repos/${run.owner}/${run.repository}${path}`
  const answer = await http.send({
    method: 'GET',
    url: new URL(`${base}${whole}${query}`),
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'imagefleet',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  const text = Buffer.from(await answer.bytes(LIMIT)).toString()
  return answer.status === 200
    ? { json: parseJson(text, whole) }
    : `GitHub answered ${answer.status} to ${whole}`
}

const isCommit = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
