import type { Run } from '../github/run.ts'
import type { Environment } from './environment.ts'
import type { Http } from './http.ts'

export type AskMeans = {
  readonly http: Http
  readonly environment: Environment
  readonly token: string | undefined
  readonly run: Run
}

/** Where GitHub's REST API is: an Enterprise Server names its own. */
export function apiUrlOf(environment: Environment): string {
  return environment['GITHUB_API_URL'] || 'https://api.github.com'
}

/**
 * Asks GitHub's REST API about the run's repository, without octokit: loading that costs more than asking.
 * @param path below the repository, such as `/commits/abc`
 * @param limit bytes of the answer that are read at most
 */
export async function askRepository(
  { http, environment, token, run }: AskMeans,
  path: string,
  limit: number,
): Promise<{ readonly url: URL; readonly status: number; readonly text: string }> {
  const url = new URL(`${apiUrlOf(environment)}/repos/${run.owner}/${run.repository}${path}`)
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'imagefleet',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const answer = await http.send({ method: 'GET', url, headers })
  const text = Buffer.from(await answer.bytes(limit)).toString()
  return { url, status: answer.status, text }
}
