import { mapLimit } from '../lang/map-limit.ts'
import type { Repository } from '../oci/reference.ts'
import { parseTag } from '../oci/tag.ts'
import type { Copy } from '../sync/decide.ts'
import { variablesOf } from '../sync/destination.ts'
import { renderTemplate } from '../tags/template.ts'
import type { SyncWorld } from './sync-world.ts'

/** Gives what a tag names now another tag, where the copy is about to move it. */
export async function keepBackups(
  { source, targets }: Copy,
  backup: string,
  world: SyncWorld,
): Promise<void> {
  const names = targets.flatMap(({ repository, tags }) => tags.map((tag) => ({ ...repository, tag })))
  await mapLimit(names, 4, async (name) => {
    const current = await world.reader.head(name)
    if (current === undefined || current.digest === source.digest) return
    const { registry, repository } = name
    const manifest = await world.reader.manifest({ registry, repository, digest: current.digest })
    if (manifest === undefined) return
    const tag = toBackupTag(name, backup, world)
    await world.writer.putManifest(
      { registry, repository, tag },
      { bytes: manifest.bytes, mediaType: manifest.descriptor.mediaType },
    )
  })
}

function toBackupTag(
  { registry, repository, tag }: Repository & { readonly tag: string },
  backup: string,
  { now }: SyncWorld,
): string {
  const today = now.toISOString().slice(0, 10).replaceAll('-', '')
  return parseTag(renderTemplate(backup, { ...variablesOf({ registry, repository }, tag), today }))
}
