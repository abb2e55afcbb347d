import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Ignore, ignoreNothing, parseDockerignore } from '../graph/dockerignore.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
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
  const contexts = new Map<string, Promise<SentFiles>>()
  return {
    read: async (request) => {
      const { real, tree } = await workspace()
      const folder = locate(real, { path: request.folder, of: 'folder', position: request.position })
      const ignoreFile = findIgnoreFile(real, folder, request)
      const key = JSON.stringify([folder, ignoreFile])
      const context = contexts.get(key) ?? readContext(tree, folder, readIgnore(real, ignoreFile))
      contexts.set(key, context)
      return { ...(await context), ignoreFile }
    },
    identify: async (path, position) => {
      const { real, tree } = await workspace()
      const look = await tree.find(locate(real, { path, of: 'file', position }))
      if (look !== undefined) return look.id
      throw new UserError({ position, message: `${path} is no file of the working tree; name another` })
    },
  }
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

/** The Dockerfile's own file wins over that of the folder. */
function findIgnoreFile(root: string, folder: string, { dockerfile }: ContextRequest): string | undefined {
  const own = dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`]
  const candidates = [...own, folder === '' ? '.dockerignore' : `${folder}/.dockerignore`]
  return candidates.find((path) => readText(join(root, path)) !== undefined)
}

function readIgnore(root: string, file: string | undefined): Ignore {
  return file === undefined ? ignoreNothing : parseDockerignore(file, readText(join(root, file)) ?? '')
}

async function readContext(tree: Tree, folder: string, ignore: Ignore): Promise<SentFiles> {
  const start = folder === '' ? 0 : folder.length + 1
  const listed = await tree.list(folder, (path) => ignore.isPruned(path.slice(start)))
  const sent = listed.filter(({ path }) => !ignore.isIgnored(path.slice(start)))
  const looks = await mapLimit(sent, LOOKS_AT_ONCE, (file) => toContextFile(file, start))
  const files = looks.flat().sort((one, other) => (one.path < other.path ? -1 : 1))
  return { files, digest: digestFiles(files) }
}

async function toContextFile({ path, look }: TreeFile, start: number): Promise<readonly ContextFile[]> {
  const found = typeof look === 'function' ? await look() : look
  return found === undefined ? [] : [{ path: path.slice(start), ...found }]
}
