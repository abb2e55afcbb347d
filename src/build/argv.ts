import { type BuildxVersion, isAtLeast } from './buildx-version.ts'
import { exportsAs } from './exporters.ts'
import type { BuildRequest } from './request.ts'

/** Files that live as long as one build, and are laid down by whoever runs it. */
export type BuildFiles = {
  /** Where buildx writes the image's id, and its metadata. */
  readonly imageId: string
  readonly metadata: string
  /** Where the value of each secret that has one was written, by id. */
  readonly secrets: ReadonlyMap<string, string>
}

/** The words after `docker buildx`. What this buildx does not know yet is left out: see `toUnsupported`. */
export function toArgv(request: BuildRequest, buildx: BuildxVersion, files: BuildFiles): string[] {
  return [
    'build',
    ...toBuildFlags(request, buildx, files),
    ...toRunFlags(request, buildx, files),
    request.context,
  ]
}

// The order is docker/build-push-action's: alphabetical, as the inputs were added to it.
function toBuildFlags(request: BuildRequest, buildx: BuildxVersion, files: BuildFiles): string[] {
  const { platforms } = request
  return [
    ...each('--add-host', request.addHosts),
    ...each('--allow', request.allow),
    ...since('0.12.0', buildx, each('--annotation', request.annotations)),
    ...each('--build-arg', request.args),
    ...since('0.8.0', buildx, each('--build-context', request.buildContexts)),
    ...each('--cache-from', request.cacheFrom),
    ...each('--cache-to', request.cacheTo),
    ...one('--call', request.call),
    ...one('--cgroup-parent', request.cgroupParent),
    ...each('--secret', toVariableSecrets(request)),
    ...one('--file', request.file),
    ...one('--iidfile', writesImageId(request, buildx) ? files.imageId : undefined),
    ...each('--label', request.labels),
    ...each('--no-cache-filter', request.noCacheFilters),
    ...each('--output', request.outputs),
    ...one('--platform', platforms.length > 0 ? platforms.join(',') : undefined),
    ...since('0.10.0', buildx, each('--attest', request.attests)),
    ...each('--secret', toFileSecrets(request, files)),
    ...one('--shm-size', request.shmSize),
    ...each('--ssh', request.ssh),
    ...each('--tag', request.tags),
    ...one('--target', request.target),
    ...each('--ulimit', request.ulimits),
  ]
}

function toRunFlags(request: BuildRequest, buildx: BuildxVersion, files: BuildFiles): string[] {
  return [
    ...one('--builder', request.builder),
    ...(request.load ? ['--load'] : []),
    ...since('0.6.0', buildx, ['--metadata-file', files.metadata]),
    ...one('--network', request.network),
    ...(request.noCache ? ['--no-cache'] : []),
    ...(request.pull ? ['--pull'] : []),
    ...(request.push ? ['--push'] : []),
  ]
}

/** No image, no id; and the first releases could not write the id of several platforms. */
function writesImageId({ outputs, platforms }: BuildRequest, buildx: BuildxVersion): boolean {
  if (exportsAs('local', outputs) || exportsAs('tar', outputs)) return false
  return platforms.length === 0 || isAtLeast(buildx, '0.4.2')
}

function toVariableSecrets({ secrets }: BuildRequest): string[] {
  return secrets.flatMap((secret) =>
    secret.from === 'variable' ? [`id=${secret.id},env=${secret.variable}`] : [],
  )
}

function toFileSecrets({ secrets }: BuildRequest, files: BuildFiles): string[] {
  return secrets.flatMap((secret) => {
    if (secret.from === 'variable') return []
    const path = secret.from === 'file' ? secret.path : files.secrets.get(secret.id)
    return [`id=${secret.id},src=${path ?? ''}`]
  })
}

const each = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value])

const one = (flag: string, value: string | undefined): string[] => (value ? [flag, value] : [])

const since = (release: string, buildx: BuildxVersion, words: readonly string[]): readonly string[] =>
  isAtLeast(buildx, release) ? words : []
