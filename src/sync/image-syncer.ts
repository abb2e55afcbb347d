import { z } from 'zod'
import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { Key } from '../lang/yaml.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference, parseReference, type Repository, referenceIn } from '../oci/reference.ts'
import { parseTag } from '../oci/tag.ts'
import { checkDestinations, expandVariables, type ForeignFile } from './foreign.ts'
import { parsePattern, toExpression } from './pattern.ts'
import { readAt } from './place.ts'
import type { Search } from './select.ts'
import { plainOptions, type SyncItem, type SyncRule, type SyncSpec } from './spec.ts'

const images = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
/** Its older form has the logins in the same file. */
const together = z.object({ images, auth: z.unknown() })

type Side = Repository & {
  readonly tags: readonly string[]
  readonly digest?: Digest
  readonly expression?: string
}

/**
 * image-syncer's `images.{json,yaml}`: sources and where they go.
 * @see https://github.com/AliyunContainerService/image-syncer
 * @throws UserError with every source and destination that is wrong, each at its place
 */
export function parseImageSyncer(foreign: ForeignFile): SyncSpec {
  const { file } = foreign
  checkDestinations(foreign, { file: file.file }, 'in the file')
  const { data } = together.safeParse(file.value)
  const prefix = data === undefined ? [] : ['images']
  const entries = data?.images ?? decode(images, file.value, file)
  const rules = collect(Object.entries(entries), ([source, given]) => {
    const path = [...prefix, source]
    const from = readAt({ position: file.keyPosition }, path, () => parseSide(source))
    const destinations = [...new Set([given].flat())]
    if (destinations.length === 0) {
      throw new UserError({
        position: file.position(path),
        path: source,
        message: 'name at least one destination',
      })
    }
    return collect(destinations.entries(), ([index, text]) => {
      const place: readonly Key[] = typeof given === 'string' ? path : [...path, index]
      return readAt(file, place, () =>
        pair({ text: source, ...from }, parseSide(expandVariables(text, foreign.variable))),
      )
    }).flatMap((found) => found.map((rule) => ({ ...rule, position: file.keyPosition(path) })))
  })
  return { rules: mergeRules(rules.flat()), notices: [] }
}

/** `repo`, `repo:tag,tag`, `repo@digest` or `repo:/expression/` */
function parseSide(text: string): Side {
  const colon = text.indexOf(':/')
  if (colon > 0) {
    const expression = text.slice(colon + 1)
    if (expression.length < 3 || !expression.endsWith('/')) {
      throw new UserError(`${JSON.stringify(text)} is no source: an expression stands between two "/"`)
    }
    toExpression(expression, expression.slice(1, -1))
    return { ...parseReference(text.slice(0, colon)), tags: [], expression: expression.slice(1, -1) }
  }
  const [first = '', ...more] = text.split(',')
  const { registry, repository, tag, digest } = parseReference(first)
  if (more.length > 0 && tag === undefined) {
    throw new UserError(`${JSON.stringify(text)} is no list of tags; write repository:tag,tag`)
  }
  if (digest !== undefined) return { registry, repository, digest, tags: [] }
  const tags = [...(tag === undefined ? [] : [tag]), ...collect(more, parseTag)]
  return { registry, repository, tags }
}

/** What goes where; tags of both sides belong together from left to right. */
function pair(from: Side & { readonly text: string }, to: Side): SyncRule[] {
  const source = { registry: from.registry, repository: from.repository }
  const rule = (wanted: SyncRule['wanted'], name: { readonly tag?: string } = {}): SyncRule => ({
    source,
    wanted,
    destinations: [formatReference(referenceIn(to, name))],
    options: plainOptions,
  })
  if (to.expression !== undefined) throw new UserError('a destination has no expression; leave it out')
  if (from.digest !== undefined) return [rule({ items: [toDigestItem(from, from.digest, to)] })]
  if (to.digest !== undefined) throw new UserError(`${from.text} has no digest, so its destination has none`)
  const items = [...new Set(from.tags)].map((tag) => ({ source: { ...source, tag }, tags: [tag] }))
  if (to.tags.length === 0) return [rule(items.length > 0 ? { items } : { search: toSearch(from) })]
  if (to.tags.length !== from.tags.length) {
    const found = `${from.text} has ${from.tags.length} tags and its destination ${to.tags.length}`
    throw new UserError(`${found}; write as many on both sides, or none behind the destination`)
  }
  return to.tags.flatMap((tag, index) => {
    const item = { source: { ...source, tag: from.tags[index] ?? tag }, tags: [tag] }
    return [rule({ items: [item] }, { tag })]
  })
}

function toDigestItem(from: Side, digest: Digest, to: Side): SyncItem {
  if (to.digest !== undefined && to.digest !== digest) {
    throw new UserError(`its destination has another digest; a copy keeps ${digest}`)
  }
  return { source: { registry: from.registry, repository: from.repository, digest }, tags: to.tags }
}

function toSearch({ expression }: Side): Search {
  const include =
    expression === undefined ? [parsePattern('*')] : [toExpression(`/${expression}/`, expression)]
  return { include, exclude: [] }
}

/** One rule for all destinations that get the same, so that a source is listed and read once. */
function mergeRules(rules: readonly SyncRule[]): readonly SyncRule[] {
  const merged = new Map<string, SyncRule>()
  for (const rule of rules) {
    const key = JSON.stringify([rule.source, rule.wanted])
    const other = merged.get(key)
    merged.set(
      key,
      other === undefined ? rule : { ...other, destinations: [...other.destinations, ...rule.destinations] },
    )
  }
  return [...merged.values()]
}
