import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../lang/user-error.ts'
import type { Files } from '../world/files.ts'
import { readOwn } from './files-own.ts'
import { hasCode } from './system-error.ts'

/** Files below `root`; temporary folders below `scratch` are removed when the process ends. */
export function createFiles(root: string, scratch: string): Files {
  const absolute = (path: string): string => resolve(root, path)
  return {
    read: async (path) => {
      try {
        return await readFile(absolute(path), 'utf8')
      } catch (error) {
        if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
        if (hasCode(error, 'EISDIR'))
          throw new UserError(`${path} is a folder; name a file`, { cause: error })
        throw error
      }
    },
    readOwn: async (path) => await readOwn(root, path),
    write: async (path, text) => {
      await mkdir(dirname(absolute(path)), { recursive: true })
      await writeFile(absolute(path), text)
    },
    resolve: absolute,
    temporary: async (name) => {
      await mkdir(scratch, { recursive: true })
      const folder = await mkdtemp(join(scratch, `imagefleet-${name}-`))
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      return folder
    },
    folders: async (path) => await readFolders(absolute(path), path, root),
  }
}

/** @throws UserError with each folder that is a link out of the repository */
async function readFolders(folder: string, shown: string, root: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  })
  if (names === undefined) return undefined
  const home = await realpath(root)
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const isFolder = await stat(path).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
      return isFolder ? [{ name, isOutside: relative(home, await realpath(path)).startsWith('..') }] : []
    }),
  )
  const outside = found.flat().filter(({ isOutside }) => isOutside)
  if (outside.length === 0) return found.flat().map(({ name }) => name)
  throw new UserError(
    outside.map(({ name }) => ({
      position: { file: join(shown, name) },
      message: 'is a link out of the repository; put the folder itself there',
    })),
  )
}
