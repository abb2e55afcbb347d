import { type Run, type RunVariables, toRun } from './run.ts'

/**
 * As `toRun`, but what the runner does not tell is empty: `mode: tags` answers outside a workflow too, as
 * docker/metadata-action does.
 * @throws UserError when not even the repository is known
 */
export function toBareRun(variables: RunVariables, payload: unknown): Run {
  const event = variables['GITHUB_EVENT_NAME'] ?? ''
  const ref = variables['GITHUB_REF'] ?? ''
  const sha = variables['GITHUB_SHA'] ?? ''
  const unknown = 'unknown'
  const run = toRun(
    {
      ...variables,
      GITHUB_EVENT_NAME: event || unknown,
      GITHUB_REF: ref || unknown,
      GITHUB_SHA: sha || unknown,
    },
    payload,
  )
  return { ...run, event, ref, sha }
}
