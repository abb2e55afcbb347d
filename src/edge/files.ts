import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../lang/user-error.ts'
import type { Files } from '../world/files.ts'
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
  }
}
