import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildFiles } from '../build/argv.ts'
import { parseMetadata } from '../build/metadata.ts'
import type { BuildRequest } from '../build/request.ts'
import { collect, UserError } from '../lang/user-error.ts'
import type { BuildOutcome } from '../world/docker.ts'
import { hasCode } from './system-error.ts'

/** Where a build's files go, and the values of the secrets that requests name by their id alone. */
export type FilePlaces = {
  readonly temporary: string
  readonly buildSecrets?: ReadonlyMap<string, string>
}

/** Lays a build's files into a folder of its own, which only this user may read, and removes it afterwards. */
export async function withFiles<T>(
  { temporary, buildSecrets }: FilePlaces,
  request: BuildRequest,
  step: (files: BuildFiles) => Promise<T>,
): Promise<T> {
  await checkSecrets(request)
  const folder = await mkdtemp(join(temporary, 'imagefleet-build-'))
  try {
    const secrets = new Map<string, string>()
    for (const [index, secret] of request.secrets.entries()) {
      const value = secret.from === 'given' ? buildSecrets?.get(secret.id) : undefined
      const text = secret.from === 'value' ? secret.value : value
      if (text === undefined) continue
      const path = join(folder, `secret-${index}`)
      await writeFile(path, text, { mode: 0o600 })
      secrets.set(secret.id, path)
    }
    return await step({ imageId: join(folder, 'iidfile'), metadata: join(folder, 'metadata.json'), secrets })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @throws UserError with every secret whose file is not there */
async function checkSecrets({ secrets }: BuildRequest): Promise<void> {
  const absent = await Promise.all(
    secrets.map(async (secret) => (secret.from === 'file' && !(await exists(secret.path)) ? [secret] : [])),
  )
  collect(absent.flat(), ({ id, path }) => {
    throw new UserError(`secret ${id}: secret file ${path} not found`)
  })
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}

export async function readResults(files: BuildFiles): Promise<Pick<BuildOutcome, 'imageId' | 'metadata'>> {
  const [imageId, metadata] = await Promise.all([readText(files.imageId), readText(files.metadata)])
  return { imageId: imageId.trim() || undefined, metadata: parseMetadata(metadata) }
}

/** Empty where buildx did not write the file. */
async function readText(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  })
}
