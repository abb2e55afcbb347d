import picomatch from 'picomatch'
import type { Mirror } from '../fleet/mirror.ts'
import { collect, type Position, UserError } from '../lang/user-error.ts'
import { parsePlatform } from '../oci/platform.ts'
import { parseReference } from '../oci/reference.ts'
import type { Published } from '../publish/published.ts'
import { checkBackup } from './backup.ts'
import { checkDestination } from './destination.ts'
import { parsePattern } from './pattern.ts'
import { gather } from './place.ts'
import { isOneOf } from './select.ts'
import { plainOptions, type SyncOptions, type SyncRule, type SyncSpec } from './spec.ts'

/**
 * A fleet's mirrors, looked at before anything is built.
 * @throws UserError with all that is wrong with them, each at its place
 */
export function toMirrors(mirrors: readonly (Mirror & { readonly position: Position })[]): readonly Mirror[] {
  return collect(mirrors, ({ position, ...mirror }) => {
    try {
      readMirror(mirror)
      return mirror
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      throw new UserError(error.problems.map((problem) => ({ position, ...problem })))
    }
  })
}

/** What a mirror's texts mean. */
type Read = {
  readonly options: SyncOptions
  readonly destinations: readonly string[]
  readonly hasImage: (id: string) => boolean
  readonly hasTag: (tag: string) => boolean
}

function readMirror({ images = ['*'], tags = ['*'], exclude = [], ...mirror }: Mirror): Read {
  const [destinations, include, excluded, platforms, backup] = gather(
    () => collect(mirror.destinations, (text) => checkDestination(text.replace(/\/$/, ''))),
    () => collect(tags, parsePattern),
    () => collect(exclude, parsePattern),
    () => collect(mirror.platforms ?? [], parsePlatform),
    () => (mirror.backup === undefined ? undefined : checkBackup(mirror.backup)),
  )
  const isMeant = picomatch([...images], { dot: true, nonegate: true })
  return {
    destinations,
    options: {
      ...plainOptions,
      platforms,
      referrers: mirror.referrers === true ? 'with' : 'without',
      ...(backup === undefined ? {} : { backup }),
    },
    hasImage: (id) => isMeant(id),
    hasTag: (tag) => isOneOf(tag, include) && !isOneOf(tag, excluded),
  }
}

/**
 * What a run published, by digest, to the mirrors of its fleet: a mirror's namespace takes the place of ours.
 * @throws UserError when a mirror is no registry with a namespace
 */
export function toSpec(published: Published, mirrors: readonly Mirror[]): SyncSpec {
  return { rules: collect(mirrors, (mirror) => toRules(published, readMirror(mirror))).flat(), notices: [] }
}

function toRules({ namespace, images }: Published, mirror: Read): readonly SyncRule[] {
  const prefix = `${namespace}/`
  return images.flatMap(({ id, repository, digest, tags }): readonly SyncRule[] => {
    const wanted = tags.filter(mirror.hasTag)
    // Without any name it is copied by its digest; without the wanted ones not at all.
    if (!mirror.hasImage(id) || (tags.length > 0 && wanted.length === 0)) return []
    const path = repository.startsWith(prefix) ? repository.slice(prefix.length) : repository
    const source = parseReference(`${repository}@${digest}`)
    return [
      {
        source: { registry: source.registry, repository: source.repository },
        wanted: { items: [{ source, tags: wanted }] },
        destinations: mirror.destinations.map((destination) => checkDestination(`${destination}/${path}`)),
        options: mirror.options,
      },
    ]
  })
}
