import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** How a program ended. */
export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** What a step of a job left behind. */
export type Step = Ended & {
  readonly outputs: Readonly<Record<string, string>>
  /** What it saved for the post step. */
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
}

export type StepOptions = {
  readonly folder: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly payload?: unknown
  /** The runner's temporary folder, which then stays; else one that is removed after the step. */
  readonly temporary?: string
}

const PAYLOAD = { repository: { default_branch: 'main', private: false, full_name: 'acme/fleet' } }

/** Runs the shipped bundle as a runner runs a step: inputs and files by the environment, the exit code decides. */
export async function runStep(options: StepOptions): Promise<Step> {
  const { folder, inputs, env = {}, payload = PAYLOAD, temporary } = options
  const scratch = temporary ?? (await mkdtemp(join(tmpdir(), 'imagefleet-step-')))
  const file = (name: string): string => join(scratch, name)
  await writeFile(file('event.json'), JSON.stringify(payload))
  for (const name of ['output', 'summary', 'state', 'env']) await writeFile(file(name), '')
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const ended = await run([resolve('dist/index.js')], folder, {
    ...engineEnvironment(),
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: scratch,
    ...env,
    ...Object.fromEntries(given),
  })
  const [outputs = '', state = '', summary = ''] = await Promise.all(
    ['output', 'state', 'summary'].map((name) => readFile(file(name), 'utf8')),
  )
  if (temporary === undefined) await rm(scratch, { recursive: true, force: true })
  return { ...ended, outputs: parseOutputs(outputs), state: parseOutputs(state), summary }
}

/** Runs the action's post step as a runner does, which hands it the state that the step has saved. */
export async function runPost({ state }: Pick<Step, 'state'>, folder: string): Promise<Ended> {
  const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  return await run([resolve('dist/post/index.js')], folder, {
    ...engineEnvironment(),
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(saved),
  })
}

/** Runs the command as a person does. */
export async function runCommand(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await run([resolve('dist/cli/index.js'), ...args], folder, { ...engineEnvironment(), ...env })
}

/** Nothing of the test runner's own environment but what leads to the engine. */
function engineEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'DOCKER_HOST', 'DOCKER_CONFIG', 'BUILDX_BUILDER']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const printed = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      printed.stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      printed.stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => settle({ code: code ?? 1, ...printed }))
  })
}

/** The toolkit writes each output between two lines of a delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([^\n=]+)<<(.+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value ?? '']))
}
