import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ArtifactClient } from '@actions/artifact'
import { UserError } from '../lang/user-error.ts'
import type { Artifacts } from '../world/artifacts.ts'
import { encodeName, fill, inNewFolder, listFiles, namesWith, readTexts } from './artifact-files.ts'
import { messageOf } from './system-error.ts'

export type RunArtifactsOptions = {
  /** A folder for what is on its way; several may share it. */
  readonly temporaryFolder: string
  readonly retentionDays?: number
}

/** GitHub forgets a deleted name a little later than it says. */
const CONFLICT_PAUSES = [0, 1_000, 4_000]

/** The layers of an OCI layout are compressed already; texts are worth it. */
const COMPRESSION = { folder: 0, texts: 6 }

/** Five megabytes, wanted in few modes: a chunk of its own. */
const loadClient = async (): Promise<ArtifactClient> => (await import('@actions/artifact')).default

/** The artifacts of this workflow run. The package finds the service in the runner's variables by itself. */
export function createRunArtifacts({ temporaryFolder, retentionDays }: RunArtifactsOptions): Artifacts {
  const send = async (name: string, folder: string, compressionLevel: number): Promise<void> => {
    const files = (await listFiles(folder)).map((path) => join(folder, path))
    const options = { compressionLevel, ...(retentionDays === undefined ? {} : { retentionDays }) }
    const client = await loadClient()
    await replacing(name, () => client.uploadArtifact(encodeName(name), files, resolve(folder), options))
  }
  return {
    upload: (name, content) =>
      'folder' in content
        ? send(name, content.folder, COMPRESSION.folder)
        : inNewFolder(join(temporaryFolder, 'artifact-'), async (folder) => {
            await fill(folder, content)
            await send(name, folder, COMPRESSION.texts)
          }),
    download,
    read: (name) =>
      inNewFolder(join(temporaryFolder, 'artifact-'), async (folder) => {
        const files = await download(name, folder)
        return files && readTexts(folder, files)
      }),
    async list(prefix) {
      const client = await loadClient()
      const { artifacts } = await told('list', client.listArtifacts({ latest: true }))
      return namesWith(
        prefix,
        artifacts.map(({ name }) => name),
      )
    },
  }
}

async function download(name: string, folder: string): Promise<string[] | undefined> {
  const client = await loadClient()
  const found = await orMissing(client.getArtifact(encodeName(name)))
  if (found === undefined) return undefined
  const { id, digest } = found.artifact
  const expected = digest === undefined ? {} : { expectedHash: digest }
  const { digestMismatch } = await told(
    `download ${name}`,
    client.downloadArtifact(id, { path: folder, ...expected }),
  )
  if (digestMismatch) throw new UserError(`artifact ${name} arrived damaged: its digest is not ${digest}`)
  return listFiles(folder)
}

/** A name can be given once in a run, so a re-run has to delete what it made before. */
async function replacing(name: string, upload: () => Promise<unknown>): Promise<void> {
  const client = await loadClient()
  for (const milliseconds of CONFLICT_PAUSES) {
    try {
      await upload()
      return
    } catch (error) {
      if (!isConflict(error)) throw refused(`upload ${name}`, error)
      await orMissing(client.deleteArtifact(encodeName(name)))
      await pause(milliseconds)
    }
  }
  await told(`upload ${name}`, upload())
}

/** The package has no type for it, only its text. */
const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes('(409)')

async function orMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ArtifactNotFoundError') return undefined
    throw refused('look up an artifact', error)
  })
}

async function told<T>(what: string, asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw refused(what, error)
  })
}

/** The package has retried already, and its errors have no types: what they say is all that is known. */
function refused(what: string, error: unknown): UserError {
  const remedy = 'run the job again; GitHub Enterprise Server and act may lack this service'
  return new UserError(`GitHub's artifact service did not ${what}: ${messageOf(error)}; ${remedy}`, {
    cause: error,
  })
}
