import { constants } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ArtifactClient } from '@actions/artifact'
import type { ArtifactContent, Artifacts } from '../world/artifacts.ts'

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
      const { artifacts } = await client.listArtifacts({ latest: true })
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
  const { digestMismatch } = await client.downloadArtifact(id, {
    path: folder,
    ...(digest === undefined ? {} : { expectedHash: digest }),
  })
  if (digestMismatch) throw new Error(`artifact ${name} arrived damaged: its digest is not ${digest}`)
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
      if (!isConflict(error)) throw error
      await orMissing(client.deleteArtifact(encodeName(name)))
      await pause(milliseconds)
    }
  }
  await upload()
}

/** The package has no type for it, only its text. */
const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes('(409)')

async function orMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ArtifactNotFoundError') return undefined
    throw error
  })
}

/** Artifacts as sub-folders of a folder, for a run on one machine. */
export function createFolderArtifacts(folder: string): Artifacts {
  const placeOf = (name: string): string => join(folder, encodeName(name))
  const filesOf = async (name: string): Promise<string[] | undefined> =>
    (await exists(placeOf(name))) ? listFiles(placeOf(name)) : undefined
  return {
    async upload(name, content) {
      await mkdir(folder, { recursive: true })
      // Beside the folder, so that `list` never sees half an artifact and a rename suffices.
      await inNewFolder(`${resolve(folder)}-`, async (staging) => {
        await fill(staging, content)
        await rm(placeOf(name), { recursive: true, force: true })
        await rename(staging, placeOf(name))
      })
    },
    async download(name, destination) {
      const files = await filesOf(name)
      if (files === undefined) return undefined
      await copyFolder(placeOf(name), destination)
      return listFiles(destination)
    },
    async read(name) {
      const files = await filesOf(name)
      return files && readTexts(placeOf(name), files)
    },
    list: async (prefix) => namesWith(prefix, (await exists(folder)) ? await readdir(folder) : []),
  }
}

const FORBIDDEN = '":<>|*?\r\n\\/'
const codeOf = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
const CODES = [...FORBIDDEN, '%', '.'].map((character) => codeOf(character).slice(1)).join('|')
// A percent sign is kept unless it would be read back as a code; `.` and `..` would be folders.
const TO_ENCODE = new RegExp(`["*:<>?|\\r\\n\\\\/]|%(?=${CODES})|^\\.(?=\\.?$)`, 'g')
const TO_DECODE = new RegExp(`%(${CODES})`, 'g')

const encodeName = (name: string): string => name.replace(TO_ENCODE, codeOf)

const decodeName = (name: string): string =>
  name.replace(TO_DECODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const namesWith = (prefix: string, encoded: readonly string[]): string[] =>
  encoded
    .map(decodeName)
    .filter((name) => name.startsWith(prefix))
    .sort()

async function inNewFolder<T>(prefix: string, step: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(prefix), { recursive: true })
  const folder = await mkdtemp(prefix)
  try {
    return await step(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(folder: string, content: ArtifactContent): Promise<void> {
  if ('folder' in content) await copyFolder(content.folder, folder)
  else {
    for (const [path, text] of Object.entries(content.texts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  if ((await listFiles(folder)).length === 0) throw new Error('an artifact must have a file')
}

const copyFolder = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })

async function readTexts(folder: string, files: readonly string[]): Promise<Record<string, string>> {
  const read = async (path: string) => [path, await readFile(join(folder, path), 'utf8')] as const
  return Object.fromEntries(await Promise.all(files.map(read)))
}

/** Paths of all files under a folder, relative to it, with forward slashes. */
async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, path) : [path]
  })
  return (await Promise.all(nested)).flat().sort()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
