import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../lang/user-error.ts'
import { hasCode } from './system-error.ts'

/** No description of a fleet, and no Dockerfile, is as long. */
const BYTES = 16_777_216

/**
 * The text of a file that the repository holds; undefined where there is none. An absolute path may lie anywhere:
 * whoever writes one means it.
 * @throws UserError when the path leads out of the repository, to what is no file, or to more than 16 MiB
 */
export async function readOwn(root: string, path: string): Promise<string | undefined> {
  const refuse = (message: string, cause?: unknown): UserError =>
    new UserError({ position: { file: path }, message }, { cause })
  try {
    const place = await realpath(resolve(root, path))
    if (!isAbsolute(path) && isOutside(await realpath(root), place)) {
      throw refuse('leads out of the repository; put the file itself there')
    }
    // Looked at before it is opened: a pipe would wait for ever, and a device never ends.
    const stats = await stat(place)
    if (stats.isDirectory()) throw refuse('is a folder; name a file')
    if (!stats.isFile()) throw refuse('is no regular file; name one')
    if (stats.size > BYTES) {
      throw refuse(`has ${stats.size} bytes, ${BYTES} are allowed; split it, or take data out of it`)
    }
    return await readFile(place, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    if (hasCode(error, 'ELOOP')) throw refuse('is a link that leads back to itself; put a file there', error)
    throw error
  }
}

function isOutside(root: string, place: string): boolean {
  const way = relative(root, place)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
