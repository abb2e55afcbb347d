import { formatReference } from '../../oci/reference.ts'
import type { RegistryWriter } from '../../world/registry.ts'
import { pathIn } from './endpoint.ts'
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
    deleteManifest: async (reference) => {
      const name = reference.tag ?? reference.digest
      if (name === undefined) throw new Error(`${formatReference(reference)} names no manifest`)
      const { answer } = await sessions(reference.registry).send({
        operation: 'delete the manifest',
        reference,
        method: 'DELETE',
        url: pathIn(reference, `manifests/${name}`),
        scopes: [{ repository: reference.repository, actions: ['delete'] }],
        answers: [404],
      })
      answer.discard()
    },
  }
}
