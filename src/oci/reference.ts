import { UserError } from '../lang/user-error.ts'
import { type Digest, isDigest } from './digest.ts'
import { isTag } from './tag.ts'

/** A place for manifests and blobs: `ghcr.io` and `acme/base`. */
export type Repository = {
  /** `host[:port]`; Docker Hub is `docker.io`. */
  readonly registry: string
  readonly repository: string
}

/** The whole name of an image in a registry. With neither tag nor digest it names the repository; read as an image, its `latest`. */
export type Reference = Repository & {
  readonly tag?: string
  readonly digest?: Digest
}

/** A reference that nobody can move. */
export type PinnedReference = Reference & { readonly digest: Digest }

const HUB = 'docker.io'
const HUB_ALIASES: readonly string[] = [HUB, 'index.docker.io', 'registry-1.docker.io']
const REPOSITORY_LENGTH = 255

const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`)

/**
 * Reads a reference as Docker does: `nginx` is `docker.io/library/nginx`. No tag is added.
 * @see https://github.com/distribution/reference
 * @throws UserError with the value, the broken rule and the remedy
 */
export function parseReference(text: string): Reference {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  const digest = at < 0 ? undefined : text.slice(at + 1)
  if (/^[a-z]+:\/\//i.test(text))
    throw refusal(text, 'a reference has no scheme: leave out what ends in "://"')
  if (digest?.includes('@')) throw refusal(text, 'write one "@" at most, before the digest')
  if (digest !== undefined && !isDigest(digest)) {
    throw refusal(text, 'after "@" write sha256: and 64 hexadecimal digits in lower case')
  }
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1)
  const tag = colon < 0 ? undefined : name.slice(colon + 1)
  if (tag !== undefined && !isTag(tag)) {
    throw refusal(text, 'a tag is a letter, digit or "_" and up to 127 more of these, "." and "-"')
  }
  const place = splitName(text, colon < 0 ? name : name.slice(0, colon))
  const tagged = tag === undefined ? place : { ...place, tag }
  return digest === undefined ? tagged : { ...tagged, digest }
}

/**
 * Reads a repository: a reference without tag and digest.
 * @throws UserError with the value, the broken rule and the remedy
 */
export function parseRepository(text: string): Repository {
  const { registry, repository, tag, digest } = parseReference(text)
  if (tag !== undefined || digest !== undefined) {
    throw refusal(text, 'name a repository only: leave out the tag and the digest')
  }
  return { registry, repository }
}

function splitName(text: string, name: string): Repository {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  const named = isRegistry(first)
  const registry = named ? toRegistry(first) : HUB
  const rest = named ? name.slice(slash + 1) : name
  if (!REGISTRY.test(registry)) throw refusal(text, 'its registry must be host[:port]')
  checkRepository(text, rest)
  const repository = registry === HUB && !rest.includes('/') ? `library/${rest}` : rest
  if (repository.length > REPOSITORY_LENGTH) {
    throw refusal(
      text,
      `its repository has ${repository.length} characters; ${REPOSITORY_LENGTH} are allowed`,
    )
  }
  return { registry, repository }
}

function checkRepository(text: string, repository: string): void {
  if (REPOSITORY.test(repository) && !/^[0-9a-f]{64}$/.test(repository)) return
  if (repository === '')
    throw refusal(text, 'write [registry/]repository[:tag][@digest], such as ghcr.io/acme/base:1')
  if (/[A-Z]/.test(repository))
    throw refusal(text, `a repository is in lower case: ${repository.toLowerCase()}`)
  if (/^[0-9a-f]{64}$/.test(repository)) {
    throw refusal(text, '64 hexadecimal digits are an identifier; put sha256: and a repository before them')
  }
  throw refusal(
    text,
    'a repository is lower case letters and digits, with ".", "_", "__", "-" or "/" between them',
  )
}

/** The first part of a name is a registry when no Docker Hub user could be called so. */
function isRegistry(first: string): boolean {
  return /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase()
}

/** One name for a registry: lower case, and `docker.io` for all of Docker Hub's. */
export function toRegistry(host: string): string {
  const lower = host.toLowerCase()
  return HUB_ALIASES.includes(lower) ? HUB : lower
}

function refusal(text: string, remedy: string): UserError {
  return new UserError(`${JSON.stringify(text)} is not a reference; ${remedy}`)
}

/** `registry/repository[:tag][@digest]`, always whole: `parseReference` gives back the same. */
export function formatReference({ registry, repository, tag, digest }: Reference): string {
  const named = tag === undefined ? '' : `:${tag}`
  const pinned = digest === undefined ? '' : `@${digest}`
  return `${registry}/${repository}${named}${pinned}`
}

/** The place without tag and digest. */
export function repositoryOf({ registry, repository }: Reference): Repository {
  return { registry, repository }
}

/** The same place under a tag, a digest, or both. */
export function referenceIn(
  place: Repository,
  name: { readonly tag?: string; readonly digest?: Digest },
): Reference {
  return { registry: place.registry, repository: place.repository, ...name }
}
