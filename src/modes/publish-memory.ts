import { formatReference } from '../oci/reference.ts'
import type { RegistryReader } from '../world/registry.ts'

/**
 * A reader that reads each manifest by digest once: its bytes give all names, and its layers the size. What is not
 * there is not remembered: it may be brought meanwhile.
 */
export function withMemory(reader: RegistryReader): RegistryReader {
  const known = new Map<string, ReturnType<RegistryReader['manifest']>>()
  return {
    ...reader,
    manifest: (reference) => {
      if (reference.digest === undefined) return reader.manifest(reference)
      const key = formatReference(reference)
      const reading = known.get(key) ?? reader.manifest(reference)
      known.set(key, reading)
      const forget = (): void => void known.delete(key)
      reading.then((found) => found ?? forget(), forget)
      return reading
    },
  }
}
