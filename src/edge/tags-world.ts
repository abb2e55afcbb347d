import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toDetachedRef } from '../github/detached-ref.ts'
import type { Run } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import type { Log } from '../world/log.ts'
import type { Environment } from './environment.ts'
import type { Git } from './git.ts'
import { createGitHubApi } from './github-api.ts'
import { createHttp } from './http.ts'
import { createRefs } from './refs.ts'

export type TagsPlace = {
  readonly environment: Environment
  readonly run: Run
  readonly log: Log
  readonly git: Git
  readonly token: string | undefined
  /** Where files for later steps are laid down; nobody here removes them. */
  readonly lasting: string
}

/** What `mode: tags` asks of the outside. */
export function createTagsWorld({ environment, run, log, git, token, lasting }: TagsPlace) {
  const api = createGitHubApi({ http: createHttp(), environment, token, run })
  let folder: Promise<string> | undefined
  return {
    log,
    repository: api.repository,
    commitDate: api.commitDate,
    gitContext: () => readGitContext(git),
    gitTags: createRefs(git, api).tags,
    writeLasting: async (name: string, text: string) => {
      folder ??= makeFolder(lasting)
      const file = join(await folder, name)
      await writeFile(file, text)
      return file
    },
  }
}

async function makeFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  return await mkdtemp(join(parent, 'imagefleet-tags-'))
}

async function readGitContext(git: Git) {
  const [sha, branch, decoration = '', tags = '', date] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('symbolic-ref', '--quiet', 'HEAD'),
    git('show', '-s', '--pretty=%D', 'HEAD'),
    git('tag', '--points-at', 'HEAD'),
    git('show', '-s', '--format=%cI', 'HEAD'),
  ])
  if (sha === undefined)
    throw new UserError('context: git needs a checked-out repository; use actions/checkout')
  const ref = branch ?? toDetachedRef(decoration, tags.split('\n'))
  if (ref === undefined) {
    throw new UserError(
      'context: git found neither a branch nor a tag at HEAD; check one out, or use context: workflow',
    )
  }
  return { ref, sha, commitDate: new Date(date ?? 0) }
}
