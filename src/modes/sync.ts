import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import { decodePublished, PUBLISHED, PUBLISHED_FILE } from '../publish/published.ts'
import type { Report } from '../report/report.ts'
import { reportCopies, reportCopyPlan } from '../report/sync.ts'
import { demand, toBoolean, toList, type Values } from '../request/request.ts'
import { type Copy, type CopyPlan, decideCopies } from '../sync/decide.ts'
import type { CopyResult } from '../sync/result.ts'
import { parseSyncFile, type SyncEntry, type SyncSpec, toEntry, toSpec } from '../sync/spec.ts'
import type { World } from '../world/world.ts'

export type SyncWorld = Pick<World, 'log' | 'files' | 'artifacts' | 'reader' | 'copier'>

/** Requests that only look are cheap; copies share the registries' windows. */
const LOOKS = 8
const COPIES = 4

/**
 * `mode: sync`: copies a source, the sources of a sync file, or what this run published, to other registries
 * by digest.
 */
export async function sync(values: Values, world: SyncWorld): Promise<Report> {
  const plan = decideCopies(await observe(await readSpec(values, world), world))
  if (toBoolean(values, 'dry-run')) return reportCopyPlan(plan)
  return reportCopies(await copyAll(plan, world))
}

async function readSpec(values: Values, world: SyncWorld): Promise<SyncSpec> {
  const given = ['sync', 'source', 'plan'].filter((name) => values[name] !== undefined)
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`
    throw new UserError(
      `say what to mirror with one of sync (a file), source (with destinations) or plan (what this run published); ${found}`,
    )
  }
  const destinations = toList(values, 'destinations')
  if (values['source'] !== undefined) {
    demand(values, 'destinations')
    return [toEntry(values['source'], destinations)]
  }
  if (values['sync'] !== undefined) return await readSyncFile(values['sync'], world)
  return await readPublished(destinations, world)
}

async function readSyncFile(file: string, { files }: SyncWorld): Promise<SyncSpec> {
  const text = await files.read(file)
  if (text !== undefined) return parseSyncFile(file, text)
  throw new UserError({ position: { file }, message: 'is not there; write a sync file, or use source' })
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
    return []
  }
  return toSpec(published, destinations.length > 0 ? destinations : published.mirrors)
}

async function observe(spec: SyncSpec, { reader }: SyncWorld) {
  return await mapLimit(spec, LOOKS, async (entry: SyncEntry) => ({
    ...entry,
    digest: entry.source.digest ?? (await reader.head(entry.source))?.digest,
  }))
}

async function copyAll(plan: CopyPlan, world: SyncWorld): Promise<readonly CopyResult[]> {
  const results = await mapLimit(plan, COPIES, (copy) => copyOne(copy, world))
  return results.flat()
}

async function copyOne(copy: Copy, { copier, log }: SyncWorld): Promise<readonly CopyResult[]> {
  const { source, tags } = copy
  const outcomes = await copier.copy({
    source,
    destinations: copy.destinations.map((destination) => ({ ...destination, tags })),
  })
  log.info(
    `${source.registry}/${source.repository} ${tags.join(' ')}: ${outcomes.map(({ state }) => state).join(', ')}`,
  )
  return copy.destinations.flatMap((destination, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [{ source, tags, destination, outcome }]
  })
}
