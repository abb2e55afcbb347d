import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { type Position, UserError } from '../lang/user-error.ts'
import { hasCode } from './context-look.ts'

/** A path that the fleet names, what must lie there, and the place that named it. */
export type Wanted = { readonly path: string; readonly of: 'folder' | 'file'; readonly position: Position }

/**
 * Where a path of the fleet really lies, relative to the real root, symlinks on the way followed.
 * @throws UserError when it is not there, not of that kind, or outside the repository
 */
export function locate(root: string, { path, of, position }: Wanted): string {
  const refuse = (message: string, cause?: unknown): UserError =>
    new UserError({ position, message }, { cause })
  if (/^(?:[a-z]+:\/\/|git@)/.test(path)) {
    throw refuse(
      `${path} lies elsewhere, where no plan can see what it holds; check it out into this repository`,
    )
  }
  try {
    const real = realpathSync(join(root, path))
    const place = relative(root, real)
    if (place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place)) {
      throw refuse(`${path} leads out of the repository; keep what is built within it`)
    }
    const stats = statSync(real)
    if (of === 'folder' ? stats.isDirectory() : stats.isFile()) return place.split(sep).join('/')
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) throw error
    throw refuse(`there is no ${of} ${path}; write its path from the repository's root`, error)
  }
  throw refuse(`${path} is no ${of}`)
}

/** The text of a file; undefined where there is none. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
    throw error
  }
}
