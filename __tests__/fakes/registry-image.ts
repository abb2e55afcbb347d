import type { Credentials } from '../../src/edge/credentials.ts'
import { anonymous } from '../../src/edge/credentials.ts'
import { createRegistry, type Registry, type RegistryOptions } from '../../src/edge/registry/registry.ts'
import { type Descriptor, describe } from '../../src/oci/descriptor.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import type { FakeRegistry } from './registry.ts'
import { inRepository } from './registry-store.ts'

export const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'

/** Bytes that differ by their seed, the same each time. */
export function bytesOf(seed: number, length: number): Uint8Array {
  let state = seed + 1
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state >> 16
  })
}

export type Image = {
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly blobs: readonly Uint8Array[]
}

/** Three spaces: who writes a manifest anew does not get the same bytes. */
const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, undefined, 3))

export function makeImage(seed: number, sizes: readonly number[] = [2000, 30_000, 70_000]): Image {
  const config = write({ architecture: 'amd64', os: 'linux', seed })
  const layers = sizes.map((size, index) => bytesOf(seed * 100 + index, size))
  const bytes = write({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describe(config, OCI_CONFIG),
    layers: layers.map((layer) => describe(layer, LAYER)),
  })
  return { digest: describe(bytes, OCI_MANIFEST).digest, bytes, blobs: [config, ...layers] }
}

export function makeIndex(
  children: readonly { readonly bytes: Uint8Array; readonly type?: string }[],
): Image {
  const manifests: Descriptor[] = children.map(({ bytes, type }) => describe(bytes, type ?? OCI_MANIFEST))
  const bytes = write({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })
  return { digest: describe(bytes, OCI_INDEX).digest, bytes, blobs: [] }
}

/** Puts an image where a registry keeps it, without asking the registry. */
export function store(
  registry: FakeRegistry,
  repository: string,
  { digest, bytes, blobs }: Image,
  tag?: string,
): void {
  const type = JSON.parse(new TextDecoder().decode(bytes)).mediaType
  inRepository(registry.store.manifests, repository).set(digest, { bytes, type })
  for (const blob of blobs)
    inRepository(registry.store.blobs, repository).set(describe(blob, '').digest, blob)
  if (tag !== undefined) inRepository(registry.store.tags, repository).set(tag, digest)
}

/** Whether a repository holds an image whole, byte for byte. */
export function holds(registry: FakeRegistry, repository: string, { digest, bytes, blobs }: Image): boolean {
  const manifest = registry.store.manifests.get(repository)?.get(digest)?.bytes
  const there = registry.store.blobs.get(repository)
  return (
    manifest !== undefined &&
    Buffer.compare(manifest, bytes) === 0 &&
    blobs.every(
      (blob) => Buffer.compare(there?.get(describe(blob, '').digest) ?? new Uint8Array(), blob) === 0,
    )
  )
}

export type Client = Registry & { readonly waits: number[] }

/** A client to which time costs nothing. */
export function createClient(options: Partial<RegistryOptions> = {}): Client {
  const waits: number[] = []
  let now = Date.parse('2026-01-01T00:00:00Z')
  const timing = {
    now: () => now,
    random: () => 0.5,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
  return { ...createRegistry({ credentials: anonymous, stall: 400, timing, ...options }), waits }
}

export function login(username: string, password: string): Credentials {
  return { find: async () => ({ kind: 'password', username, password }) }
}
