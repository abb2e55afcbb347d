import type { getOctokit } from '@actions/github'
import type { Repository } from '../oci/reference.ts'
import { statusOf } from './github-retry.ts'

/** A version of a package: a manifest by its digest, and its tags. */
export type Version = { readonly id: number; readonly name: string; readonly tags: readonly string[] }

/** What GitHub does with one package; what is not there is undefined, or gone already. */
export type PackageApi = {
  /** All versions, from all pages. */
  readonly list: () => Promise<readonly Version[] | undefined>
  readonly remove: (id: number) => Promise<void>
}

const TIMEOUT = 60_000

/** `acme/deep/base` is the package `deep/base` of acme, an organization or a user. */
export function connectPackage(
  { paginate, rest: { packages } }: ReturnType<typeof getOctokit>,
  kind: 'org' | 'user',
  { repository }: Repository,
): PackageApi {
  const slash = repository.indexOf('/')
  const owner = repository.slice(0, slash)
  const common = () =>
    ({
      package_type: 'container',
      package_name: repository.slice(slash + 1),
      request: { signal: AbortSignal.timeout(TIMEOUT) },
    }) as const
  const read = () =>
    kind === 'org'
      ? paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, {
          ...common(),
          per_page: 100,
          org: owner,
        })
      : paginate(packages.getAllPackageVersionsForPackageOwnedByUser, {
          ...common(),
          per_page: 100,
          username: owner,
        })
  const remove = (id: number): Promise<unknown> =>
    kind === 'org'
      ? packages.deletePackageVersionForOrg({ ...common(), package_version_id: id, org: owner })
      : packages.deletePackageVersionForUser({ ...common(), package_version_id: id, username: owner })
  return {
    list: async () => {
      const found = await unlessAbsent(read())
      return found?.map(({ id, name, metadata }) => ({ id, name, tags: metadata?.container?.tags ?? [] }))
    },
    remove: async (id) => void (await unlessAbsent(remove(id))),
  }
}

async function unlessAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  return await asked.catch((error: unknown) => {
    if (statusOf(error) === 404) return undefined
    throw error
  })
}
