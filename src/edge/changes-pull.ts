import { z } from 'zod'
import type { Run } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import { type ChangedFiles, MOST_FILES } from '../plan/affected.ts'
import type { Environment } from './environment.ts'
import type { Http } from './http.ts'

const PAGE = 100
const LIMIT = 32 << 20

/** Patches come with it, and are not read. */
const files = z.array(
  z.object({
    filename: z.string(),
    status: z.string(),
    previous_filename: z.string().optional(),
  }),
)

export type PullFilesOptions = {
  readonly http: Http
  readonly environment: Environment
  readonly token: string | undefined
  readonly run: Run
}

/**
 * The files of the run's pull request, page by page; or why they cannot be had. Without octokit, as `github-api.ts`.
 * @see https://docs.github.com/rest/pulls/pulls#list-pull-requests-files
 */
export async function listPullFiles(options: PullFilesOptions): Promise<ChangedFiles | string> {
  const found = new Map<string, 'changed' | 'gone'>()
  try {
    for (let page = 1; page <= MOST_FILES / PAGE; page += 1) {
      const listed = await readPage(options, page)
      if (typeof listed === 'string') return listed
      for (const { filename, status, previous_filename: before } of listed) {
        found.set(filename, status === 'removed' ? 'gone' : 'changed')
        if (before !== undefined && !found.has(before)) found.set(before, 'gone')
      }
      if (listed.length < PAGE) return found
    }
  } catch (error) {
    return `GitHub could not be asked for the files of the pull request: ${textOf(error)}`
  }
  return `more than ${MOST_FILES} files changed`
}

async function readPage(options: PullFilesOptions, page: number): Promise<z.output<typeof files> | string> {
  const { http, environment, token, run } = options
  const base = environment['GITHUB_API_URL'] || 'https://api.github.com'
  const path = `/repos/${run.owner}/${run.repository}/pulls/${run.pullRequest?.number}/files`
  const answer = await http.send({
    method: 'GET',
    url: new URL(`${base}${path}?per_page=${PAGE}&page=${page}`),
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'imagefleet',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  const text = Buffer.from(await answer.bytes(LIMIT)).toString()
  if (answer.status !== 200) return `GitHub answered ${answer.status} to ${path}`
  return files.parse(parseJson(text, path))
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
