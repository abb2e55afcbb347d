import type { getOctokit } from '@actions/github'
import { type Reference, type Repository, repositoryOf } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { RegistryWriter } from '../world/registry.ts'
import type { Environment } from './environment.ts'
import { type Pauses, withRetries } from './github-retry.ts'
import { realTiming } from './registry/retry.ts'
import { messageOf } from './system-error.ts'

type Octokit = ReturnType<typeof getOctokit>

export type PackagesMeans = {
  readonly token: string | undefined
  readonly environment: Environment
  readonly pauses?: Pauses
  /** The registries whose content GitHub keeps as packages. */
  readonly registries?: readonly string[]
}

/** One package, as GitHub's API names it. */
type Package = { readonly owner: string; readonly name: string }
type OwnerKind = 'org' | 'user'
/** The versions of a package by digest: each manifest, with all of its tags, is one. */
type Versions = { readonly kind: OwnerKind; readonly ids: ReadonlyMap<string, number> }

const OPERATION = 'delete the manifest'
const REMEDY = 'check that github-token may write packages and has the role admin for this one'
const TIMEOUT = 60_000
/** GitHub asks for a second between requests that change something. */
const BETWEEN = 1000

/**
 * A writer that deletes on GitHub's registry as GitHub wants it: its registry answers 405 to every DELETE, and the
 * packages API deletes by the id of a version, which has to be looked up in a list. A list that cannot be read to its
 * end deletes nothing.
 * @see https://docs.github.com/rest/packages/packages
 */
export function withGitHubPackages(writer: RegistryWriter, means: PackagesMeans): RegistryWriter {
  const registries = means.registries ?? registriesOf(means.environment)
  const { pauses = realTiming } = means
  const lists = new Map<string, Promise<Versions>>()
  let last = Number.NEGATIVE_INFINITY
  const list = (reference: Reference, octokit: Octokit): Promise<Versions> => {
    const known = lists.get(reference.repository) ?? listVersions(octokit, reference, pauses)
    lists.set(reference.repository, known)
    known.catch(() => lists.delete(reference.repository))
    return known
  }
  const remove = async (reference: Reference): Promise<void> => {
    const octokit = await connect(means, reference)
    const { kind, ids } = await list(reference, octokit)
    const id = reference.digest === undefined ? undefined : ids.get(reference.digest)
    if (id === undefined) return
    await pauses.sleep(Math.max(0, last + BETWEEN - pauses.now()))
    await told(reference, () => withRetries(() => deleteVersion(octokit, { kind, id }, reference), pauses))
    last = pauses.now()
  }
  return {
    ...writer,
    deleteManifest: (reference) =>
      registries.includes(reference.registry) ? remove(reference) : writer.deleteManifest(reference),
  }
}

/** `ghcr.io`, and the registry of an Enterprise Server. */
function registriesOf(environment: Environment): readonly string[] {
  const { host } = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com')
  return host === 'github.com' ? ['ghcr.io'] : ['ghcr.io', `containers.${host}`]
}

async function connect({ token, environment }: PackagesMeans, reference: Reference): Promise<Octokit> {
  if (!token) {
    const reason =
      'GitHub deletes packages only by its own API, which needs github-token with packages: write'
    throw new RegistryError({ operation: OPERATION, reference, reason })
  }
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { baseUrl: environment['GITHUB_API_URL'] || 'https://api.github.com' })
}

/** `acme/deep/base` is the package `deep/base` of acme. */
function packageOf({ repository }: Repository): Package {
  const slash = repository.indexOf('/')
  return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) }
}

/** Nobody says whether an owner is an organization: what is no organization's is looked for as a user's. */
async function listVersions(octokit: Octokit, reference: Reference, pauses: Pauses): Promise<Versions> {
  const place = repositoryOf(reference)
  for (const kind of ['org', 'user'] as const) {
    const found = await told(place, () => withRetries(() => readVersions(octokit, kind, place), pauses))
    if (found !== undefined) return { kind, ids: new Map(found.map(({ name, id }) => [name, id])) }
  }
  const reason = `GitHub shows no such package; ${REMEDY}`
  throw new RegistryError({ operation: OPERATION, reference: place, status: 404, reason })
}

async function readVersions(octokit: Octokit, kind: OwnerKind, place: Repository) {
  const { packages } = octokit.rest
  const { owner, name } = packageOf(place)
  const common = {
    package_type: 'container',
    package_name: name,
    per_page: 100,
    request: { signal: AbortSignal.timeout(TIMEOUT) },
  } as const
  const reading =
    kind === 'org'
      ? octokit.paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, { ...common, org: owner })
      : octokit.paginate(packages.getAllPackageVersionsForPackageOwnedByUser, { ...common, username: owner })
  return await unlessAbsent(reading)
}

/** A version that is gone by now is no failure: an answer may have been lost. */
async function deleteVersion(
  { rest: { packages } }: Octokit,
  { kind, id }: { readonly kind: OwnerKind; readonly id: number },
  reference: Reference,
): Promise<void> {
  const { owner, name } = packageOf(reference)
  const common = {
    package_type: 'container',
    package_name: name,
    package_version_id: id,
    request: { signal: AbortSignal.timeout(TIMEOUT) },
  } as const
  await unlessAbsent<unknown>(
    kind === 'org'
      ? packages.deletePackageVersionForOrg({ ...common, org: owner })
      : packages.deletePackageVersionForUser({ ...common, username: owner }),
  )
}

async function unlessAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  return await asked.catch((error: unknown) => {
    if (statusOf(error) === 404) return undefined
    throw error
  })
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

async function told<T>(reference: Reference, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    const status = statusOf(error)
    const reason = status === 401 || status === 403 ? `${messageOf(error)}; ${REMEDY}` : messageOf(error)
    const failure = { operation: OPERATION, reference, reason, ...(status === undefined ? {} : { status }) }
    throw new RegistryError(failure, { cause: error })
  }
}
