import { z } from 'zod'
import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { parseYaml } from '../lang/yaml.ts'
import { parseReference, parseRepository, type Reference, type Repository } from '../oci/reference.ts'
import type { Published } from '../publish/published.ts'

const schema = z.strictObject({
  version: z.literal('1', 'write version: 1'),
  sync: z
    .array(
      z.strictObject({
        source: z.string(),
        destinations: z.array(z.string()).min(1, 'name at least one repository'),
      }),
    )
    .min(1, 'name at least one source'),
})

/** One image to mirror: a tag or digest, the tags that it gets, and the repositories it goes to. */
export type SyncEntry = {
  readonly source: Reference
  readonly tags: readonly string[]
  readonly destinations: readonly Repository[]
}

export type SyncSpec = readonly SyncEntry[]

/**
 * Reads a sync file.
 * @throws UserError with every key and reference that is wrong, each with its place
 */
export function parseSyncFile(file: string, text: string): SyncSpec {
  const source = parseYaml(file, text)
  const content = decode(schema, source.value, source)
  return collect(content.sync.entries(), ([index, entry]) => {
    try {
      return toEntry(entry.source, entry.destinations)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const position = source.position(['sync', index, 'source'])
      throw new UserError(error.problems.map((problem) => ({ position, ...problem })))
    }
  })
}

/**
 * One source and where it goes. A destination without a tag keeps the source's.
 * @throws UserError naming each reference that is malformed, and a source without tag and digest
 */
export function toEntry(source: string, destinations: readonly string[]): SyncEntry {
  const reference = parseReference(source)
  if (reference.tag === undefined && reference.digest === undefined) {
    throw new UserError(`${source} names a whole repository; name a tag or a digest of it`)
  }
  return {
    source: reference,
    tags: reference.tag === undefined ? [] : [reference.tag],
    destinations: collect(destinations, parseRepository),
  }
}

/**
 * What a run published, by digest, to every mirror of its fleet: the mirror's namespace takes the place of ours.
 * @throws UserError when a mirror is no registry with a namespace
 */
export function toSpec(published: Published, mirrors: readonly string[]): SyncSpec {
  const prefix = `${published.namespace}/`
  return published.images.map(({ repository, digest, tags }) => {
    const path = repository.startsWith(prefix) ? repository.slice(prefix.length) : repository
    return {
      source: parseReference(`${repository}@${digest}`),
      tags,
      destinations: collect(mirrors, (mirror) => parseRepository(`${mirror.replace(/\/$/, '')}/${path}`)),
    }
  })
}
