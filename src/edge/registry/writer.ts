import type { RegistryWriter } from '../../world/registry.ts'
import { deleteManifest } from './delete-manifest.ts'
import { putManifest } from './put-manifest.ts'
import type { Sessions } from './sessions.ts'
import { type MountHabits, openUpload } from './upload.ts'

export function createWriter(sessions: Sessions): RegistryWriter {
  const habits: MountHabits = new Map()
  return {
    putManifest: (reference, manifest) => putManifest(sessions(reference.registry), reference, manifest),
    putBlob: async (place, descriptor, content) => {
      const from = place.repository
      const upload = await openUpload(sessions(place.registry), { place, descriptor }, { from, habits })
      await upload?.put(content)
    },
    mountBlob: (place, descriptor, from) =>
      openUpload(sessions(place.registry), { place, descriptor }, { from, habits }),
    deleteManifest: (reference) => deleteManifest(sessions(reference.registry), reference),
  }
}
