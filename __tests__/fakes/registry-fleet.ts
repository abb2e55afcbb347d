import { describe } from '../../src/oci/descriptor.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { OCI_CONFIG, OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import type { CopyQuestion } from '../../src/world/registry.ts'
import type { FakeRegistry } from './registry.ts'
import { bytesOf, type Image, LAYER, store } from './registry-image.ts'

/** Images of eight layers, five of them shared by all. */
export const FLEET = { layers: 8, shared: 5, size: 3000 }

export function makeFleetImage(at: number, generation = 0): Image {
  const layers = Array.from({ length: FLEET.layers }, (_, layer) => {
    const isLast = layer === FLEET.layers - 1
    const seed = layer < FLEET.shared ? layer : 1000 + at * 10 + layer + (isLast ? generation * 10_000 : 0)
    return bytesOf(seed * 7919, FLEET.size + seed)
  })
  const config = new TextEncoder().encode(
    JSON.stringify({ architecture: 'amd64', os: 'linux', at, generation }),
  )
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describe(config, OCI_CONFIG),
    layers: layers.map((layer) => describe(layer, LAYER)),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  return { bytes, digest: digestOf(bytes), blobs: [config, ...layers] }
}

export type Fleet = readonly { readonly name: string; readonly image: Image }[]

export function makeFleet(count: number): Fleet {
  return Array.from({ length: count }, (_, at) => ({ name: `img-${at}`, image: makeFleetImage(at) }))
}

export function storeFleet(registry: FakeRegistry, fleet: Fleet): void {
  for (const { name, image } of fleet) store(registry, `fleet/${name}`, image, 'v1')
}

/** Mirrors each image under its own name. */
export function questionsFor(
  fleet: Fleet,
  source: { readonly host: string },
  mirrors: readonly { readonly host: string }[],
): readonly CopyQuestion[] {
  return fleet.map(({ name }) => ({
    source: { registry: source.host, repository: `fleet/${name}`, tag: 'v1' },
    destinations: mirrors.map(({ host }) => ({ registry: host, repository: `mirror/${name}`, tags: ['v1'] })),
  }))
}
