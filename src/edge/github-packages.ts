import type { getOctokit } from '@actions/github'
import { createGate } from '../lang/map-limit.ts'
import { type Reference, type Repository, referenceIn, repositoryOf } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { RegistryWriter } from '../world/registry.ts'
import type { Environment } from './environment.ts'
import { apiUrlOf } from './github-ask.ts'
import { connectPackage, type PackageApi, type Version } from './github-package-api.ts'
import { type Pauses, statusOf, withRetries } from './github-retry.ts'
import { createPlaceholder } from './registry/placeholder.ts'
import { realTiming } from './registry/retry.ts'
import { messageOf } from './system-error.ts'

export type PackagesMeans = {
  readonly token: string | undefined
  readonly environment: Environment
  readonly pauses?: Pauses
  /** The registries whose content GitHub keeps as packages. */
  readonly registries?: readonly string[]
}

type Octokit = ReturnType<typeof getOctokit>
/** A package, and its versions by digest: each manifest, with all of its tags, is one. */
type Package = { readonly api: PackageApi; readonly versions: ReadonlyMap<string, Version> }

const OPERATION = 'delete the manifest'
const REMEDY = 'check that github-token may write packages and has the role admin for this one'
/** GitHub asks for a second between requests that change something. */
const BETWEEN = 1000
/** A version shows in the list a moment after it was pushed. */
const LOOKS = 5

/**
 * A writer that deletes on GitHub's registry as GitHub wants it: its registry answers 405 to every DELETE, and the
 * packages API deletes by the id of a version, which has to be looked up in a list. A list that cannot be read to its
 * end deletes nothing.
 * @see https://docs.github.com/rest/packages/packages
 */
export function withGitHubPackages(writer: RegistryWriter, means: PackagesMeans): RegistryWriter {
  const registries = means.registries ?? registriesOf(means.environment)
  const { pauses = realTiming } = means
  const packages = new Map<string, Promise<Package>>()
  let last = Number.NEGATIVE_INFINITY
  const open = (reference: Reference): Promise<Package> => {
    const known = packages.get(reference.repository) ?? openPackage(reference, means, pauses)
    packages.set(reference.repository, known)
    known.catch(() => packages.delete(reference.repository))
    return known
  }
  const oneByOne = createGate(1)
  const removeVersion = (reference: Reference, api: PackageApi, { id }: Version): Promise<void> =>
    oneByOne(async () => {
      await pauses.sleep(Math.max(0, last + BETWEEN - pauses.now()))
      await told(reference, () => withRetries(() => api.remove(id), pauses))
      last = pauses.now()
    })
  /** What a tag named may belong to others: it gets something of its own first, and goes with that. */
  const removeTag = async (reference: Reference, { api, versions }: Package): Promise<void> => {
    const isThere = [...versions.values()].some(({ tags }) => tags.includes(reference.tag ?? ''))
    if (!isThere) return
    const { digest, ...placeholder } = createPlaceholder()
    await writer.putManifest(reference, placeholder)
    const version = await told(reference, () => lookFor(api, digest, pauses))
    await removeVersion(reference, api, version)
  }
  const remove = async (reference: Reference): Promise<void> => {
    const own = await open(reference)
    const { tag, digest } = reference
    if (tag !== undefined) return await removeTag(referenceIn(reference, { tag }), own)
    const version = own.versions.get(digest ?? '')
    if (version !== undefined) await removeVersion(reference, own.api, version)
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

/** Nobody says whether an owner is an organization: what is no organization's is looked for as a user's. */
async function openPackage(reference: Reference, means: PackagesMeans, pauses: Pauses): Promise<Package> {
  const place: Repository = repositoryOf(reference)
  const octokit = await connect(means, place)
  for (const kind of ['org', 'user'] as const) {
    const api = connectPackage(octokit, kind, place)
    const found = await told(place, () => withRetries(api.list, pauses))
    if (found !== undefined) return { api, versions: new Map(found.map((one) => [one.name, one])) }
  }
  const reason = `GitHub shows no such package; ${REMEDY}`
  throw new RegistryError({ operation: OPERATION, reference: place, status: 404, reason })
}

async function connect({ token, environment }: PackagesMeans, reference: Reference): Promise<Octokit> {
  if (!token) {
    const reason =
      'GitHub deletes packages only by its own API, which needs github-token with packages: write'
    throw new RegistryError({ operation: OPERATION, reference, reason })
  }
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { baseUrl: apiUrlOf(environment) })
}

async function lookFor(api: PackageApi, digest: string, pauses: Pauses): Promise<Version> {
  for (let look = 1; look <= LOOKS; look += 1) {
    const found = (await withRetries(api.list, pauses))?.find(({ name }) => name === digest)
    if (found !== undefined) return found
    await pauses.sleep(BETWEEN * look)
  }
  throw new Error(`GitHub does not list ${digest}, which the tag names now; delete that version by hand`)
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
