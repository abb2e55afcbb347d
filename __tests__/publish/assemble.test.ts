import { describe as describeBytes } from '../../src/oci/descriptor.ts'
import { decodeManifest, type FetchedManifest } from '../../src/oci/manifest.ts'
import { DOCKER_INDEX, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from '../../src/oci/mediatype.ts'
import { toFetched, toIndex } from '../../src/publish/assemble.ts'

const fetched = (value: Readonly<Record<string, unknown>>): FetchedManifest => {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const content = decodeManifest(bytes, { file: 'test' })
  return { bytes, content, descriptor: describeBytes(bytes, content.mediaType) }
}

const blob = (text: string) => describeBytes(new TextEncoder().encode(text), 'application/octet-stream')
const image = (name: string, mediaType: string = OCI_MANIFEST): FetchedManifest =>
  fetched({ schemaVersion: 2, mediaType, config: blob(name), layers: [] })

const [amd64, arm64] = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
]

/** As BuildKit pushes one platform with its provenance. */
function attested(
  name: string,
  platform: object,
  annotations?: Readonly<Record<string, string>>,
): FetchedManifest {
  const { descriptor } = image(name)
  const about = {
    'vnd.docker.reference.digest': descriptor.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  const unknown = { os: 'unknown', architecture: 'unknown' }
  const provenance = { ...image(`about ${name}`).descriptor, platform: unknown, annotations: about }
  const manifests = [{ ...descriptor, platform }, provenance]
  return fetched({
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests,
    ...(annotations ? { annotations } : {}),
  })
}

test('single manifests become an index over them, in the order of the plan, the same bytes each time', () => {
  const parts = [
    { platform: 'linux/amd64', manifest: image('a') },
    { platform: 'linux/arm64/v8', manifest: image('b') },
  ]
  const index = toIndex('base', parts)
  expect(index).toEqual({
    mediaType: OCI_INDEX,
    manifests: [
      { ...image('a').descriptor, platform: amd64 },
      { ...image('b').descriptor, platform: arm64 },
    ],
  })
  expect(toFetched(index).descriptor).toEqual(toFetched(toIndex('base', parts)).descriptor)
})

test('attestations stay with what they are about, behind all platforms; annotations that all parts share are kept', () => {
  const [one, two] = [attested('a', amd64, { x: '1', y: '1' }), attested('b', arm64, { x: '1', y: '2' })]
  const index = toIndex('base', [
    { platform: 'linux/amd64', manifest: one },
    { platform: 'linux/arm64', manifest: two },
  ])
  const children = [one, two].flatMap(({ content }) => ('manifests' in content ? content.manifests : []))
  expect(index.manifests).toEqual([children[0], children[2], children[1], children[3]])
  expect(index.annotations).toEqual({ x: '1' })
})

test('Docker’s own media types stay together', () => {
  const index = toIndex('base', [{ platform: 'linux/amd64', manifest: image('a', DOCKER_MANIFEST) }])
  expect(index.mediaType).toBe(DOCKER_INDEX)
})

test('a part that is not the platform that it was built for is refused', () => {
  expect(() => toIndex('base', [{ platform: 'linux/arm64', manifest: attested('a', amd64) }])).toThrow(
    'image "base" was built for linux/arm64 as sha256:',
  )
  const both = fetched({
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [
      { ...image('a').descriptor, platform: amd64 },
      { ...image('b').descriptor, platform: arm64 },
    ],
  })
  expect(() => toIndex('base', [{ platform: 'linux/amd64', manifest: both }])).toThrow(
    'which holds linux/amd64, linux/arm64',
  )
})
