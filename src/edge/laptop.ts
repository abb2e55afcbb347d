import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RepositoryFacts } from '../github/repository.ts'
import type { Run } from '../github/run.ts'
import { secretVariable } from '../request/help.ts'
import type { Request } from '../request/request.ts'
import { createFolderDurations } from './durations.ts'
import type { Environment } from './environment.ts'
import { createFolderArtifacts } from './folder-artifacts.ts'
import { createGit } from './git.ts'
import { readLocalRun } from './local-run.ts'
import { terminalLog } from './terminal.ts'

/** Where the command keeps plans, results and layouts between its calls; a fleet's own `.gitignore` names it. */
const FOLDER = '.imagefleet'

/** The outside of the command, on whatever machine it was called. */
export function openTerminal({ values }: Request, environment: Environment) {
  const now = new Date()
  const root = process.cwd()
  const git = createGit(root, environment)
  const run = (): Promise<Run> => readLocalRun(git, root, { event: values['event'], ref: values['ref'] })
  return {
    tags: async () => {
      const { createTagsWorld } = await import('./tags-world.ts')
      const found = await run()
      const token = environment[secretVariable('github-token')]
      const world = createTagsWorld({
        environment,
        run: found,
        git,
        token,
        log: terminalLog,
        lasting: join(root, FOLDER),
      })
      // Without a network the description and the licence are not known, and nothing else is missing.
      const repository = () => world.repository().catch(() => toFacts(found))
      return { run: found, now, switches: environment, world: { ...world, repository } }
    },
    build: async () => {
      const [found, { createDocker }] = await Promise.all([run(), import('./docker.ts')])
      const docker = createDocker({ environment, temporary: makeScratch() })
      return { run: found, docker, mask: showAll, log: terminalLog, variables: environment }
    },
    world: async () => {
      const [found, { createWorld }] = await Promise.all([run(), import('./world.ts')])
      return await createWorld({
        run: found,
        now,
        environment,
        values,
        root,
        scratch: makeScratch(),
        mask: showAll,
        log: terminalLog,
        token: environment[secretVariable('github-token')],
        auths: environment[secretVariable('registry-auths')] ?? '',
        buildSecrets: environment[secretVariable('build-secrets')] ?? '',
        // It stays, with its cache, for the next time.
        onBuilder: () => undefined,
        fallbacks: [],
        artifacts: createFolderArtifacts(join(root, FOLDER)),
        durations: createFolderDurations(join(root, FOLDER)),
      })
    },
  }
}

function toFacts({ owner, repository, serverUrl, defaultBranch = '' }: Run): RepositoryFacts {
  const url = `${serverUrl}/${owner}/${repository}`
  return { name: repository, description: '', url, license: '', defaultBranch }
}

/** A terminal shows only what its user may see. */
const showAll = (): void => undefined

function makeScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'imagefleet-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  return scratch
}
