import { resolve } from 'node:path'
import { toChildEnvironment } from '../build/child-environment.ts'
import { toList, type Values } from '../request/request.ts'
import { parseBandwidth } from '../sync/bandwidth.ts'
import type { Registry, World } from '../world/world.ts'
import { parseBuildSecrets } from './build-secrets.ts'
import { createChanges } from './changes.ts'
import { listChangedFiles } from './changes-github.ts'
import { createSetStatus } from './commit-status.ts'
import { createContexts } from './context.ts'
import { createCredentials } from './credentials.ts'
import { parseRegistryAuths } from './credentials-auths.ts'
import { type Known, secretsOf } from './credentials-entry.ts'
import { joinAuths, readAuthFile } from './credentials-file.ts'
import { createDocker, type DockerOptions } from './docker.ts'
import { logIn } from './docker-login.ts'
import type { Environment } from './environment.ts'
import { createFiles } from './files.ts'
import { createGit, toGitEnvironment } from './git.ts'
import { createGitHubApi } from './github-api.ts'
import { withGitHubPackages } from './github-packages.ts'
import { createHttp } from './http.ts'
import { createRefs } from './refs.ts'
import { createRegistry } from './registry/registry.ts'

/** What a door knows and the modes do not: where they run, and for whom. */
export type Place = Pick<World, 'run' | 'now' | 'log' | 'artifacts' | 'durations'> & {
  /** Hides a value in all that is logged from now on. */
  readonly mask: (secret: string) => void
  readonly environment: Environment
  readonly values: Values
  /** The text of `registry-auths`. */
  readonly auths: string
  /** For GitHub's API; without it, only git is asked. */
  readonly token: string | undefined
  /** The text of `build-secrets`. */
  readonly buildSecrets: string
  /** Is told each builder that is made, to remove it. */
  readonly onBuilder: (name: string) => void
  /** Logins that count where nobody gave another. */
  readonly fallbacks: readonly Known[]
  /** The repository's root. */
  readonly root: string
  /** A folder of this step alone, which the door removes. */
  readonly scratch: string
}

/** The world of every mode but tags, which has a smaller one of its own. */
export async function createWorld(place: Place): Promise<World> {
  const { root, scratch, log, mask, run, now, token, artifacts, durations } = place
  const { registry, environment } = await openRegistries(place)
  const buildSecrets = parseBuildSecrets(place.buildSecrets)
  for (const value of buildSecrets.values()) mask(value)
  const git = createGit(root, environment)
  const github = { http: createHttp(), environment, token, run }
  return {
    run,
    now,
    log,
    artifacts,
    durations,
    ...registry,
    writer: withGitHubPackages(registry.writer, { token, environment: place.environment }),
    ticks: () => performance.timeOrigin + performance.now(),
    variable: (name) => place.environment[name],
    files: createFiles(root, scratch),
    changes: createChanges({ run, git, listChangedFiles: () => listChangedFiles(github) }),
    refs: createRefs(git, token === undefined ? undefined : createGitHubApi(github)),
    contexts: createContexts({ root, environment: toGitEnvironment(environment) }),
    docker: createDocker(toDockerOptions(place, environment, buildSecrets)),
    setStatus: createSetStatus({ token, run, environment }),
  }
}

/** The registries, and the environment in which Docker has the same logins. */
async function openRegistries(place: Place): Promise<{ registry: Registry; environment: Environment }> {
  const { scratch, log, fallbacks, mask, values } = place
  const { auths, insecure } = await readAuths(place)
  const logins = parseRegistryAuths(auths)
  for (const { credential } of [...logins, ...fallbacks]) secretsOf(credential).forEach(mask)
  const environment = await logIn({ environment: place.environment, scratch, logins, fallbacks })
  // Credential helpers are children too: they get no input and no token of this step.
  const variables = toChildEnvironment(environment)
  const registry = createRegistry({
    credentials: createCredentials({ variables, mask, registryAuths: auths }),
    variables: environment,
    insecure,
    ...(values['bandwidth'] === undefined ? {} : { bandwidth: parseBandwidth(values['bandwidth']) }),
    onWait: ({ host, milliseconds, reason }) =>
      log.info(`${host}: ${reason}; going on in ${Math.ceil(milliseconds / 1000)} s`),
  })
  return { registry, environment }
}

function toDockerOptions(
  { scratch, onBuilder, values }: Place,
  environment: Environment,
  buildSecrets: ReadonlyMap<string, string>,
): DockerOptions {
  const version = values['buildx-version']
  const install = version && { version, http: createHttp({ variables: environment }) }
  return { environment, temporary: scratch, buildSecrets, onBuilder, ...(install ? { install } : {}) }
}

/** The logins of `registry-auths` and, behind them, those of an `auth-file`. */
async function readAuths({ auths, values, root, environment }: Place) {
  const insecure = toList(values, 'insecure-registries')
  const name = values['auth-file']
  if (name === undefined) return { auths, insecure }
  const file = await readAuthFile(resolve(root, name), name, environment)
  return { auths: joinAuths(auths, file.auths), insecure: [...insecure, ...file.insecure] }
}
