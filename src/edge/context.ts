import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { type Ignore, ignoreNothing, parseDockerignore } from '../graph/dockerignore.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Position, UserError } from '../lang/user-error.ts'
import { type ContextFile, digestFiles } from '../plan/fingerprint.ts'
import type { BuildContext, ContextRequest, Contexts } from '../world/context.ts'
import { createGit } from './context-git.ts'
import { hasCode } from './context-look.ts'
import { openTree } from './context-open.ts'
import type { Tree } from './context-tree.ts'

export type ContextsOptions = {
  /** The repository's root, to which all paths are relative. */
  readonly root: string
  /** What git is given; without it, our own environment. */
  readonly environment?: Readonly<Record<string, string>>
}

const LOOKS_AT_ONCE = 1000

/**
 * Build contexts as BuildKit sends them, but for two things that no two clones have in common: folders, of which git
 * knows only those with files, and `.git`. The tree is looked at once: what changes later is not seen.
 */
export function createContexts({ root, environment }: ContextsOptions): Contexts {
  const workspace = createWorkspace(root, environment)
  const contexts = new Map<string, Promise<BuildContext>>()
  return {
    read: async (request) => {
      const folder = await locate(root, request.folder, { of: 'folder', position: request.position })
      const ignoreFile = await findIgnoreFile(root, request)
      const key = JSON.stringify([folder, ignoreFile])
      const context = contexts.get(key) ?? readContext(root, { folder, ignoreFile }, await workspace())
      contexts.set(key, context)
      return context
    },
    identify: async (path, position) => {
      const file = await locate(root, path, { of: 'file', position })
      const look = await (await workspace()).find(file)
      if (look !== undefined) return look.id
      throw new UserError({ position, message: `${path} is no file of the working tree; name another` })
    },
  }
}

function createWorkspace(root: string, environment: ContextsOptions['environment']): () => Promise<Tree> {
  let tree: Promise<Tree> | undefined
  return () => {
    tree ??= realpath(root).then((real) => openTree(real, createGit(environment)))
    return tree
  }
}

/**
 * Where a path of the fleet really lies, relative to the root, symlinks on the way followed.
 * @throws UserError when it is not there, not of that kind, or outside the repository
 */
async function locate(
  root: string,
  path: string,
  { of, position }: { readonly of: 'folder' | 'file'; readonly position: Position },
): Promise<string> {
  const refuse = (message: string, cause?: unknown): UserError =>
    new UserError({ position, message }, { cause })
  if (/^(?:[a-z]+:\/\/|git@)/.test(path)) {
    throw refuse(
      `${path} lies elsewhere, where no plan can see what it holds; check it out into this repository first`,
    )
  }
  const real = await realpath(join(root, path)).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) throw error
    throw refuse(`there is no ${of} ${path}; write the path from the repository's root`, error)
  })
  const place = relative(await realpath(root), real)
  if (place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place)) {
    throw refuse(`${path} leads out of the repository; keep what is built within it`)
  }
  const found = await stat(real)
  if (of === 'folder' ? !found.isDirectory() : !found.isFile()) throw refuse(`${path} is no ${of}`)
  return place.split(sep).join('/')
}

/** The Dockerfile's own file wins over that of the folder. */
async function findIgnoreFile(
  root: string,
  { folder, dockerfile }: ContextRequest,
): Promise<string | undefined> {
  const candidates = [
    ...(dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`]),
    folder === '' ? '.dockerignore' : `${folder}/.dockerignore`,
  ]
  for (const path of candidates) {
    if ((await readText(join(root, path))) !== undefined) return path
  }
  return undefined
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
    throw error
  })
}

async function readContext(
  root: string,
  { folder, ignoreFile }: { readonly folder: string; readonly ignoreFile: string | undefined },
  tree: Tree,
): Promise<BuildContext> {
  const ignore = await readIgnore(root, ignoreFile)
  const start = folder === '' ? 0 : folder.length + 1
  const listed = await tree.list(folder, (path) => ignore.isPruned(path.slice(start)))
  const sent = listed.filter(({ path }) => !ignore.isIgnored(path.slice(start)))
  const looks = await mapLimit(
    sent,
    LOOKS_AT_ONCE,
    async ({ path, look }): Promise<readonly ContextFile[]> => {
      const found = typeof look === 'function' ? await look() : look
      return found === undefined ? [] : [{ path: path.slice(start), ...found }]
    },
  )
  const files = looks.flat().sort((one, other) => (one.path < other.path ? -1 : 1))
  return { files, digest: digestFiles(files), ignoreFile }
}

async function readIgnore(root: string, ignoreFile: string | undefined): Promise<Ignore> {
  const text = ignoreFile === undefined ? undefined : await readText(join(root, ignoreFile))
  return text === undefined || ignoreFile === undefined ? ignoreNothing : parseDockerignore(ignoreFile, text)
}
