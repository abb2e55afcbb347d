import type { Repository } from '../oci/reference.ts'
import { parseRegistryAuths } from './credentials-auths.ts'
import { readDockerEntries } from './credentials-docker.ts'
import { type Credential, type Entry, isUnder, secretsOf } from './credentials-entry.ts'

export type Credentials = { readonly find: (place: Repository) => Promise<Credential | undefined> }

export type CredentialsOptions = {
  /** The environment: `DOCKER_CONFIG` and `HOME` say where Docker's configuration is; helpers run in it. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The YAML text of the input of that name. Where it is as near as Docker's configuration, it goes first. */
  readonly registryAuths?: string
  /** Is told each secret in all its forms, before anything uses it. */
  readonly mask: (secret: string) => void
}

/** No login for anybody. */
export const anonymous: Credentials = { find: async () => undefined }

/** The login of a place is that of the longest prefix of its name. */
export function createCredentials({ variables, registryAuths = '', mask }: CredentialsOptions): Credentials {
  const tell = (credential: Credential): void => secretsOf(credential).forEach(mask)
  const given: readonly Entry[] = parseRegistryAuths(registryAuths).map(({ prefix, credential }) => {
    tell(credential)
    return { prefix, ask: async () => credential }
  })
  let docker: ReturnType<typeof readDockerEntries> | undefined
  const found = new Map<string, Promise<Credential | undefined>>()

  const search = async (name: string): Promise<Credential | undefined> => {
    docker ??= readDockerEntries(variables)
    const entries = [...given, ...(await docker)(name)]
    const credential = await firstAnswer(nearestFirst(entries, name))
    if (credential !== undefined) tell(credential)
    return credential
  }
  return {
    find: ({ registry, repository }) => {
      const name = `${registry}/${repository}`
      const answer = found.get(name) ?? search(name)
      found.set(name, answer)
      return answer
    },
  }
}

function nearestFirst(entries: readonly Entry[], name: string): readonly Entry[] {
  return entries
    .filter(({ prefix }) => isUnder(name, prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
}

async function firstAnswer(entries: readonly Entry[]): Promise<Credential | undefined> {
  for (const { ask } of entries) {
    const credential = await ask()
    if (credential !== undefined) return credential
  }
  return undefined
}
