import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveState } from '@actions/core'
import { type Run, toRun } from '../github/run.ts'
import { parseJson } from '../lang/json.ts'
import type { Request } from '../request/request.ts'
import { actionsLog, BUILDERS, mask, SCRATCH } from './actions.ts'
import type { Known } from './credentials-entry.ts'
import type { Environment } from './environment.ts'
import { createGit } from './git.ts'

/** The outside of a step of a job. Heavy parts are loaded when a mode asks for its world. */
export function openRunner({ values }: Request, environment: Environment) {
  const step = { environment, values, now: new Date() }
  return {
    tags: () => openTags(step),
    build: () => openBuild(step),
    world: () => openWorld(step),
  }
}

type Step = {
  readonly environment: Environment
  readonly values: Request['values']
  readonly now: Date
}

async function openTags({ environment, values, now }: Step) {
  const run = await readRun(environment)
  const { createTagsWorld } = await import('./tags-world.ts')
  const world = createTagsWorld({
    environment,
    run,
    git: createGit(rootOf(environment), environment),
    token: values['github-token'],
    log: actionsLog,
    lasting: temporaryIn(environment),
  })
  return { run, now, switches: environment, world }
}

async function openBuild({ environment }: Step) {
  const [run, temporary, { createDocker }] = await Promise.all([
    readRun(environment),
    makeScratch(environment),
    import('./docker.ts'),
  ])
  const docker = createDocker({ environment, temporary })
  return { run, docker, mask, log: actionsLog, variables: environment }
}

async function openWorld({ environment, values, now }: Step) {
  const token = values['github-token']
  const scratch = await makeScratch(environment)
  const [run, { createWorld }, stores] = await Promise.all([
    readRun(environment),
    import('./world.ts'),
    openStores(environment, scratch),
  ])
  return await createWorld({
    run,
    now,
    environment,
    values,
    token,
    scratch,
    mask,
    root: rootOf(environment),
    log: actionsLog,
    auths: values['registry-auths'] ?? '',
    buildSecrets: values['build-secrets'] ?? '',
    onBuilder: rememberBuilder(),
    fallbacks: token === undefined ? [] : [toGitHubLogin(token, environment)],
    ...stores,
  })
}

/** What outlives this step: in the run, and from run to run. */
async function openStores(environment: Environment, scratch: string) {
  const [{ createRunArtifacts }, { createRunDurations }] = await Promise.all([
    import('./run-artifacts.ts'),
    import('./durations.ts'),
  ])
  const folder = join(temporaryIn(environment), 'imagefleet-durations')
  const key = `${environment['GITHUB_RUN_ID']}-${environment['GITHUB_RUN_ATTEMPT']}`
  return {
    artifacts: createRunArtifacts({ temporaryFolder: scratch }),
    durations: createRunDurations({ folder, key }),
  }
}

const rootOf = (environment: Environment): string => environment['GITHUB_WORKSPACE'] || process.cwd()

/** The job's own token opens GitHub's registry as far as its permissions go. */
function toGitHubLogin(token: string, environment: Environment): Known {
  const username = environment['GITHUB_ACTOR'] || 'x-access-token'
  return { prefix: 'ghcr.io', credential: { kind: 'password', username, password: token } }
}

const temporaryIn = (environment: Environment): string => environment['RUNNER_TEMP'] || tmpdir()

/** A runner that is killed cannot clean up; the post step then does. */
async function makeScratch(environment: Environment): Promise<string> {
  const scratch = await mkdtemp(join(temporaryIn(environment), 'imagefleet-'))
  saveState(SCRATCH, scratch)
  return scratch
}

/** The post step removes them. */
function rememberBuilder(): (name: string) => void {
  const names: string[] = []
  return (name) => {
    names.push(name)
    saveState(BUILDERS, names.join(','))
  }
}

async function readRun(environment: Environment): Promise<Run> {
  const file = environment['GITHUB_EVENT_PATH']
  const payload = file ? parseJson(await readFile(file, 'utf8'), file) : {}
  return toRun(environment, payload)
}
