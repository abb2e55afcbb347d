import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createBatch } from './context-batch.ts'
import { type Git, type IndexEntry, readIndex } from './context-git.ts'
import { hashFile, type Look, lookAt, type ObjectFormat } from './context-look.ts'
import { type TreeFile, walk } from './context-tree.ts'

/** What all files of one repository have in common. */
type Repository = {
  readonly folder: string
  readonly git: Git
  readonly format: ObjectFormat
  /** False where the file system keeps no executable bit: then the index has the last word. */
  readonly keepsModes: boolean
  /** Git's own id, after its filters. */
  readonly hash: (path: string) => Promise<string>
}

const MODES = { symlink: '120000', executable: '100755', repository: '160000' } as const

/**
 * Every file below a folder of a git working tree: what is as its index says is known, the rest must be looked at.
 * Submodules and other repositories within are followed.
 */
export async function listRepository(folder: string, git: Git): Promise<readonly TreeFile[]> {
  const [repository, { entries, changed, others }] = await Promise.all([
    openRepository(folder, git),
    readIndex(folder, git),
  ])
  const untracked = others.filter((path) => !path.endsWith('/'))
  const isBehind = createBehind(untracked)
  // A file that waits for a merge has several entries.
  const tracked = [...new Map(entries.map((entry) => [entry.path, entry])).values()]
  const inner = [
    ...tracked.filter(({ mode }) => mode === MODES.repository).map(({ path }) => path),
    ...others.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  ]
  return [
    ...tracked
      .filter(({ path, mode }) => mode !== MODES.repository && !isBehind(path))
      .map((entry): TreeFile => {
        const { path } = entry
        if (entry.isSure && !changed.has(path)) return { path, look: toLook(entry) }
        return { path, look: () => lookAtTracked(entry, repository) }
      }),
    ...untracked.map((path) => ({ path, look: () => look(path, repository) })),
    ...(await Promise.all(inner.map((path) => listInner(path, repository)))).flat(),
  ]
}

async function openRepository(folder: string, git: Git): Promise<Repository> {
  const [facts, modes] = await Promise.all([
    git(folder, ['rev-parse', '--show-prefix', '--show-object-format']),
    git(folder, ['config', '--type=bool', '--default=true', 'core.fileMode']),
  ])
  const [prefix = '', format] = facts.split('\n')
  return {
    folder,
    git,
    format: format === 'sha256' ? 'sha256' : 'sha1',
    keepsModes: modes.trim() !== 'false',
    // This command takes its paths from the working tree's root, wherever it runs.
    hash: createBatch(async (paths) => {
      const input = paths.map((path) => `${quote(prefix + path)}\n`).join('')
      return (await git(folder, ['hash-object', '--stdin-paths'], input)).split('\n')
    }),
  }
}

/** As git reads a path that is not plain: in C's manner. */
function quote(path: string): string {
  if (!/^"|[\n\r]/.test(path)) return path
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
}

function toLook({ mode, id }: IndexEntry): Look {
  return { kind: mode === MODES.symlink ? 'symlink' : 'file', id, executable: mode === MODES.executable }
}

function look(path: string, { folder, format, hash }: Repository): Promise<Look | undefined> {
  return lookAt(join(folder, path), { format, hash: () => hash(path) })
}

async function lookAtTracked(entry: IndexEntry, repository: Repository): Promise<Look | undefined> {
  const found = await look(entry.path, repository)
  if (found?.kind !== 'file' || repository.keepsModes) return found
  return { ...found, executable: entry.mode === MODES.executable }
}

/** Tells whether a folder on the way to a tracked file has become a file, or a symlink that leads elsewhere. */
function createBehind(untracked: readonly string[]): (path: string) => boolean {
  const files = new Set(untracked)
  if (files.size === 0) return () => false
  return (path) => {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (files.has(path.slice(0, slash))) return true
    }
    return false
  }
}

/** A submodule or another repository within; one that is not checked out is as empty as it looks. */
async function listInner(path: string, { folder, git, format }: Repository): Promise<readonly TreeFile[]> {
  const root = join(folder, path)
  if (!existsSync(root)) return []
  if (existsSync(join(root, '.git'))) {
    const files = await listRepository(root, git)
    return files.map((file) => ({ ...file, path: `${path}/${file.path}` }))
  }
  const hash = (file: string): Promise<string> => hashFile(file, format)
  const paths = await walk(root, '', () => false)
  return paths.map((inner) => ({
    path: `${path}/${inner}`,
    look: () => lookAt(join(root, inner), { format, hash }),
  }))
}
