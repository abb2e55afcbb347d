import { posix } from 'node:path'
import { collect, nearest, type Position, type Problem, UserError } from '../../lang/user-error.ts'
import { attempt } from '../../tags/problems.ts'
import { expand, refuseTooMany } from '../expand.ts'
import type { Image } from '../image.ts'
import { type Defaults, literal } from './defaults.ts'
import { type EdnEntry, parseEdnMap } from './edn.ts'

/** One folder of the tree, and which of its two files are there. */
export type ContextFolder = {
  readonly name: string
  readonly dockerfile: boolean
  /** The text of `info.edn`. */
  readonly info: string | undefined
}

/** A tree of build contexts, `NN-name/{Dockerfile,info.edn}`. */
export type ContextsTree = {
  readonly folder: string
  readonly folders: readonly ContextFolder[]
  readonly defaults: Defaults
  /** `registry/namespace`, which the Dockerfiles know as the argument REGISTRY. */
  readonly root: string
  readonly position: Position
}

/**
 * Makes an image of every folder, in the order of their numbers; which stands on which is told by the Dockerfiles.
 * An image is named by its folder without the number, tagged with its version and `latest`, and not built again
 * while its version is published.
 * @throws UserError with each folder that lacks a file and each `info.edn` that is wrong
 */
export function parseContexts(tree: ContextsTree): readonly Image[] {
  const { folder, folders, position } = tree
  if (folders.length === 0) {
    const message = `${folder} holds no folder; write NN-name/Dockerfile and NN-name/info.edn in it`
    throw new UserError({ position, message })
  }
  refuseTooMany(folders.length, 'folders', position)
  return collect(folders.toSorted(byNumber), (context) => toImages(context, tree)).flat()
}

function byNumber({ name: left }: ContextFolder, { name: right }: ContextFolder): number {
  const order = numberOf(left) - numberOf(right)
  if (order !== 0 && !Number.isNaN(order)) return order
  return left < right ? -1 : 1
}

const numberOf = (name: string): number => Number(/^\d+/.exec(name)?.[0] ?? Number.POSITIVE_INFINITY)

const TAGS = ['type=raw,value={{version}}', 'type=raw,value=latest']

function toImages(context: ContextFolder, { folder, root, defaults }: ContextsTree): readonly Image[] {
  const path = posix.join(folder, context.name)
  const info = readInfo(context, path)
  const name = context.name.replace(/^\d+-/, '')
  const { keys, tags = TAGS.map((text) => ({ text })) } = defaults
  return expand({
    name,
    position: info.position,
    tags,
    entry: {
      // A version is final: what is published under it is not built again, unless the defaults say otherwise.
      ...(tags.some(({ text }) => text.includes('version')) ? { rebuild: 'version' } : {}),
      ...keys,
      context: literal(path),
      args: { REGISTRY: literal(root), ...keys.args },
      version: literal(info.version),
      ...(info.platforms === undefined ? {} : { platforms: info.platforms }),
    },
  })
}

type Info = {
  readonly version: string
  readonly platforms: string[] | undefined
  readonly position: Position
}

/** @throws UserError with both files where both are missing, or with all that is wrong in the one */
function readInfo({ dockerfile, info }: ContextFolder, path: string): Info {
  const file = posix.join(path, 'info.edn')
  const problems: Problem[] = []
  if (!dockerfile) problems.push(missing(posix.join(path, 'Dockerfile'), 'write it, or take the folder away'))
  if (info === undefined) problems.push(missing(file, 'write {:version "1.0.0"} in it'))
  const parsed = info === undefined ? undefined : attempt(problems, () => toInfo(file, info))
  if (parsed === undefined || problems.length > 0) throw new UserError(problems)
  return parsed
}

const missing = (file: string, remedy: string): Problem => ({
  position: { file },
  message: `is not there, and every folder of the tree needs one; ${remedy}`,
})

const KEYS = ['version', 'platforms']
const CHARACTERS = 100_000

/** Keys of others are theirs, but not one that is ours but for a letter. */
function toInfo(file: string, text: string): Info {
  if (text.length > CHARACTERS) {
    const message = `has ${text.length} characters, ${CHARACTERS} are allowed; keep in it what the image needs`
    throw new UserError({ position: { file }, message })
  }
  const entries = parseEdnMap(file, text)
  const problems: Problem[] = [...entries].flatMap(([key, { position }]) => {
    const near = KEYS.includes(key) ? undefined : nearest(key, KEYS)
    return near === undefined ? [] : [{ position, message: `unknown key :${key}; did you mean :${near}?` }]
  })
  const [version, platforms] = KEYS.map((key) => entries.get(key))
  const position = version?.position ?? { file, line: 1, column: 1 }
  const known = attempt(problems, () => toVersion(version, position))
  const wanted = attempt(problems, () => toPlatforms(platforms))
  if (known === undefined || problems.length > 0) throw new UserError(problems)
  return { version: known, platforms: wanted, position }
}

function toVersion(entry: EdnEntry | undefined, position: Position): string {
  const value = entry?.value
  if (typeof value === 'string' && /^[\w][\w.-]{0,127}$/.test(value)) return value
  const found = entry === undefined ? 'is missing' : `${String(JSON.stringify(value))} is no tag`
  throw new UserError({ position, path: ':version', message: `${found}; write a string such as "1.0.0"` })
}

function toPlatforms(entry: EdnEntry | undefined): string[] | undefined {
  if (entry === undefined || entry.value === null) return undefined
  const { value, position } = entry
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = list.filter((name) => typeof name === 'string')
  if (Array.isArray(value) && names.length === list.length && names.length > 0) return names
  const message = `${String(JSON.stringify(value))} is no list of platforms; write ["linux/amd64"]`
  throw new UserError({ position, path: ':platforms', message })
}
