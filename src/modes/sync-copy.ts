import { mapLimit } from '../lang/map-limit.ts'
import { formatReference, referenceIn } from '../oci/reference.ts'
import { parseTag } from '../oci/tag.ts'
import { type Copy, type CopyTarget, namesOf } from '../sync/decide.ts'
import { variablesOf } from '../sync/destination.ts'
import type { CopyOutcome, CopyResult } from '../sync/result.ts'
import { renderTemplate } from '../tags/template.ts'
import type { CopyDestination, CopyRequest, Found } from '../world/registry.ts'
import { createProgress } from './sync-progress.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

const LOOKS = 16

/** What tags of destinations show already, by reference. */
type Shown = ReadonlyMap<string, Found>

/**
 * Copies all, and goes on where one fails. They share their blobs: each is read once, and mounted where another image
 * brought it.
 */
export async function copyAll(
  copies: readonly Copy[],
  shown: Shown,
  world: SyncWorld,
): Promise<readonly CopyResult[]> {
  const { log, ticks, copier } = world
  const count = copies.reduce((sum, { targets }) => sum + targets.length, 0)
  const progress = createProgress(count, { ...log, ticks })
  const begin = ticks()
  const ends = new Map<string, number>()
  const requests = copies.map((copy) => toRequest(copy, shown, world))
  const outcomes = await copier.copyAll(requests, (event) => {
    if (event.kind === 'outcome') ends.set(`${event.request} ${event.at}`, ticks())
    progress.tell(event)
  })
  progress.end()
  return copies.flatMap((copy, request) =>
    copy.targets.flatMap((target, at) => {
      const outcome = outcomes[request]?.[at]
      if (outcome === undefined) return []
      const seconds = Math.round((ends.get(`${request} ${at}`) ?? ticks()) - begin) / 1000
      return [toResult(copy, target, outcome, seconds)]
    }),
  )
}

function toRequest({ source, targets, options }: Copy, shown: Shown, world: SyncWorld): CopyRequest {
  return {
    source,
    destinations: targets.map((target) => toDestination(target, shown, options.backup, world)),
    ...(options.platforms.length === 0 ? {} : { platforms: options.platforms }),
    ...(options.referrers === 'with' ? { referrers: 'copy' } : {}),
  }
}

function toDestination(
  { repository, tags }: CopyTarget,
  shown: Shown,
  backup: string | undefined,
  { now }: SyncWorld,
): CopyDestination {
  const found = tags.flatMap((tag) => {
    const one = shown.get(formatReference(referenceIn(repository, { tag })))
    return one === undefined ? [] : [[tag, one] as const]
  })
  const today = now.toISOString().slice(0, 10).replaceAll('-', '')
  const toBackup = (tag: string, template: string): string =>
    parseTag(renderTemplate(template, { ...variablesOf(repository, tag), today }))
  const backups =
    backup === undefined
      ? {}
      : { backups: Object.fromEntries(tags.map((tag) => [tag, toBackup(tag, backup)])) }
  return { ...repository, tags, found: Object.fromEntries(found), ...backups }
}

function toResult(
  copy: Copy,
  { repository, tags }: CopyTarget,
  outcome: CopyOutcome,
  seconds: number,
): CopyResult {
  return { source: copy.source, destination: repository, tags, outcome, seconds }
}

/** What a dry run tells: which names would move. What nobody has looked at yet is asked. */
export async function previewAll(
  copies: readonly Copy[],
  shown: Shown,
  { reader }: SyncWorld,
): Promise<readonly CopyResult[]> {
  const targets = copies.flatMap((copy) => copy.targets.map((target) => ({ copy, target })))
  return await mapLimit(targets, LOOKS, async ({ copy, target }): Promise<CopyResult> => {
    try {
      const found = await mapLimit(
        namesOf(target, copy.source.digest),
        4,
        async (name) => shown.get(formatReference(name)) ?? (await reader.head(name))?.digest,
      )
      const isKept = found.every((one) => one === copy.source.digest)
      // Some platforms alone have a digest of their own, which a dry run does not work out.
      const state = isKept && copy.options.platforms.length === 0 ? 'kept' : 'to copy'
      return toResult(copy, target, { state }, 0)
    } catch (error) {
      return toResult(copy, target, { state: 'failed', error: toFailure(error) }, 0)
    }
  })
}
