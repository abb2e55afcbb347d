import { type Run, read } from '../github/run.ts'
import { type ChangedFiles, MOST_FILES } from '../plan/affected.ts'
import type { Changed, Changes } from '../world/changes.ts'
import type { Git } from './git.ts'

export type ChangesOptions = {
  readonly git: Git
  readonly run: Run
  /** The files of the run's pull request or merge group as GitHub lists them, or why it does not. */
  readonly listChangedFiles: () => Promise<ChangedFiles | string>
}

/** What changed, by git; and by GitHub where a clone without history has nothing to compare with. */
export function createChanges({ git, run, listChangedFiles }: ChangesOptions): Changes {
  const sinceCommit = (commit: string): Promise<ChangedFiles | undefined> => diff(git, commit)
  return {
    sinceCommit,
    readAt: (commit, path) => git('show', `${commit}:./${path}`),
    async since(ref) {
      const from = ref === undefined ? await findBase(git, run) : await mergeBase(git, ref)
      const files = from === undefined ? undefined : await sinceCommit(from)
      if (files !== undefined) return bounded(files, from)
      if (ref !== undefined) return unknown(`git does not know where this left ${ref}; ${REMEDY}`)
      const listed = await listChangedFiles()
      return typeof listed === 'string' ? unknown(`${listed}; ${REMEDY}`) : bounded(listed, undefined)
    },
  }
}

const REMEDY = 'actions/checkout with fetch-depth: 0 brings the history'

const unknown = (reason: string): Changed => ({ kind: 'unknown', reason })

function bounded(files: ChangedFiles, from: string | undefined): Changed {
  if (files.size > MOST_FILES) return unknown(`more than ${MOST_FILES} files changed`)
  return { kind: 'files', files, from }
}

/** The commit that the run's event builds on: that which a pull request is merged into, or what was pushed onto. */
async function findBase(git: Git, run: Run): Promise<string | undefined> {
  if (run.pullRequest !== undefined) {
    const [head, second] = await Promise.all([commitOf(git, 'HEAD'), commitOf(git, 'HEAD^2')])
    // The merge commit that GitHub made: its first parent is the branch as it is now.
    if (second !== undefined && head === run.sha) return await commitOf(git, 'HEAD^1')
  }
  const { baseRef } = run.pullRequest ?? { baseRef: run.defaultBranch ?? '' }
  const candidates = [
    ...['pull_request.base.sha', 'merge_group.base_sha', 'before'].map((path) =>
      read(run.payload, ...path.split('.')),
    ),
    ...(baseRef === '' ? [] : [`origin/${baseRef}`, baseRef]),
  ]
  for (const candidate of candidates) {
    const found = typeof candidate === 'string' ? await mergeBase(git, candidate) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const commitOf = (git: Git, name: string): Promise<string | undefined> =>
  git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)

/** A name that looks like an option is none. */
async function mergeBase(git: Git, name: string): Promise<string | undefined> {
  const commit = name.startsWith('-') ? undefined : await commitOf(git, name)
  return commit === undefined ? undefined : await git('merge-base', commit, 'HEAD')
}

/** What differs between a commit and the working tree, with the files that git does not know of yet. */
async function diff(git: Git, commit: string): Promise<ChangedFiles | undefined> {
  if (!/^[0-9a-f]{7,64}$/.test(commit) || (await commitOf(git, commit)) === undefined) return undefined
  const [tracked, others] = await Promise.all([
    git('diff', '--name-status', '-z', '--no-renames', '--relative', commit, '--'),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ])
  if (tracked === undefined || others === undefined) return undefined
  const fields = tracked.split('\0')
  const changed = fields.flatMap((path, index) =>
    index % 2 === 1 ? [[path, fields[index - 1] === 'D' ? 'gone' : 'changed'] as const] : [],
  )
  const added = others.split('\0').filter((path) => path !== '')
  return new Map([...changed, ...added.map((path) => [path, 'changed'] as const)])
}
