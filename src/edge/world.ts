import { toList, type Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { createContexts } from './context.ts'
import { createCredentials } from './credentials.ts'
import { createDocker } from './docker.ts'
import type { Environment } from './environment.ts'
import { createFiles } from './files.ts'
import { createRegistry } from './registry/registry.ts'

/** What a door knows and the modes do not: where they run, and for whom. */
export type Place = Pick<World, 'run' | 'now' | 'log' | 'artifacts'> & {
  /** Hides a value in all that is logged from now on. */
  readonly mask: (secret: string) => void
  readonly environment: Environment
  readonly values: Values
  /** The text of `registry-auths`. */
  readonly auths: string | undefined
  /** The repository's root. */
  readonly root: string
  /** A folder of this step alone, which the door removes. */
  readonly scratch: string
}

/** The world of every mode but tags, which has a smaller one of its own. */
export function createWorld(place: Place): World {
  const { environment, values, root, scratch, log, auths, mask, run, now, artifacts } = place
  const credentials = createCredentials({
    variables: environment,
    mask,
    ...(auths === undefined ? {} : { registryAuths: auths }),
  })
  const registry = createRegistry({
    credentials,
    insecure: toList(values, 'insecure-registries'),
  })
  return {
    run,
    now,
    log,
    artifacts,
    ...registry,
    ticks: () => performance.now(),
    files: createFiles(root, scratch),
    contexts: createContexts({ root }),
    docker: createDocker({ environment, temporary: scratch }),
  }
}
