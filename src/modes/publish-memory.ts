import { formatReference } from '../oci/reference.ts'
import type { RegistryReader } from '../world/registry.ts'

/** A reader that reads each manifest by digest once: its bytes give all names, and its layers the size. */
export function withMemory(reader: RegistryReader): RegistryReader {
  const known = new Map<string, ReturnType<RegistryReader['manifest']>>()
  return {
    ...reader,
    manifest: (reference) => {
      if (reference.digest === undefined) return reader.manifest(reference)
      const key = formatReference(reference)
      const reading = known.get(key) ?? reader.manifest(reference)
      known.set(key, reading)
      reading.catch(() => known.delete(key))
      return reading
    },
  }
}
