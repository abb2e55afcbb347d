import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import { formatReference } from '../oci/reference.ts'
import { type Copy, type CopyTarget, namesOf } from '../sync/decide.ts'
import { type Selected, selectPlatforms } from '../sync/platforms.ts'
import type { CopyOutcome } from '../sync/result.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

type NewIndex = Extract<Selected, { readonly kind: 'new index' }>

/** Copies the wanted platforms of an image; what that changes of its digest is told. */
export async function copySelected(
  { source, targets, options }: Copy,
  world: SyncWorld,
): Promise<readonly CopyOutcome[]> {
  const image = await world.reader.manifest(source)
  if (image === undefined) {
    throw new UserError(`source: ${formatReference(source)} is not there, so it cannot be copied`)
  }
  const selected = selectPlatforms(image, options.platforms)
  if (selected.kind === 'new index') {
    return await mapLimit(targets, targets.length, (target) => copyIndex(source, selected, target, world))
  }
  const { digest } = selected
  const outcomes = await world.copier.copy({
    source: { ...source, digest },
    destinations: targets.map(({ repository, tags }) => ({ ...repository, tags })),
  })
  return outcomes.map((outcome) => withDigest(outcome, digest === source.digest ? undefined : digest))
}

function withDigest(outcome: CopyOutcome, digest: Digest | undefined): CopyOutcome {
  return outcome.state === 'copied' && digest !== undefined ? { ...outcome, digest } : outcome
}

/** Children first, then the index that names no other. */
async function copyIndex(
  source: Copy['source'],
  { children, descriptor, bytes }: NewIndex,
  target: CopyTarget,
  { reader, writer, copier }: SyncWorld,
): Promise<CopyOutcome> {
  try {
    const names = namesOf(target, descriptor.digest)
    const found = await mapLimit(names, 4, (name) => reader.head(name))
    const pending = names.filter((_, index) => found[index]?.digest !== descriptor.digest)
    if (pending.length === 0) return { state: 'kept' }
    const copied = await mapLimit(children, 2, ({ digest }) =>
      copier.copy({ source: { ...source, digest }, destinations: [{ ...target.repository, tags: [] }] }),
    )
    const failed = copied.flat().find(({ state }) => state === 'failed')
    if (failed?.state === 'failed') return failed
    for (const name of pending) {
      await writer.putManifest(name, { bytes, mediaType: descriptor.mediaType })
    }
    return { state: 'copied', ...sumUp(copied.flat()), digest: descriptor.digest }
  } catch (error) {
    return { state: 'failed', error: toFailure(error) }
  }
}

export function sumUp(outcomes: readonly CopyOutcome[]): { readonly blobs: number; readonly bytes: number } {
  const copied = outcomes.flatMap((outcome) => (outcome.state === 'copied' ? [outcome] : []))
  return {
    blobs: copied.reduce((sum, { blobs }) => sum + blobs, 0),
    bytes: copied.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
