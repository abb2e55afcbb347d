import type { Image } from '../fleet/image.ts'
import type { Graph } from '../graph/graph.ts'
import { descendantsOf } from '../graph/reach.ts'

/** Paths relative to the repository's root, and whether they are still there. */
export type ChangedFiles = ReadonlyMap<string, 'changed' | 'gone'>

/** A changed file that an image may be built from: in a folder that it sends, where `.dockerignore` lets it. */
export type Touch = {
  readonly path: string
  /** Undefined for the Dockerfile itself, which always counts. */
  readonly folder: string | undefined
  readonly change: 'changed' | 'gone'
}

/** GitHub lists no more files of a pull request than this; a change of more is a change of everything. */
export const MOST_FILES = 3_000

/** The changed files that each image may be built from, by id. */
export function findTouches(
  images: readonly Image[],
  files: ChangedFiles,
): ReadonlyMap<string, readonly Touch[]> {
  const byFolder = new Map<string, string[]>()
  const byFile = new Map<string, string[]>()
  for (const image of images) {
    for (const folder of foldersOf(image)) add(byFolder, folder, image.id)
    add(byFile, image.dockerfile, image.id)
    add(byFile, `${image.dockerfile}.dockerignore`, image.id)
  }
  const touches = new Map<string, Touch[]>()
  for (const [path, change] of files) {
    for (const id of byFile.get(path) ?? []) add(touches, id, { path, folder: undefined, change })
    for (const folder of foldersAbove(path)) {
      for (const id of byFolder.get(folder) ?? []) add(touches, id, { path, folder, change })
    }
  }
  return touches
}

/** The folders that an image's build is sent. A named context is a folder unless it is a URL of some kind or an image. */
function foldersOf({ context, buildContexts }: Image): readonly string[] {
  const named = Object.values(buildContexts).filter(
    (value) => !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('git@'),
  )
  return [
    ...new Set([context, ...named].map((folder) => folder.replace(/^\.\//, '').replace(/\/$/, '') || '.')),
  ]
}

/** `.` and every folder on the way to a file. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return ['.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}

/** The path as its context knows it. */
export function pathIn(folder: string, path: string): string {
  return folder === '.' ? path : path.slice(folder.length + 1)
}

/** Those of the selected images that changed, or that stand on one that did. */
export function toAffected(
  graph: Graph,
  selected: ReadonlySet<string>,
  changed: Iterable<string>,
): ReadonlySet<string> {
  const direct = new Set(changed)
  const reached = descendantsOf(graph, direct)
  return new Set([...selected].filter((id) => direct.has(id) || reached.has(id)))
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
