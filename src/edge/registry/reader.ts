import { z } from 'zod'
import { decodeJson } from '../../lang/decode.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { formatReference, type Repository } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import type { RegistryReader } from '../../world/registry.ts'
import { DIGEST_INVALID, readBlob } from './blob.ts'
import { pathIn } from './endpoint.ts'
import { saysAbsent } from './error.ts'
import { fetchManifest, headManifest } from './fetch-manifest.ts'
import { readPages } from './pages.ts'
import { readReferrers } from './referrers.ts'
import type { Action, Scope } from './scope.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'

const tagsSchema = z.object({ tags: z.array(z.string()).nullish() })
const catalogSchema = z.object({ repositories: z.array(z.string()).nullish() })
const TAGS_LIMIT = 64 << 20
const TAGS_PER_PAGE = 1000

/**
 * Reads registries. The actions are what tokens are asked for: who is going to write to a repository
 * spares a token when it reads under the same scope.
 */
export function createReader(sessions: Sessions, actions: readonly Action[]): RegistryReader {
  const withoutApi = new Set<string>()
  /** Blobs that once arrived with wrong bytes: some cache on the way holds them. */
  const spoilt = new Set<string>()
  const scopesIn = ({ repository }: Repository): readonly Scope[] => [{ repository, actions }]
  return {
    head: (reference) =>
      headManifest(sessions(reference.registry), { reference, scopes: scopesIn(reference) }),
    manifest: (reference) =>
      fetchManifest(sessions(reference.registry), { reference, scopes: scopesIn(reference) }),
    blob: (place, descriptor, offset = 0) => {
      const content = () => {
        const cache = spoilt.has(descriptor.digest) ? 'no-cache' : 'any'
        const scopes = scopesIn(place)
        return readBlob(sessions(place.registry), { place, descriptor, scopes, cache, offset })
      }
      return rememberSpoilt(content, descriptor, spoilt)
    },
    tags: (place) => readTags(sessions(place.registry), place, scopesIn(place)),
    repositories: (registry) => readRepositories(sessions(registry), registry),
    referrers: (place, subject) =>
      readReferrers(sessions(place.registry), { place, subject, scopes: scopesIn(place) }, withoutApi),
  }
}

async function* rememberSpoilt(
  content: () => AsyncIterable<Uint8Array>,
  { digest }: Descriptor,
  spoilt: Set<string>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* content()
  } catch (error) {
    if (error instanceof RegistryError && error.failure.code === DIGEST_INVALID) spoilt.add(digest)
    throw error
  }
}

/**
 * The list that registries may have beside the spec; the scope that it takes is told by their 401.
 * @see https://github.com/distribution/distribution/blob/main/docs/content/spec/api.md#listing-repositories
 */
async function readRepositories(session: Session, registry: string): Promise<readonly string[] | undefined> {
  const call = {
    operation: 'list the repositories of',
    reference: { registry, repository: '' },
    method: 'GET',
    url: `/v2/_catalog?n=${TAGS_PER_PAGE}`,
    scopes: [],
    answers: [404],
  } as const
  return await readPages(session, call, async (answer) => {
    const bytes = await answer.bytes(TAGS_LIMIT)
    if (answer.status === 404) return undefined
    const text = new TextDecoder().decode(bytes)
    return decodeJson(catalogSchema, text, { file: `the repositories of ${registry}` }).repositories ?? []
  })
}

async function readTags(
  session: Session,
  place: Repository,
  scopes: readonly Scope[],
): Promise<readonly string[] | undefined> {
  const call = {
    operation: 'list the tags of',
    reference: place,
    method: 'GET',
    url: pathIn(place, `tags/list?n=${TAGS_PER_PAGE}`),
    scopes,
    answers: [404],
  } as const
  try {
    return await readPages(session, call, async (answer) => {
      const bytes = await answer.bytes(TAGS_LIMIT)
      if (answer.status === 404) return undefined
      const text = new TextDecoder().decode(bytes)
      return decodeJson(tagsSchema, text, { file: `the tags of ${formatReference(place)}` }).tags ?? []
    })
  } catch (error) {
    if (error instanceof RegistryError && saysAbsent(error)) return undefined
    throw error
  }
}
