import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { arch, platform } from 'node:process'
import { parseBuildxVersion } from '../build/buildx-version.ts'
import { UserError } from '../lang/user-error.ts'
import type { Program } from './docker-program.ts'
import type { Http, HttpAnswer } from './http.ts'
import { runProcess } from './process.ts'
import { sendFollowing } from './registry/redirect.ts'
import { messageOf } from './system-error.ts'

export type InstallOptions = {
  /** A release: `v0.30.1`, with or without its `v`. */
  readonly version: string
  readonly http: Http
  /** Where it is laid down; whoever made the folder removes it. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Another place with the releases of buildx, laid out as GitHub has them. */
  readonly releases?: string
}

const RELEASES = 'https://github.com/docker/buildx/releases/download'
const CHECKSUMS = 1_000_000
/** Node's names of architectures, and buildx's. */
const ARCHES: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }

/**
 * The buildx of a release: the one that is there, where it is that release already, else one that is downloaded and
 * held against the release's checksums.
 * @throws UserError when the version is none, or the release cannot be had
 */
export async function installBuildx(present: Program, options: InstallOptions): Promise<Program> {
  const numbers = /^v?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(options.version)?.[1]
  if (numbers === undefined) {
    throw new UserError(`buildx-version: "${options.version}" is not a release; write it as v0.30.1`)
  }
  if ((await versionOf(present, options)) === numbers) return present
  const suffix = platform === 'win32' ? '.exe' : ''
  const system = platform === 'win32' ? 'windows' : platform
  const name = `buildx-v${numbers}.${system}-${ARCHES[arch] ?? arch}${suffix}`
  const from = `${options.releases ?? RELEASES}/v${numbers}`
  const expected = await readChecksum(new URL(`${from}/checksums.txt`), name, options.http)
  const folder = join(options.folder, 'buildx')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `docker-buildx${suffix}`)
  const digest = await download(new URL(`${from}/${name}`), file, options.http)
  if (digest === expected) return { file, words: [] }
  await rm(file)
  throw new UserError(
    `buildx-version: ${from}/${name} has the sha256 ${digest}, and its release says ${expected}; it is not run`,
  )
}

/** Undefined where there is no buildx, or one without a number. */
async function versionOf(
  { file, words }: Program,
  { environment }: InstallOptions,
): Promise<string | undefined> {
  const command = { file, args: [...words, 'version'], environment }
  const { exitCode, stdout } = await runProcess(command, () => undefined).catch(() => ({
    exitCode: 1,
    stdout: '',
  }))
  return exitCode === 0 ? parseBuildxVersion(stdout)?.text : undefined
}

async function readChecksum(url: URL, name: string, http: Http): Promise<string> {
  const answer = await read(url, http)
  const text = new TextDecoder().decode(await answer.bytes(CHECKSUMS))
  const line = text.split('\n').find((one) => one.trimEnd().endsWith(`*${name}`) || one.endsWith(` ${name}`))
  const digest = /^([0-9a-f]{64})\s/.exec(line ?? '')?.[1]
  if (digest === undefined) throw new UserError(`buildx-version: ${url.href} names no ${name}`)
  return digest
}

/** @returns the sha256 of what was written */
async function download(url: URL, path: string, http: Http): Promise<string> {
  const { body } = await read(url, http)
  const hash = createHash('sha256')
  const file = await open(path, 'w', 0o755)
  try {
    for await (const chunk of body) {
      hash.update(chunk)
      await file.appendFile(chunk)
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function read(url: URL, http: Http): Promise<HttpAnswer> {
  try {
    const { answer } = await sendFollowing(http, { method: 'GET', url, headers: {} })
    if (answer.status === 200) return answer
    answer.discard()
    throw new UserError(`buildx-version: ${url.href} answers ${answer.status}; is there such a release?`)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`buildx-version: ${url.href} cannot be read: ${messageOf(error)}`, { cause: error })
  }
}
