import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Artifacts } from '../world/artifacts.ts'
import {
  copyFolder,
  encodeName,
  fill,
  inNewFolder,
  listFiles,
  namesWith,
  readTexts,
} from './artifact-files.ts'

/** Artifacts as sub-folders of a folder, for a run on one machine. */
export function createFolderArtifacts(folder: string): Artifacts {
  const placeOf = (name: string): string => join(folder, encodeName(name))
  const filesOf = async (name: string): Promise<string[] | undefined> =>
    (await exists(placeOf(name))) ? listFiles(placeOf(name)) : undefined
  return {
    async upload(name, content) {
      await mkdir(folder, { recursive: true })
      // Beside the folder, so that `list` never sees half an artifact and a rename suffices.
      await inNewFolder(`${resolve(folder)}-`, async (staging) => {
        await fill(staging, content)
        await rm(placeOf(name), { recursive: true, force: true })
        await rename(staging, placeOf(name))
      })
    },
    async download(name, destination) {
      const files = await filesOf(name)
      if (files === undefined) return undefined
      await copyFolder(placeOf(name), destination)
      return listFiles(destination)
    },
    async read(name) {
      const files = await filesOf(name)
      return files && readTexts(placeOf(name), files)
    },
    list: async (prefix) => namesWith(prefix, (await exists(folder)) ? await readdir(folder) : []),
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
