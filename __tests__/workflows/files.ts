import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/** The workflows of this repository, and the examples, which users copy into theirs. */
export const ours = listYaml('.github/workflows')
export const examples = listYaml('examples/workflows')
export const workflows = [...ours, ...examples]

function listYaml(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => `${folder}/${file}`)
    .sort()
}

export const readText = (path: string): string => readFileSync(path, 'utf8')

export const readYaml = (path: string): unknown => load(readText(path))

export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under these keys; an empty mapping where there is none. */
export function at(value: unknown, ...keys: readonly string[]): Mapping {
  const found = keys.reduce<unknown>((inner, key) => (isMapping(inner) ? inner[key] : undefined), value)
  return isMapping(found) ? found : {}
}

/** A step that uses an action, or a job that calls a workflow. */
export type Use = { readonly where: string; readonly uses: string; readonly with: Mapping }

/** Every `uses:` of a workflow. */
export function usesOf(workflow: unknown, file: string): Use[] {
  return Object.entries(at(workflow, 'jobs')).flatMap(([id, job]) =>
    [job, ...stepsOf(job)].flatMap((one) => {
      const uses = isMapping(one) ? one['uses'] : undefined
      return typeof uses === 'string' ? [{ where: `${file} ${id}`, uses, with: at(one, 'with') }] : []
    }),
  )
}

export function stepsOf(job: unknown): Mapping[] {
  const steps = isMapping(job) ? job['steps'] : undefined
  return Array.isArray(steps) ? steps.filter(isMapping) : []
}

/** The name under which users reach this repository stands for it in examples. */
const OURS = /^(?:\$\/|\.\/|OWNER\/imagefleet\/?)([^@]*)/

/** The file of ours that a `uses:` means: a workflow, or an action's metadata. */
export function ownFile(uses: string): string | undefined {
  const path = OURS.exec(uses)?.[1]
  if (path === undefined) return undefined
  const file = path.endsWith('.yml') ? path : join(path, 'action.yml')
  return existsSync(file) ? file : `${file} is not there`
}
