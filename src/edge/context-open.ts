import { type Git, isInGit } from './context-git.ts'
import { hasCode, type Look } from './context-look.ts'
import { listRepository } from './context-repository.ts'
import { createPlainTree, type Tree, type TreeFile } from './context-tree.ts'

/** The files of a workspace, as git knows them where there is git. It is asked once, for all folders. */
export async function openTree(root: string, git: Git): Promise<Tree> {
  if (!isInGit(root)) return createPlainTree(root)
  try {
    return createListedTree(await listRepository(root, git))
  } catch (error) {
    // A checkout on a machine without git gives the same ids, only slower.
    if (hasCode(error, 'ENOENT')) return createPlainTree(root)
    throw error
  }
}

function createListedTree(listed: readonly TreeFile[]): Tree {
  const files = listed.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const looks = new Map<string, Promise<Look | undefined>>()
  const once = ({ path, look }: TreeFile): TreeFile => {
    if (typeof look !== 'function') return { path, look }
    return {
      path,
      look: () => {
        const found = looks.get(path) ?? look()
        looks.set(path, found)
        return found
      },
    }
  }
  return {
    list: async (folder) => {
      if (folder === '') return files.map(once)
      // In this order all that begins with `folder/` lies together, and "0" comes next after "/".
      return files.slice(firstFrom(files, `${folder}/`), firstFrom(files, `${folder}0`)).map(once)
    },
    find: async (path) => {
      const file = files[firstFrom(files, path)]
      if (file?.path !== path) return undefined
      const { look } = once(file)
      return typeof look === 'function' ? await look() : look
    },
  }
}

/** The index of the first file whose path is not before this one. */
function firstFrom(files: readonly TreeFile[], path: string): number {
  let low = 0
  let high = files.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((files[middle]?.path ?? '') < path) low = middle + 1
    else high = middle
  }
  return low
}
