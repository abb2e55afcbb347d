import { constants } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ArtifactContent } from '../world/artifacts.ts'

const FORBIDDEN = '":<>|*?\r\n\\/'
const codeOf = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
const CODES = [...FORBIDDEN, '%', '.'].map((character) => codeOf(character).slice(1)).join('|')
// A percent sign is kept unless it would be read back as a code; `.` and `..` would be folders.
const TO_ENCODE = new RegExp(`["*:<>?|\\r\\n\\\\/]|%(?=${CODES})|^\\.(?=\\.?$)`, 'g')
const TO_DECODE = new RegExp(`%(${CODES})`, 'g')

export const encodeName = (name: string): string => name.replace(TO_ENCODE, codeOf)

const decodeName = (name: string): string =>
  name.replace(TO_DECODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const namesWith = (prefix: string, encoded: readonly string[]): string[] =>
  encoded
    .map(decodeName)
    .filter((name) => name.startsWith(prefix))
    .sort()

export async function inNewFolder<T>(prefix: string, step: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(prefix), { recursive: true })
  const folder = await mkdtemp(prefix)
  try {
    return await step(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function fill(folder: string, content: ArtifactContent): Promise<void> {
  if ('folder' in content) await copyFolder(content.folder, folder)
  else {
    for (const [path, text] of Object.entries(content.texts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  if ((await listFiles(folder)).length === 0) throw new Error('an artifact must have a file')
}

export const copyFolder = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })

export async function readTexts(folder: string, files: readonly string[]): Promise<Record<string, string>> {
  const read = async (path: string) => [path, await readFile(join(folder, path), 'utf8')] as const
  return Object.fromEntries(await Promise.all(files.map(read)))
}

/** Paths of all files under a folder, relative to it, with forward slashes. */
export async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, path) : [path]
  })
  return (await Promise.all(nested)).flat().sort()
}
