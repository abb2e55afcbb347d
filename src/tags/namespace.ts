import type { Run } from '../github/run.ts'
import { type Position, UserError } from '../lang/user-error.ts'
import { parseRepository } from '../oci/reference.ts'
import { toBranchHead, toPathPart } from './branch.ts'
import { explain } from './problems.ts'
import type { Render } from './render.ts'
import { toFleetVariables } from './variables.ts'

/** A namespace as a fleet declares it. */
export type NamespaceTemplate = {
  readonly template: string
  readonly position?: Position
}

/**
 * The namespace that a run publishes to, in lower case. Empty where the template is: then repositories stand
 * at the root of the registry. A pull request from a fork gets one of its own where the template would give it
 * the production namespace.
 * @throws UserError when the template is malformed or what it makes is no repository's path
 */
export function resolveNamespace(declared: NamespaceTemplate, run: Run, render: Render): string {
  const namespace = fill(declared, run, render)
  if (run.pullRequest?.fork !== true || namespace !== fill(declared, toProductionRun(run), render))
    return namespace
  const branch = `0${toPathPart(toBranchHead(run)) || 'fork'}`
  return check(namespace === '' ? branch : `${namespace}${branch}`, declared)
}

/** The namespace of the default branch, by which an image is recognised on every branch. */
export function productionNamespace(declared: NamespaceTemplate, run: Run, render: Render): string {
  return fill(declared, toProductionRun(run), render)
}

/** The same run, as if its commit had been pushed to the default branch. */
export function toProductionRun(run: Run): Run {
  const ref = `refs/heads/${run.defaultBranch ?? 'main'}`
  return { ...run, event: 'push', ref, defaultBranch: run.defaultBranch ?? 'main', pullRequest: undefined }
}

/** Whether a run is a push to the default branch, so that there is nothing to imagine. */
export function isProductionRun(run: Run): boolean {
  const { event, ref, defaultBranch } = toProductionRun(run)
  const isSame = run.event === event && run.ref === ref && run.defaultBranch === defaultBranch
  return isSame && run.pullRequest === undefined
}

function fill(declared: NamespaceTemplate, run: Run, render: Render): string {
  const { template, position } = declared
  if (template.trim() === '') return ''
  const text = explain(template, position, () => render(template, toFleetVariables(run, {})))
  return check(text.trim().toLowerCase(), declared)
}

function check(namespace: string, { template, position }: NamespaceTemplate): string {
  try {
    // Any registry will do: only the path is looked at.
    parseRepository(`registry.invalid/${namespace}`)
    return namespace
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const remedy =
      'write lower case letters and digits, with ".", "_", "__", "-" or "/" between them, 255 characters at most'
    const message = `${template} makes "${namespace}", which is no namespace; ${remedy}`
    throw new UserError({ message, path: 'namespace', ...(position === undefined ? {} : { position }) })
  }
}
