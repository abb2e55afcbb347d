import { mapLimit } from '../lang/map-limit.ts'
import { createProgress, type Progress } from '../report/sync-progress.ts'
import type { Copy, CopyTarget } from '../sync/decide.ts'
import { namesOf } from '../sync/decide.ts'
import type { CopyOutcome, CopyResult } from '../sync/result.ts'
import type { CopyRequest } from '../world/registry.ts'
import { keepBackups } from './sync-backup.ts'
import { copySelected } from './sync-platforms.ts'
import { copyReferrers } from './sync-referrers.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

/** Copies share the registries' windows. */
const COPIES = 4
const LOOKS = 16

/** Copies all, and goes on where one fails. */
export async function copyAll(copies: readonly Copy[], world: SyncWorld): Promise<readonly CopyResult[]> {
  const count = copies.reduce((sum, { targets }) => sum + targets.length, 0)
  const progress = createProgress(count, world.log.info)
  const together = await copyTogether(copies.filter(isPlain), progress, world)
  const apart = copies.filter((copy) => !isPlain(copy))
  const others = await mapLimit(apart, COPIES, (copy) => copyOne(copy, progress, world))
  progress.end()
  return [...together, ...others.flat()]
}

function isPlain({ options }: Copy): boolean {
  return options.platforms.length === 0 && options.referrers === 'without' && options.backup === undefined
}

/** What is copied whole shares its blobs: each is read once, and mounted where another image brought it. */
async function copyTogether(
  copies: readonly Copy[],
  progress: Progress,
  world: SyncWorld,
): Promise<readonly CopyResult[]> {
  const begin = world.ticks()
  const results = new Map<string, CopyResult>()
  const note = (request: number, at: number, outcome: CopyOutcome): void => {
    const copy = copies[request]
    const target = copy?.targets[at]
    if (copy === undefined || target === undefined || results.has(`${request} ${at}`)) return
    const result = toResult(copy, target, outcome, Math.round(world.ticks() - begin) / 1000)
    results.set(`${request} ${at}`, result)
    progress.tell([result])
  }
  const outcomes = await world.copier.copyAll(copies.map(toRequest), (event) => {
    if (event.kind === 'sent') progress.sent(event.mirror, event.bytes)
    if (event.kind === 'outcome') note(event.request, event.at, event.outcome)
  })
  for (const [request, list] of outcomes.entries())
    for (const [at, outcome] of list.entries()) note(request, at, outcome)
  return copies.flatMap(({ targets }, request) =>
    targets.flatMap((_, at) => results.get(`${request} ${at}`) ?? []),
  )
}

function toRequest({ source, targets }: Copy): CopyRequest {
  return { source, destinations: targets.map(({ repository, tags }) => ({ ...repository, tags })) }
}

async function copyOne(copy: Copy, progress: Progress, world: SyncWorld): Promise<readonly CopyResult[]> {
  const begin = world.ticks()
  const outcomes = await tryCopy(copy, world)
  const seconds = Math.round(world.ticks() - begin) / 1000
  const results = copy.targets.flatMap((target, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [toResult(copy, target, outcome, seconds)]
  })
  progress.tell(results)
  return results
}

function toResult(
  copy: Copy,
  { repository, tags }: CopyTarget,
  outcome: CopyOutcome,
  seconds: number,
): CopyResult {
  return { source: copy.source, destination: repository, tags, outcome, seconds }
}

async function tryCopy(copy: Copy, world: SyncWorld): Promise<readonly CopyOutcome[]> {
  try {
    if (copy.options.backup !== undefined) await keepBackups(copy, copy.options.backup, world)
    const outcomes =
      copy.options.platforms.length > 0 ? await copySelected(copy, world) : await copyWhole(copy, world)
    return copy.options.referrers === 'with' ? await copyReferrers(copy, outcomes, world) : outcomes
  } catch (error) {
    const failure = toFailure(error)
    return copy.targets.map(() => ({ state: 'failed', error: failure }))
  }
}

async function copyWhole(copy: Copy, { copier }: SyncWorld): Promise<readonly CopyOutcome[]> {
  return await copier.copy(toRequest(copy))
}

/** What a dry run tells: which names would move, asked of every destination. */
export async function previewAll(
  copies: readonly Copy[],
  { reader }: SyncWorld,
): Promise<readonly CopyResult[]> {
  const targets = copies.flatMap((copy) => copy.targets.map((target) => ({ copy, target })))
  return await mapLimit(targets, LOOKS, async ({ copy, target }): Promise<CopyResult> => {
    try {
      const found = await mapLimit(namesOf(target, copy.source.digest), 4, (name) => reader.head(name))
      const isKept = found.every((one) => one?.digest === copy.source.digest)
      // Some platforms alone have a digest of their own, which a dry run does not work out.
      const state = isKept && copy.options.platforms.length === 0 ? 'kept' : 'to copy'
      return toResult(copy, target, { state }, 0)
    } catch (error) {
      return toResult(copy, target, { state: 'failed', error: toFailure(error) }, 0)
    }
  })
}
