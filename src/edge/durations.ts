import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decodeDurations, encodeDurations, mergeDurations } from '../plan/durations.ts'
import type { Durations } from '../plan/rows.ts'
import type { DurationStore } from '../world/durations.ts'

const FILE = 'durations.json'
const KEY = 'imagefleet-durations-'

/** Durations in a file, for a run on one machine. */
export function createFolderDurations(folder: string): DurationStore {
  const file = join(folder, FILE)
  return createStore({
    load: () => readFile(file, 'utf8'),
    keep: (text) => write(file, text),
  })
}

export type RunDurationsOptions = {
  /** The same in every job of a repository: the cache counts a file's path as part of its key. */
  readonly folder: string
  /** No two saves have the same. */
  readonly key: string
}

/** Durations in the cache of the repository. The package finds the service in the runner's variables by itself. */
export function createRunDurations({ folder, key }: RunDurationsOptions): DurationStore {
  const file = join(folder, FILE)
  return createStore({
    load: async () => {
      const { isFeatureAvailable, restoreCache } = await import('@actions/cache')
      if (!isFeatureAvailable()) return undefined
      const found = await restoreCache([file], `${KEY}${key}`, [KEY])
      return found === undefined ? undefined : await readFile(file, 'utf8')
    },
    keep: async (text) => {
      const { isFeatureAvailable, saveCache } = await import('@actions/cache')
      if (!isFeatureAvailable()) return
      await write(file, text)
      await saveCache([file], `${KEY}${key}`)
    },
  })
}

type Means = {
  readonly load: () => Promise<string | undefined>
  readonly keep: (text: string) => Promise<void>
}

/** A plan is as right without a hint: whatever goes wrong here is nobody's failure. */
function createStore({ load, keep }: Means): DurationStore {
  const readKnown = async (): Promise<Durations> => {
    try {
      const text = await load()
      return text === undefined ? {} : decodeDurations(text, FILE)
    } catch {
      return {}
    }
  }
  return {
    read: readKnown,
    save: async (durations) => {
      if (Object.keys(durations).length === 0) return
      const merged = mergeDurations(await readKnown(), durations)
      await keep(encodeDurations(merged)).catch(() => undefined)
    },
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
