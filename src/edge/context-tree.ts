import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile, type Look, lookAt } from './context-look.ts'

/** A file of a workspace, and what counts of it: known already, or still to be looked at. */
export type TreeFile = { readonly path: string; readonly look: Look | (() => Promise<Look | undefined>) }

/** The files of a workspace. Paths are POSIX, relative to its root; `''` is the root itself. */
export type Tree = {
  /** The files below a folder. Those in a pruned folder may be left out. */
  readonly list: (folder: string, isPruned: (path: string) => boolean) => Promise<readonly TreeFile[]>
  /** What counts of one file; undefined where there is none. */
  readonly find: (path: string) => Promise<Look | undefined>
}

/** A workspace that git knows nothing of: each file is read, once. */
export function createPlainTree(root: string): Tree {
  const looks = new Map<string, Promise<Look | undefined>>()
  const hash = (file: string): Promise<string> => hashFile(file, 'sha1')
  const find = (path: string): Promise<Look | undefined> => {
    const look = looks.get(path) ?? lookAt(join(root, path), { format: 'sha1', hash })
    looks.set(path, look)
    return look
  }
  const list: Tree['list'] = async (folder, isPruned) => {
    const paths = await walk(root, folder, isPruned)
    return paths.map((path) => ({ path, look: () => find(path) }))
  }
  return { list, find }
}

/** The paths of all that is no folder, and no repository's own `.git`. */
export async function walk(
  root: string,
  folder: string,
  isPruned: (path: string) => boolean,
): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name === '.git') continue
    if (!entry.isDirectory()) paths.push(path)
    else if (!isPruned(path)) paths.push(...(await walk(root, path, isPruned)))
  }
  return paths
}
