import type { Run } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import type { SetStatus } from '../world/commit-status.ts'
import type { Environment } from './environment.ts'
import { apiUrlOf } from './github-ask.ts'
import { messageOf } from './system-error.ts'

export type StatusMeans = {
  readonly token: string | undefined
  readonly run: Run
  readonly environment: Environment
}

/** GitHub cuts nothing short: a longer description is refused. */
const LONGEST = 140

/**
 * Sets statuses through octokit, which is loaded only then.
 * @see https://docs.github.com/rest/commits/statuses#create-a-commit-status
 */
export function createSetStatus({ token, run, environment }: StatusMeans): SetStatus {
  return async ({ sha, state, context, description }) => {
    if (!token) throw new UserError('a commit status needs github-token, with the permission statuses: write')
    const { getOctokit } = await import('@actions/github')
    const baseUrl = apiUrlOf(environment)
    const { owner, repository: repo } = run
    const link =
      run.id === '' ? {} : { target_url: `${run.serverUrl}/${owner}/${repo}/actions/runs/${run.id}` }
    const text = description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description
    try {
      const octokit = getOctokit(token, { baseUrl })
      await octokit.rest.repos.createCommitStatus({
        owner,
        repo,
        sha,
        state,
        context,
        description: text,
        ...link,
      })
    } catch (error) {
      const remedy = 'check github-token and its permission statuses: write'
      throw new UserError(`GitHub did not take the commit status: ${messageOf(error)}; ${remedy}`, {
        cause: error,
      })
    }
  }
}
