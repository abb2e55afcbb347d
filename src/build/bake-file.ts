import { type BuildRequest, plainRequest } from './request.ts'

/** A build, and what it is called among those that share one buildx. */
export type NamedBuild = { readonly target: string; readonly request: BuildRequest }

/** What a target of a bake file says of a build. */
const TOLD = [
  'context',
  'file',
  'target',
  'platforms',
  'args',
  'buildContexts',
  'labels',
  'annotations',
  'outputs',
  'cacheFrom',
  'attests',
] as const satisfies readonly (keyof BuildRequest)[]

/** Whether a bake file can say all that a request asks for. */
export function isBakeable(request: BuildRequest): boolean {
  const plain = Object.fromEntries(TOLD.map((key) => [key, plainRequest[key]]))
  return JSON.stringify({ ...request, ...plain }) === JSON.stringify(plainRequest)
}

/**
 * Names that buildx takes for targets, by id: legible, for they stand in the log, and no two the same.
 * @see https://docs.docker.com/build/bake/reference/#target
 */
export function toTargetNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of ids) {
    const plain = id.replaceAll(/[^A-Za-z0-9_-]/g, '_')
    const name = taken.has(plain) ? `${plain}_${taken.size}_` : plain
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/** The bake file that builds them all. @param toPath what a Dockerfile's path is, wherever its context lies */
export function toBakeFile(builds: readonly NamedBuild[], toPath: (file: string) => string): string {
  const targets = builds.map(({ target, request }) => [target, toTarget(request, toPath)])
  return JSON.stringify({ target: Object.fromEntries(targets) })
}

function toTarget(request: BuildRequest, toPath: (file: string) => string): object {
  const { file, target, platforms, annotations, outputs, attests, cacheFrom } = request
  return {
    context: quote(request.context),
    ...(file === undefined ? {} : { dockerfile: quote(toPath(file)) }),
    ...(target === undefined ? {} : { target: quote(target) }),
    ...(platforms.length === 0 ? {} : { platforms }),
    args: toMap(request.args),
    contexts: toMap(request.buildContexts),
    labels: toMap(request.labels),
    annotations: annotations.map(quote),
    output: outputs.map(quote),
    attest: attests.map(quote),
    'cache-from': cacheFrom.map(quote),
  }
}

/** `NAME=value` lines as an object. */
function toMap(pairs: readonly string[]): object {
  const entries = pairs.map((pair) => {
    const at = pair.indexOf('=')
    return [quote(pair.slice(0, at)), quote(pair.slice(at + 1))]
  })
  return Object.fromEntries(entries)
}

/** Every string of a bake file is a template: what would begin an expression is doubled. */
const quote = (text: string): string => text.replaceAll(/[$%](?=\{)/g, '$&$&')
