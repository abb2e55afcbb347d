import { isAttestation } from '../../src/oci/annotations.ts'
import { describe as describeBytes } from '../../src/oci/descriptor.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobsOf, childrenOf, decodeManifest, encodeManifest, isIndex } from '../../src/oci/manifest.ts'
import {
  DOCKER_INDEX,
  DOCKER_MANIFEST,
  isForeignType,
  OCI_INDEX,
  OCI_MANIFEST,
} from '../../src/oci/mediatype.ts'
import { referrersTag, toReferrer } from '../../src/oci/referrers.ts'

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const origin = { file: 'ghcr.io/a/b:1' }
const blob = describeBytes(bytesOf('x'), 'application/octet-stream')
const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: blob, layers: [blob] }
const index = {
  schemaVersion: 2,
  mediaType: OCI_INDEX,
  manifests: [{ ...blob, platform: { os: 'linux', architecture: 'arm64' } }],
}

test.each([
  ['an OCI manifest', manifest, OCI_MANIFEST],
  ['a docker manifest', { ...manifest, mediaType: DOCKER_MANIFEST }, DOCKER_MANIFEST],
  ['a manifest that does not say its type', { ...manifest, mediaType: undefined }, OCI_MANIFEST],
  ['an OCI index', index, OCI_INDEX],
  ['a docker list', { ...index, mediaType: DOCKER_INDEX }, DOCKER_INDEX],
  ['an index that does not say its type', { ...index, mediaType: undefined }, OCI_INDEX],
])('%s is told by its shape', (_, value, mediaType) => {
  expect(decodeManifest(bytesOf(value), origin).mediaType).toBe(mediaType)
})

test('unknown fields are passed over', () => {
  const content = decodeManifest(
    bytesOf({ ...manifest, nonsense: 1, config: { ...blob, data: 'e30=' } }),
    origin,
  )
  expect(content).toEqual({ mediaType: OCI_MANIFEST, config: blob, layers: [blob] })
})

test.each([
  ['{', 'ghcr.io/a/b:1: not JSON'],
  ['[]', 'it is no index and no manifest'],
  ['null', 'it is no index and no manifest'],
  ['{"schemaVersion":1,"fsLayers":[]}', 'docker schema 1'],
  [JSON.stringify({ ...manifest, manifests: [] }), 'it must be an index or a manifest'],
  [JSON.stringify({ ...manifest, mediaType: 'text/plain' }), 'mediaType: "text/plain" is wrong'],
  [
    JSON.stringify({ ...manifest, layers: [{ ...blob, digest: 'md5:1' }] }),
    'layers.0.digest: must be sha256:',
  ],
  [JSON.stringify({ ...manifest, layers: [{ ...blob, size: -1 }] }), 'layers.0.size: -1 is wrong'],
])('%s is refused', (text, message) => {
  expect(() => decodeManifest(new TextEncoder().encode(text), origin)).toThrow(message)
})

test('what is encoded is decoded', () => {
  const content = { mediaType: OCI_INDEX, manifests: index.manifests, annotations: { a: 'b' } } as const
  const bytes = encodeManifest(content)
  expect(decodeManifest(bytes, origin)).toEqual(content)
  expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ schemaVersion: 2 })
})

test('an index has children, a manifest has blobs', () => {
  const read = decodeManifest(bytesOf(index), origin)
  expect([isIndex(read), childrenOf(read).length, blobsOf(read).length]).toEqual([true, 1, 0])
  const one = decodeManifest(bytesOf(manifest), origin)
  expect([isIndex(one), childrenOf(one).length, blobsOf(one).length]).toEqual([false, 0, 2])
})

test('foreign layers and attestations are known', () => {
  expect(isForeignType('application/vnd.docker.image.rootfs.foreign.diff.tar.gzip')).toBe(true)
  expect(isForeignType('application/vnd.oci.image.layer.nondistributable.v1.tar+zstd')).toBe(true)
  expect(isForeignType('application/vnd.oci.image.layer.v1.tar')).toBe(false)
  expect(isAttestation({ annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } })).toBe(true)
  expect(isAttestation({})).toBe(false)
})

test('a referrer is listed with its type and annotations', () => {
  const bytes = bytesOf({ ...manifest, subject: blob, annotations: { a: 'b' } })
  const descriptor = describeBytes(bytes, OCI_MANIFEST)
  const content = decodeManifest(bytes, origin)
  const expected = { ...descriptor, artifactType: blob.mediaType, annotations: { a: 'b' } }
  expect(toReferrer({ descriptor, bytes, content })).toEqual(expected)
  expect(referrersTag(digestOf(''))).toBe(
    'sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  expect(referrersTag(digestOf('', 'sha512'))).toMatch(/^sha512-[0-9a-f]{64}$/)
})
