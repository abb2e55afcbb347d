import type { BuildRequest } from './request.ts'
import type { Variables } from './switches.ts'

/** An action's inputs and the files through which a step speaks to the runner: no child's business. */
const INTERNAL = /^(INPUT_|ACTIONS_|IMAGEFLEET_|GITHUB_(OUTPUT|ENV|STATE|PATH|STEP_SUMMARY)$)/i

/** What buildx needs to reach GitHub's cache service. */
const CACHE_SERVICE = [
  'ACTIONS_CACHE_MODE',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
]

const CREDENTIAL = /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|APIKEY|API_KEY|ACCESS_KEY|_PAT$|_AUTH$/i

/** Families whose credentials Docker, its helpers and BuildKit's cache backends read themselves. */
const DOCKERS_OWN =
  /^(DOCKER_|BUILDX_|BUILDKIT_|BUILDKITD_|AWS_|AZURE_|GOOGLE_|CLOUDSDK_|KUBE|GNUPGHOME$|PASSWORD_STORE_|SSH_|XDG_|OTEL_)/

/**
 * The environment of `docker buildx version` and the like. It is the step's own, because credential helpers,
 * contexts and proxies are configured by variables nobody can list, without what holds a secret of someone else.
 */
export function toChildEnvironment(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || !isForDocker(name) ? [] : [[name, value]],
    ),
  )
}

/** The environment of `docker buildx build`: with the cache service, and the variables that the request names. */
export function toBuildEnvironment(variables: Variables, request: BuildRequest): Record<string, string> {
  const named = [...CACHE_SERVICE, ...namedVariables(request)].flatMap((name) => {
    const value = variables[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...toChildEnvironment(variables),
    ...Object.fromEntries(named),
    // Findings of the build checks are to stand in the metadata.
    BUILDX_METADATA_WARNINGS: 'true',
  }
}

/** Variables whose value the request wants: secrets, arguments without a value, keys of cache backends. */
function namedVariables({ secrets, args }: BuildRequest): string[] {
  return [
    ...secrets.flatMap((secret) => (secret.from === 'variable' ? [secret.variable] : [])),
    ...args.filter((argument) => !argument.includes('=')),
  ]
}

const isForDocker = (name: string): boolean =>
  !INTERNAL.test(name) && (DOCKERS_OWN.test(name) || !CREDENTIAL.test(name))
