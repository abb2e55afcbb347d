import { spawn } from 'node:child_process'
import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'
import type { Credential } from './credentials-entry.ts'

const PATIENCE = 60_000
const NAME = /^[A-Za-z0-9._-]+$/
/** A helper that knows the service but has no login for it exits with 1 and says so. */
const NOT_FOUND = /credentials not found|no credentials|not found in native keychain/i

const answerSchema = z.object({ Username: z.string(), Secret: z.string() })

/**
 * Asks one of Docker's credential helpers.
 * @see https://github.com/docker/docker-credential-helpers#development
 * @returns undefined when the helper has no login for this server
 */
export async function askHelper(
  name: string,
  server: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Credential | undefined> {
  const program = `docker-credential-${name}`
  if (!NAME.test(name)) throw new UserError(`${JSON.stringify(name)} is not the name of a credential helper`)
  const { code, output } = await run(program, server, variables)
  if (code !== 0 && NOT_FOUND.test(output)) return undefined
  if (code !== 0) throw new UserError(`${program} gives no login for ${server}: it ended with ${code}`)
  const { data } = answerSchema.safeParse(toJson(output))
  if (data === undefined)
    throw new UserError(`${program} gives no login for ${server}: its answer has another form`)
  const { Username: username, Secret: secret } = data
  if (secret === '') return undefined
  return username === '<token>'
    ? { kind: 'identity', token: secret }
    : { kind: 'password', username, password: secret }
}

type Result = { readonly code: number | string; readonly output: string }

function run(
  program: string,
  input: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      signal: AbortSignal.timeout(PATIENCE),
      env,
    })
    const chunks: Uint8Array[] = []
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    // A helper that ends without reading its input breaks the pipe; its exit code tells more.
    child.stdin.on('error', () => undefined)
    child.once('error', (error) => {
      reject(new UserError(`${program}, which Docker's configuration names, cannot be run: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      resolve({ code: code ?? signal ?? 'no code', output: Buffer.concat(chunks).toString('utf8') })
    })
    child.stdin.end(input)
  })
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
