import { z } from 'zod'
import type { Notice } from '../github/notice.ts'
import { decode } from '../lang/decode.ts'
import { collect } from '../lang/user-error.ts'
import type { Key } from '../lang/yaml.ts'
import { isDigest } from '../oci/digest.ts'
import { parseRepository, type Repository } from '../oci/reference.ts'
import { parseTag } from '../oci/tag.ts'
import { checkDestination } from './destination.ts'
import { checkDestinations, type ForeignFile, toNamed } from './foreign.ts'
import { type Pattern, parsePattern, toExpression, toSemverPattern } from './pattern.ts'
import { collectAt, gather, readAt } from './place.ts'
import { plainOptions, type SyncItem, type SyncRule, type SyncSpec } from './spec.ts'

const names = z.record(z.string(), z.string())

const registry = z.strictObject({
  images: z.record(z.string(), z.array(z.string()).nullable()).exactOptional(),
  'images-by-tag-regex': names.exactOptional(),
  'images-by-semver': names.exactOptional(),
  credentials: z.unknown().optional(),
  'tls-verify': z.unknown().optional(),
  'cert-dir': z.unknown().optional(),
})

const schema = z.record(z.string(), registry)

/** Keys that say how a registry is spoken to, and what says it here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  credentials: 'registry-auths or auth-file',
  'tls-verify': 'insecure-registries',
  'cert-dir': 'NODE_EXTRA_CA_CERTS',
}

/**
 * The YAML file of `skopeo sync`. Where images go is not in it.
 * @see https://github.com/containers/skopeo/blob/main/docs/skopeo-sync.1.md
 * @throws UserError with every key, repository and expression that is wrong, each at its place
 */
export function parseSkopeo(foreign: ForeignFile): SyncSpec {
  const { file } = foreign
  checkDestinations(foreign, { file: file.file }, 'needed')
  const content = decode(schema, file.value, file)
  const destinations = collect(foreign.destinations, (text) => checkDestination(toNamed(text)))
  const rules = collect(Object.keys(content), (host) => toRules(foreign, host, content[host] ?? {}))
  return {
    rules: rules.flat().map((rule) => ({ ...rule, destinations })),
    notices: Object.keys(content).flatMap((host) => noticesOf(foreign, host, content[host] ?? {})),
  }
}

function noticesOf({ file }: ForeignFile, host: string, keys: object): Notice[] {
  return Object.keys(keys)
    .filter((key) => key in ELSEWHERE)
    .map((key) => ({
      level: 'warning',
      message: `${host}.${key} is not read; use ${ELSEWHERE[key]} instead`,
      position: file.keyPosition([host, key]),
    }))
}

type Registry = z.output<typeof registry>

function toRules({ file }: ForeignFile, host: string, content: Registry): SyncRule[] {
  const rule = (path: readonly Key[], wanted: (source: Repository) => SyncRule['wanted']): SyncRule => {
    const source = readAt({ position: file.keyPosition }, path, () =>
      parseRepository(`${host}/${String(path.at(-1))}`),
    )
    const position = file.keyPosition(path)
    return { source, wanted: wanted(source), destinations: [], options: plainOptions, position }
  }
  const search = (kind: keyof Registry, toPattern: (text: string) => Pattern): SyncRule[] =>
    collect(Object.entries(names.safeParse(content[kind]).data ?? {}), ([name, text]) => {
      const path = [host, kind, name]
      const include = [readAt(file, path, () => toPattern(text))]
      return rule(path, () => ({ search: { include, exclude: [] } }))
    })
  return gather(
    () =>
      collect(Object.entries(content.images ?? {}), ([name, list]) => {
        const path = [host, 'images', name]
        if (list === null || list.length === 0) {
          return rule(path, () => ({ search: { include: [parsePattern('*')], exclude: [] } }))
        }
        return rule(path, (source) => ({
          items: collectAt(file, path, list, (text) => toItem(source, text)),
        }))
      }),
    () => search('images-by-tag-regex', (text) => toExpression(text, text)),
    () => search('images-by-semver', (text) => toSemverPattern(text, text)),
  ).flat()
}

function toItem(source: Repository, text: string): SyncItem {
  if (isDigest(text)) return { source: { ...source, digest: text }, tags: [] }
  const tag = parseTag(text)
  return { source: { ...source, tag }, tags: [tag] }
}
