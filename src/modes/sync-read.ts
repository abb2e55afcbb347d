import { UserError } from '../lang/user-error.ts'
import { decodePublished, PUBLISHED, PUBLISHED_FILE } from '../publish/published.ts'
import { demand, toList, toWord, type Values } from '../request/request.ts'
import { formats, parseSyncFile } from '../sync/format.ts'
import { toSpec } from '../sync/mirror.ts'
import { type SyncSpec, toRule } from '../sync/spec.ts'
import type { SyncWorld } from './sync-world.ts'

/** Parameters that mean something for a sync file only. */
const OF_FILES = ['format', 'source-namespace']

/** What to mirror: a reference, a file, or what this run published. */
export async function readSpec(values: Values, world: SyncWorld): Promise<SyncSpec> {
  const given = ['sync', 'source', 'plan'].filter((name) => values[name] !== undefined)
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`
    throw new UserError(
      `say what to mirror with one of sync (a file), source (with destinations) or plan (what this run published); ${found}`,
    )
  }
  const destinations = toList(values, 'destinations')
  if (values['sync'] !== undefined) return await readSyncFile(values['sync'], values, world)
  const stray = OF_FILES.filter((name) => values[name] !== undefined && values[name] !== 'auto')
  if (stray.length > 0) throw new UserError(`${stray.join(' and ')} can be set only beside sync (a file)`)
  if (values['source'] !== undefined) {
    demand(values, 'destinations')
    return { rules: [toRule(values['source'], destinations)], notices: [] }
  }
  return await readPublished(destinations, world)
}

async function readSyncFile(name: string, values: Values, world: SyncWorld): Promise<SyncSpec> {
  const format = toWord({ format: 'auto', ...values }, 'format', ['auto', ...formats] as const)
  const text = await world.files.read(name)
  if (text === undefined) {
    throw new UserError({
      position: { file: name },
      message: 'is not there; write a sync file, or use source',
    })
  }
  return parseSyncFile(name, text, {
    format,
    variable: world.variable,
    destinations: toList(values, 'destinations'),
    namespace: values['source-namespace'],
  })
}

/** What this run published, to the mirrors of its fleet or to the destinations that were named instead. */
async function readPublished(
  destinations: readonly string[],
  { artifacts, log }: SyncWorld,
): Promise<SyncSpec> {
  const texts = await artifacts.read(PUBLISHED)
  const text = texts?.[PUBLISHED_FILE]
  if (text === undefined) {
    throw new UserError('this run has published nothing that sync could mirror; run mode publish before')
  }
  const published = decodePublished(text, PUBLISHED_FILE)
  if (!published.mirror) {
    log.info('this run does not mirror: its event or branch is not one that does')
    return { rules: [], notices: [] }
  }
  return toSpec(published, destinations.length > 0 ? [{ destinations }] : published.mirrors)
}
