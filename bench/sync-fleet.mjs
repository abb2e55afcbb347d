import { createHash } from 'node:crypto'

const TYPES = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
}
const LAYERS = 8
const SHARED = 5

/** @param {string} text */
function numbersOf(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Bytes that no compression makes smaller, the same for the same seed, whole words at a time. */
function* contentOf(/** @type {string} */ seed, /** @type {number} */ size) {
  const next = numbersOf(seed)
  for (let left = size; left > 0; left -= 1 << 20) {
    const words = Uint32Array.from({ length: (1 << 20) / 4 }, next)
    yield Buffer.from(words.buffer, 0, Math.min(left, 1 << 20))
  }
}

/**
 * Pushes straight to a registry.
 * @param {string} host
 */
function createPush(host) {
  /** @type {(path: string, init: RequestInit) => Promise<Response>} */
  const call = async (path, init) => {
    const answer = await fetch(new URL(path, `http://${host}/`), init)
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  /** @type {Map<string, { digest: string, size: number }>} */
  const known = new Map()
  /** @type {(repository: string, seed: string, parts: () => Iterable<Buffer>) => Promise<{ digest: string, size: number }>} */
  const blob = async (repository, seed, parts) => {
    const before = known.get(seed)
    const hash = createHash('sha256')
    let size = 0
    for (const part of before === undefined ? parts() : []) {
      hash.update(part)
      size += part.length
    }
    const made = before ?? { digest: `sha256:${hash.digest('hex')}`, size }
    const from = before === undefined ? '' : `?mount=${made.digest}&from=fleet/img-1`
    const start = await call(`/v2/${repository}/blobs/uploads/${from}`, { method: 'POST' })
    if (start.status === 201) return made
    const place = new URL(start.headers.get('location') ?? '', `http://${host}/`)
    place.searchParams.set('digest', made.digest)
    const headers = { 'content-length': String(made.size), 'content-type': 'application/octet-stream' }
    const body = new ReadableStream({
      start: (to) => [...parts()].map((part) => to.enqueue(part)) && to.close(),
    })
    await call(place.href, /** @type {RequestInit} */ ({ method: 'PUT', headers, body, duplex: 'half' }))
    known.set(seed, made)
    return made
  }
  /** @type {(repository: string, name: string, value: object) => Promise<string>} */
  const manifest = async (repository, name, value) => {
    const body = JSON.stringify(value, undefined, 3)
    const headers = { 'content-type': TYPES.manifest }
    await call(`/v2/${repository}/manifests/${name}`, { method: 'PUT', headers, body })
    return `sha256:${createHash('sha256').update(body).digest('hex')}`
  }
  return { blob, manifest }
}

/**
 * A fleet of images with eight layers, five of them shared by all.
 * @param {string} host
 * @param {{ images: number, smallest: number, largest: number }} sizes
 */
export function createFleet(host, { images, smallest, largest }) {
  const push = createPush(host)
  const sizeOf = (/** @type {string} */ seed) =>
    Math.round(smallest * (largest / smallest) ** (numbersOf(`size ${seed}`)() / 2 ** 32))
  /** @param {number} at @param {number} generation */
  const image = async (at, generation) => {
    const repository = `fleet/img-${at}`
    const layers = []
    for (let layer = 0; layer < LAYERS; layer += 1) {
      const own = `${at}/${layer}${layer === LAYERS - 1 ? `/${generation}` : ''}`
      const seed = layer < SHARED ? `base/${layer}` : own
      const made = await push.blob(repository, seed, () => contentOf(seed, sizeOf(seed)))
      layers.push({ mediaType: TYPES.layer, ...made })
    }
    const text = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', at, generation }))
    const config = {
      mediaType: TYPES.config,
      ...(await push.blob(repository, `config/${at}/${generation}`, () => [text])),
    }
    const digest = await push.manifest(repository, 'v1', {
      schemaVersion: 2,
      mediaType: TYPES.manifest,
      config,
      layers,
    })
    return `${repository}:v1 ${digest}`
  }
  return {
    push: async () => {
      const refs = []
      for (let at = 1; at <= images; at += 1) refs.push(await image(at, 0))
      return refs
    },
    change: image,
  }
}

/**
 * One image with one layer.
 * @param {string} host
 * @param {number} size
 */
export async function pushBig(host, size) {
  const { blob, manifest } = createPush(host)
  const layer = { mediaType: TYPES.layer, ...(await blob('big/one', 'big', () => contentOf('big', size))) }
  const text = Buffer.from('{"os":"linux","architecture":"amd64"}')
  const config = { mediaType: TYPES.config, ...(await blob('big/one', 'big config', () => [text])) }
  const digest = await manifest('big/one', 'v1', {
    schemaVersion: 2,
    mediaType: TYPES.manifest,
    config,
    layers: [layer],
  })
  return { refs: [`big/one:v1 ${digest}`], layer }
}
