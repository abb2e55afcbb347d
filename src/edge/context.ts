import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Ignore, ignoreNothing, parseDockerignore } from '../graph/dockerignore.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Position, UserError } from '../lang/user-error.ts'
import { type ContextFile, digestFiles } from '../plan/fingerprint.ts'
import type { BuildContext, ContextRequest, Contexts } from '../world/context.ts'
import { createGit } from './context-git.ts'
import { locate, readText } from './context-locate.ts'
import { openTree } from './context-open.ts'
import type { Tree, TreeFile } from './context-tree.ts'

export type ContextsOptions = {
  /** The repository's root, to which all paths are relative. */
  readonly root: string
  /** What git is given; without it, our own environment. */
  readonly environment?: Readonly<Record<string, string>>
}

const LOOKS_AT_ONCE = 1000

/**
 * Build contexts as BuildKit sends them, but for what no two clones have in common: folders, of which git knows only
 * those with files, and `.git`. The tree is looked at once; what changes later is not seen.
 */
export function createContexts({ root, environment }: ContextsOptions): Contexts {
  const workspace = createWorkspace(root, environment)
  const places = createMemory<Place>()
  const contexts = createMemory<Promise<SentFiles>>()
  const ids = createMemory<Promise<string>>()
  return {
    read: async (request) => {
      const { real, tree } = await workspace()
      const { folder, dockerfile } = request
      const place = places(JSON.stringify([folder, dockerfile]), () => findPlace(real, request))
      const context = contexts(JSON.stringify(place), () => readContext(real, tree, place))
      return { ...(await context), ignoreFile: place.ignoreFile }
    },
    identify: async (path, position) => {
      const { real, tree } = await workspace()
      return ids(path, () => identify(tree, locate(real, { path, of: 'file', position }), { path, position }))
    },
  }
}

/** Keeps what was made under a key; what threw is not kept. */
function createMemory<T>(): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const value = kept.get(key) ?? make()
    kept.set(key, value)
    return value
  }
}

async function identify(
  tree: Tree,
  file: string,
  { path, position }: { readonly path: string; readonly position: Position },
): Promise<string> {
  const look = await tree.find(file)
  if (look !== undefined) return look.id
  throw new UserError({ position, message: `${path} is no file of the working tree; name another` })
}

/** A context's folder, relative to the real root, and the file that says what it keeps back. */
type Place = { readonly folder: string; readonly ignoreFile: string | undefined }

/** The Dockerfile's own ignore file wins over that of the folder. */
function findPlace(root: string, { folder: path, dockerfile, position }: ContextRequest): Place {
  const folder = locate(root, { path, of: 'folder', position })
  const own = dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`]
  const candidates = [...own, folder === '' ? '.dockerignore' : `${folder}/.dockerignore`]
  return { folder, ignoreFile: candidates.find((file) => readText(join(root, file)) !== undefined) }
}

type SentFiles = Pick<BuildContext, 'files' | 'digest'>
type Workspace = { readonly real: string; readonly tree: Tree }

function createWorkspace(
  root: string,
  environment: ContextsOptions['environment'],
): () => Promise<Workspace> {
  const open = async (): Promise<Workspace> => {
    const real = realpathSync(root)
    return { real, tree: await openTree(real, createGit(environment)) }
  }
  let workspace: Promise<Workspace> | undefined
  return () => {
    workspace ??= open()
    return workspace
  }
}

async function readContext(root: string, tree: Tree, { folder, ignoreFile }: Place): Promise<SentFiles> {
  const ignore = readIgnore(root, ignoreFile)
  const start = folder === '' ? 0 : folder.length + 1
  const listed = await tree.list(folder, (path) => ignore.isPruned(path.slice(start)))
  const sent = listed.filter(({ path }) => !ignore.isIgnored(path.slice(start)))
  const looks = await mapLimit(sent, LOOKS_AT_ONCE, (file) => toContextFile(file, start))
  const files = looks.flat().sort((one, other) => (one.path < other.path ? -1 : 1))
  return { files, digest: digestFiles(files) }
}

function readIgnore(root: string, file: string | undefined): Ignore {
  return file === undefined ? ignoreNothing : parseDockerignore(file, readText(join(root, file)) ?? '')
}

async function toContextFile({ path, look }: TreeFile, start: number): Promise<readonly ContextFile[]> {
  const found = typeof look === 'function' ? await look() : look
  return found === undefined ? [] : [{ path: path.slice(start), ...found }]
}
